"""From the bytes of a CSV report to its records: any encoding, any of the separators a template can choose."""

from __future__ import annotations

import codecs
import csv
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain

from ibkr_web.flex.statement.errors import NotAReport, ReportCutOff, ReportDamaged
from ibkr_web.flex.statement.source import Intake, Source, pieces

__all__ = ["Records", "is_csv"]

_SEPARATORS = (",", "|", "\t", ";")
_HEAD = 4096
_LONGEST = 4 * 1024 * 1024
"""Bytes without the end of a line, at most."""


def is_csv(source: Source) -> tuple[bool, Iterable[bytes]]:
    """Whether a report is text in lines, not XML nor anything else; and its bytes, all of them."""
    if isinstance(source, str) and "\n" in source:
        source = source.encode("utf-8", "surrogatepass")
    given = pieces(source)
    head = b""
    seen: list[bytes] = []
    for piece in given:
        seen.append(piece)
        head += piece
        if len(head) >= 64:
            break
    return _looks(head), chain(seen, given)


def _looks(head: bytes) -> bool:
    if head[:2] == b"\x1f\x8b":
        with suppress(zlib.error):
            head = zlib.decompressobj(wbits=31).decompress(head, _HEAD)
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            head = head[2 : len(head) // 2 * 2].decode(name, "replace").encode("utf-8", "replace")
    start = head.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n")[:64]
    # the first characters of XML, JSON, PDF; NULs are in no text
    return bool(start) and start[:1] not in b"<{[%" and b"\0" not in start and not start.startswith(b"PK\x03\x04")


class Records:
    """The records of a CSV report, one by one."""

    def __init__(self, source: Iterable[bytes], moved: Callable[[int], object] | None = None) -> None:
        self._source = source
        self._moved = moved
        self._last = ""
        self.size = 0
        """Bytes that were read."""

    def __iter__(self) -> Iterator[list[str]]:
        lines = self._lines()
        first = next((line for line in lines if line.strip()), None)
        if first is None:
            raise NotAReport("there is nothing in this report", advice="Look whether the download came to its end.")
        separator = max(_SEPARATORS, key=first.count)
        found = csv.reader(chain([first], lines), delimiter=separator, strict=True)
        while True:
            try:
                record = next(found, None)
            except csv.Error as error:
                if "unexpected end" in str(error):
                    raise self.cut() from None
                raise ReportDamaged(
                    f"this report is no well-formed CSV, at line {found.line_num}: {error}", advice="Download it again."
                ) from None
            if record is None:
                return
            if record:
                yield record

    @property
    def ended(self) -> bool:
        """Whether the last line came to its end."""
        return self._last.endswith(("\n", "\r"))

    def cut(self) -> ReportCutOff:
        """To raise where the report ends in its middle."""
        error = ReportCutOff(f"this report ends in its middle, after {self.size:,} bytes", advice="Download it again.")
        error.size = self.size
        return error

    def _lines(self) -> Iterator[str]:
        rest = b""
        for piece in self._pieces():
            whole, end, begun = (rest + piece).rpartition(b"\n")
            if len(begun) > _LONGEST:
                raise ReportDamaged(f"a line of this report is longer than {_LONGEST:,} bytes")
            rest = begun
            if end:
                yield from self._decoded(whole + end)
        if rest:
            yield from self._decoded(rest)

    def _decoded(self, data: bytes) -> Iterator[str]:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            # Older reports, and those that went through a spreadsheet: each line by itself.
            text = "".join(map(_line, data.splitlines(keepends=True)))
        lines = text.split("\n")
        last = lines.pop()
        for line in lines:
            self._last = f"{line}\n"
            yield self._last
        if last:
            self._last = last
            yield last

    def _pieces(self) -> Iterator[bytes]:
        intake = Intake()
        for piece in self._source:
            yield from intake.feed(piece)
            self.size = intake.size
            if self._moved is not None:
                self._moved(self.size)
        yield from intake.close()


def _line(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode("latin-1")
