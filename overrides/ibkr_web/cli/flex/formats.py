"""What a report can be turned into, and how: files that are there when they are whole."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING, Any

from ibkr_web.cli.flex.showing import reading

if TYPE_CHECKING:
    from ibkr_web.flex.tables.blocks import Block

__all__ = ["Format", "check_target", "make"]


class Format(StrEnum):
    """Of what is written."""

    RAW = "raw"
    XML = "xml"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"

    @property
    def folder(self) -> bool:
        """Whether it takes a folder."""
        return self in (Format.CSV, Format.JSON, Format.PARQUET)


_PATTERNS = {Format.CSV: "*.csv", Format.JSON: "*.jsonl", Format.PARQUET: "*.parquet"}


def check_target(place: Path | None, kind: Format, overwrite: bool) -> None:
    """Raises OSError where the output could not be written in the end."""
    if place is None:
        return
    if kind.folder:
        from ibkr_web.flex.tables.parquet import check_folder

        check_folder(place, _PATTERNS[kind], overwrite)
        if kind is Format.PARQUET:
            from ibkr_web.flex.tables.layout import arrow

            arrow()
        return
    if place.is_dir():
        raise IsADirectoryError(f"{place} is a folder")
    if place.exists() and not overwrite:
        raise FileExistsError(f"{place} is there already: --overwrite replaces it")
    if not place.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {place.parent}")


def make(
    source: Path, place: Path, kind: Format, wanted: tuple[str, ...], overwrite: bool, slash_dates: str, quiet: bool
) -> dict[str, Any]:
    """Turn a report into another format. Gives what was made."""
    if slash_dates not in ("us", "eu"):
        raise ValueError(f"--slash-dates is us or eu, not {slash_dates}")
    check_target(place, kind, overwrite)
    with reading(source, quiet) as moved:
        if kind is Format.XML:
            return _xml(source, place, slash_dates)
        if kind is Format.PARQUET:
            from ibkr_web.flex.tables import to_parquet

            how: dict[str, Any] = {"slash_dates": slash_dates, "moved": moved, "overwrite": overwrite}
            written = to_parquet(source, place, wanted or None, **how)
            files = [{"row": one.tag, "path": str(one.path), "rows": one.rows} for one in written]
        else:
            files = _texts(source, place, kind, wanted, overwrite, slash_dates, moved)
    return {"path": str(place), "format": str(kind), "rows": sum(one["rows"] for one in files), "files": files}


def _xml(source: Path, place: Path, slash_dates: Any) -> dict[str, Any]:
    from ibkr_web.flex import csv as flex_csv
    from ibkr_web.flex import statement

    is_csv, given = flex_csv.is_csv(source)
    read: Any = flex_csv.read if is_csv else statement.read
    report = read(given, slash_dates=slash_dates)
    file = NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", suffix=".part", delete=False)  # noqa: SIM115
    try:
        with file:
            report.write(file)
        Path(file.name).replace(place)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise
    return {"path": str(place), "format": "xml", "rows": len(report)}


class _Text:
    """A file with one kind of row, in CSV or as lines of JSON."""

    def __init__(self, path: Path, tag: str, wires: list[str], kind: Format, file: IO[str]) -> None:
        from ibkr_web.flex.statement.tables import columns
        from ibkr_web.flex.tables.layout import OWN

        self.path, self.tag, self.rows = path, tag, 0
        self._file = file
        self._names = {one.wire: one.name for one in columns(tag)}
        # an attribute that nobody has described may be called as a column of ours: it goes to `extra`
        self._wires = list(self._names) or [wire for wire in wires if wire not in OWN]
        self._csv = csv.writer(file) if kind is Format.CSV else None
        if self._csv is not None:
            self._csv.writerow(
                ["statement", "section", *(self._names.get(wire, wire) for wire in self._wires), "extra"]
            )

    def add(self, number: int, section: str, values: dict[str, Any]) -> None:
        self.rows += 1
        if self._csv is None:
            plain = {self._names[wire]: value for wire, value in values.items() if wire in self._names}
            extra = {wire: value for wire, value in values.items() if wire not in self._names}
            found = {"statement": number, "section": section, **plain, **({"extra": extra} if extra else {})}
            self._file.write(json.dumps(found, default=_plain, ensure_ascii=False) + "\n")
            return
        extra = {wire: value for wire, value in values.items() if wire not in self._wires}
        told = json.dumps(extra, default=_plain, ensure_ascii=False) if extra else ""
        cells = [_plain(values.get(wire)) for wire in self._wires]
        cells = [";".join(map(str, cell)) if isinstance(cell, (list, tuple)) else cell for cell in cells]
        self._csv.writerow([number, section, *cells, told])


def _plain(value: Any) -> Any:
    """A value as text that says the same."""
    if isinstance(value, Decimal):
        return f"{value:f}" if value.adjusted() < 40 and value.as_tuple().exponent > -40 else str(value)  # type: ignore[operator]
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [str(one) for one in value]
    return value


def _texts(
    source: Path,
    place: Path,
    kind: Format,
    wanted: tuple[str, ...],
    overwrite: bool,
    slash_dates: Any,
    moved: Callable[[int], Any] | None,
) -> list[dict[str, Any]]:
    """Rows as text. Columns of attributes that are not described, and text that fits no type, are as they came."""
    from ibkr_flex import Reading
    from ibkr_web.flex.tables.blocks import blocks, resolve
    from ibkr_web.flex.tables.parquet import file_name, new_folder

    files: dict[str, _Text] = {}
    opened: list[IO[str]] = []
    reading_ = Reading(slash_dates)
    with new_folder(place, _PATTERNS[kind], overwrite) as (scratch, folder):
        try:
            for block in blocks(source, resolve(wanted or None), slash_dates, moved=moved):
                rows = _values(block, reading_)
                if block.tag not in files:
                    suffix = _PATTERNS[kind].removeprefix("*")
                    name = file_name(block.tag, suffix, {one.path.name for one in files.values()})
                    opened.append((scratch / name).open("w", encoding="utf-8", newline=""))
                    wires = list(rows[0][2]) if rows else []
                    files[block.tag] = _Text(folder / name, block.tag, wires, kind, opened[-1])
                for number, section, values in rows:
                    files[block.tag].add(number, section, values)
        finally:
            for file in opened:
                file.close()
    return [{"row": one.tag, "path": str(one.path), "rows": one.rows} for one in files.values()]


def _values(block: Block, reading_: Any) -> list[tuple[int, str, dict[str, Any]]]:
    """The rows of a block: statement, section, and the values of the attributes that are there."""
    from ibkr_flex import Place, Row, row_class

    cls = row_class(block.tag) or Row
    place = Place(reading_)
    marks = iter([*block.marks, (block.rows, 0, "")])
    _, number, section = next(marks)
    upcoming = next(marks)
    found = []
    for index, tag in enumerate(block.tags()):
        if index >= upcoming[0]:
            _, number, section = upcoming
            upcoming = next(marks)
        row = cls._wrap(tag, place)
        values: dict[str, Any] = {}
        for wire, text in row.attributes.items():
            column = cls.columns.get(wire)
            value = getattr(row, column.name) if column else text
            values[wire] = text if value is None else value
        found.append((number, section, {wire: value for wire, value in values.items() if value not in ("", ())}))
    return found
