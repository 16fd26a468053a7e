"""Reports that were packed with gzip or Zstandard, unpacked a bounded piece at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, Protocol

from ibkr_web.errors import ConfigurationError
from ibkr_web.flex.statement.errors import ReportDamaged

__all__ = ["MAGIC", "Unpacking", "unpacking"]

PIECE = 256 * 1024
"""Bytes that are unpacked at once, at most."""
GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
MAGIC = 4
"""Bytes that tell how something is packed."""


class Unpacking(Protocol):
    """One way of packing."""

    name: str

    @property
    def ended(self) -> bool:
        """Whether what was packed has come to its end."""
        ...

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What can be unpacked by now."""
        ...


def unpacking(head: bytes) -> Unpacking | None:
    """How something is packed that begins so; nothing where it is not."""
    if head.startswith(GZIP):
        return _Gzip()
    return _Zstandard() if head.startswith(ZSTD) else None


class _Gzip:
    """One member after another, as gzip files are joined; zeros behind them are padding."""

    name = "gzip"

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)

    @property
    def ended(self) -> bool:
        return self._member.eof

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            try:
                yield self._member.decompress(data, PIECE)
            except zlib.error:
                raise _damaged(self.name) from None
            data = self._member.unconsumed_tail
            if self._member.eof:
                data = self._member.unused_data
                if not data.startswith(GZIP):
                    return
                self._member = zlib.decompressobj(wbits=31)


class _Zstandard:
    """One frame after another."""

    name = "zstd"

    def __init__(self) -> None:
        self._library = _zstd()
        self._frame = self._library.ZstdDecompressor()

    @property
    def ended(self) -> bool:
        return bool(self._frame.eof)

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data or not (self._frame.needs_input or self._frame.eof):
            if self._frame.eof:
                self._frame = self._library.ZstdDecompressor()
            try:
                yield self._frame.decompress(data, PIECE)
            except self._library.ZstdError:
                raise _damaged(self.name) from None
            data = self._frame.unused_data if self._frame.eof else b""


def _zstd() -> Any:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]  # Python 3.14
    except ImportError:
        try:
            from backports import zstd
        except ImportError as error:
            raise ConfigurationError("zstd needs Python 3.14, or pip install 'ibkr-web[zstd]'") from error
    return zstd


def _damaged(name: str) -> ReportDamaged:
    return ReportDamaged(f"the {name} data of this report is damaged", advice="Download it again.")
