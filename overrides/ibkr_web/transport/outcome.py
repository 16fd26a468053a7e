"""Finding out what became of a call whose answer never came, where its descriptor says (`identifier.look_up`)."""

from __future__ import annotations

from typing import Any

from ibkr_openapi import Operation, StatusError
from ibkr_web.errors import ConfigurationError, NotFound
from ibkr_web.workflows.steps import Call, Pause, Workflow

__all__ = ["look_up"]

LOOKS = 3
"""An order is not in the lists at once."""
BETWEEN = 2.0


def look_up(operation: Operation[Any], identifiers: tuple[str, ...]) -> Workflow[list[Any]]:
    """What IBKR has under these identifiers: orders, executions or instructions; an empty list: nothing was found.

    It looks three times, two seconds apart, because a fresh order is not in IBKR's lists at once. What is not found
    then has, as far as IBKR shows, not arrived. Raises what a call raises when IBKR cannot be asked.
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
            found = yield from _found(place, identifiers)
            if found:
                return found
    return []


def _found(place: Any, identifiers: tuple[str, ...]) -> Workflow[list[Any]]:
    if "argument" in place:
        found = []
        for identifier in identifiers:
            try:
                found.append((yield Call(place["call"], {place["argument"]: identifier})))
            except StatusError as error:
                # 503 is how IBKR answers for an order it does not know; NotFound may hide in a 200
                if error.status not in (400, 404, 503) and not isinstance(error, NotFound):
                    raise
        return found
    answer = yield Call(place["call"])
    rows = getattr(answer, place["items"]) if place.get("items") else answer
    return [row for row in rows or () if str(getattr(row, place["match"], None)) in identifiers]
