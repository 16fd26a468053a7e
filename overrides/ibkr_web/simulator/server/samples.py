"""Answers made from the schema, for operations without a behaviour: the same for the same seed and request."""

from __future__ import annotations

import base64
from random import Random
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.exchange import JSON, Answer, Request
from ibkr_web.simulator.server import values
from ibkr_web.simulator.server.answering import as_bytes
from ibkr_web.simulator.server.schemas import Schema

if TYPE_CHECKING:
    from ibkr_web.simulator.server.contract import Operation
    from ibkr_web.simulator.world import World

__all__ = ["Samples"]

_DEPTH = 8
_KEPT = 500
"""Answers that are kept ready; making a large one takes milliseconds."""
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


class Samples:
    """The answers of one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._kept: dict[tuple[str, str, bytes], tuple[bytes, int, str]] = {}

    def answer(self, request: Request) -> Answer:
        """The first documented success of an operation, filled in."""
        key = (request.operation.name, repr(sorted(request.parameters.items())), request.body)
        kept = self._kept.get(key)
        if kept is None:
            made = self._make(request, key[1])
            kept = (as_bytes(made), made.status, made.media)
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            if len(request.body) < 4096:
                self._kept[key] = kept
        return Answer(*kept)

    def _make(self, request: Request, about: str) -> Answer:
        status, media, schema = _success(request.operation)
        if media is None or schema is None:
            return Answer.empty(status)
        if media != JSON:
            return Answer(PDF, status, media)
        random = self._world.random("sample", request.operation.name, about)
        return Answer(_Making(random, _said(request)).value(schema, ""), status)


def _success(operation: Operation) -> tuple[int, str | None, Schema | None]:
    """The lowest status under 300 with a body; JSON where there is a choice."""
    found = sorted((int(status), content) for status, content in operation.responses.items() if status.startswith("2"))
    for status, content in found:
        for media in (JSON, "*/*"):
            if media in content:
                return status, JSON, content[media]
        if content:
            media = next(iter(content))
            return status, media, content[media]
    return (found[0][0] if found else 200), None, None


def _said(request: Request) -> dict[str, Any]:
    """What the request named: an answer about account X names account X."""
    payload = request.payload if isinstance(request.payload, dict) else {}
    said: dict[str, Any] = {}
    for name, value in (*payload.items(), *request.parameters.items()):
        one = value[0] if isinstance(value, list) and value else value
        if isinstance(one, (str, int, float)) and one != "":
            said[values.plain(name)] = one
    return said


class _Making:
    """The making of one value."""

    def __init__(self, random: Random, said: dict[str, Any]) -> None:
        self._random = random
        self._said = said
        self._depth = 0

    def value(self, schema: Schema, name: str) -> Any:
        self._depth += 1
        try:
            return self._value(schema, name)
        finally:
            self._depth -= 1

    def _value(self, schema: Schema, name: str) -> Any:
        if "allOf" in schema:
            schema = merged(schema)
        branches = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
        if branches:
            rest = {key: value for key, value in schema.items() if key != "anyOf"}
            return self._value(merged({"allOf": [rest, branches[0]]}) if rest else branches[0], name)
        if "enum" in schema:
            return self._choice(schema, name)
        kind = schema.get("type")
        kinds = [one for one in kind if one != "null"] if isinstance(kind, list) else [kind]
        kind = kinds[0] if kinds else None
        if kind == "array":
            return self._array(schema, name)
        if kind == "object" or (kind is None and ("properties" in schema or "additionalProperties" in schema)):
            return self._object(schema)
        return self._scalar(schema, kind, name)

    def _choice(self, schema: Schema, name: str) -> Any:
        options = [one for one in schema["enum"] if one is not None]
        said = self._said.get(values.plain(name))
        return said if said in options else self._random.choice(options or [None])

    def _array(self, schema: Schema, name: str) -> list[Any]:
        least, most = schema.get("minItems", 0), schema.get("maxItems", 2)
        likely = 0 if self._depth >= _DEPTH else 1 if self._depth > _DEPTH // 2 else 2
        wanted = max(least, min(likely, most))
        items = schema.get("items") or {"type": "string"}
        made: list[Any] = []
        for _ in range(4 * wanted):
            one = self.value(items, name.removesuffix("s"))
            if one not in made or not schema.get("uniqueItems"):
                made.append(one)
            if len(made) == wanted:
                break
        return made

    def _object(self, schema: Schema) -> dict[str, Any]:
        required = schema.get("required", ())
        properties: dict[str, Schema] = schema.get("properties", {})
        deep = self._depth >= _DEPTH
        made = {name: self.value(one, name) for name, one in properties.items() if not deep or name in required}
        others = schema.get("additionalProperties")
        if isinstance(others, dict) and not deep and not properties:
            for name in ("first", "second"):
                made[name] = self.value(others, name)
        for name in required:
            if name not in made:
                made[name] = self.value(others if isinstance(others, dict) else {}, name)
        return made

    def _scalar(self, schema: Schema, kind: str | None, name: str) -> Any:
        said = self._said.get(values.plain(name))
        if said is not None and kind in (None, "string"):
            text = str(said)
            if schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", len(text)):
                return text
        if kind in ("integer", "number") and str(said).isascii() and str(said).isdecimal():
            return int(str(said))
        if kind == "boolean":
            return values.truth(self._random, name)
        if kind in ("integer", "number"):
            return values.number(self._random, schema, kind, name)
        if schema.get("format") == "byte":
            return base64.b64encode(PDF).decode()
        return values.text(self._random, schema, name)


def merged(schema: Schema) -> Schema:
    """A schema with every allOf folded in; a branch of an anyOf stays a branch."""
    made: Schema = {}
    own = {key: value for key, value in schema.items() if key != "allOf"}
    for part in (*schema["allOf"], own):
        for key, value in (merged(part) if "allOf" in part else part).items():
            if key == "properties":
                mine = made.setdefault("properties", {})
                made["properties"] = mine | {
                    name: {"allOf": [mine[name], one]} if name in mine and mine[name] is not one else one
                    for name, one in value.items()
                }
            elif key == "required":
                made["required"] = list(dict.fromkeys([*made.get("required", ()), *value]))
            elif key == "enum" and "enum" in made:
                made["enum"] = [one for one in made["enum"] if one in value] or value
            elif key == "anyOf" and "anyOf" in made:
                made["anyOf"] = [{"allOf": [one, other]} for one in made["anyOf"] for other in value]
            else:
                made[key] = value
    return made
