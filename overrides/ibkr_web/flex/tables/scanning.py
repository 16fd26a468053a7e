"""Reading XML keeps one core busy, and making tables another: a process of its own reads, this one makes tables.

The helper is this same Python with this same package; it gets a path or bytes, and gives blocks of rows back through a
pipe. It is a plain program, not one of `multiprocessing`: that would run the user's main module a second time.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ibkr_web.flex.statement.source import Source, pieces
from ibkr_web.flex.tables.blocks import Block, Wanted, blocks

if TYPE_CHECKING:
    from ibkr_flex import SlashDates

__all__ = ["main", "scanned"]

WORTH = 4 * 1024 * 1024
"""Bytes of a report from which on a second process pays."""
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from ibkr_web.flex.tables.scanning import main; main()"
)


def scanned(
    source: Source,
    wanted: Wanted,
    slash_dates: SlashDates,
    about: dict[str, str],
    processes: int | None,
    moved: Callable[[int], object] | None,
) -> Iterator[Block]:
    """The blocks of a report, read in a process of its own where that pays."""
    if processes is not None and processes not in (1, 2):
        raise ValueError("processes is 1 or 2; None for what is best")
    if processes == 1 or (processes is None and not _worth(source)) or not _possible():
        return blocks(source, wanted, slash_dates, about=about, moved=moved)
    return _elsewhere(source, wanted, slash_dates, about, moved)


def _possible() -> bool:
    """Whether a Python can be started: not in a frozen program, nor where the interpreter is part of another one."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def _worth(source: Source) -> bool:
    if (os.cpu_count() or 1) < 2:
        return False
    if isinstance(source, (bytes, bytearray, memoryview)):
        return len(source) >= WORTH
    if isinstance(source, (str, os.PathLike)) and not (isinstance(source, str) and source.lstrip().startswith("<")):
        with suppress(OSError, ValueError):
            path = Path(source)
            return path.stat().st_size >= (WORTH // 10 if path.suffix == ".gz" else WORTH)
    return False


def _elsewhere(
    source: Source,
    wanted: Wanted,
    slash_dates: SlashDates,
    about: dict[str, str],
    moved: Callable[[int], object] | None,
) -> Iterator[Block]:
    here = isinstance(source, (str, os.PathLike)) and not (isinstance(source, str) and source.lstrip().startswith("<"))
    asked = {
        "path": os.path.abspath(os.fspath(source)) if here else None,  # type: ignore[arg-type]
        "wanted": wanted,
        "slash_dates": slash_dates,
        "moved": moved is not None,
    }
    helper = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, json.dumps(sys.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert helper.stdin is not None and helper.stdout is not None
    feeder = _Feeder(helper.stdin, asked, None if here else source)
    ended = False
    try:
        feeder.start()
        while True:
            try:
                kind, value = pickle.load(helper.stdout)
            except (EOFError, pickle.UnpicklingError) as error:
                feeder.join(5)
                if feeder.failed is not None:
                    raise feeder.failed from None
                raise RuntimeError(f"the process that reads the report ended early ({helper.wait()})") from error
            if kind == "block":
                yield value
            elif kind == "about":
                about.update(value)
            elif kind == "moved":
                if moved is not None:
                    moved(value)
            elif kind == "failed":
                feeder.join(5)
                raise feeder.failed if feeder.failed is not None else value
            else:
                ended = True
                return
    finally:
        if not ended:
            helper.kill()
        helper.stdout.close()
        with suppress(OSError):
            helper.stdin.close()
        helper.wait()
        feeder.join(5)


class _Feeder(threading.Thread):
    """Tells the helper what to do, and gives it the bytes of a report that is no file."""

    def __init__(self, pipe: IO[bytes], asked: dict[str, Any], source: Source | None) -> None:
        super().__init__(name="ibkr-flex-feeder", daemon=True)
        self._pipe = pipe
        self._asked = asked
        self._source = source
        self.failed: BaseException | None = None

    def run(self) -> None:
        try:
            pickle.dump(self._asked, self._pipe)
            self._pipe.flush()
            if self._source is not None:
                source = pieces(self._source)
                while True:
                    try:
                        piece = next(source, None)
                    except BaseException as error:  # of the source, not of the pipe
                        self.failed = error
                        break
                    if piece is None:
                        break
                    self._pipe.write(piece)
            self._pipe.close()
        except (OSError, ValueError):
            # The helper has ended, or is being ended: whoever reads its answers knows why.
            return


def main() -> None:
    """The helper."""
    answers = os.fdopen(os.dup(1), "wb", buffering=1024 * 1024)
    os.dup2(2, 1)  # whatever prints must not print between the answers
    asked = pickle.load(sys.stdin.buffer)
    told: dict[str, str] = {}
    given = False

    def tell(kind: str, value: Any = None) -> None:
        pickle.dump((kind, value), answers, protocol=5)

    def moved(size: int) -> None:
        tell("moved", size)

    try:
        source = asked["path"] if asked["path"] is not None else sys.stdin.buffer
        progress = moved if asked["moved"] else None
        for block in blocks(source, asked["wanted"], asked["slash_dates"], about=told, moved=progress):
            if not given and told:
                given = True
                tell("about", told)
            tell("block", block)
            answers.flush()
        tell("about", told)
        tell("ended")
    except BrokenPipeError:
        os._exit(0)
    except Exception as error:
        error.__traceback__ = None
        tell("failed", error)
    with suppress(BrokenPipeError):
        answers.flush()
        answers.close()
    os._exit(0)
