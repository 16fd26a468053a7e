"""Arrow arrays from Python's lists, by way of buffers.

`pyarrow.array` would import pandas where there is one, only to see that a list is no series: a quarter of a second.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from ibkr_web.flex.tables.layout import arrow

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

__all__ = ["integers", "lists", "maps", "texts"]


def integers(values: Sequence[int]) -> pa.Array:
    """Whole numbers of 32 bits."""
    pa = arrow()
    return pa.Int32Array.from_buffers(pa.int32(), len(values), [None, pa.py_buffer(array("i", values))])


def texts(values: Sequence[str | None]) -> pa.Array:
    """Strings; None is null."""
    pa = arrow()
    encoded = [b"" if text is None else text.encode() for text in values]
    offsets = array("i", accumulate(map(len, encoded), initial=0))
    valid = None
    if None in values:
        bits = int("".join("01"[text is not None] for text in reversed(values)), 2)
        valid = pa.py_buffer(bits.to_bytes((len(values) + 7) // 8, "little"))
    return pa.StringArray.from_buffers(len(values), pa.py_buffer(offsets), pa.py_buffer(b"".join(encoded)), valid)


def lists(values: Sequence[Sequence[str]]) -> pa.Array:
    """Lists of strings."""
    offsets = integers(list(accumulate(map(len, values), initial=0)))
    return arrow().ListArray.from_arrays(offsets, texts([text for some in values for text in some]))


def maps(values: Sequence[Sequence[tuple[str, str]] | None]) -> pa.Array:
    """Maps from strings to strings; None is null."""
    pa = arrow()
    pairs = [pair for some in values for pair in some or ()]
    offsets = array("i", accumulate((len(some or ()) for some in values), initial=0))
    keys, items = texts([name for name, _ in pairs]), texts([text for _, text in pairs])
    # a null is told by a null offset at its beginning
    told: list[Any] = ["0" if some is None else "1" for some in reversed(values)]
    valid = pa.py_buffer(int("1" + "".join(told), 2).to_bytes(len(values) // 8 + 1, "little"))
    starts = pa.Int32Array.from_buffers(pa.int32(), len(offsets), [valid, pa.py_buffer(offsets)])
    return pa.MapArray.from_arrays(starts, keys, items)
