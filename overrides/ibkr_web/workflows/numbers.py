"""Decimal numbers: exact on the way out, forgiving on the way in."""

from __future__ import annotations

import re
from decimal import Context, Decimal, InvalidOperation
from typing import Any, Protocol, cast

__all__ = ["EXACT", "Number", "Unusable", "exact", "exact_or_none", "read"]


class _Index(Protocol):
    def __index__(self) -> int: ...


Number = Decimal | int | str | float | _Index
"""What is taken for a number: Decimal, int, decimal text; a float only where it says what was meant."""

EXACT = Context(prec=1000)
"""For calculations that keep every digit, whatever precision the program has set for its own."""
DIGITS = 15
"""Decimal numbers of so many digits pass through a float unharmed; one with more is the result of a calculation."""


class Unusable:
    """Stands for a value that is no number until the order is checked, so that the error can name the field."""

    def __init__(self, rule: str) -> None:
        self.rule = rule


def exact(value: Number) -> Decimal:
    """A number as Decimal, every digit kept. What is none becomes `Unusable`, which the order's own checks report."""
    return cast(Decimal, _read(value))


def exact_or_none(value: Number | None) -> Decimal | None:
    """The same, where nothing may be given."""
    return None if value is None else exact(value)


def _read(value: Any) -> Decimal | Unusable:
    if isinstance(value, Decimal):
        return value if value.is_finite() else Unusable("has to be a finite number")
    if isinstance(value, bool):
        return Unusable("has to be a number, not True or False")
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, float):
        return _float(value)
    try:
        return Decimal(value.__index__())
    except AttributeError:
        return Unusable(f"has to be a number, not {type(value).__name__}")


def _text(value: str) -> Decimal | Unusable:
    try:
        number = Decimal(value.strip()) if "_" not in value else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    return number if number.is_finite() else Unusable("has to be a number like 190.10")


def _float(value: float) -> Decimal | Unusable:
    number = Decimal(float.__repr__(value))
    if not number.is_finite():
        return Unusable("has to be a finite number")
    if len(number.normalize(EXACT).as_tuple().digits) > DIGITS:
        return Unusable(
            f"is the inexact result of a calculation with floats ({number}); round it, or give a Decimal or text"
        )
    return number


_NUMBER = re.compile(
    r"[-+]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
    r"(?=\s*$|\s+[^\s\d.,+\-\u2013\u2212])"
)
"""Not with another number behind it, as in a range, or where blanks part thousands: half of it would be a wrong one."""


def read(value: Any) -> Decimal | None:
    """A number of an answer: 5, 5.0, "5", "1,234.5", "1,977.60 USD (10 Shares)"; None for "", "None", "N/A", UNSET.

    Sources: IBKR's examples of order lists, order status and previews; "None" and "N/A" were seen by ibkrdotnet.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float, Decimal)):
        number = Decimal(str(value))
        return number if number.is_finite() else None
    if not isinstance(value, str) or ".." in value:  # "1.00 ... 1.50 USD" is a range, and not its lower end
        return None
    found = _NUMBER.match(value.strip())
    return Decimal(found[0].replace(",", "")) if found is not None else None
