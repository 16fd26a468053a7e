# Generated from spec/ by `make regenerate`; do not edit.
"""JSON text, both ways, without losing a digit.

Reading uses msgspec, which is exact for integers of any size, and the standard library for what msgspec refuses (NaN,
lone surrogates, numbers beyond a double, a bare tab or line feed inside a text) and for the first small answers. Writing is exact: a Decimal keeps its digits,
NaN is refused, and the text is pure ASCII because IBKR's gateway refuses anything else in signed payloads.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring_ascii as _quote
from math import isfinite
from typing import Any

from .unset import UNSET

__all__ = ["dumps", "loads"]

ENOUGH = 16_384
"""Bytes the standard library reads before msgspec is imported: a program with one small answer does without."""
_read = 0
_quick: Callable[[bytes], Any] | None = None
_refusals: tuple[type[Exception], ...] = ()


def loads(data: bytes) -> Any:
    """The value of JSON text. Raises ValueError or RecursionError where the text is none."""
    if _quick is None and not _loaded(len(data)):
        return json.loads(data, strict=False)
    try:
        return _quick(data)  # type: ignore[misc]  # it is there once loaded
    except _refusals:
        return json.loads(data, strict=False)


def _loaded(size: int) -> bool:
    """Whether msgspec is there; imported when it has become worth it."""
    global _read, _quick, _refusals
    _read += size
    if _read < ENOUGH:
        return False
    from msgspec import MsgspecError
    from msgspec.json import Decoder

    _refusals = (MsgspecError, UnicodeError)
    _quick = Decoder().decode
    return True


def dumps(value: Any) -> bytes:
    """JSON text of a request body: models, mappings, sequences, Decimal, dates, enums and the plain JSON types."""
    parts: list[str] = []
    _write(value, parts, "$")
    return "".join(parts).encode("ascii")


def _write(value: Any, parts: list[str], where: str) -> None:
    kind = value.__class__
    if kind is str:
        parts.append(_quote(value))
    elif value is None:
        parts.append("null")
    elif kind is bool:
        parts.append("true" if value else "false")
    elif kind is int:
        parts.append(int.__repr__(value))
    elif kind is float:
        parts.append(_number(value, where))
    elif isinstance(value, Mapping):
        _write_members(value, parts, where)
    elif isinstance(value, (list, tuple)):
        _write_items(value, parts, where)
    elif hasattr(kind, "_members"):
        _write_members(kind._members(value), parts, where)
    elif isinstance(value, Enum):
        _write(value.value, parts, where)
    elif isinstance(value, Decimal):
        parts.append(_decimal(value, where))
    elif isinstance(value, (bool, int, float, str)):
        _write(_plain_scalar(value), parts, where)
    elif isinstance(value, date):
        parts.append(_quote(value.isoformat()))
    else:
        raise TypeError(f"{where}: {kind.__name__} has no JSON form")


def _write_members(members: Mapping[str, Any], parts: list[str], where: str) -> None:
    parts.append("{")
    first = True
    for key, value in members.items():
        if value is UNSET:
            continue
        if not isinstance(key, str):
            raise TypeError(f"{where}: JSON keys are text, not {type(key).__name__}")
        parts.append(f"{'' if first else ','}{_quote(key)}:")
        first = False
        _write(value, parts, f"{where}.{key}")
    parts.append("}")


def _write_items(items: list[Any] | tuple[Any, ...], parts: list[str], where: str) -> None:
    parts.append("[")
    for index, value in enumerate(items):
        if index:
            parts.append(",")
        _write(value, parts, f"{where}[{index}]")
    parts.append("]")


def _plain_scalar(value: bool | int | float | str) -> int | float | str:
    """A subclass of a JSON scalar (IntFlag, numpy's float64, ...) as the scalar itself."""
    for base in (int, float):
        if isinstance(value, base):
            return base(value)
    return str(value)


def _number(value: float, where: str) -> str:
    if not isfinite(value):
        raise ValueError(f"{where}: JSON has no {value!r}")
    return float.__repr__(value)


def _decimal(value: Decimal, where: str) -> str:
    if not value.is_finite():
        raise ValueError(f"{where}: JSON has no {value!r}")
    return format(value, "f") if abs(value.adjusted()) < 40 else str(value)
