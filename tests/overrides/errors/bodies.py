"""Made-up bodies for the `errors` annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ibkr_openapi import OPERATIONS, Operation, operation

NO_CHECKS = object()


def annotated() -> Iterator[tuple[Operation[Any], dict[str, Any]]]:
    """Every operation that has `errors`, with each of its rules."""
    for name in sorted(one if isinstance(one, str) else one.name for one in OPERATIONS):
        found = operation(name)
        for rule in found.errors:
            yield found, dict(rule)


def bad_value(rule: dict[str, Any]) -> Any:
    if "minimum" in rule:
        return rule["minimum"] + 22
    return rule.get("value", "It went wrong")


def good_value(rule: dict[str, Any]) -> Any:
    if "minimum" in rule:
        return rule["minimum"] - 198
    if "value" not in rule:
        return None
    return not rule["value"] if isinstance(rule["value"], bool) else "Success"


def body(rule: dict[str, Any], value: Any, beside: list[Any] | None = None, text: str = "") -> Any:
    """A body with this value at the rule's key; `beside`: what else stands in the innermost list."""
    key = rule["key"]
    *steps, name = key[1:].split("/") if key.startswith("/") else [key]
    made: Any = {name: value} | ({"message": text} if text else {})
    stars = len([step for step in steps if step == "*"])
    inner = True
    for step in reversed(steps):
        if step == "*" and inner:
            made, inner = [*(beside or []), made], False
        elif step == "*":
            # further out: elements where the path begins so, members where it goes on below an object
            made = {"someRequests": made} if stars > 1 and "fileData" in key else [made]
        else:
            made = {step: made}
    return made


def statuses(rule: dict[str, Any]) -> tuple[int, ...]:
    status = rule["status"]
    return (status,) if isinstance(status, int) else tuple(status)


def encoded(value: Any, **how: Any) -> bytes:
    return json.dumps(value, **how).encode()
