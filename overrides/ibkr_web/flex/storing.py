"""Where a report goes while it comes in: a file that appears when it is whole, a spool, or nowhere."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile, SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any

from attrs import frozen

from ibkr_web.errors import ConfigurationError

if TYPE_CHECKING:
    from ibkr_web.flex.query import Reference

__all__ = ["Download", "FileTarget", "Nowhere", "Spool", "compression", "write_text"]

IN_MEMORY = 8 * 1024 * 1024
"""Bytes of a report that are held in memory before a temporary file is used."""
_SUFFIXES = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd"}


@frozen
class Download:
    """A report on disk."""

    path: Path
    media: str
    """`xml`, or `csv` for everything else a template can make."""
    size: int
    """Bytes of the report."""
    sha256: str
    """Of the report, in hexadecimal."""
    compression: str | None
    stored_size: int
    """Bytes of the file."""
    stored_sha256: str
    """Of the file; the same as `sha256` without compression."""
    references: tuple[Reference, ...]
    """Under which the report was ordered, one for each part."""


class Nowhere:
    """For whoever only wants to know whether a report is there."""

    enough = True

    def begin(self) -> None:
        """Nothing."""

    def write(self, data: bytes) -> None:
        """Nothing."""


class Spool:
    """In memory, and in a temporary file once it is large. Nobody else can open that file."""

    enough = False

    def __init__(self, folder: Path | None = None) -> None:
        self.file: Any = SpooledTemporaryFile(IN_MEMORY, dir=None if folder is None else str(folder))  # noqa: SIM115  # it outlives this function

    def begin(self) -> None:
        """From the beginning."""
        self.file.seek(0)
        self.file.truncate()

    def write(self, data: bytes) -> None:
        """The next bytes."""
        self.file.write(data)

    def close(self) -> None:
        """Nothing remains."""
        self.file.close()


class FileTarget:
    """A file that is not there before it is whole: written beside its place, moved there in one step.

    Its owner alone may read it. `commit` or `discard` ends it.
    """

    enough = False

    def __init__(self, path: Path, compress: str | None, checksum: bool) -> None:
        self._path = path
        self.folder = path.parent
        self._compress = compress
        self._checksum = checksum
        made = NamedTemporaryFile(  # noqa: SIM115  # it becomes the file
            dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
        )
        self._file = _Counted(made)
        self._writer: Any = None
        self._digest = sha256()
        self._size = 0
        self._ended = False
        try:
            self.begin()
        except BaseException:
            self.discard()
            raise

    def begin(self) -> None:
        """From the beginning."""
        self._close_writer()
        self._file.restart()
        self._writer = _OPENERS[self._compress](self._file)
        self._digest, self._size = sha256(), 0

    def write(self, data: bytes) -> None:
        """The next bytes."""
        self._writer.write(data)
        self._digest.update(data)
        self._size += len(data)

    def commit(self, media: str, references: tuple[Reference, ...]) -> Download:
        """The file takes its place, and replaces one that was there."""
        self._close_writer()
        raw = self._file.raw
        raw.flush()
        os.fsync(raw.fileno())
        raw.close()
        stored = self._file.digest.hexdigest()
        if self._checksum:
            # a line that `sha256sum --check` reads, in place before the file it speaks of
            write_text(self._path.with_name(f"{self._path.name}.sha256"), f"{stored}  {self._path.name}\n")
        Path(raw.name).replace(self._path)
        self._ended = True
        _settle(self._path.parent)
        return Download(
            self._path,
            media,
            self._size,
            self._digest.hexdigest(),
            self._compress,
            self._file.size,
            stored,
            references,
        )

    def discard(self) -> None:
        """Nothing remains; harmless after `commit`."""
        if self._ended:
            return
        self._ended = True
        raw = self._file.raw
        # a full disk may be why it is given up, and closing writes what is left
        with suppress(OSError):
            self._close_writer()
        with suppress(OSError):
            raw.close()
        Path(raw.name).unlink(missing_ok=True)

    def _close_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None and writer is not self._file:
            writer.close()


class _Counted:
    """The file itself, with checksum and size of what goes into it."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.restart()

    def restart(self) -> None:
        self.raw.seek(0)
        self.raw.truncate()
        self.digest = sha256()
        self.size = 0

    def write(self, data: Any) -> int:
        self.raw.write(data)
        self.digest.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """What compression asks for; the file is flushed when it is whole."""


def _gzip(file: Any) -> gzip.GzipFile:
    # the same report gives the same file: no name and no time in its head
    return gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0)


def _zstd(file: Any) -> IO[bytes]:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]  # Python 3.14
    except ImportError:
        try:
            from backports import zstd
        except ImportError as error:
            raise ConfigurationError("zstd needs Python 3.14, or pip install 'ibkr-web[zstd]'") from error
    opened: IO[bytes] = zstd.ZstdFile(file, "w")
    return opened


_OPENERS: dict[str | None, Callable[[Any], Any]] = {None: lambda file: file, "gzip": _gzip, "zstd": _zstd}


def compression(path: Path, wanted: str | None) -> str | None:
    """What to compress with: as told (`none` for not at all), or as the suffix of the file says."""
    if wanted is None:
        return _SUFFIXES.get(path.suffix.lower())
    if wanted not in ("none", "gzip", "zstd"):
        raise ValueError(f"compress is 'gzip', 'zstd' or 'none', not {wanted!r}")
    return None if wanted == "none" else wanted


def write_text(path: Path, text: str) -> None:
    """A small file, there in one step, for its owner alone."""
    file = NamedTemporaryFile(  # noqa: SIM115  # some systems rename closed files only
        "w", dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
    )
    try:
        with file:
            file.write(text)
        Path(file.name).replace(path)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise


def _settle(folder: Path) -> None:
    """Make the new name survive a power failure, where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):  # not every file system lets folders be synchronised; the file itself is
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
