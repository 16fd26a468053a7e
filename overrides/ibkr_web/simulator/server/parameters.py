"""Path and query of a request as values with the types of the contract."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote_plus

from ibkr_web.simulator.server.contract import Operation
from ibkr_web.simulator.server.errors import Problem
from ibkr_web.simulator.server.schemas import Schema

__all__ = ["Decoder", "query_pairs"]

_INTEGER = re.compile(r"[+-]?[0-9]{1,40}\Z")
_TRUTH = {"true": True, "1": True, "false": False, "0": False}


def query_pairs(query: bytes) -> tuple[tuple[str, str], ...]:
    """The pairs of a query string, decoded, in order; a name without a value has an empty one."""
    if not query:
        return ()
    text = query.decode("latin-1")
    encoded = "%" in text or "+" in text
    found = []
    for pair in text.split("&"):
        if pair:
            name, _, value = pair.partition("=")
            found.append((unquote_plus(name), unquote_plus(value)) if encoded else (name, value))
    return tuple(found)


class _Unfit(Exception):
    """A text that is no value of the wanted kind."""


class Decoder:
    """Decodes path and query of one operation, as leniently as IBKR does: everything is text on the wire."""

    def __init__(self, operation: Operation) -> None:
        by_name = {one.name: one for one in operation.parameters if one.location == "path"}
        self._path = [(name, _reader(by_name[name].schema)) for name in operation.placeholders if name in by_name]
        query = [one for one in operation.parameters if one.location == "query"]
        self._query = {one.name: (_is_list(one.schema), _reader(one.schema)) for one in query}
        # A default on a required parameter is what the server takes when it is missing.
        self._required = [one.name for one in query if one.required and "default" not in one.schema]

    def decode(self, values: tuple[str, ...], query: Iterable[tuple[str, str]]) -> tuple[dict[str, Any], list[Problem]]:
        """The parameters by wire name, and what is wrong with them. What was not sent is not there."""
        found: dict[str, Any] = {}
        problems: list[Problem] = []
        for (name, read), value in zip(self._path, values, strict=True):
            try:
                found[name] = read(_unquote(value))
            except _Unfit as error:
                problems.append(Problem("type", name, f"{name} {error}"))
        for name, value in query:
            known = self._query.get(name)
            if known is None:
                problems.append(Problem("unknown", name, f"there is no query parameter {name}"))
                continue
            listed, read = known
            try:
                one = read(value)
            except _Unfit as error:
                problems.append(Problem("type", name, f"{name} {error}"))
                continue
            found[name] = [*found[name], *one] if listed and name in found else one
        wrong = {problem.field for problem in problems}
        problems += [
            Problem("missing", name, f"missing parameter {name}")
            for name in self._required
            if name not in found and name not in wrong
        ]
        return found, problems


def _unquote(text: str) -> str:
    return unquote_plus(text.replace("+", "%2B")) if "%" in text else text


def _is_list(schema: Schema) -> bool:
    return schema.get("type") == "array"


def _reader(schema: Schema) -> Callable[[str], Any]:
    """How one parameter is read. Lists are comma-separated; a repeated name adds to them."""
    if _is_list(schema):
        items = schema.get("items", {})
        item = _conid if items == {"type": "integer"} else _reader(items)
        return lambda text: [item(part) for part in text.split(",") if part]
    kind = schema.get("type")
    convert = {"integer": _integer, "number": _number, "boolean": _boolean}.get(str(kind), str)
    checks = _checks(schema)
    if not checks:
        return convert

    def read(text: str) -> Any:
        value = convert(text)
        for check in checks:
            check(value)
        return value

    return read


def _conid(text: str) -> int | str:
    """One of a list of contract numbers, which may name an exchange: 265598@ARCA."""
    number, mark, exchange = text.partition("@")
    return text if mark and number.isdigit() and exchange.isalnum() else _integer(text)


def _integer(text: str) -> int:
    if not _INTEGER.match(text):
        raise _Unfit(f"is not a whole number: {text[:60]!r}")
    return int(text)


def _number(text: str) -> float | int:
    if _INTEGER.match(text):
        return int(text)
    try:
        return float(text)
    except ValueError as error:
        raise _Unfit(f"is not a number: {text[:60]!r}") from error


def _boolean(text: str) -> bool:
    try:
        return _TRUTH[text.lower()]
    except KeyError as error:
        raise _Unfit(f"is neither true nor false: {text[:60]!r}") from error


def _checks(schema: Schema) -> list[Callable[[Any], None]]:
    checks: list[Callable[[Any], None]] = []
    if "enum" in schema:
        # IBKR's own pages spell some of them in two ways.
        known = {str(one).lower() for one in schema["enum"]}

        def member(value: Any) -> None:
            if str(value).lower() not in known:
                raise _Unfit(f"is none of the known values: {str(value)[:60]!r}")

        checks.append(member)
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None or high is not None:

        def within(value: Any) -> None:
            if (low is not None and value < low) or (high is not None and value > high):
                raise _Unfit(f"is out of range: {value}")

        checks.append(within)
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    if least or most is not None:

        def sized(value: Any) -> None:
            if len(value) < least or (most is not None and len(value) > most):
                raise _Unfit("has not the right length")

        checks.append(sized)
    if "pattern" in schema:
        pattern = re.compile(schema["pattern"])

        def shaped(value: Any) -> None:
            if not pattern.search(value):
                raise _Unfit(f"has not the right form: {value[:60]!r}")

        checks.append(shaped)
    return checks
