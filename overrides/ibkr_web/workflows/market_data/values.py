"""What IBKR writes into the fields of a quote, as values. Nothing is guessed: what cannot be read keeps its text only.

Numbers are text with thousands commas, a letter for thousands, millions or billions, a percent sign, or a letter in
front: C for the last close, H for a halt (IBKR Campus, market data fields).
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from attrs import frozen

from ibkr_web.workflows.contracts.words import MONTHS, as_day
from ibkr_web.workflows.market_data.fields import Kind

__all__ = ["Availability", "Value", "read"]

_NUMBER = re.compile(
    r"(?P<marks>[CH]{0,2})\s*(?P<sign>[+-]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?P<part>\.\d*)?"
    r"\s*(?P<suffix>[KMBT]?)(?P<percent>%?)",
    re.IGNORECASE,
)
_SCALE = {"": 0, "K": 3, "M": 6, "B": 9, "T": 12}
_NOTHING = {"", "N/A", "NA", "NONE", "NULL", "-", "--"}
_FLAGS = {"1": True, "0": False, "TRUE": True, "FALSE": False, "YES": True, "NO": False}
_DAY = re.compile(r"([A-Z]{3})\s?(\d{1,2})\s?'(\d{2})", re.IGNORECASE)


@frozen
class Value:
    """One field of a quote."""

    value: Decimal | int | bool | date | str | None
    """None where IBKR wrote nothing, or something that cannot be read; `text` has it."""
    text: str
    """As it came."""
    is_close: bool = False
    """It is the close of the day before: there has been no trade since."""
    halted: bool = False
    """Trading is suspended."""
    rounded: bool = False
    """IBKR shortened it: 1.2M stands for anything around 1,200,000."""


def read(kind: Kind, came: Any) -> Value:
    """A value of some kind from what came, text or not."""
    text = came if isinstance(came, str) else _written(came)
    plain = text.strip()
    if plain.upper() in _NOTHING:
        return Value(None, text)
    if kind in ("price", "number", "size", "percent"):
        return _number(plain, text)
    if kind == "integer":
        return Value(int(plain) if re.fullmatch(r"-?\d+", plain, re.ASCII) else None, text)
    if kind == "flag":
        return Value(_FLAGS.get(plain.upper()), text)
    return Value(_day(plain) if kind == "date" else text, text)


def _written(came: Any) -> str:
    if came is None:
        return ""
    if isinstance(came, float) and isfinite(came):
        return f"{Decimal(repr(came)):f}"
    return str(came).lower() if isinstance(came, bool) else str(came)


def _number(plain: str, text: str) -> Value:
    found = _NUMBER.fullmatch(plain) if plain.isascii() else None
    if found is None:
        return Value(None, text)
    suffix, marks = found["suffix"].upper(), found["marks"].upper()
    digits = found["digits"].replace(",", "") or "0"
    number = Decimal(f"{found['sign']}{digits}{found['part'] or ''}E{_SCALE[suffix]}")
    if suffix and number == number.to_integral_value():
        number = Decimal(int(number))
    return Value(number, text, "C" in marks, "H" in marks, bool(suffix))


def _day(plain: str) -> date | None:
    day = as_day(plain)
    if day is not None:
        return day
    for form, length in (("%Y-%m-%d", 10), ("%m/%d/%Y", 10)):
        try:
            return datetime.strptime(plain[:length], form).date()  # noqa: DTZ007  # a day, nowhere in particular
        except ValueError:
            continue
    found = _DAY.match(plain)
    if found is None or found[1].upper() not in MONTHS:
        return None
    try:
        return date(2000 + int(found[3]), MONTHS.index(found[1].upper()) + 1, int(found[2]))
    except ValueError:
        return None


_TIMELINESS = {
    "R": ("real time", "Prices are in real time."),
    "D": ("delayed", "Prices are late, usually by 15 to 20 minutes: there is no subscription for real time."),
    "Z": ("frozen", "Prices are the last ones recorded before the market closed."),
    "Y": ("frozen and delayed", "Prices are the last delayed ones before the market closed."),
    "N": ("not subscribed", "There is no market data subscription for this contract, so no prices will come."),
    "O": (
        "agreement missing",
        "The Market Data API agreement has not been signed, so no prices will come; it is signed in the Client Portal.",
    ),
    "i": ("incomplete", "IBKR calls the data incomplete."),
    "S": ("streaming", "Data is streaming."),
    "v": ("exempt", "Data as for an account exempt from vendor display rules (VDR)."),
}
_DETAILS = {
    "P": "a snapshot",
    "p": "consolidated over the exchanges",
    "B": "with the order book",
    "d": "with details of performance",
    "S": "streaming",
}


@frozen
class Availability:
    """What IBKR's code of field 6509 (and `mdAvailability` of history) says of the data."""

    code: str
    """As it came, for example "RpB"."""

    @property
    def kind(self) -> str:
        """In two or three words: "real time", "delayed", "frozen", "not subscribed" …; "unknown" for another code."""
        return _TIMELINESS.get(self.code[:1], ("unknown", ""))[0]

    @property
    def has_prices(self) -> bool:
        """False where no price will come however long one waits."""
        return self.code[:1] not in ("N", "O")

    @property
    def real_time(self) -> bool:
        """Neither late nor frozen."""
        return self.code[:1] == "R"

    @property
    def delayed(self) -> bool:
        """Late, frozen or not."""
        return self.code[:1] in ("D", "Y")

    @property
    def frozen(self) -> bool:
        """From before the market closed."""
        return self.code[:1] in ("Z", "Y")

    @property
    def explained(self) -> str:
        """The whole code in words."""
        first = _TIMELINESS.get(self.code[:1], ("", f"IBKR's code {self.code!r} is not known."))[1]
        rest = [_DETAILS[letter] for letter in self.code[1:] if letter in _DETAILS]
        return f"{first} It is {', '.join(rest)}." if rest and self.has_prices else first
