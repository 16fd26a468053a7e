"""A report as a folder of Parquet files, one for each kind of row, straight from the stream."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_web.flex.statement.report import Report
from ibkr_web.flex.statement.source import Source
from ibkr_web.flex.tables.layout import arrow
from ibkr_web.flex.tables.streaming import Kinds, batches

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

__all__ = ["Written", "check_folder", "file_name", "new_folder", "to_parquet"]

GROUP = 16_384
"""Rows of a row group, about."""
HELD = 16 * 1024 * 1024
"""Bytes of tables that wait for their row group to be full, of all files together."""
_STRANGE = re.compile(r"[^\w.-]")


class Written(NamedTuple):
    """A file that was made."""

    tag: str
    path: Path
    rows: int


class _File:
    """One file, while it is written."""

    def __init__(self, path: Path, schema: pa.Schema, compression: str) -> None:
        import pyarrow.parquet  # type: ignore[import-not-found,import-untyped,unused-ignore]

        self.path = path
        self.rows = 0
        self.waiting: list[pa.RecordBatch] = []
        self.held = 0
        self.held_rows = 0
        self._writer = pyarrow.parquet.ParquetWriter(path, schema, compression=compression)

    def add(self, batch: pa.RecordBatch) -> None:
        self.waiting.append(batch)
        self.held += batch.nbytes
        self.held_rows += batch.num_rows
        self.rows += batch.num_rows
        if self.held_rows >= GROUP:
            self.flush()

    def flush(self) -> None:
        if self.waiting:
            table = arrow().Table.from_batches(self.waiting)
            self.waiting, self.held, self.held_rows = [], 0, 0
            self._writer.write_table(table, row_group_size=max(1, table.num_rows))
            del table
            arrow().default_memory_pool().release_unused()

    def close(self) -> None:
        self._writer.close()


def to_parquet(
    source: Source | Report,
    folder: str | PathLike[str],
    wanted: Kinds = None,
    *,
    overwrite: bool = False,
    compression: str = "zstd",
    **how: Any,
) -> list[Written]:
    """Writes a Parquet file for each kind of row into a folder: `Trade.parquet`, `CashTransaction.parquet`, …

    The folder is there when all files are whole, and not before. It takes less than 200 MB of memory, whatever the
    size of the report.

    Args:
        source, wanted: As in `batches`.
        folder: Made new. It may exist where it is empty, or with `overwrite` where it has nothing but Parquet files:
            they go, so that no file of an older report stays among the new ones.
        overwrite: Replace such a folder.
        compression: Of Parquet: `zstd`, `snappy`, `gzip`, `lz4`, `none`.
        how: As in `batches`.

    Raises:
        ReportError: As in `batches`; the folder is as it was.
        FileExistsError: The folder has something in it that may not go.
    """
    arrow()
    files: dict[str, _File] = {}
    with new_folder(folder, "*.parquet", overwrite) as (scratch, place):
        try:
            for tag, batch in batches(source, wanted, **how):
                file = files.get(tag)
                if file is None:
                    name = file_name(tag, ".parquet", {one.path.name for one in files.values()})
                    file = files[tag] = _File(scratch / name, batch.schema, compression)
                file.add(batch)
                if sum(one.held for one in files.values()) > HELD:
                    max(files.values(), key=lambda one: one.held).flush()
            for file in files.values():
                file.flush()
        finally:
            for file in files.values():
                file.close()
    return [Written(tag, place / file.path.name, file.rows) for tag, file in files.items()]


def file_name(tag: str, suffix: str, taken: set[str]) -> str:
    """A name for a file with rows of one kind that no other has; some systems take small letters for capitals."""
    plain = _STRANGE.sub("_", tag)[:100]
    lower = {name.lower() for name in taken}
    name, number = f"{plain}{suffix}", 1
    while name.lower() in lower:
        number += 1
        name = f"{plain}-{number}{suffix}"
    return name


@contextmanager
def new_folder(folder: str | PathLike[str], ours: str, overwrite: bool) -> Iterator[tuple[Path, Path]]:
    """A scratch folder that becomes `folder` in the end, or vanishes where something goes wrong; and that folder.

    ours: pattern of the files that may be replaced.
    """
    place = Path(folder).expanduser()
    check_folder(place, ours, overwrite)
    place.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".part"))
    try:
        yield scratch, place
        check_folder(place, ours, overwrite)
        old = None
        if place.exists():
            old = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".old"))
            place.replace(old / "was")
        try:
            scratch.replace(place)
        except BaseException:
            if old is not None:
                (old / "was").replace(place)
                old.rmdir()
            raise
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)
    except BaseException:
        with suppress(OSError):
            shutil.rmtree(scratch)
        raise


def check_folder(place: Path, ours: str, overwrite: bool) -> None:
    """Raises FileExistsError for a folder that has something in it that may not go."""
    if not place.exists():
        return
    if not place.is_dir():
        raise FileExistsError(f"{place} is there already, and is no folder")
    inside = list(place.iterdir())
    if not inside:
        return
    strange = [one.name for one in inside if not (one.is_file() and one.match(ours))]
    if strange:
        raise FileExistsError(f"{place} has something else than {ours} in it: {strange[0]}")
    if not overwrite:
        raise FileExistsError(f"{place} has files in it already")
