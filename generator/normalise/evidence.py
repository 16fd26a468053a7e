"""What only the examples tell, read before they go: integers that are decimal, and how enumerations are spelled."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from generator.normalise.draft import Draft
from generator.normalise.grammar import Json, walk

INTEGERS = frozenset({"integer", "int", "int32", "int64", "long"})
NUMBERS = frozenset({"number", "float", "double", "decimal"})
_WHERE = ("media", "parameter", "header", "schema")


class Evidence:
    """Which schemas were seen with decimals, and with which kinds of values their enumerations were used."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.decimals: set[int] = set()
        self.kinds: dict[int, set[str]] = {}
        for node in walk(draft.document):
            if node.kind in _WHERE:
                schema = node.value if node.kind == "schema" else node.value.get("schema")
                if isinstance(schema, dict):
                    for value in self._samples(node.value, node.kind):
                        self._follow(schema, value, frozenset())

    def _samples(self, holder: Json, kind: str) -> Iterator[Any]:
        if "example" in holder:
            yield holder["example"]
        if kind == "schema":
            if "default" in holder:
                yield holder["default"]
            several = holder.get("examples")
            yield from several if isinstance(several, list) else several.values() if isinstance(several, dict) else ()
            return
        several = holder.get("examples")
        for example in several.values() if isinstance(several, dict) else several if isinstance(several, list) else ():
            if isinstance(example, dict) and isinstance(example.get("$ref"), str):
                example = self._draft.find(example["$ref"])
            if isinstance(example, dict) and "value" in example:
                yield example["value"]

    def _target(self, schema: Json) -> Json | None:
        reference = schema.get("$ref")
        target = self._draft.find(reference) if isinstance(reference, str) else None
        return target if isinstance(target, dict) else None

    def _follow(self, schema: Any, value: Any, inside: frozenset[int]) -> None:
        """Walk a sample along its schema. `inside` stops at compositions that contain themselves."""
        if not isinstance(schema, dict) or id(schema) in inside:
            return
        inside |= {id(schema)}
        self._follow(self._target(schema), value, inside)
        for part in _list(schema, "allOf"):
            self._follow(part, value, inside)
        for key in ("oneOf", "anyOf"):
            for branch in self._fitting(_list(schema, key), value):
                self._follow(branch, value, inside)
        if isinstance(value, dict):
            properties = schema.get("properties")
            known = properties if isinstance(properties, dict) else {}
            for name, item in value.items():
                self._follow(known.get(name, schema.get("additionalProperties")), item, frozenset())
        elif isinstance(value, list):
            members = {"properties": schema["properties"]} if "properties" in schema else None
            for item in value:
                self._follow(schema.get("items"), item, frozenset())
                self._follow(members, item, frozenset())
        elif "enum" in schema:
            self.kinds.setdefault(id(schema), set()).add(_kind(value))
        elif isinstance(value, float):
            self.decimals.add(id(schema))

    def _fitting(self, branches: list[Any], value: Any) -> list[Any]:
        """The branches of a union that a sample can belong to: a decimal is no reason to widen the text beside it."""
        if isinstance(value, float):
            numbers = [branch for branch in branches if self._types(branch) & NUMBERS]
            return numbers or branches
        if not isinstance(value, dict):
            return branches
        common = [len(self._properties(branch) & value.keys()) for branch in branches]
        return [branch for branch, count in zip(branches, common, strict=True) if count == max(common)]

    def _types(self, branch: Any) -> set[str]:
        return {name for part in self._parts(branch) for name in types(part)}

    def _properties(self, branch: Any) -> set[str]:
        maps = [part.get("properties") for part in self._parts(branch)]
        return {name for found in maps if isinstance(found, dict) for name in found}

    def _parts(self, branch: Any) -> list[Json]:
        return self._draft.reachable(branch) if isinstance(branch, dict) else []


def types(schema: Json) -> list[str]:
    """The declared types, of which OpenAPI 3.1 allows several."""
    declared = schema.get("type")
    return [name for name in (declared if isinstance(declared, list) else [declared]) if isinstance(name, str)]


def _list(schema: Json, key: str) -> list[Any]:
    value = schema.get(key)
    return value if isinstance(value, list) else []


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return "string" if isinstance(value, str) else "other"


def examples(draft: Draft) -> None:
    """An integer whose samples are decimal would be declared `int` and be wrong; enumerations follow their samples."""
    evidence = Evidence(draft)
    for place, schema in draft.schemas():
        if id(schema) in evidence.decimals and any(name.lower() in INTEGERS for name in types(schema)):
            _widen(draft, place, schema)
        kinds = evidence.kinds.get(id(schema))
        if kinds:
            _respell(draft, place, schema, kinds)


def _widen(draft: Draft, place: str, schema: Json) -> None:
    declared = schema["type"]
    if isinstance(declared, list):
        if not any(name.lower() in NUMBERS for name in types(schema)):
            schema["type"] = ["number" if str(name).lower() in INTEGERS else name for name in declared]
    else:
        schema["type"] = "number"
    schema.pop("format", None)
    draft.note(place, "integer -> number, a sample is decimal")


def _respell(draft: Draft, place: str, schema: Json, kinds: set[str]) -> None:
    """Numbers that an enumeration lists as text are numbers where the samples are."""
    members = schema["enum"]
    if kinds != {"number"} or not isinstance(members, list) or not set(types(schema)) & (INTEGERS | NUMBERS):
        return
    values = [_number(member) for member in members]
    if values != members and None not in values:
        schema["enum"] = values
        draft.note(place, "enumeration members are numbers, as in the samples, and were written as text")


def _number(member: Any) -> Any:
    """The finite number that a text spells (None if it spells none), or the member itself."""
    if not isinstance(member, str):
        return member
    for kind in (int, float):
        try:
            value = kind(member)
        except ValueError:
            continue
        return value if math.isfinite(value) else None
    return None
