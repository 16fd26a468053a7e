"""Quotes of any number of contracts: asked for in parts, and again until everything came or time is up.

The first call for a contract only opens its stream; fields come in one after another within the seconds after, and a
field that is absent is not there yet (IBKR Campus, market data snapshot). Nothing is waited for where IBKR says that
there will be no prices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import product
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from ibkr_openapi import operation
from ibkr_web.errors import IBKRError
from ibkr_web.instruments import Contract, Instrument
from ibkr_web.workflows.contracts.reading import Row, rows
from ibkr_web.workflows.contracts.words import as_int
from ibkr_web.workflows.market_data.fields import Field, fields_of
from ibkr_web.workflows.market_data.quotes import AVAILABILITY, Quote, quote_from
from ibkr_web.workflows.steps import Call, Pause, Together, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.contracts.book import Book
    from ibkr_web.workflows.market_data.lines import Lines

__all__ = ["USUAL", "Wanted", "contracts_for", "quotable", "snapshot"]

T = TypeVar("T")

Wanted = Contract | Instrument | int
USUAL = ("last", "bid", "ask")
"""Fields where none are named."""
PERIOD = 0.5
"""Seconds between two calls: IBKR's data changes no faster."""


def contracts_for(book: Book, wanted: Iterable[Wanted]) -> Workflow[list[Contract]]:
    """Contracts for whatever was given; of numbers nobody knows just the number. Derivatives are made ready."""
    given: list[Any] = list(wanted)
    numbers = [one for one in given if isinstance(one, int)]
    numbers += [one.conid for one in given if isinstance(one, Contract) and not one.sec_type and not one.legs]
    known = {one.conid: one for one in (yield from book.definitions(numbers))} if numbers else {}
    wishes = [one for one in given if isinstance(one, Instrument)]
    resolved = iter((yield from book.resolve_all(wishes)) if wishes else ())
    contracts: list[Contract] = []
    for one in given:
        if not isinstance(one, (int, Contract, Instrument)):
            raise TypeError(f"{one!r} is no contract: say Stock({str(one)!r}, currency=…), or give a number")
        if isinstance(one, int):
            contracts.append(known.get(one) or Contract(one))
        elif isinstance(one, Contract):
            found = known.get(one.conid)
            contracts.append(one if found is None else attrs.evolve(found, route=one.route))
        else:
            contracts.append(next(resolved))
    yield from book.prime(contracts)
    return contracts


def quotable(book: Book, wanted: Iterable[Wanted]) -> Workflow[list[Contract]]:
    """Contracts for whatever was given, all of which can have a quote."""
    contracts = yield from contracts_for(book, wanted)
    if any(one.legs for one in contracts):
        raise ValueError("IBKR's snapshot has no quotes of combinations: ask for the legs")
    return contracts


def snapshot(
    book: Book,
    lines: Lines,
    wanted: Iterable[Wanted],
    names: Sequence[str],
    timeout: float,
    now: Callable[[], float],
    release: bool = False,
) -> Workflow[list[Quote]]:
    """One quote for each contract, in their order, complete or not."""
    fields = fields_of(names)
    deadline = now() + timeout
    contracts = yield from quotable(book, wanted)
    before = set(lines.open)
    gathered: dict[str, dict[str, Any]] = {one.conidex: {} for one in contracts}
    codes = tuple(dict.fromkeys([AVAILABILITY, *(field.code for field in fields.values())]))
    pending = list({one.conidex: one for one in contracts}.values())
    try:
        while pending:
            parts = tuple(_asked(lines, part, some) for part, some in _parts(pending, codes))
            for row, part in (yield from _all(parts)):
                _put(gathered, row, part)
            pending = [one for one in pending if _lacks(gathered[one.conidex], fields)]
            rest = deadline - now()
            if not pending or rest <= 0:
                break
            yield Pause(min(PERIOD, rest))
    except IBKRError:
        if release:
            with suppress(IBKRError):  # what went wrong first is what counts
                yield from lines.close({one.conid for one in contracts} & set(lines.open) - before)
        raise
    if release:
        yield from lines.close({one.conid for one in contracts} - before)
    return [quote_from(one, fields, gathered[one.conidex]) for one in contracts]


def _parts(contracts: Sequence[Contract], codes: Sequence[str]) -> Iterator[tuple[Sequence[Contract], Sequence[str]]]:
    limits = operation("market_data.get_snapshot").limits or {}
    most, columns = int(limits.get("conids", 100)), int(limits.get("fields", 50))
    return product(_batches(contracts, most), _batches(codes, columns))


def _batches(values: Sequence[T], size: int) -> list[Sequence[T]]:
    return [values[start : start + size] for start in range(0, len(values), size)]


def _asked(
    lines: Lines, contracts: Sequence[Contract], codes: Sequence[str]
) -> Workflow[list[tuple[Row, Sequence[Contract]]]]:
    arguments = {"conids": [one.conidex for one in contracts], "fields": list(codes)}
    answer = yield Call("market_data.get_snapshot", arguments)
    lines.opened(one.conid for one in contracts)
    return [(row, contracts) for row in rows(answer)]


def _all(parts: Sequence[Workflow[Any]]) -> Workflow[list[tuple[Row, Sequence[Contract]]]]:
    """Several parts at the same time; one alone without the trouble."""
    if len(parts) == 1:
        found: list[tuple[Row, Sequence[Contract]]] = yield from parts[0]
        return found
    answers = yield Together(tuple(parts))
    return [row for answer in answers for row in answer]


def _put(gathered: dict[str, dict[str, Any]], row: Row, part: Sequence[Contract]) -> None:
    """Add a row to what is known of its contract: a member that is absent has not changed."""
    name = str(row.get("conidEx") or "")
    if name not in gathered:
        conid = as_int(row.get("conid"))
        alike = [one.conidex for one in part if one.conid == conid]
        if len(alike) != 1:
            return
        (name,) = alike
    gathered[name].update(row)


def _lacks(row: Row, fields: dict[str, Field]) -> bool:
    """Whether it is worth asking again: something is missing, and may still come."""
    said = str(row.get(AVAILABILITY) or "")
    return said[:1] not in ("N", "O") and any(field.code not in row for field in fields.values())
