"""Futures and options: by underlying, month, strike and right. A month is what IBKR lists, not when something ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from ibkr_web.instruments import Contract, Future
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract
from ibkr_web.workflows.contracts.reading import (
    Row,
    from_search,
    from_series,
    listed,
    number,
    places,
    rows,
    section,
    text,
)
from ibkr_web.workflows.contracts.words import as_decimal, months_after
from ibkr_web.workflows.numbers import EXACT
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.contracts.book import Book

__all__ = [
    "Underlying",
    "contracts_of",
    "fitting",
    "futures_of_month",
    "near",
    "options",
    "strikes_of",
    "underlying_of",
]

AHEAD = 3
"""An option on a future, or a future, may end up to two months before the month it is listed under."""


@attrs.frozen
class Underlying:
    """What derivatives of one kind are on, and what IBKR lists of them."""

    contract: Contract
    sec_type: str
    """Of the derivatives: OPT, FOP, FUT or WAR."""
    months: tuple[str, ...]
    """As IBKR lists them: "DEC26"."""
    exchanges: tuple[str, ...]
    """Where they are looked up."""

    def exchange(self, wanted: str) -> str:
        """Where to look them up. Options on futures need it said; SMART is not enough. Raises AmbiguousContract."""
        if wanted or self.sec_type != "FOP":
            return wanted
        if len(self.exchanges) != 1:
            raise AmbiguousContract(
                f"Options on futures of {self.contract.symbol} are at {', '.join(self.exchanges) or 'no exchange'}",
                advice="Say exchange=",
            )
        return self.exchanges[0]


def underlying_of(
    book: Book, symbol: str, sec_type: str, *, conid: int | None = None, exchange: str = "", currency: str = ""
) -> Workflow[Underlying]:
    """The one contract under a symbol that has derivatives of a kind. Raises UnknownContract, AmbiguousContract."""
    found = yield from book.search(symbol)
    fit = _having(found, symbol, sec_type)
    if not fit:
        more = yield from book.search(symbol, sec_type="IND")
        found, fit = [*found, *more], _having(more, symbol, sec_type)
    if conid is not None:
        fit = [(row, part) for row, part in fit if number(row, "conid") == conid]
    elif exchange:
        there = [(row, part) for row, part in fit if exchange in places(part.get("exchange"), ";")]
        fit = there if there or sec_type != "OPT" else fit
    if not fit:
        raise UnknownContract(
            f"IBKR finds no {sec_type} of {symbol}{f' at {exchange}' if exchange else ''}", advice=near(found)
        )
    contracts = [(one, part) for row, part in fit if (one := from_search(row, "")) is not None]
    if len(contracts) > 1 or currency:
        defined = {one.conid: one for one in (yield from book.definitions(one.conid for one, _ in contracts))}
        contracts = [(defined.get(one.conid, one), part) for one, part in contracts]
        # one whose currency is not told may be the one, so it stays
        contracts = [(one, part) for one, part in contracts if currency in ("", one.currency or currency)]
    if not contracts:
        raise UnknownContract(f"IBKR finds no {sec_type} of {symbol} in {currency}", advice=near(found))
    if len(contracts) > 1:
        words = {} if sec_type == "FUT" else {"exchange": "underlying"}
        raise AmbiguousContract.among(f"What has {sec_type} under {symbol}", [one for one, _ in contracts], words)
    ((contract, part),) = contracts
    return Underlying(contract, sec_type, listed(part), places(part.get("exchange"), ";"))


def _having(found: Iterable[Row], symbol: str, sec_type: str) -> list[tuple[Row, Row]]:
    return [
        (row, part)
        for row in found
        if text(row, "symbol").upper() == symbol and (part := section(row, sec_type)) is not None
    ]


def futures_of_month(book: Book, wish: Future) -> Workflow[list[Contract]]:
    """Futures IBKR lists under a month."""
    exchange = place_of(wish)
    under = yield from underlying_of(book, wish.symbol, "FUT", exchange=exchange, currency=wish.currency)
    _check_month(under, wish.month)
    found: list[Contract] = []
    for place in (exchange,) if exchange else ("", *under.exchanges):  # some are only told for their exchange
        arguments = {"conid": under.contract.conid, "sec_type": "FUT", "month": wish.month}
        call = Call("contracts.find_by_underlying", arguments | ({"exchange": place} if place else {}))
        found += series_of((yield from book.after_search(wish.symbol, call)), under.contract.conid)
        if found and not place:
            break
    found = [one for one in found if wish.expiry in (None, one.expiry)]
    return fitting(found, wish, ("currency", "multiplier", "trading_class"))


def options(book: Book, wish: Any) -> Workflow[list[Contract]]:
    """Options on shares, indices (`Option`) or futures (`FutureOption`)."""
    exchange = place_of(wish)
    under = yield from underlying_of(
        book, wish.symbol, wish.sec_type, conid=wish.underlying, exchange=exchange, currency=wish.currency
    )
    if wish.month:
        _check_month(under, wish.month)
        months = [wish.month]
    else:
        ahead = months_after(wish.expiry, AHEAD if wish.sec_type == "FOP" else 1)
        months = [month for month in ahead if not under.months or month in under.months]
        if not months:
            _check_month(under, ahead[0])
    found: list[Contract] = []
    for month in months:
        found = yield from contracts_of(book, under, month, wish.strike, wish.right, exchange)
        dated = [one for one in found if wish.expiry in (None, one.expiry)]
        if dated:
            return fitting(dated, wish, ("multiplier", "trading_class"))
    raise UnknownContract(
        f"IBKR has no {wish.described}", advice=(yield from _instead(book, under, wish, months, found))
    )


def contracts_of(
    book: Book, under: Underlying, month: str, strike: Decimal, right: str, exchange: str = ""
) -> Workflow[list[Contract]]:
    """What IBKR really has for a month, strike and right: several where series end on different days."""
    arguments = {
        "conid": under.contract.conid,
        "sec_type": under.sec_type,
        "month": month,
        "strike": _short(strike),
        "right": right,
    }
    place = under.exchange(exchange)
    if place:
        arguments["exchange"] = place
    answer = yield from book.after_search(under.contract.symbol, Call("contracts.find_by_underlying", arguments))
    return [one for one in series_of(answer, under.contract.conid) if one.strike == strike and one.right == right]


def strikes_of(
    book: Book, under: Underlying, month: str, exchange: str = ""
) -> Workflow[tuple[tuple[Decimal, ...], tuple[Decimal, ...]]]:
    """Strikes of calls and puts of a month. They may exist: `contracts_of` tells which ones do."""
    _check_month(under, month)
    arguments = {"conid": under.contract.conid, "sec_type": under.sec_type, "month": month}
    place = under.exchange(exchange)
    if place:
        arguments["exchange"] = place
    answer = yield from book.after_search(under.contract.symbol, Call("contracts.list_strikes", arguments))
    found = rows(answer)
    row: Row = found[0] if found else {}
    return _numbers(row.get("call")), _numbers(row.get("put"))


def _numbers(values: object) -> tuple[Decimal, ...]:
    found = {as_decimal(value) for value in values} if isinstance(values, list) else set()
    return tuple(sorted(value for value in found if value is not None))


def _short(value: Decimal) -> Decimal:
    """190.00 as 190: how IBKR writes strikes."""
    return value.quantize(Decimal(1), context=EXACT) if value == value.to_integral_value() else value.normalize(EXACT)


def series_of(answer: Any, underlying: int | None) -> list[Contract]:
    """Rows of `contracts.find_by_underlying` as contracts."""
    return [one for row in rows(answer) if (one := from_series(row, underlying)) is not None]


def place_of(wish: Any) -> str:
    """The exchange of a wish; none for SMART, which is IBKR's choice and no place."""
    return "" if wish.exchange == "SMART" else str(wish.exchange)


def _check_month(under: Underlying, month: str) -> None:
    if under.months and month not in under.months:
        months = ", ".join(under.months)
        raise UnknownContract(
            f"IBKR lists no {under.sec_type} of {under.contract.symbol} for {month}", advice=f"Months: {months}"
        )


def _instead(
    book: Book, under: Underlying, wish: Any, months: Sequence[str], found: Sequence[Contract]
) -> Workflow[str]:
    """What there is in place of an option that does not exist."""
    if found:
        return f"With this strike there are {'; '.join(one.described for one in found[:10])}"
    calls, puts = yield from strikes_of(book, under, months[-1], place_of(wish))
    there = sorted(calls if wish.right == "C" else puts, key=lambda strike: abs(strike - wish.strike))[:8]
    strikes = ", ".join(f"{strike:f}" for strike in sorted(there))
    return f"The nearest strikes of {months[-1]} are {strikes}" if there else f"IBKR lists no strikes for {months[-1]}"


def fitting(found: Iterable[Contract], wish: Any, names: Sequence[str]) -> list[Contract]:
    """Those that are what a wish says in these attributes; what it leaves open fits anything."""
    wanted = [(name, value) for name in names if (value := getattr(wish, name)) not in (None, "")]
    return [one for one in found if all(getattr(one, name) == value for name, value in wanted)]


def near(found: Iterable[Row]) -> str:
    """What a search found instead, for a message."""
    names = [text(row, "companyHeader", "companyName") or text(row, "symbol") for row in found]
    return f"The search finds {'; '.join(names[:8])}" if names else "The search finds nothing"
