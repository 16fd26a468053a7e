"""Finding out what became of a call whose answer never came, where its descriptor says (`identifier.look_up`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from ibkr_openapi import Operation, StatusError
from ibkr_web.errors import ConfigurationError, NotFound
from ibkr_web.workflows.steps import Call, Pause, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass

__all__ = ["look_up"]

LOOKS = 3
"""An order is not in the lists at once."""
BETWEEN = 2.0


Seen = Callable[[str | None, Callable[[Any], Workflow[Any]]], Workflow[Any]]
"""Asks a question while an account is selected: `seen_by` of the orders, with its desk."""


def look_up(
    operation: Operation[Any], identifiers: tuple[str, ...], account: str | None, seen: Seen
) -> Workflow[list[Any]]:
    """What IBKR has under these identifiers: orders, executions or instructions; an empty list: nothing was found.

    It looks three times, two seconds apart, because a fresh order is not in IBKR's lists at once, and for an order with
    its account selected, because IBKR lists the orders of that one only. What is not found then has, as far as IBKR
    shows, not arrived. Raises what a call raises when IBKR cannot be asked.
    """
    rule = operation.identifier or {}
    places = rule.get("look_up", ())
    if not places or not identifiers:
        raise ConfigurationError(
            f"{operation.name} has no identifier by which it could be found: look at orders, trades and instructions "
            "before it is sent again"
        )
    for look in range(LOOKS):
        if look:
            yield Pause(BETWEEN)
        for place in places:
            if operation.session == "brokerage":
                found = yield from seen(account, partial(_found, place, identifiers))
            else:
                found = yield from _found(place, identifiers, None)
            if found:
                return list(found)
    return []


def _found(place: Any, identifiers: tuple[str, ...], lane: Pass | None) -> Workflow[list[Any]]:
    if "argument" in place:
        found = []
        for identifier in identifiers:
            try:
                found.append((yield Call(place["call"], {place["argument"]: identifier}, lane=lane)))
            except StatusError as error:
                # 503 is how IBKR answers for an order it does not know; NotFound may hide in a 200
                if error.status not in (400, 404, 503) and not isinstance(error, NotFound):
                    raise
        return found
    answer = yield Call(place["call"], lane=lane)
    rows = getattr(answer, place["items"]) if place.get("items") else answer
    return [row for row in rows or () if str(getattr(row, place["match"], None)) in identifiers]
