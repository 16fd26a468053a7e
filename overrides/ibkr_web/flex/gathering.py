"""From the parts of a report, as they came, to the one thing that was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ibkr_web.flex.intake import Sink
from ibkr_web.flex.joining import Part, join
from ibkr_web.flex.query import Query
from ibkr_web.flex.storing import Download, FileTarget, Spool, compression
from ibkr_web.flex.workflow import Obtained

if TYPE_CHECKING:
    from ibkr_web.flex.statement import Report

__all__ = ["Gathering", "target"]


class Gathering:
    """Where the parts go while they come in, and what is made of them. Use it in a `with`."""

    def __init__(self, parts: tuple[Query, ...] | None, target: FileTarget | None = None) -> None:
        self._parts = parts
        self._target = target
        self._spools: list[Spool] = []
        self.sinks: list[Sink] = []
        number = len(parts) if parts is not None else 1
        if target is not None and number == 1:
            self.sinks.append(target)
        else:
            folder = target.folder if target is not None else None
            self._spools = [Spool(folder) for _ in range(number)]
            self.sinks += self._spools

    def __enter__(self) -> Gathering:
        return self

    def __exit__(self, *error: object) -> None:
        for spool in self._spools:
            spool.close()
        if self._target is not None:
            self._target.discard()

    def report(self, obtained: list[Obtained]) -> Report:
        """The report itself, read."""
        from ibkr_web.flex import csv, statement

        if len(obtained) == 1:
            (spool,) = self._spools
        else:
            spool = Spool()
            self._spools.append(spool)
            self._join(obtained, spool.write)
        spool.file.seek(0)
        found, given = csv.is_csv(spool.file)
        return csv.read(given) if found else statement.read(given)

    def stored(self, obtained: list[Obtained]) -> Download:
        """The report on disk."""
        assert self._target is not None
        media = obtained[0].answer.media
        if self._spools:
            media = self._join(obtained, self._target.write)
        return self._target.commit(media, tuple(one.reference for one in obtained))

    def _join(self, obtained: list[Obtained], write: Any) -> Any:
        assert self._parts is not None
        parts = [
            Part(query, one.answer.media, spool.file)
            for query, one, spool in zip(self._parts, obtained, self._spools, strict=False)
        ]
        return join(parts, write)


def target(path: str | Path, compress: str | None, checksum: bool, overwrite: bool) -> FileTarget:
    """A file for a report. Raises FileExistsError where there is one that must stay."""
    place = Path(path).expanduser()
    if not overwrite and place.exists():
        raise FileExistsError(f"{place} is there already")
    return FileTarget(place, compression(place, compress), checksum)
