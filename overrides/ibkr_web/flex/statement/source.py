"""Where a report comes from: a path, bytes, text, a file, or pieces as they arrive. Always UTF-8 in the end."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from ibkr_web.flex.statement.errors import ReportCutOff, ReportDamaged
from ibkr_web.flex.statement.unpacking import MAGIC, Unpacking, unpacking

__all__ = ["PIECE", "Intake", "Readable", "Source", "pieces"]

PIECE = 256 * 1024
"""Bytes read at once."""


class Readable(Protocol):
    """A file that is open for reading, in bytes or text."""

    def read(self, size: int, /) -> bytes | str:
        """So many bytes or characters at most."""
        ...


Source: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | memoryview | Readable | Iterable[bytes]"
"""A path; the report itself as bytes, or as text that begins with `<`; an open file; an iterable of bytes."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")
# Only encodings of text: Python's registry also has some that unpack and execute escapes.
_TEXT = re.compile(r"iso-8859-\d+|latin-?1|windows-125\d|cp125\d|shift_jis|euc-(?:jp|kr)|gb(?:k|2312|18030)|big5")
_PLAIN = ("utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-16-le", "utf-16-be")
_HEAD = 1024


def pieces(source: Source) -> Iterator[bytes]:
    """The bytes of a source, as they are. A path is opened, and closed again."""
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith("<"):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, (str, os.PathLike)):
        with Path(source).open("rb") as file:
            yield from _read(file)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        view = memoryview(source).cast("B")
        for start in range(0, len(view), PIECE):
            yield bytes(view[start : start + PIECE])
    elif hasattr(source, "read"):
        yield from _read(source)
    else:
        yield from _given(source)


def _read(file: Any) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece


def _given(source: Iterable[bytes]) -> Iterator[bytes]:
    for piece in source:
        if not isinstance(piece, (bytes, bytearray, memoryview)):
            raise TypeError(f"a report comes in pieces of bytes, not of {type(piece).__name__}")
        view = memoryview(piece).cast("B")
        for start in range(0, len(view), PIECE):
            yield bytes(view[start : start + PIECE])


class Intake:
    """Bytes in, UTF-8 without anything before the first `<` out: unpacked and recoded where needed."""

    def __init__(self) -> None:
        self.size = 0
        """Bytes that came in."""
        self._head = b""
        self._begun = False
        self._packed: Unpacking | None = None
        self._decoder: Any = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What can be given on now."""
        self.size += len(data)
        yield from self._fed(data, last=False)

    def close(self) -> Iterator[bytes]:
        """The rest."""
        yield from self._fed(b"", last=True)

    def _fed(self, data: bytes, *, last: bool) -> Iterator[bytes]:
        if not self._begun:
            self._head += data
            if not last and len(self._head) < MAGIC:
                return
            data, self._head = self._head, b""
            self._begun = True
            self._packed = unpacking(data)
        if self._packed is None:
            yield from self._recoded(data, last)
            return
        for piece in self._packed.feed(data):
            yield from self._recoded(piece, last=False)
        if last:
            if not self._packed.ended:
                error = ReportCutOff(
                    f"the {self._packed.name} data of this report ends too early", advice="Download it again."
                )
                error.size = self.size
                raise error
            yield from self._recoded(b"", last=True)

    def _recoded(self, data: bytes, last: bool) -> Iterator[bytes]:
        if self._decoder is None:
            self._head += data
            if not last and _may_declare(self._head):
                return
            data, self._head = self._head, b""
            name = _encoding(data)
            self._decoder = codecs.getincrementaldecoder(name)() if name else _Same()
            if not name:
                data = data.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n")
        try:
            text = self._decoder.decode(data, last)
            yield text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        except UnicodeError:
            raise ReportDamaged(
                "this report is not in the encoding that it says", advice="Download it again, as bytes."
            ) from None


class _Same:
    def decode(self, data: bytes, last: bool) -> bytes:
        return data


def _may_declare(head: bytes) -> bool:
    """Whether a declaration of the encoding may still come."""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    declaring = len(start) < 4 or start.startswith(b"<?") or b"\0" in start[:4]
    return declaring and len(head) < _HEAD and b"?>" not in head


def _encoding(head: bytes) -> str:
    """The encoding to decode from; nothing for UTF-8, which expat reads best itself."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    found = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    name = found[1].decode("ascii").lower() if found else "utf-8"
    if name in _PLAIN:  # one that says UTF-16 in single bytes was recoded on its way
        return ""
    if _TEXT.fullmatch(name) is None:
        raise ReportDamaged(f"this report says that it is in an encoding that none has: {name!r}")
    return name
