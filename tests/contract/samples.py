"""Values made from the contract's schemas: the same for the same seed on every machine."""

from __future__ import annotations

import base64
import math
import re
from datetime import UTC, datetime, timedelta
from enum import Enum
from random import Random
from typing import Any

from tests.contract.document import Document, Json
from tests.contract.schemas import TIMES

_DEPTH = 12
_UNIONS = ("oneOf", "anyOf")
_WORDS = (
    "AAPL",
    "Zürich & Söhne",
    "buy/sell?",
    "a b+c%",
    "日本",
    '"quoted"',
    "line\nbreak",
    "🙂",
    "\x7f\0",
    "U-1.2_3~",
)
_PATTERNED = (
    "7",
    "1234567",
    "a",
    "A",
    "USD",
    "U1234567",
    "a1",
    "2026-01-02",
    "20260102",
    "12.5",
    "x@example.org",
    "+1 555 0100",
)
_NUMBERS = (0, 1, -3, 190.1, 0.5, -0.25, 1e-7, 123456.75, 12)


_BOUNDS = {"minimum": -math.inf, "maximum": math.inf, "multipleOf": 0}


class Mode(Enum):
    """How much of a schema a sample shows."""

    MINIMAL = "minimal"
    """Only what is required."""
    FULL = "full"
    """Every documented property."""
    EXTRA = "extra"
    """Every property, null where that is allowed, and keys that nobody documented."""


class Unmakeable(Exception):
    """No finite value fits the schema."""


class Sampler:
    """Makes values. Each value depends on the arguments only, not on what was made before."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def make(self, schema: Json, mode: Mode = Mode.FULL, seed: object = 0) -> Any:
        """One JSON value that the schema allows."""
        return _Making(self._document, mode, Random(f"{mode.value} {seed}")).value(schema, ())

    def branches(self, schema: Json) -> list[Json]:
        """The branches of a schema that is a union at its top; nothing where it is none."""
        merged = merge(self._document, schema)
        found: list[Json] = next((merged[key] for key in _UNIONS if key in merged), [])
        rest = {key: value for key, value in merged.items() if key not in _UNIONS}
        return [{"allOf": [rest, branch]} if rest.get("properties") else branch for branch in found]

    def text(self, schema: Json, seed: object = 0, *, header: bool = False) -> Any:
        """A value for an argument of the path, the query or a header (those take ASCII only): one line, not empty."""
        words = _WORDS[-1:] if header else _WORDS[:6]
        return _Making(self._document, Mode.FULL, Random(f"text {seed}"), words, plain=True).value(schema, ())


def _bound(schema: Json, key: str, other: float) -> Any:
    """A limit of numbers; a document may hold nonsense there."""
    found = schema.get(key, other)
    return found if isinstance(found, (int, float)) else other


def merge(document: Document, schema: Json) -> Json:
    """A schema with references followed and every allOf folded in; unions stay."""
    schema = document.resolve(schema)
    if "allOf" not in schema:
        return schema
    merged: Json = {}
    for part in [*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}]:
        for key, value in merge(document, part).items():
            if key == "properties":
                mine = merged.setdefault("properties", {})
                mine.update(
                    {name: {"allOf": [mine[name], one]} if name in mine else one for name, one in value.items()}
                )
            elif key == "required":
                merged["required"] = [*merged.get("required", []), *value]
            elif key == "enum" and "enum" in merged:
                merged["enum"] = [one for one in merged["enum"] if one in value] or value
            elif key in _UNIONS and key in merged:
                merged[key] = [{"allOf": [one, other]} for one in merged[key] for other in value]
            else:
                merged[key] = value
    return merged


class _Making:
    """The making of one value. `trail` holds the components that are being made around it."""

    def __init__(
        self, document: Document, mode: Mode, random: Random, words: tuple[str, ...] = _WORDS, *, plain: bool = False
    ) -> None:
        self._document = document
        self._mode = mode
        self._random = random
        self._words = words
        self._plain = plain

    def value(self, schema: Json, trail: tuple[str, ...]) -> Any:
        if "$ref" in schema:
            name = schema["$ref"]
            if len(trail) > _DEPTH or trail.count(name) > 3:
                raise Unmakeable(name)
            return self.value(self._document.resolve(schema), (*trail, name))
        if schema.get("nullable") and self._mode is Mode.EXTRA:
            return None
        if "allOf" in schema:
            names = tuple(part["$ref"] for part in schema["allOf"] if "$ref" in part)
            if any(trail.count(name) > 3 for name in names):
                raise Unmakeable(str(names))
            return self.value(merge(self._document, schema), (*trail, *names))
        for key in _UNIONS:
            if key in schema:
                return self._union(schema, key, trail)
        if schema.get("enum"):
            return self._random.choice([one for one in schema["enum"] if one is not None] or [None])
        kind = schema.get("type")
        if kind == "object" or "properties" in schema or isinstance(schema.get("additionalProperties"), dict):
            return self._object(schema, trail)
        if kind == "array":
            return self._array(schema, trail)
        return self._scalar(schema, kind)

    def _union(self, schema: Json, key: str, trail: tuple[str, ...]) -> Any:
        rest = {name: value for name, value in schema.items() if name not in (key, "discriminator")}
        branches = list(schema[key])
        self._random.shuffle(branches)
        for branch in branches:
            try:
                return self.value({"allOf": [rest, branch]} if rest else branch, trail)
            except Unmakeable:
                continue
        raise Unmakeable(key)

    def _object(self, schema: Json, trail: tuple[str, ...]) -> Json:
        required = schema.get("required", [])
        members: Json = {}
        properties: Json = schema.get("properties", {})
        for name, member in sorted(properties.items()):
            if name not in required and (self._mode is Mode.MINIMAL or len(trail) > _DEPTH // 2):
                continue
            try:
                members[name] = self.value(member, trail)
            except Unmakeable:
                if name in required:
                    raise
        self._others(schema, members, trail)
        for name in (name for name in properties if name not in members):
            if len(members) >= schema.get("minProperties", 0):
                break
            members[name] = self.value(properties[name], trail)
        while len(members) > schema.get("maxProperties", math.inf):
            members.pop(next(name for name in reversed(members) if name not in required))
        return members

    def _others(self, schema: Json, members: Json, trail: tuple[str, ...]) -> None:
        extra = schema.get("additionalProperties")
        for name in schema.get("required", []):
            if name not in members:
                members[name] = self.value(extra if isinstance(extra, dict) else {}, trail)
        if self._mode is Mode.MINIMAL or extra is False:
            return
        if isinstance(extra, dict):
            try:
                members.update({name: self.value(extra, trail) for name in ("first", "zweiter Schlüssel")})
            except Unmakeable:
                return
        elif self._mode is Mode.EXTRA:
            members["xUnknown"] = {"deep": [1, {"self": None}], "big": 2**70}
            members["to_json"] = "not a method"

    def _array(self, schema: Json, trail: tuple[str, ...]) -> list[Any]:
        items = schema.get("items") or {}
        least, most = schema.get("minItems", 0), schema.get("maxItems", math.inf)
        wanted = least if self._mode is Mode.MINIMAL and not self._plain else min(max(least, 2), most)
        made: list[Any] = []
        for _ in range(8 * int(wanted)):
            if len(made) >= wanted:
                break
            try:
                value = self.value(items, trail)
            except Unmakeable:
                break
            if not (schema.get("uniqueItems") or self._plain) or value not in made:
                made.append(value)
        if len(made) < least:
            raise Unmakeable("items")
        return made

    def _scalar(self, schema: Json, kind: str | None) -> Any:
        if kind == "boolean":
            return self._random.random() < 0.5
        if kind in ("integer", "number"):
            return self._number(schema, kind)
        if kind == "string":
            return self._string(schema)
        if self._plain:
            return self._random.choice(self._words)
        return self._random.choice([None, True, 7, 2.5, "any", [1, "b"], {"free": {"form": []}}])

    def _number(self, schema: Json, kind: str) -> int | float:
        low, high, step = (_bound(schema, key, other) for key, other in _BOUNDS.items())
        choices: list[int | float] = [self._random.randrange(1, 10**9), *_NUMBERS, low, high, low + 1]
        if not self._plain:
            choices.append(2**53 + 1)
        self._random.shuffle(choices)
        for number in choices:
            if math.isinf(number) or (kind == "integer" and number != int(number)):
                continue
            fitting = round(number / step) * step if step else number
            if low <= fitting <= high:
                return int(fitting) if kind == "integer" else fitting
        raise Unmakeable(str(schema))

    def _string(self, schema: Json) -> str:
        form = schema.get("x-ibkr-format") or schema.get("format")
        moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC) + timedelta(seconds=self._random.randrange(10**8))
        if form in TIMES:
            return moment.strftime(TIMES[form])
        if form == "date":
            return moment.date().isoformat()
        if form == "date-time":
            return moment.isoformat().replace("+00:00", "Z")
        low, high = schema.get("minLength", 0), schema.get("maxLength", 10**6)
        if "pattern" in schema:
            return self._patterned(schema["pattern"], low, high)
        text = f"{self._random.choice(self._words)}{self._random.randrange(1000)}"
        if form in ("byte", "base64"):
            return base64.b64encode(text.encode()).decode()
        while len(text) < low:
            text += f" {self._random.choice(self._words)}"
        return text[: int(high)] if high >= 1 else ""

    def _patterned(self, pattern: str, low: int, high: float) -> str:
        try:
            fitting = [text for text in _PATTERNED if re.search(pattern, text) and low <= len(text) <= high]
        except re.error:
            fitting = []
        if not fitting:
            raise Unmakeable(pattern)
        return self._random.choice(fitting)
