"""Operations beside their descriptors: parameters, bodies, answers, statuses, media types, facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.audit import hidden_errors, lists
from generator.audit.contract import Call, Json, schema_of
from generator.audit.findings import Book
from generator.audit.schemas import Schemas
from generator.audit.shapes import Shapes
from generator.audit.types import Kind, text

_FACTS = {
    "policy": "x-ib-gateway-security-policy",
    "scopes": "x-ib-gateway-allowed-scopes",
    "transport": "x-ibkr-transport",
    "ignored": "x-ibkr-ignored",
    "tags": "tags",
    "deprecated": "deprecated",
    "upstream_id": "operationId",
    "summary": "summary",
}
_ANNOTATIONS = (
    "base",
    "effect",
    "session",
    "surfaces",
    "pacing",
    "pagination",
    "priming",
    "limits",
    "timeout",
    "errors",
    "identifier",
    "lasts",
    "ends",
    "reference",
)
_STRUCTURED = ("*/*", "application/jwt", "application/x-www-form-urlencoded")
_TRANSPORT_HEADERS = frozenset({"connection", "upgrade", "authorization"})


class Operations:
    """Compares each operation with its descriptor."""

    def __init__(self, shapes: Shapes, schemas: Schemas, book: Book) -> None:
        self._shapes = shapes
        self._schemas = schemas
        self._book = book

    def compare(self, call: Call, operation: Any) -> None:
        """One operation and its descriptor."""
        self._book.count("operations")
        self._names(call, operation)
        self._parameters(call, operation)
        self._body(call, operation)
        self._answers(call, operation)
        self._facts(call, operation)
        hidden_errors.check(call, self._book)
        lists.check(call, self._shapes, self._book)

    def _names(self, call: Call, operation: Any) -> None:
        name = call.own.get("name")
        if name is None:
            self._book.note(call.place, f"has no frozen name yet, it is called {operation.name}")
        elif name != operation.name:
            self._book.error(call.place, f"is called {operation.name}, the overlays name it {name}")

    def _parameters(self, call: Call, operation: Any) -> None:
        found = {(one.location, one.wire): one for one in operation.parameters}
        if len(found) < len(operation.parameters):
            self._book.error(call.place, "two arguments have one wire name in one place")
        wanted = {(one["in"], one["name"]): one for one in call.parameters}
        self._book.count("parameters", len(wanted))
        for location, wire in sorted(wanted.keys() - found.keys()):
            self._book.error(f"{call.place} {location} {wire}", "the parameter is missing")
        for location, wire in sorted(found.keys() - wanted.keys()):
            self._book.error(f"{call.place} {location} {wire}", "the contract has no such parameter")
        for key in sorted(wanted.keys() & found.keys()):
            self._parameter(call, wanted[key], found[key], f"{call.place} {key[0]} {key[1]}")
        if [one.wire for one in operation.parameters if one.location == "path"] != call.placeholders:
            self._book.error(call.place, "its path parameters are not in the order of the path")

    def _parameter(self, call: Call, wanted: Json, found: Any, place: str) -> None:
        schema = schema_of(wanted)
        self._schemas.compare(schema, found.type, place)
        if bool(wanted.get("required")) != found.required:
            self._book.error(place, "is required" if wanted.get("required") else "is not required")
        named = call.own.get("names", {}).get(wanted["name"])
        if named is not None and named != found.name:
            self._book.error(place, f"is called {found.name}, the overlays name it {named}")
        style = _style(wanted, self._shapes.of(schema).form == "list")
        if style != found.style:
            self._book.error(place, f"values travel as {found.style}, the contract says {style}")
        self._values(schema, found, place)

    def _values(self, schema: Json, found: Any, place: str) -> None:
        """Its default, and the only value it can have."""
        settled = self._shapes.settled(schema)
        default = settled.get("default", schema.get("default"))
        if _has_value(found.default) != (default is not None) or (default is not None and found.default != default):
            self._book.error(place, f"its default is {found.default!r}, the contract says {default!r}")
        fixed = getattr(found, "fixed", None)
        if _has_value(fixed):
            only = settled.get("enum") or [settled.get("minimum")]
            if len(only) != 1 or only[0] != fixed or ("enum" not in settled and settled.get("maximum") != fixed):
                self._book.error(place, f"is always sent as {fixed!r}, the contract allows other values")

    def _body(self, call: Call, operation: Any) -> None:
        body = call.body or {}
        place = f"{call.place} body"
        self._book.count("bodies", 1 if body else 0)
        self._contents(body.get("content") or {}, operation.bodies, place)
        if bool(body.get("required")) != operation.body_required:
            self._book.error(place, "is required" if body.get("required") else "is not required")

    def _answers(self, call: Call, operation: Any) -> None:
        self._book.count("answers", len(call.answers))
        self._keys(call.answers, operation.responses, call.place, "answer")
        for status, answer in call.answers.items():
            place = f"{call.place} {status}"
            if status in operation.responses:
                self._contents(answer.get("content") or {}, operation.responses[status] or {}, place)
            headers = answer.get("headers") or {}
            carried = operation.facts.get("response_headers", {}).get(status, {})
            for header in sorted(headers):
                if header.lower() in _TRANSPORT_HEADERS:
                    self._book.reason(f"{place} header {header}", "a header between transports, not for callers")
                elif header not in carried:
                    self._book.error(f"{place} header {header}", "the header of the answer is missing")

    def _contents(self, wanted: Json, found: Mapping[str, Kind], place: str) -> None:
        self._book.count("media types", len(wanted))
        self._keys(wanted, found, place, "media type")
        for media in sorted(wanted.keys() & found.keys()):
            self._content(media, schema_of(wanted[media]), found[media], f"{place} {media} ")

    def _keys(self, wanted: Mapping[str, Any], found: Mapping[str, Any], place: str, what: str) -> None:
        for key in sorted(wanted.keys() - found.keys()):
            self._book.error(f"{place} {key}", f"the {what} is missing")
        for key in sorted(found.keys() - wanted.keys()):
            self._book.error(f"{place} {key}", f"the contract has no such {what}")

    def _content(self, media: str, schema: Json, kind: Kind, place: str) -> None:
        shape = self._shapes.of(schema)
        if media.endswith("json") or media in _STRUCTURED or ("xml" in media and shape.form == "object"):
            self._schemas.compare(schema, kind, place)
        elif kind not in ("str", "bytes"):
            self._book.error(place, f"typed {text(kind)}, but {media} comes as it is")
        elif shape.form not in ("any", "scalar", "enum"):
            self._book.reason(place, f"{shape.form} in another form than JSON, left as it comes")
            self._schemas.later.append((schema, place))
        elif shape.leaf == "bytes" and kind == "str":
            self._book.error(place, "typed str, the contract says binary data")

    def _facts(self, call: Call, operation: Any) -> None:
        for name, key in _FACTS.items():
            self._fact(call, operation, name, call.raw.get(key))
        for name in _ANNOTATIONS:
            self._fact(call, operation, name, call.own.get(name))
        found = sorted(_requirement(entry) for entry in operation.facts.get("security", ()))
        wanted = sorted(
            sorted((scheme, tuple(scopes)) for scheme, scopes in requirement.items()) for requirement in call.security
        )
        if found != wanted:
            self._book.error(f"{call.place} security", f"is {found}, the contract says {wanted}")

    def _fact(self, call: Call, operation: Any, name: str, wanted: Any) -> None:
        found = operation.facts.get(name)
        if wanted in (None, [], {}, False, ""):
            if found not in (None, (), {}, False, ""):
                self._book.error(f"{call.place} {name}", f"is {found!r}, the contract says nothing of it")
            return
        self._book.count("facts")
        if _plain(found) != _plain(wanted):
            self._book.error(f"{call.place} {name}", f"is {_plain(found)!r}, the contract says {_plain(wanted)!r}")


def _style(parameter: Json, is_list: bool) -> str:
    """How a value travels, in the package's words."""
    if "content" in parameter:
        return "json"
    if not is_list:
        return "simple"
    style = parameter.get("style", "form" if parameter["in"] in ("query", "cookie") else "simple")
    if parameter.get("explode", style == "form") and parameter["in"] == "query":
        return "repeat"
    return {"pipeDelimited": "pipe", "spaceDelimited": "space"}.get(style, "comma")


def _has_value(value: Any) -> bool:
    """Whether something is given; the package's own UNSET is another class in every copy of it."""
    return value is not None and type(value).__name__ != "Unset"


def _requirement(entry: Any) -> list[tuple[str, tuple[str, ...]]]:
    """One alternative of a security requirement: a pair, or several pairs that are needed together."""
    pairs = [entry] if len(entry) == 2 and isinstance(entry[0], str) else entry
    return sorted((scheme, tuple(scopes)) for scheme, scopes in pairs)


def _plain(value: Any) -> Any:
    """A value with lists for tuples, as JSON has it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
