"""Enumerations: distinct members that are of the declared type."""

from __future__ import annotations

import json
from typing import Any

from generator.normalise.grammar import COMPOSITIONS, Json
from generator.normalise.types import Note, fits, several

_BY_TYPE: tuple[tuple[type, str], ...] = (
    (bool, "boolean"),
    (str, "string"),
    (int, "integer"),
    (float, "number"),
    (list, "array"),
    (dict, "object"),
)


def constants(schema: Json, place: str, note: Note) -> None:
    """OpenAPI 3.1's `const` is unknown to 3.0; it is an enumeration with one member."""
    if "const" in schema:
        value = schema.pop("const")
        schema["enum"] = [value]
        note(place, "const -> enum")


def members(schema: Json, place: str, note: Note) -> None:
    """Null, repeated or missing members break enumeration classes; a single value is a list of one."""
    if "enum" not in schema:
        return
    given = schema.pop("enum")
    if isinstance(given, dict):
        given = list(given)
        note(f"{place}/enum", "an object, its keys are the members")
    elif not isinstance(given, list):
        given = [given]
        note(f"{place}/enum", "a single value, not a list")
    values = list({member_key(value): value for value in reversed(given) if value is not None}.values())
    if None in given:
        schema["nullable"] = True
        note(f"{place}/enum", "null member -> nullable")
    if len(values) + given.count(None) < len(given):
        note(f"{place}/enum", "repeated members")
    if values:
        schema["enum"] = sorted(values, key=member_key)
    else:
        note(f"{place}/enum", "no members, dropped")


def members_of_arrays(schema: Json, place: str, note: Note) -> None:
    """An enumeration on an array means its items."""
    values = schema.get("enum")
    if schema.get("type") != "array" or not values or any(isinstance(value, list) for value in values):
        return
    del schema["enum"]
    items = schema.get("items")
    if not isinstance(items, dict) or not items:
        schema["items"] = {"enum": values}
    elif "$ref" in items or any(key in items for key in COMPOSITIONS):
        schema["items"] = {"allOf": [items], "enum": values}
    else:
        items["enum"] = [*items.get("enum", []), *values] if isinstance(items.get("enum", []), list) else values
    note(f"{place}/enum", "enumeration of an array -> of its items")


def member_types(schema: Json, place: str, note: Note) -> None:
    """An enumeration whose members are not of its type is refused; what is listed is what travels."""
    values = schema.get("enum")
    if not values or ("type" not in schema and any(key in schema for key in (*COMPOSITIONS, "$ref"))):
        return
    declared = schema.get("type")
    if declared is not None and all(fits(value, declared) for value in values):
        return
    if declared == "boolean" and all(str(value).lower() in ("true", "false") for value in values):
        schema["enum"] = sorted({str(value).lower() == "true" for value in values})
        note(f"{place}/enum", "true and false were written as text")
        return
    kinds = {next(name for kind, name in _BY_TYPE if isinstance(value, kind)) for value in values}
    if "number" in kinds:
        kinds.discard("integer")
    if len(kinds) == 1 and not kinds & {"array", "object"}:
        schema["type"] = kinds.pop()
    else:
        schema.pop("type", None)
    if declared is not None and declared != schema.get("type"):
        schema.pop("format", None)
    if "type" in schema or kinds & {"array", "object"}:
        became = schema.get("type", "any value")
    else:
        names = sorted(kinds, reverse=True)
        several(schema, names)
        became = " or ".join(names)
    if declared != became:
        note(place, f"type {declared} -> {became}, as its enumeration is")


def member_key(value: Any) -> tuple[str, float, str]:
    """A total order of JSON values, by type name and value; 1 and true are different."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    kind = "number" if number else type(value).__name__
    return kind, value if number else 0.0, "" if number else json.dumps(value, sort_keys=True, ensure_ascii=False)
