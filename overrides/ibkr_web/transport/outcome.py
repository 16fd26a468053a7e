"""Finding out what became of a call whose answer never came, where its descriptor says (`identifier.look_up`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ibkr_openapi import Operation
from ibkr_web.errors import APIStatusError, ConfigurationError, MaintenanceError, NotFound, SessionNotOpen
from ibkr_web.workflows.steps import Call, Pause, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass

__all__ = ["LookUp", "look_up"]

LOOKS = 3
"""An order is not in the lists at once."""
BETWEEN = 2.0


@frozen(repr=False)
class LookUp:
    """Asks IBKR about one call; what an `OutcomeUnknown` carries. It shows nobody the account."""

    ask: Callable[[Operation[Any], tuple[str, ...], str | None], Any]
    operation: Operation[Any]
    identifiers: tuple[str, ...]
    account: str | None

    def __call__(self) -> Any:
        """What IBKR has; awaitable with an async client."""
        return self.ask(self.operation, self.identifiers, self.account)


Seen = Callable[[str | None, Callable[[Any], Workflow[Any]]], Workflow[Any]]
"""Asks a question while an account is selected: `seen_by` of the orders, with its desk."""


def look_up(
    operation: Operation[Any], identifiers: tuple[str, ...], account: str | None, seen: Seen
) -> Workflow[list[Any]]:
    """What IBKR has under these identifiers: orders, instructions, or the executions of an order that is in no list.

    It looks three times, two seconds apart, because a fresh order is not in IBKR's lists at once, and for an order with
    its account selected, because IBKR lists the orders of that one only; it ends as soon as each identifier was found.
    What is not found then (an empty list: nothing at all) has, as far as IBKR shows, not arrived. Raises what a call
    raises when IBKR cannot be asked, for then an empty list would be a lie.
    """
    rule = operation.identifier or {}
    places = rule.get("look_up", ())
    if not places or not identifiers:
        raise ConfigurationError(
            f"{operation.name} has no identifier by which it could be found: look at orders, trades and instructions "
            "before it is sent again"
        )
    found: dict[str, list[Any]] = {}
    for look in range(LOOKS):
        if look:
            yield Pause(BETWEEN)
        for place in places:
            missing = tuple(each for each in dict.fromkeys(identifiers) if each not in found)
            if not missing:
                break
            if operation.session == "brokerage":
                seen_now = yield from seen(account, partial(_found, place, missing))
            else:
                seen_now = yield from _found(place, missing, None)
            for identifier, row in seen_now:
                found.setdefault(identifier, []).append(row)
    return [row for identifier in dict.fromkeys(identifiers) for row in found.get(identifier, ())]


def _found(place: Any, identifiers: tuple[str, ...], lane: Pass | None) -> Workflow[list[tuple[str, Any]]]:
    """Each identifier that is there, with what is under it."""
    found: list[tuple[str, Any]] = []
    if "argument" in place:
        for identifier in identifiers:
            try:
                found.append((identifier, (yield Call(place["call"], {place["argument"]: identifier}, lane=lane))))
            except APIStatusError as error:
                if not _absent(error):
                    raise
        return found
    answer = yield Call(place["call"], lane=lane)
    rows = getattr(answer, place["items"]) if place.get("items") else answer
    for row in rows or ():
        known_as = str(getattr(row, place["match"], None))
        if known_as in identifiers:
            found.append((known_as, row))
    return found


def _absent(error: APIStatusError) -> bool:
    """Whether an answer says that there is no such thing; not that nobody could look."""
    if isinstance(error, (MaintenanceError, SessionNotOpen)) or not error.from_ibkr:
        return False
    # NotFound may hide in a 200; 400 and 503 are how IBKR answers for an order it does not know
    brokerage = error.operation is not None and error.operation.session == "brokerage"
    return isinstance(error, NotFound) or (brokerage and error.status in (400, 503))
