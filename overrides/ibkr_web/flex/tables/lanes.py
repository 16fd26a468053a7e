"""The fast lane for XML: a row like the one before it, which expat has checked, is not given to expat at all.

Reports have a line for each row, and thousands of lines with the same attributes. The first of its kind in a section
goes through expat. A line that follows, begins with the same name, ends as a tag does and has as many quotes is a row
in the same place, provided that it is well-formed by itself. That is checked later, for many rows at once: cheaply
where the rows are cut into columns (`cutting`), by expat otherwise (`verified`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from ibkr_flex import Row
from ibkr_web.flex.statement.errors import ReportDamaged
from ibkr_web.flex.statement.scan import Scanner
from ibkr_web.flex.statement.source import Intake
from ibkr_web.flex.statement.walk import Walker

__all__ = ["Lanes", "verified"]


class _Counter:
    """In the place of the scanner's intake: the bytes are plain by now."""

    def __init__(self) -> None:
        self.size = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def close(self) -> Iterator[bytes]:
        return iter(())


class _Scanner(Scanner):
    def __init__(self, counter: Any) -> None:
        super().__init__()
        self._intake = counter


class Lanes:
    """Rows from the bytes of a report. `feed` gives rows that expat has seen, and lines that are rows like the latest
    one of their name."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker
        self._intake = Intake()
        self._counter = _Counter()
        self._scanner = _Scanner(self._counter)
        self._rest = b""
        self._open: dict[bytes, tuple[int, Row]] = {}
        self._first: list[str] = []

    def feed(self, data: bytes) -> Iterator[tuple[Row, list[bytes]]]:
        """Rows that are whole by now, each with the lines that are rows of its kind and in its place."""
        for piece in self._intake.feed(data):
            yield from self._fed(piece)

    def close(self) -> Iterator[tuple[Row, list[bytes]]]:
        """The last rows. Raises what is wrong."""
        for piece in self._intake.close():
            yield from self._fed(piece)
        yield from self._seen(self._rest)
        for markup in self._scanner.close():
            yield from self._walked(markup)
        self._walker.finish()

    def forget(self) -> None:
        """Let expat look at the next row of each kind, whatever it is like."""
        self._open.clear()

    def first(self) -> str:
        """The start tag of the report, once it is known."""
        return next((token for token in self._first if token.startswith("<FlexQueryResponse")), "")

    def _fed(self, piece: bytes) -> Iterator[tuple[Row, list[bytes]]]:
        self._counter.size = self._intake.size
        whole, end, begun = (self._rest + piece).rpartition(b"\n")
        if end:
            self._rest = begun
            yield from self._lines(whole)
            return
        # A line longer than any row: what comes next begins in its middle.
        self._rest = b""
        self._open.clear()
        yield from self._seen(begun)

    def _lines(self, whole: bytes) -> Iterator[tuple[Row, list[bytes]]]:
        waiting: list[bytes] = []
        lanes = self._open
        found: dict[bytes, list[bytes]] = {}
        for raw in whole.split(b"\n"):
            line = raw.strip()
            name = line[: line.find(b" ") + 1]
            lane = lanes.get(name)
            like = lane is not None and line.count(b'"') == lane[0] and line.count(b"<") == 1
            if like and line.endswith(b"/>"):
                mine = found.get(name)
                if mine is None:
                    found[name] = [line]
                else:
                    mine.append(line)
                waiting.append(b"")  # so that the numbers of lines stay right
                continue
            waiting.append(raw)
            if line.endswith(b"/>") and line.startswith(b"<"):
                yield from self._given(found)
                rows = list(self._seen(b"\n".join(waiting) + b"\n"))
                waiting.clear()
                yield from rows
                row = rows[-1][0] if rows else None
                if row is not None and _encoded(row) == line and name != b"<FlexStatement ":
                    lanes[name] = (line.count(b'"'), row)
                elif lanes:
                    lanes.clear()
            elif line and lanes:
                yield from self._given(found)
                lanes.clear()
        yield from self._given(found)
        if waiting:
            yield from self._seen(b"\n".join(waiting) + b"\n")

    def _given(self, found: dict[bytes, list[bytes]]) -> Iterator[tuple[Row, list[bytes]]]:
        for name, lines in found.items():
            yield self._open[name][1], lines
        found.clear()

    def _seen(self, data: bytes) -> Iterator[tuple[Row, list[bytes]]]:
        if data:
            for markup in self._scanner.feed(data):
                yield from self._walked(markup)

    def _walked(self, markup: list[str]) -> Iterator[tuple[Row, list[bytes]]]:
        if len(self._first) < 2:
            self._first += markup[:2]
        for row in self._walker.walk(markup):
            yield row, []


def _encoded(row: Row) -> bytes:
    return row._tag.encode("utf-8", "surrogatepass")


def verified(data: bytes) -> None:
    """Raises ReportDamaged where some lines, each with one element, are no well-formed XML."""
    parser = expat.ParserCreate("utf-8")
    try:
        parser.Parse(b"<lines>", False)
        parser.Parse(data, False)
        parser.Parse(b"</lines>", True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise ReportDamaged(
            f"a row of this report is no well-formed XML: {reason}", advice="Download it again."
        ) from None
