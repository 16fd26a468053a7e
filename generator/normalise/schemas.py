"""Schemas: what they hold agrees with what they say they are."""

from __future__ import annotations

from collections.abc import Callable

from generator.normalise.draft import Draft
from generator.normalise.enums import constants, member_types, members, members_of_arrays
from generator.normalise.grammar import COMPOSITIONS, Json
from generator.normalise.types import Note, flags, null_types, type_names

_SCALARS = ("string", "number", "integer", "boolean")
_OBJECT_KEYS = ("properties", "required", "additionalProperties", "minProperties", "maxProperties")


def contradictions(schema: Json, place: str, note: Note) -> None:
    """A parser reads an array or a text with properties by its type and silently loses the properties."""
    declared = schema.get("type")
    held = schema.get("properties")
    if declared in ("object", *_SCALARS) and "items" in schema and not held:
        schema["type"] = "array"
        note(place, f"type {declared} with items -> array")
    elif declared in _SCALARS and (held or isinstance(schema.get("additionalProperties"), dict)):
        schema["type"] = "object"
        note(place, f"type {declared} with properties -> object")
    elif declared == "array" and held:
        member: Json = {"type": "object", **{key: schema.pop(key) for key in _OBJECT_KEYS if key in schema}}
        items = schema.get("items")
        if not isinstance(items, dict) or not items:
            schema["items"] = member
        elif "$ref" in items or any(key in items for key in COMPOSITIONS):
            schema["items"] = {"allOf": [items, member]}
        else:
            items.setdefault("properties", {})
            items["properties"] = {**member["properties"], **items["properties"]}
            items["required"] = [*member.get("required", []), *items.get("required", [])]
        note(place, "array with properties -> array of objects")


def implicit_types(schema: Json, place: str, note: Note) -> None:
    """Objects and arrays that do not say so become `Any`, with all they hold."""
    if "type" in schema or "$ref" in schema:
        return
    if "properties" in schema or "additionalProperties" in schema:
        schema["type"] = "object"
        note(place, "has properties -> object")
    elif "items" in schema:
        schema["type"] = "array"
        note(place, "has items -> array")


def missing_items(schema: Json, place: str, note: Note) -> None:
    """An array without items is refused, and with it every schema that refers to it."""
    if schema.get("type") == "array" and "items" not in schema:
        schema["items"] = {}
        note(place, "items of any kind")


def empty_compositions(schema: Json, place: str, note: Note) -> None:
    """A choice of nothing describes nothing, and the parser fails on it."""
    for key in COMPOSITIONS:
        if key in schema and not schema[key]:
            del schema[key]
            note(f"{place}/{key}", "empty, dropped")


SCHEMA_RULES: tuple[Callable[[Json, str, Note], None], ...] = (
    flags,
    type_names,
    null_types,
    constants,
    empty_compositions,
    members,
    contradictions,
    members_of_arrays,
    member_types,
    implicit_types,
    missing_items,
)
"""In this order for each schema, parents before what is inside them."""


def reference_siblings(draft: Draft) -> None:
    """Parsers ignore what stands beside a reference; where it says something new it becomes a composition."""
    for place, schema in draft.schemas():
        if "$ref" not in schema or len(schema) == 1:
            continue
        target = draft.resolve(schema, place)
        declared = schema.get("type")
        if isinstance(declared, list) and "null" in declared:
            schema["type"] = [name for name in declared if name != "null"]
            schema["nullable"] = True
        for key in sorted(schema.keys() - {"$ref"}):
            if target.get(key) == schema[key] or (key == "type" and "type" in target):
                what = "says what the reference says" if target.get(key) == schema[key] else "contradicts the reference"
                note = f"{key} {schema[key]!r} {what}, dropped" if key == "type" else f"{key} {what}, dropped"
                del schema[key]
                draft.note(place, note)
        if len(schema) > 1:
            own = {"$ref": schema.pop("$ref")}
            schema["allOf"] = [own, *schema.get("allOf", [])]
            draft.note(place, f"{', '.join(sorted(schema.keys() - {'allOf'}))} beside a reference -> allOf")


def required_names(draft: Draft) -> None:
    """A required property that does not exist can be neither sent nor found; lists that are no lists are refused."""
    seen: set[int] = set()
    for place, schema in draft.schemas():
        stack: list[tuple[str, Json, frozenset[str]]] = [(place, schema, frozenset())]
        while stack:
            where, value, around = stack.pop()
            composed = any(key in value for key in COMPOSITIONS)
            if id(value) in seen or not (composed or "required" in value):
                continue
            seen.add(id(value))
            parts = draft.reachable(value)
            known = around.union(*(part.get("properties", ()) for part in parts))
            _required(draft, where, value, known, any(map(_is_open, parts)))
            for key in COMPOSITIONS:
                stack.extend((f"{where}/{key}/{number}", part, known) for number, part in enumerate(value.get(key, [])))


def _is_open(schema: Json) -> bool:
    """Whether a schema says that other properties may come."""
    return schema.get("additionalProperties", False) is not False or "patternProperties" in schema


def _required(draft: Draft, place: str, schema: Json, known: frozenset[str], is_open: bool) -> None:
    if "required" not in schema:
        return
    given = schema.pop("required")
    if not isinstance(given, list):
        draft.note(place, f"required: {given!r} is not a list, dropped")
        return
    names = sorted({name for name in given if isinstance(name, str)})
    if known and not is_open:
        gone = [name for name in names if name not in known]
        names = [name for name in names if name in known]
        if gone:
            draft.note(place, f"required, but no property: {', '.join(gone)}")
    if names:
        schema["required"] = names
