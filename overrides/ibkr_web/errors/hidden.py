"""Errors that IBKR hides in a success, found by the `errors` annotations of an operation.

Each rule is `{status, key}` with perhaps `value` or `minimum`, and `kind`. `key` is the name of a member or a path
("/rules/error", "/*/error"; * is any element or member). Without a condition, anything but null, false and what is
empty is an error. A quick look for the bytes of the last name comes before anything is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ibkr_openapi import Operation

__all__ = ["Finding", "Rule", "Study", "find", "study"]

_EMPTY: tuple[Any, ...] = (None, False, "", [], {})
_NOTHING = object()
_MOVES = ("order", "transfer")


class Rule(NamedTuple):
    """One annotation, made ready."""

    statuses: tuple[int, ...]
    path: tuple[str, ...]
    needle: bytes
    """Has to be in the body."""
    pattern: re.Pattern[bytes]
    """Then this has to be in it too, and only then is it worth parsing."""
    value: Any
    minimum: int | None
    kind: str


class Finding(NamedTuple):
    """A hidden error: what it is in, and the elements beside it."""

    kind: str
    place: Any
    """What holds the text: the object around the key, or a list of such objects."""
    failed: tuple[Any, ...]
    succeeded: tuple[Any, ...]


class Study(NamedTuple):
    """What has to be looked at in the successes of one operation."""

    json_only: bool
    """JSON and nothing else is promised."""
    moves: bool
    """It places or moves something: its answer has to be readable from the first byte to the last."""
    rules: tuple[Rule, ...]
    needles: dict[int, tuple[bytes, ...]]
    """By status: an answer with none of these in it holds no error that is annotated."""


def study(operation: Operation[Any]) -> Study:
    """The rules of an operation."""
    promised = [media for status, medias in operation.responses.items() if status[:1] == "2" for media in medias]
    json_only = bool(promised) and all(media == "application/json" or media.endswith("+json") for media in promised)
    rules = tuple(_rule(one) for one in operation.errors)
    statuses = {status for rule in rules for status in rule.statuses}
    needles = {
        status: tuple(dict.fromkeys(rule.needle for rule in rules if status in rule.statuses)) for status in statuses
    }
    return Study(json_only, operation.effect in _MOVES, rules, needles)


def _rule(given: Mapping[str, Any]) -> Rule:
    status, key = given["status"], str(given["key"])
    path = tuple(key[1:].split("/")) if key.startswith("/") else (key,)
    name = next(part for part in reversed(path) if part != "*")
    needle = f'"{name}"'.encode()
    value, minimum = given.get("value", _NOTHING), given.get("minimum")
    if minimum is not None:
        follows = rb'"?\d{%d}' % len(str(minimum))
    elif value is _NOTHING:
        follows = rb'(?!null|false|""|\[\s*\]|\{\s*\})'
    else:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        follows = rb'"?(?i:%s)' % re.escape(text).encode()
    return Rule(
        statuses=(status,) if isinstance(status, int) else tuple(status),
        path=path,
        needle=needle,
        pattern=re.compile(re.escape(needle) + rb"\s*:\s*" + follows),
        value=value,
        minimum=minimum,
        kind=str(given.get("kind", "refused")),
    )


def find(rules: tuple[Rule, ...], status: int, content: bytes) -> Finding | None:
    """The hidden error of an answer, by all the rules together; None where there is none."""
    body: Any = _NOTHING
    matches: list[_Match] = []
    for rule in rules:
        if status not in rule.statuses or rule.pattern.search(content) is None:
            continue
        if body is _NOTHING:
            from ibkr_web.errors.bodies import parsed

            body = parsed(content, None)
        matches += _matches(rule, body, rule.path, None, None)
    return _finding(matches) if matches else None


class _Match(NamedTuple):
    kind: str
    place: Any
    element: Any
    within: list[Any] | None


def _matches(rule: Rule, value: Any, path: tuple[str, ...], element: Any, within: list[Any] | None) -> Iterator[_Match]:
    """Every place where a rule holds, with the innermost list it is in."""
    name, *rest = path
    if name == "*":
        if isinstance(value, list):
            for item in value:
                yield from _matches(rule, item, tuple(rest), item, value)
        elif isinstance(value, dict):
            for item in value.values():
                yield from _matches(rule, item, tuple(rest), element, within)
    elif isinstance(value, dict) and name in value:
        if rest:
            yield from _matches(rule, value[name], tuple(rest), element, within)
        elif _holds(rule, value[name]):
            yield _Match(rule.kind, value, element, within)


def _holds(rule: Rule, value: Any) -> bool:
    if rule.minimum is not None:
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
            value = int(value)
        return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= rule.minimum
    if rule.value is _NOTHING:
        return not any(value is empty or (value == empty and type(value) is type(empty)) for empty in _EMPTY)
    if isinstance(value, str):
        return value.lower() == str(rule.value).lower()
    return type(value) is type(rule.value) and bool(value == rule.value)


def _finding(matches: list[_Match]) -> Finding:
    """The matches put together. Those in elements of lists say more than one about the whole."""
    inside = [match for match in matches if match.within is not None]
    lists = {id(match.within): match.within or [] for match in inside}
    failed = {id(match.element): match.element for match in inside}
    succeeded = tuple(item for each in lists.values() for item in each if id(item) not in failed)
    places = list({id(match.place): match.place for match in inside or matches}.values())
    kind = (inside or matches)[0].kind
    return Finding(kind, places[0] if len(places) == 1 else places, tuple(failed.values()), succeeded)
