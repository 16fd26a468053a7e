"""What can be traded, in the words people know, and what IBKR makes of it.

An `Instrument` is a wish: `Stock("AAPL", currency="USD")`. A `Contract` is what IBKR has: one number. `ib.contracts`
turns the one into the other, and says so where a wish fits several contracts or none.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

import attrs

from ibkr_web.workflows.contracts.words import (
    as_code,
    as_expiry,
    as_month,
    as_ratio,
    as_right,
    as_symbol,
    optional_decimal,
)

__all__ = [
    "CFD",
    "Bond",
    "Combo",
    "Contract",
    "Crypto",
    "Forex",
    "Fund",
    "Future",
    "FutureOption",
    "Index",
    "Instrument",
    "Leg",
    "Option",
    "Stock",
]

SPREADS = {
    "AUD": 61227077,
    "CAD": 61227082,
    "CHF": 61227087,
    "CNH": 136000441,
    "GBP": 58666491,
    "HKD": 61227072,
    "INR": 136000444,
    "JPY": 61227069,
    "KRW": 136000424,
    "MXN": 136000449,
    "SEK": 136000429,
    "SGD": 426116555,
    "USD": 28812380,
}
"""IBKR's number of a combination, by currency (IBKR Campus, combo orders)."""


@attrs.frozen
class Instrument:
    """The base of all wishes. Immutable; equal wishes are one entry in the cache."""

    sec_type: ClassVar[str] = ""
    """IBKR's word for the kind: STK, OPT, FUT, FOP, CASH, BOND, IND, CFD, CRYPTO, FUND, BAG."""
    words: ClassVar[Mapping[str, str]] = {}
    """What it calls an attribute that has another name in a contract."""

    @property
    def described(self) -> str:
        """What was asked for, without what was left open."""
        given = {one.name: getattr(self, one.name) for one in attrs.fields(type(self))}
        parts = [f"{name} {value}" for name, value in given.items() if value not in (None, "", ())]
        return f"{type(self).__name__}({', '.join(parts)})"


@attrs.frozen
class Stock(Instrument):
    """A share, ADR or exchange-traded fund. exchange: where it is listed ("NASDAQ"), not where an order goes."""

    sec_type: ClassVar[str] = "STK"
    symbol: str = attrs.field(converter=as_symbol)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)


@attrs.frozen
class Index(Instrument):
    """An index: quoted, not traded."""

    sec_type: ClassVar[str] = "IND"
    symbol: str = attrs.field(converter=as_symbol)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)


@attrs.frozen
class Fund(Instrument):
    """A mutual fund."""

    sec_type: ClassVar[str] = "FUND"
    symbol: str = attrs.field(converter=as_symbol)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)


@attrs.frozen
class Crypto(Instrument):
    """A crypto currency against a currency."""

    sec_type: ClassVar[str] = "CRYPTO"
    symbol: str = attrs.field(converter=as_symbol)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)


@attrs.frozen
class CFD(Instrument):
    """A contract for difference on a share or index. exchange, currency: of what it follows."""

    sec_type: ClassVar[str] = "CFD"
    symbol: str = attrs.field(converter=as_symbol)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)


def _pair(value: str) -> str:
    """The first currency; "EUR.USD" and "EURUSD" are taken apart by `Forex`."""
    return as_symbol(value).replace("/", ".")


@attrs.frozen
class Forex(Instrument):
    """A pair of currencies: `Forex("EUR", "USD")`, `Forex("EUR.USD")` and `Forex("EURUSD")` are the same."""

    sec_type: ClassVar[str] = "CASH"
    base: str = attrs.field(converter=_pair)
    currency: str = attrs.field(default="", converter=as_code)

    def __attrs_post_init__(self) -> None:
        """Take a pair in one word apart."""
        if not self.currency:
            text = self.base.replace(".", "")
            if len(text) != 6:
                raise ValueError(f"{self.base!r} is no pair of currencies: write EUR.USD, or give both")
            object.__setattr__(self, "base", text[:3])
            object.__setattr__(self, "currency", text[3:])

    @property
    def pair(self) -> str:
        """As IBKR writes it: EUR.USD."""
        return f"{self.base}.{self.currency}"


@attrs.frozen
class Future(Instrument):
    """A future: by contract month ("DEC26", "2026-12", "202612"), by day of expiry, or the nearest (month="front").

    The contract month is not always the month of expiry: a crude oil future ends in the month before.
    """

    sec_type: ClassVar[str] = "FUT"
    symbol: str = attrs.field(converter=as_symbol)
    month: str = attrs.field(default="", converter=as_month)
    expiry: date | None = attrs.field(default=None, converter=as_expiry)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)
    multiplier: Decimal | None = attrs.field(default=None, converter=optional_decimal)
    trading_class: str = attrs.field(default="", converter=as_code)

    def __attrs_post_init__(self) -> None:
        """A future without any date could be any of them."""
        if not self.month and self.expiry is None:
            raise ValueError("a future needs month= (also 'front') or expiry=")


@attrs.frozen
class _AnyOption(Instrument):
    symbol: str = attrs.field(converter=as_symbol)
    expiry: date | None = attrs.field(default=None, converter=as_expiry)
    strike: Decimal | None = attrs.field(default=None, converter=optional_decimal)
    right: str = attrs.field(default="", converter=as_right)
    month: str = attrs.field(default="", converter=as_month)
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)
    multiplier: Decimal | None = attrs.field(default=None, converter=optional_decimal)
    trading_class: str = attrs.field(default="", converter=as_code)
    underlying: int | None = None
    """Contract number of what it is on, where the symbol alone could be several."""

    def __attrs_post_init__(self) -> None:
        if self.strike is None or not self.right or (self.expiry is None and not self.month):
            raise ValueError("an option needs strike=, right= and expiry= (or month=)")
        if self.month == "FRONT":
            raise ValueError("only futures have a front month")


@attrs.frozen
class Option(_AnyOption):
    """An option on a share or index: `Option("AAPL", "2026-12-18", 190, "C")`.

    exchange: where it is to be looked up (SMART where left out). trading_class tells series apart that end on the same
    day, such as SPX and SPXW. currency: of what it is on.
    """

    sec_type: ClassVar[str] = "OPT"


@attrs.frozen
class FutureOption(_AnyOption):
    """An option on a future: `FutureOption("ES", "2026-12-18", 5200, "P", exchange="CME")`."""

    sec_type: ClassVar[str] = "FOP"


@attrs.frozen
class Bond(Instrument):
    """A bond, by issuer's symbol ("IBM", "US-T") and what tells it apart: cusip, coupon (percent), maturity, issuer."""

    sec_type: ClassVar[str] = "BOND"
    words: ClassVar[Mapping[str, str]] = {"expiry": "maturity"}
    symbol: str = attrs.field(converter=as_symbol)
    cusip: str = attrs.field(default="", converter=as_code)
    coupon: Decimal | None = attrs.field(default=None, converter=optional_decimal)
    maturity: date | None = attrs.field(default=None, converter=as_expiry)
    issuer: str = ""
    """Id or name, where a symbol stands for several."""
    currency: str = attrs.field(default="", converter=as_code)


@attrs.frozen(repr=False)
class Contract:
    """One contract as IBKR has it. Two are equal when they mean the same contract at the same place."""

    conid: int
    """IBKR's number."""
    symbol: str = attrs.field(default="", eq=False)
    sec_type: str = attrs.field(default="", eq=False)
    currency: str = attrs.field(default="", eq=False)
    exchange: str = attrs.field(default="", eq=False)
    """Where it is listed, as far as IBKR's answer tells."""
    name: str = attrs.field(default="", eq=False)
    multiplier: Decimal | None = attrs.field(default=None, eq=False)
    trading_class: str = attrs.field(default="", eq=False)
    valid_exchanges: tuple[str, ...] = attrs.field(default=(), eq=False)
    expiry: date | None = attrs.field(default=None, eq=False)
    """Last trading day, or maturity."""
    strike: Decimal | None = attrs.field(default=None, eq=False)
    right: str = attrs.field(default="", eq=False)
    """C, P or nothing."""
    underlying_conid: int | None = attrs.field(default=None, eq=False)
    cusip: str = attrs.field(default="", eq=False)
    coupon: Decimal | None = attrs.field(default=None, eq=False)
    legs: tuple[tuple[int, int], ...] = ()
    """Of a combination: contract number and ratio, negative where it is sold."""
    route: str = ""
    """Exchange for quotes and orders; IBKR's own choice (SMART) where empty."""
    raw: Mapping[str, Any] = attrs.field(factory=dict, eq=False, repr=False)
    """What IBKR answered about it, as it came."""

    @property
    def conidex(self) -> str:
        """IBKR's `conidex`: "265598", "265598@ARCA", or that of a combination."""
        if not self.legs:
            return f"{self.conid}@{self.route}" if self.route else str(self.conid)
        place = "" if self.currency == "USD" else f"@{self.route or 'SMART'}"
        return f"{self.conid}{place};;;{','.join(f'{conid}/{ratio}' for conid, ratio in self.legs)}"

    @property
    def is_derivative(self) -> bool:
        """Whether IBKR wants its underlying to be searched before it gives quotes."""
        return self.sec_type in {"OPT", "FUT", "FOP", "WAR", "CFD"}

    def at(self, exchange: str) -> Contract:
        """The same contract, quoted and traded at one exchange. ValueError where IBKR does not offer it there."""
        wanted = as_code(exchange)
        if wanted and self.valid_exchanges and wanted not in self.valid_exchanges:
            raise ValueError(
                f"{self.symbol or self.conid} is not at {wanted}, but at {', '.join(self.valid_exchanges)}"
            )
        return attrs.evolve(self, route="" if wanted == "SMART" else wanted)

    @property
    def described(self) -> str:
        """In a few words, for messages: "AAPL STK NASDAQ USD (265598)"."""
        strike = "" if self.strike is None else f"{self.strike:f}"
        expiry = "" if self.expiry is None else f"{self.expiry:%Y%m%d}"
        parts = (self.symbol, self.sec_type, expiry, strike, self.right, self.exchange, self.currency)
        return " ".join([*filter(None, parts), f"({self.conidex})"])

    def __repr__(self) -> str:
        return f"<Contract {self.described}>"


@attrs.frozen
class Leg:
    """One part of a combination: bought `ratio` times, sold where it is negative."""

    instrument: Instrument | Contract | int
    ratio: int = attrs.field(default=1, converter=as_ratio)


@attrs.frozen
class Combo(Instrument):
    """Several contracts traded as one: `Combo(Leg(long, 1), Leg(short, -1))`, all in one currency.

    exchange: where it is traded. IBKR wants one for every currency but USD; SMART is taken where it is left out.
    """

    sec_type: ClassVar[str] = "BAG"
    legs: tuple[Leg, ...]
    exchange: str = attrs.field(default="", converter=as_code)
    currency: str = attrs.field(default="", converter=as_code)

    def __init__(self, *legs: Leg, exchange: str = "", currency: str = "") -> None:
        if len(legs) < 2:
            raise ValueError("a combination has two legs or more")
        self.__attrs_init__(tuple(legs), exchange, currency)  # type: ignore[attr-defined]
