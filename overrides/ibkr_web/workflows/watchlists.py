"""Watchlists without their trap: creating one under a number in use overwrites that list without a question.

Source: ibkr-conduit (overwriting, negative numbers); IBKR's document for the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import ConfigurationError, ServiceUnavailable
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Watchlist", "add", "of", "replace", "rows_of"]

FIRST = 100


@frozen
class Watchlist:
    """A list of contracts; None stands for a blank row."""

    id: str
    name: str
    conids: tuple[int | None, ...]
    read_only: bool = False
    raw: Any = None


def of(watchlist_id: str | int) -> Workflow[Watchlist]:
    """One list with its contracts, in its order."""
    answer = yield Call("watchlists.get", {"watchlist_id": str(watchlist_id)})
    return _read(answer, str(watchlist_id))


def add(name: str, contracts: Iterable[Any]) -> Workflow[Watchlist]:
    """A new list under a number nobody uses. Raises ConfigurationError where the user has one of that name."""
    rows = rows_of(contracts)
    there = yield from _there()
    if any(list_name == name for list_name in there.values()):
        raise ConfigurationError(f"there is a watchlist {name!r} already; replace() changes it")
    number = max([FIRST, *(int(each) + 1 for each in there if each.lstrip("-").isdigit())])
    return (yield from _save(str(number), name, rows))


def replace(watchlist_id: str | int, contracts: Iterable[Any], name: str | None) -> Workflow[Watchlist]:
    """Other contracts for a list there is. Raises ConfigurationError where there is none of that number."""
    rows, number = rows_of(contracts), str(watchlist_id)
    there = yield from _there()
    if number not in there:
        raise ConfigurationError(f"the user has no watchlist {number}; add() makes one")
    return (yield from _save(number, name or there[number], rows))


def _there() -> Workflow[dict[str, str]]:
    answer = to_json((yield Call("watchlists.list")))
    data = answer.get("data") or {}
    both = [*(data.get("user_lists") or ()), *(data.get("system_lists") or ())]
    return {str(each.get("id")): str(each.get("name")) for each in both}


def _save(number: str, name: str, rows: list[dict[str, Any]]) -> Workflow[Watchlist]:
    yield Call("watchlists.create", {"body": {"id": number, "name": name, "rows": rows}})
    # the answer to creating never shows contracts
    try:
        return (yield from of(number))
    except ServiceUnavailable as error:
        error.add_note(f"watchlist {number} was saved, and could not be read again")
        raise


def _read(answer: Any, number: str) -> Watchlist:
    wire = to_json(answer)
    conids = []
    for row in wire.get("instruments") or ():
        conid = row.get("conid", row.get("C"))
        conids.append(None if conid in (None, "") else int(conid))
    return Watchlist(
        str(wire.get("id") or number), str(wire.get("name") or ""), tuple(conids), bool(wire.get("readOnly")), answer
    )


def rows_of(contracts: Iterable[Any]) -> list[dict[str, Any]]:
    """Rows of contract numbers, contracts (their `conid`), or None for a blank row."""
    rows: list[dict[str, Any]] = []
    for each in contracts:
        number = getattr(each, "conid", each)
        if each is None:
            rows.append({"H": ""})
        elif type(number) is int and number > 0:
            rows.append({"C": number})
        else:
            raise ConfigurationError("a row of a watchlist is a contract with its number, a contract number, or None")
        if rows[-1] in rows[:-1]:
            what = "a blank row" if each is None else f"contract {number}"
            raise ConfigurationError(f"{what} stands there twice; IBKR's document wants every row of a watchlist once")
    return rows
