"""The grammar of `errors` annotations: a misspelt rule would never find the error it is for.

Each is `{status, key}`, perhaps with one of `value` and `minimum`, and with `kind`: the kind of exception.
`key` is the name of a member, or a path from the top ("/rules/error", "/*/error"; * is any element or member).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.audit.contract import Call
from generator.audit.findings import Book

__all__ = ["KINDS", "check"]

KINDS = ("conflict", "invalid", "not_found", "not_ready", "order", "refused", "session")
_MEMBERS = {"status", "key", "value", "minimum", "kind"}


def check(call: Call, book: Book) -> None:
    """Writes down what is wrong with the `errors` of one operation."""
    rules = call.own.get("errors")
    if rules is None:
        return
    if not isinstance(rules, list):
        book.error(f"{call.place} errors", "is not a list of rules")
        return
    for number, rule in enumerate(rules):
        for message in _wrong(rule, call):
            book.error(f"{call.place} errors {number}", message)


def _wrong(rule: Any, call: Call) -> Iterator[str]:
    if not isinstance(rule, dict):
        yield "is not an object"
        return
    unknown = sorted(rule.keys() - _MEMBERS)
    if unknown:
        yield f"has {', '.join(unknown)}; known are {', '.join(sorted(_MEMBERS))}"
    statuses = rule.get("status")
    statuses = statuses if isinstance(statuses, list) else [statuses]
    if not statuses or not all(type(one) is int and 200 <= one < 300 for one in statuses):
        yield "needs a status, or a list of them, from 200 to 299"
    elif not any(str(one) in call.answers for one in statuses):
        yield f"is about {', '.join(map(str, statuses))}, which the operation never answers with"
    yield from _key(rule.get("key"))
    if "value" in rule and "minimum" in rule:
        yield "has a value and a minimum"
    if "value" in rule and not isinstance(rule["value"], (bool, str, int)):
        yield "has a value that is no scalar"
    if "minimum" in rule and type(rule["minimum"]) is not int:
        yield "has a minimum that is no whole number"
    if rule.get("kind", "refused") not in KINDS:
        yield f"is of the kind {rule['kind']!r}; known are {', '.join(KINDS)}"


def _key(key: Any) -> Iterator[str]:
    if not isinstance(key, str) or not key or key == "/":
        yield "needs a key"
    elif not key.startswith("/"):
        if "/" in key or "*" in key:
            yield "has a path as its key that does not begin with /"
    elif "" in key[1:].split("/"):
        yield "has an empty step in its key"
    elif key.endswith("*"):
        yield "has a key that ends with *, so no member is named"
