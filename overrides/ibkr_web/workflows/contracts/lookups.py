"""How each kind of wish is looked up. Each finder gives everything that fits; choosing is nobody's guess.

What is searched where: IBKR Campus, pages of the contract endpoints; the annotations of the operations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from ibkr_openapi import operation
from ibkr_web.instruments import (
    CFD,
    SPREADS,
    Bond,
    Combo,
    Contract,
    Crypto,
    Forex,
    Fund,
    Future,
    Index,
    Instrument,
    Stock,
)
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract
from ibkr_web.workflows.contracts.reading import Row, from_search, issuers, number, plain, rows, section, text
from ibkr_web.workflows.contracts.series import fitting, futures_of_month, near, options, place_of, series_of
from ibkr_web.workflows.contracts.words import as_code, as_day
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.contracts.book import Book

__all__ = ["bonds", "find", "stocks"]


_SEARCHES: dict[str, dict[str, Any]] = {"IND": {"sec_type": "IND"}, "FUND": {"fund": True}}


SYMBOLS = 50
"""Symbols in one call, whose address may not grow for ever."""
SINGLY = 10
"""Contracts without a definition that are worth a call each."""


def find(book: Book, wish: Instrument) -> Workflow[list[Contract]]:
    """Everything that fits a wish. Raises UnknownContract where the way there ends early."""
    for kind in type(wish).__mro__:
        finder = _FINDERS.get(kind)
        if finder is not None:
            return (yield from finder(book, wish))
    return (yield from options(book, wish))


def _stocks(book: Book, wish: Stock) -> Workflow[list[Contract]]:
    answer = yield Call("contracts.list_stocks", {"symbols": [wish.symbol]})
    return (yield from _meant(book, wish, _listed(plain(answer), wish.symbol)))


def stocks(book: Book, wishes: Sequence[Stock]) -> Workflow[dict[Stock, Callable[[], Workflow[list[Contract]]]]]:
    """Everything that fits each wish, from a few calls for all of them; whoever wants one carries its workflow out."""
    symbols = list(dict.fromkeys(wish.symbol for wish in wishes))
    size = int((operation("contracts.list_stocks").limits or {}).get("symbols", SYMBOLS))
    listed: dict[str, list[Contract]] = {}
    for part in (symbols[start : start + size] for start in range(0, len(symbols), size)):
        answer = plain((yield Call("contracts.list_stocks", {"symbols": part})))
        listed |= {symbol: _listed(answer, symbol) for symbol in part}
    yield from book.definitions(one.conid for each in listed.values() for one in each)
    return {wish: partial(_meant, book, wish, listed[wish.symbol]) for wish in wishes}


def _listed(answer: Any, symbol: str) -> list[Contract]:
    return [
        Contract(conid, symbol, "STK", exchange=as_code(text(each, "exchange")), name=text(company, "name"))
        for company in _under(answer, symbol)
        for each in rows(company.get("contracts"))
        if (conid := number(each, "conid")) is not None
    ]


def _meant(book: Book, wish: Stock, listed: Sequence[Contract]) -> Workflow[list[Contract]]:
    if not listed:
        hint = "IBKR writes share classes with a blank, as in BRK B" if set(wish.symbol) & set("./-") else ""
        raise UnknownContract(f"IBKR lists no stock {wish.symbol}", advice=hint)
    return narrowed(wish, (yield from defined(book, listed)))


def defined(book: Book, listed: Sequence[Contract]) -> Workflow[list[Contract]]:
    """The same contracts with their definitions. None is lost: one left out would make the rest look like the one."""
    told = {one.conid: one for one in (yield from book.definitions(one.conid for one in listed))}
    found: list[Contract] = []
    for one in listed:
        contract = told.get(one.conid)
        if contract is None and len(listed) - len(told) <= SINGLY:
            contract = yield from book.told(one.conid)
        found.append(contract or one)
    return found


def _under(answer: Any, symbol: str) -> list[Row]:
    """What stands under a symbol in an object keyed by symbols."""
    members = answer.items() if isinstance(answer, dict) else ()
    return [row for name, found in members if str(name).upper() == symbol for row in rows(found)]


def _searched(book: Book, wish: Any) -> Workflow[list[Contract]]:
    """Index, fund, crypto currency: found by search, told apart by definition."""
    how: dict[str, Any] = _SEARCHES.get(wish.sec_type, {})
    found = yield from book.search(wish.symbol, **how)
    fit = [row for row in found if text(row, "symbol").upper() == wish.symbol and section(row, wish.sec_type)]
    listed = [one for row in fit if (one := from_search(row, wish.sec_type)) is not None]
    if not listed:
        raise UnknownContract(f"IBKR finds no {wish.described}", advice=near(found))
    return narrowed(wish, (yield from defined(book, listed)))


def _pairs(book: Book, wish: Forex) -> Workflow[list[Contract]]:
    answer = plain((yield Call("contracts.list_currency_pairs", {"currency": wish.base})))
    found = {text(row, "symbol").upper(): number(row, "conid") for row in _under(answer, wish.base)}
    conid = found.get(wish.pair)
    if conid is None:
        reverse = f"{wish.currency}.{wish.base}"
        advice = f"IBKR trades {reverse}" if reverse in found else f"Pairs: {', '.join(sorted(found))}" if found else ""
        raise UnknownContract(f"IBKR has no pair {wish.pair}", advice=advice)
    defined = yield from book.definitions([conid])
    known = defined[0] if defined else Contract(conid, sec_type="CASH", currency=wish.currency)
    return [attrs.evolve(known, symbol=wish.pair)]


def _futures(book: Book, wish: Future) -> Workflow[list[Contract]]:
    if wish.month and wish.month != "FRONT":
        return (yield from futures_of_month(book, wish))
    exchange = place_of(wish)
    arguments: dict[str, Any] = {"symbols": [wish.symbol]} | ({"exchange": exchange} if exchange else {})
    listed = _under(plain((yield Call("contracts.list_futures", arguments))), wish.symbol)
    if not listed:
        raise UnknownContract(f"IBKR lists no futures under {wish.symbol}{_at(exchange)}")
    if wish.expiry is not None:
        chosen = [row for row in listed if wish.expiry in (as_day(row.get("expirationDate")), as_day(row.get("ltd")))]
    else:
        chosen = _nearest(book, listed)
    if not chosen:
        ends = sorted({f"{day}" for row in listed if (day := as_day(row.get("expirationDate"))) is not None})
        raise UnknownContract(f"IBKR lists no {wish.described}", advice=f"They end on {', '.join(ends)}")
    found = []
    for row in chosen:
        conid = number(row, "conid")
        if conid is not None:
            found.append((yield from book.details(conid)))  # no comprehension can yield
    return fitting(found, wish, ("currency", "multiplier", "trading_class"))


def _nearest(book: Book, listed: Sequence[Row]) -> list[Row]:
    """Of each underlying what ends first, but not before today: several where several end on that day."""
    first: dict[int | None, tuple[date, list[Row]]] = {}
    for row in listed:
        day = as_day(row.get("ltd")) or as_day(row.get("expirationDate"))
        if day is None or day < book.today():
            continue
        under = number(row, "underlyingConid")
        known, same = first.get(under, (day, []))
        if day <= known:
            first[under] = day, [*(same if day == known else []), row]
    return [row for _, same in first.values() for row in same]


def _differences(book: Book, wish: CFD) -> Workflow[list[Contract]]:
    found = yield from book.search(wish.symbol)
    fit = [row for row in found if section(row, "CFD") and text(row, "symbol").upper() == wish.symbol]
    if not fit:
        raise UnknownContract(f"IBKR finds nothing under {wish.symbol} that has a CFD", advice=near(found))
    listed = [one for row in fit if (one := from_search(row, "")) is not None]
    followed = narrowed(wish, (yield from defined(book, listed)))
    contracts: list[Contract] = []
    for one in followed:
        call = Call("contracts.find_by_underlying", {"conid": one.conid, "sec_type": "CFD"})
        contracts += series_of((yield from book.after_search(wish.symbol, call)), one.conid)
    return contracts


def bonds(book: Book, symbol: str, issuer: str = "", values: Sequence[str] = ()) -> Workflow[list[Contract]]:
    """The bonds of an issuer, by its symbol. values: of `contracts.list_bond_filters`, what the bonds are to have."""
    found = yield from book.search(symbol, sec_type="BOND")
    known = {key: name for row in found for key, name in issuers(row)}
    if not known:
        raise UnknownContract(f"IBKR finds no issuer of bonds under {symbol}")
    wanted = issuer.strip().upper()
    chosen = {key: name for key, name in known.items() if not wanted or wanted in (key.upper(), name.upper())}
    if len(chosen) != 1:
        names = "; ".join(f"{key} {name}" for key, name in sorted(known.items()))
        if not chosen:
            raise UnknownContract(f"No issuer {issuer} under {symbol}", advice=f"Issuers: {names}")
        raise AmbiguousContract(f"{symbol} stands for several issuers: {names}", advice="Say which one: issuer=")
    (key,) = chosen
    arguments: dict[str, Any] = {"issuer_id": key, "sec_type": "BOND"}
    conid = next((number(row, "conid") for row in found if key in dict(issuers(row))), None)
    if conid is not None:
        arguments["conid"] = conid
    if values:
        yield from _offered(key, values)
        arguments["filters"] = list(values)
    return series_of((yield Call("contracts.find_by_underlying", arguments)), None)


def _offered(issuer: str, values: Sequence[str]) -> Workflow[None]:
    """IBKR does not refuse filters that fit nothing, so they are compared with what it offers."""
    answer = plain((yield Call("contracts.list_bond_filters", {"issuer_id": issuer, "symbol": "BOND"})))
    filters = rows(answer.get("bondFilters") if isinstance(answer, dict) else None)
    offered = {text(row, "displayText"): [text(each, "value") for each in rows(row.get("options"))] for row in filters}
    known = {value for options in offered.values() for value in options}
    for value in values:
        if value not in known:
            listed = "; ".join(f"{name}: {', '.join(options)}" for name, options in offered.items())
            raise UnknownContract(f"No bond of issuer {issuer} has {value}", advice=f"There are {listed or 'none'}")


def _bond(book: Book, wish: Bond) -> Workflow[list[Contract]]:
    found = yield from bonds(book, wish.symbol, wish.issuer)
    fit = [
        one
        for one in fitting(found, wish, ("cusip", "coupon", "currency"))
        if wish.maturity is None or one.expiry == wish.maturity
    ]
    if not fit:
        listed = "; ".join(f"{one.coupon} {one.expiry} {one.cusip}" for one in found[:20])
        raise UnknownContract(f"IBKR has no {wish.described}", advice=f"There are {listed}" if listed else "")
    return fit


def _combination(book: Book, wish: Combo) -> Workflow[list[Contract]]:
    legs: list[Contract] = []
    for leg in wish.legs:
        legs.append((yield from book.resolve(leg.instrument)))  # noqa: PERF401  # no comprehension can yield
    nested = [one.described for one in legs if one.legs]
    currencies = sorted({one.currency for one in legs if one.currency} | {wish.currency} - {""})
    if nested or len(currencies) != 1 or currencies[0] not in SPREADS:
        what = "a combination in it" if nested else f"legs in {', '.join(currencies) or 'an unknown currency'}"
        known = f"IBKR has combinations in one of {', '.join(SPREADS)}"
        raise UnknownContract(f"IBKR has no combination with {what}", advice=known)
    return [
        Contract(
            SPREADS[currencies[0]],
            symbol="/".join(dict.fromkeys(one.symbol for one in legs if one.symbol)),
            sec_type="BAG",
            currency=currencies[0],
            legs=tuple((one.conid, leg.ratio) for one, leg in zip(legs, wish.legs, strict=True)),
            route=place_of(wish),
        )
    ]


def narrowed(wish: Any, found: Iterable[Contract]) -> list[Contract]:
    """Those at the exchange and in the currency of a wish. Raises UnknownContract, which lists the others.

    A contract whose currency IBKR does not tell may be the one, so it stays; alone it is not taken for it.
    """
    listed, place = list(found), place_of(wish)
    fit = [
        one for one in listed if place in ("", one.exchange) and wish.currency in ("", one.currency or wish.currency)
    ]
    if listed and not fit:
        others = "; ".join(one.described for one in listed[:10])
        raise UnknownContract(f"IBKR has no {wish.described}", advice=f"There are {others}")
    if wish.currency and fit and all(not one.currency for one in fit):
        others = "; ".join(one.described for one in fit[:10])
        raise UnknownContract(f"IBKR does not tell the currency of what could be {wish.described}", advice=others)
    return fit


def _at(exchange: str) -> str:
    return f" at {exchange}" if exchange else ""


_FINDERS: dict[type, Callable[[Book, Any], Workflow[list[Contract]]]] = {
    Stock: _stocks,
    Index: _searched,
    Fund: _searched,
    Crypto: _searched,
    CFD: _differences,
    Forex: _pairs,
    Future: _futures,
    Bond: _bond,
    Combo: _combination,
}
