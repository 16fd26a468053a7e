"""From columns of text to columns of values, without an object for a value wherever Arrow can do it.

Every conversion here gives what the row classes give: where Arrow might be laxer (it takes 30 February for 2 March, and
30 figures for another number), the texts are looked at before, and what has not the usual form goes through the very
functions that the row classes use, each different text once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_web.flex.tables import building
from ibkr_web.flex.tables.layout import arrow

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from ibkr_flex import Reading

__all__ = ["Converted", "convert"]

_FIGURES = b"0123456789.-"
_LONGEST = 38
"""Characters of a number that Arrow may read; longer ones are rare."""


class Converted(NamedTuple):
    """A column of values, and the texts that are not fully told by them."""

    values: pa.Array
    rest: pa.Array | None = None
    """Texts, null where the value says it all; None where all do."""


def convert(kind: str, wanted: pa.DataType, texts: pa.Array, reading: Reading) -> Converted:
    """A column of texts, null where there is none, as values of a kind. `texts` may be a dictionary."""
    if kind in ("text", "identifier"):
        return Converted(_plain(texts))
    if kind == "choice":
        return Converted(_encoded(texts))
    if kind == "decimal" and not _is_encoded(texts):
        found = _decimals(texts, wanted)
        if found is not None:
            return Converted(found)
    if kind == "datetime" and not _is_encoded(texts):
        found = _moments(texts)
        if found is not None:
            return Converted(found)
    return _one_by_one(kind, wanted, _encoded(texts), reading)


def _is_encoded(texts: pa.Array) -> bool:
    return bool(arrow().types.is_dictionary(texts.type))


def _plain(texts: pa.Array) -> pa.Array:
    return texts.dictionary_decode() if _is_encoded(texts) else texts


def _encoded(texts: pa.Array) -> pa.Array:
    return texts if _is_encoded(texts) else texts.dictionary_encode()


def _bytes(texts: pa.Array) -> bytes:
    """All texts of a column in one."""
    pa = arrow()
    buffer = texts.buffers()[2]
    if buffer is None:
        return b""
    start = pa.compute.sum(pa.compute.binary_length(texts)).as_py() or 0
    # a slice shares the buffer of its whole: then these are not its own texts
    return bytes(buffer) if buffer.size == start else b"\0"


def _decimals(texts: pa.Array, wanted: pa.DataType) -> pa.Array | None:
    """Numbers of figures, points and signs that fit; None where some are not."""
    pa = arrow()
    if _bytes(texts).translate(None, _FIGURES):
        return None
    longest = pa.compute.max(pa.compute.binary_length(texts)).as_py() or 0
    room = wanted.precision - wanted.scale
    if longest > _LONGEST or (longest > room and _figures_before_the_point(texts) > room):
        return None
    try:
        return texts.cast(wanted)
    except pa.ArrowInvalid:
        return None


def _figures_before_the_point(texts: pa.Array) -> int:
    """The most of them, a sign counted in. Of a number with too many Arrow makes another one without a word."""
    compute = arrow().compute
    points, lengths = compute.find_substring(texts, "."), compute.binary_length(texts)
    before = compute.if_else(compute.less(points, 0), lengths, points)
    most: int = compute.max(before).as_py() or 0
    return most


def _moments(texts: pa.Array) -> pa.Array | None:
    """Times in the usual form, `20260131;235959`; None where some are not, or are of a day that is none."""
    pa = arrow()
    whole = _bytes(texts)
    times = len(texts) - texts.null_count
    if len(whole) != 15 * times or whole[8::15] != b";" * times or whole.count(b";") != times:
        return None
    if not times:
        return pa.nulls(len(texts), pa.timestamp("us"))
    lengths = pa.compute.min_max(pa.compute.binary_length(texts)).as_py()
    if lengths != {"min": 15, "max": 15} or whole.translate(None, b"0123456789;"):
        return None
    if max(whole[11::15]) > 0x35 or max(whole[13::15]) > 0x35:
        return None
    try:
        for day in pa.compute.unique(pa.compute.utf8_slice_codeunits(texts, 0, 8)).to_pylist():
            if day is not None:
                date.fromisoformat(day)
        found: Any = pa.compute.strptime(texts, format="%Y%m%d;%H%M%S", unit="us")
    except (ValueError, pa.ArrowInvalid):
        return None
    return found


def _one_by_one(kind: str, wanted: pa.DataType, texts: pa.Array, reading: Reading) -> Converted:
    """Each different text once, as the row classes convert it."""
    memo = reading.memo(kind)
    fitting = _FITTING.get(kind, _any)
    words = texts.dictionary.to_pylist()
    values, told = [], []
    for text in words:
        value, whole = fitting(memo[text], wanted)
        values.append(value)
        told.append(whole)
    indices = texts.indices
    if kind in ("codes", "words"):
        values.append([])
        indices = indices.fill_null(building.integers([len(values) - 1])[0])
        column = building.lists(values).take(indices)
    else:
        column = _numbers(kind, values).cast(wanted).take(indices)
    if all(told):
        return Converted(column)
    rest = building.texts([None if whole else text for text, whole in zip(words, told, strict=True)])
    return Converted(column, rest.take(texts.indices))


def _numbers(kind: str, values: list[Any]) -> pa.Array:
    """Values as the numbers that Arrow has for them."""
    if kind == "decimal":
        return building.texts([value if value is None else f"{value:f}" for value in values])
    pa = arrow()
    counted = building.texts([value if value is None else str(_COUNTED[kind](value)) for value in values])
    return counted.cast(pa.int32() if kind == "date" else pa.int64())


def _any(value: Any, wanted: pa.DataType) -> tuple[Any, bool]:
    """A value as the column holds it, and whether that tells all that the text told."""
    if value is None or value.__class__ is str:
        return None, False
    return value, True


def _several(value: Any, wanted: pa.DataType) -> tuple[Any, bool]:
    return [str(one) for one in value], bool(value)


def _moment(value: Any, wanted: pa.DataType) -> tuple[Any, bool]:
    """A printed zone cannot be in a column without zones: the text stays beside it."""
    if not hasattr(value, "tzinfo"):
        return None, False
    return value.replace(tzinfo=None), value.tzinfo is None


def _decimal(value: Any, wanted: pa.DataType) -> tuple[Any, bool]:
    if not isinstance(value, Decimal):
        return None, False
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return None, False
    if not any(digits):
        return Decimal(0), True
    # without the zeros at the end: 1.500000000000000000000 fits as well as 1.5
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    scale = max(0, -(exponent + zeros))
    before = len(digits) + exponent
    if scale > wanted.scale or before > wanted.precision - wanted.scale:
        return None, False
    figures = digits[: len(digits) - zeros]
    return Decimal((sign, figures, exponent + zeros)), True


_DAY_ONE = date(1970, 1, 1).toordinal()
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # what has no zone is counted from what has none
_MICROSECOND = timedelta(microseconds=1)
_COUNTED: dict[str, Callable[[Any], int]] = {
    "integer": int,
    "flag": int,
    "date": lambda value: value.toordinal() - _DAY_ONE,
    "datetime": lambda value: (value - _EPOCH) // _MICROSECOND,
    "time": lambda value: ((value.hour * 60 + value.minute) * 60 + value.second) * 1_000_000 + value.microsecond,
}
_FITTING: dict[str, Callable[[Any, Any], tuple[Any, bool]]] = {
    "codes": _several,
    "words": _several,
    "datetime": _moment,
    "time": _moment,
    "decimal": _decimal,
}
