"""Chains: everything of one kind that is on one underlying. Many calls, so each part comes when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from ibkr_web.instruments import Contract, Future, Instrument
from ibkr_web.workflows.contracts.errors import UnknownContract
from ibkr_web.workflows.contracts.lookups import defined
from ibkr_web.workflows.contracts.reading import number, plain, rows
from ibkr_web.workflows.contracts.series import Underlying, contracts_of, strikes_of, underlying_of
from ibkr_web.workflows.contracts.words import as_code, as_day, as_month, as_right, as_symbol, optional_decimal
from ibkr_web.workflows.steps import Call, Emit, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.contracts.book import Book

__all__ = ["Number", "Strikes", "chain_contracts", "chain_strikes", "futures", "open_chain"]

Number = Decimal | int | float | str


@attrs.frozen
class Strikes:
    """The strikes of one month, in order. IBKR lists what may exist; the contracts tell what does."""

    month: str
    calls: tuple[Decimal, ...]
    puts: tuple[Decimal, ...]

    @property
    def both(self) -> tuple[Decimal, ...]:
        """Those that calls and puts have in common."""
        return tuple(strike for strike in self.calls if strike in set(self.puts))


def open_chain(
    book: Book, wanted: Instrument | Contract | str | int, *, exchange: str, currency: str, sec_type: str
) -> Workflow[Underlying]:
    """What a chain is on, and its months. Of a future or its wish: the options on futures of its index."""
    if isinstance(wanted, str):
        kind = as_code(sec_type) or "OPT"
        return (yield from underlying_of(book, as_symbol(wanted), kind, exchange=exchange, currency=currency))
    contract = yield from book.resolve(wanted)
    future = isinstance(wanted, Future) or contract.sec_type == "FUT"
    kind = as_code(sec_type) or ("FOP" if future else "OPT")
    if future and contract.underlying_conid is None:
        contract = yield from book.details(contract.conid)
    conid = contract.underlying_conid if future else contract.conid
    if not contract.symbol or conid is None:
        contract = yield from book.known(contract.conid)
        conid = contract.underlying_conid if future else contract.conid
    return (yield from underlying_of(book, contract.symbol, kind, conid=conid, exchange=exchange, currency=currency))


def chain_strikes(book: Book, under: Underlying, month: str, exchange: str) -> Workflow[Strikes]:
    """The strikes of one month."""
    code = as_month(month)
    calls, puts = yield from strikes_of(book, under, code, exchange)
    return Strikes(code, calls, puts)


def chain_contracts(
    book: Book,
    under: Underlying,
    month: str,
    *,
    right: str,
    strikes: Iterable[Number] | None,
    lowest: Number | None,
    highest: Number | None,
    exchange: str,
) -> Workflow[None]:
    """Emit the contracts of one month that really exist: by strike, calls before puts. One call each."""
    listed = yield from chain_strikes(book, under, month, exchange)
    low, high, only = optional_decimal(lowest), optional_decimal(highest), as_right(right)
    wanted = None if strikes is None else {optional_decimal(each) for each in strikes}
    for strike in sorted({*listed.calls, *listed.puts}):
        if (low is not None and strike < low) or (high is not None and strike > high):
            continue
        if wanted is not None and strike not in wanted:
            continue
        for kind, there in (("C", listed.calls), ("P", listed.puts)):
            if strike in there and only in ("", kind):
                for contract in (yield from contracts_of(book, under, listed.month, strike, kind, exchange)):
                    yield Emit(contract)


def futures(book: Book, symbol: str, exchange: str) -> Workflow[list[Contract]]:
    """The futures listed under a symbol, the one that ends first in front. Raises UnknownContract."""
    wanted, place = as_symbol(symbol), as_code(exchange)
    arguments: dict[str, Any] = {"symbols": [wanted]} | ({"exchange": place} if place else {})
    answer = plain((yield Call("contracts.list_futures", arguments)))
    members = answer.items() if isinstance(answer, dict) else ()
    found = [row for name, each in members if str(name).upper() == wanted for row in rows(each)]
    listed = [
        Contract(
            conid,
            wanted,
            "FUT",
            expiry=as_day(row.get("ltd")) or as_day(row.get("expirationDate")),
            underlying_conid=number(row, "underlyingConid"),
        )
        for row in found
        if (conid := number(row, "conid")) is not None
    ]
    if not listed:
        raise UnknownContract(f"IBKR lists no futures under {wanted}{f' at {place}' if place else ''}")
    contracts = yield from defined(book, listed)
    return sorted(contracts, key=lambda one: (one.expiry is None, str(one.expiry), one.conid))
