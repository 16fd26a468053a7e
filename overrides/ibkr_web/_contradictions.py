"""Where an answer contradicts the contract: all places, as types and names, never as values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import product
from typing import Any, NamedTuple

Json = dict[str, Any]

DEEPEST = 40
MOST_VARIANTS = 64
_UNTYPED = "x-ibkr-any"
_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
_SCALARS = {
    "string": frozenset({str}),
    "boolean": frozenset({bool}),
    "integer": frozenset({int}),
    "number": frozenset({int, float}),
}
_NAME = re.compile(r"[A-Za-z_$][\w$.\-]{0,63}", re.ASCII)
_JSON = re.compile(r"application/([\w.\-]+\+)?json|text/json")


class Contradiction(NamedTuple):
    """One way in which an answer is not what the contract says, at one place."""

    pointer: str
    """Where in the answer: a JSON pointer whose array indices and data-like keys are `*`."""
    kind: str
    """`type`, `null`, `missing`, `undocumented`, `member`, `status`, `media` or `body`."""
    expected: str
    found: str
    schema: str
    """Where in the contract: a JSON pointer."""


_FITS: frozenset[Contradiction] = frozenset()
"""What is said of a value that fits."""


class _Part(NamedTuple):
    """A schema without references and compositions, and where it stands."""

    schema: Json
    place: str


class Contract:
    """The schemas of one contract, found by pointer."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._variants: dict[str, list[list[_Part]]] = {}
        self._scalars: dict[str, frozenset[type]] = {}
        self._operations = {
            operation["x-ibkr-key"]: (f"/paths/{_escaped(path)}/{method}", operation)
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
            if isinstance(operation, dict) and "x-ibkr-key" in operation
        }

    def __contains__(self, key: object) -> bool:
        return key in self._operations

    def answer(self, key: str, status: int, media: str, empty: bool) -> tuple[Contradiction | None, _Part | None]:
        """What is wrong with status and media type of an answer, or the schema its body has to fit."""
        place, operation = self._operations[key]
        responses: Json = operation.get("responses", {})
        said = next((name for name in (str(status), f"{status // 100}XX", "default") if name in responses), None)
        if said is None:
            expected = " or ".join(sorted(responses))
            return Contradiction("", "status", expected, f"{status} {media}".rstrip(), f"{place}/responses"), None
        response, where = self.resolved(responses[said], f"{place}/responses/{said}")
        content: Json = response.get("content", {})
        if empty:
            usual = any("schema" in each for each in content.values()) and status not in (204, 205, 304)
            wrong = Contradiction("", "body", " or ".join(sorted(content)), "nothing", where)
            return (wrong if usual and status < 400 else None), None
        found = next((name for name in (media, f"{media.partition('/')[0]}/*", "*/*") if name in content), None)
        if found is None:
            expected = " or ".join(sorted(content)) or "nothing"
            return Contradiction("", "media", expected, media or "no media type", where), None
        schema = content[found].get("schema")
        place = f"{where}/content/{_escaped(found)}/schema"
        return None, _Part(schema, place) if isinstance(schema, dict) and is_json(media) else None

    def resolved(self, schema: Json, place: str) -> _Part:
        """What a reference leads to."""
        for _ in range(DEEPEST):
            reference = schema.get("$ref")
            if not isinstance(reference, str):
                break
            place = reference.removeprefix("#")
            schema = self._at(place)
        return _Part(schema, place)

    def _at(self, place: str) -> Json:
        value: Any = self._document
        for step in place.split("/")[1:]:
            value = value[step.replace("~1", "/").replace("~0", "~")]
        found: Json = value
        return found

    def scalars(self, part: _Part) -> frozenset[type]:
        """The Python classes whose values fit without a closer look: most values are of this sort."""
        known = self._scalars.get(part.place)
        if known is None:
            variants = self.variants(part.schema, part.place)
            plain = len(variants) == 1 and len(variants[0]) == 1 and "enum" not in variants[0][0].schema
            kind = variants[0][0].schema.get("type", "") if plain else ""
            known = self._scalars[part.place] = _SCALARS.get(kind, frozenset())
        return known

    def variants(self, schema: Json, place: str, depth: int = 0) -> list[list[_Part]]:
        """The ways in which a value may fit: lists of schemas that apply together."""
        known = self._variants.get(place)
        if known is None:
            known = self._variants[place] = self._expanded(schema, place, depth)
        return known

    def _expanded(self, schema: Json, place: str, depth: int) -> list[list[_Part]]:
        schema, place = self.resolved(schema, place)
        choices = [[[_Part(schema, place)]]]
        if depth < DEEPEST:
            for number, branch in enumerate(schema.get("allOf", ())):
                choices.append(self.variants(branch, f"{place}/allOf/{number}", depth + 1))
            for word in ("oneOf", "anyOf"):
                branches = [
                    variant
                    for number, branch in enumerate(schema.get(word, ()))
                    for variant in self.variants(branch, f"{place}/{word}/{number}", depth + 1)
                ]
                if branches:
                    choices.append(branches)
        found = []
        for combination in product(*choices):
            found.append([part for parts in combination for part in parts])
            if len(found) == MOST_VARIANTS:
                break
        return found


class Walk:
    """Compares one value with one schema. Of long arrays the first `items` elements are looked at."""

    def __init__(self, contract: Contract, items: int) -> None:
        self._contract = contract
        self._items = items

    def contradictions(self, value: Any, part: _Part, pointer: str = "", depth: int = 0) -> Set[Contradiction]:
        """All of them; of several alternatives those of the one that fits best."""
        if type(value) in self._contract.scalars(part):
            return _FITS
        variants = self._contract.variants(part.schema, part.place)
        if depth > DEEPEST or any(_anything(parts) for parts in variants):
            return set()
        if value is None:
            if any(each.schema.get("nullable") for parts in variants for each in parts):
                return set()
            return {Contradiction(pointer, "null", _declared(variants), "null", part.place)}
        fitting = [parts for parts in variants if _fits(value, parts)]
        if not fitting:
            return {Contradiction(pointer, "type", _declared(variants), type_of(value), part.place)}
        best: set[Contradiction] | None = None
        for parts in fitting:
            found = set(self._inside(value, parts, pointer, depth))
            if best is None or len(found) < len(best):
                best = found
            if not best:
                break
        return best or set()

    def _inside(self, value: Any, parts: list[_Part], pointer: str, depth: int) -> Iterator[Contradiction]:
        if isinstance(value, dict):
            yield from self._object(value, parts, pointer, depth)
        elif isinstance(value, list):
            for schema, place in parts:
                if isinstance(items := schema.get("items"), dict):
                    for item in value[: self._items]:
                        yield from self.contradictions(item, _Part(items, f"{place}/items"), f"{pointer}/*", depth + 1)
        else:
            for schema, place in parts:
                if "enum" in schema and value not in schema["enum"]:
                    expected = f"one of {len(schema['enum'])} documented values"
                    yield Contradiction(pointer, "member", expected, type_of(value), place)

    def _object(self, value: Json, parts: list[_Part], pointer: str, depth: int) -> Iterator[Contradiction]:
        known = {name for part in parts for name in part.schema.get("properties", ())}
        rest = [part for part in parts if part.schema.get("additionalProperties") not in (None, False)]
        numbered = any(name.isdigit() for name in known)
        for name, member in value.items():
            shown = name if name in known or (not rest and is_name(name, numbered=numbered)) else "*"
            here = f"{pointer}/{_escaped(shown)}"
            if name in known:
                for schema, place in parts:
                    if name in schema.get("properties", {}):
                        inner = _Part(schema["properties"][name], f"{place}/properties/{_escaped(name)}")
                        yield from self.contradictions(member, inner, here, depth + 1)
            elif rest:
                for schema, place in rest:
                    if isinstance(more := schema["additionalProperties"], dict):
                        inner = _Part(more, f"{place}/additionalProperties")
                        yield from self.contradictions(member, inner, here, depth + 1)
            else:
                home = next((part for part in parts if "properties" in part.schema), parts[0])
                yield Contradiction(here, "undocumented", "nothing", type_of(member), home.place)
        for schema, place in parts:
            for name in schema.get("required", ()):
                if name not in value:
                    yield Contradiction(f"{pointer}/{_escaped(name)}", "missing", "required", "nothing", place)


def is_json(media: str) -> bool:
    """Whether a media type, without parameters and in lower case, is one of JSON."""
    return _JSON.fullmatch(media) is not None


def type_of(value: Any) -> str:
    """The JSON type of a value; a number without a fraction is an integer."""
    kind = _TYPES.get(type(value), "null")
    return "integer" if kind == "number" and value.is_integer() else kind


def is_name(key: str, *, numbered: bool = False) -> bool:
    """Whether a key is surely the name of a field, and not data: an account number, an id, a date, a person's words.

    Where the documented fields are numbers (`numbered`), short numbers are names as well.
    """
    if numbered and key.isdigit():
        return len(key) <= 4
    return _NAME.fullmatch(key) is not None and sum(map(str.isdigit, key)) < 4


def _fits(value: Any, parts: Iterable[_Part]) -> bool:
    found = type_of(value)
    accepted = {found, "number"} if found == "integer" else {found}
    return all(_type(part.schema) in (*accepted, None) for part in parts)


def _type(schema: Json) -> str | None:
    if isinstance(kind := schema.get("type"), str):
        return kind
    return "object" if "properties" in schema else None


def _declared(variants: list[list[_Part]]) -> str:
    types = {kind for parts in variants for part in parts if (kind := _type(part.schema))}
    return " or ".join(sorted(types)) or "something"


def _anything(parts: list[_Part]) -> bool:
    """Whether nothing is promised, or it is known that nothing can be."""
    return any(_UNTYPED in part.schema for part in parts) or not any(part.schema.keys() for part in parts)


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")
