"""What spec/flex-statement.json says: kinds of values, enumerations, rows, and the sections they stand in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.view.names import FIELD_RESERVED, identifiers, snake

__all__ = ["Attribute", "Choice", "RowType", "SchemaError", "Statement", "load", "read"]

SCALARS = ("text", "identifier", "integer", "decimal", "date", "datetime", "time", "flag", "codes", "words")
ROOTS = ("FlexQueryResponse", "FlexStatement")
RESERVED = FIELD_RESERVED | {"attributes", "children", "columns", "datetime", "section", "statement", "tag", "to_dict"}
_REFERENCE = "#/$defs/"

Json = dict[str, Any]


class SchemaError(Exception):
    """The schema says something that no package can be made of."""


@dataclass(frozen=True)
class Attribute:
    """One attribute of a row."""

    wire: str
    name: str
    kind: str
    """A scalar, or the name of an enumeration."""
    note: str
    masked: bool


@dataclass(frozen=True)
class RowType:
    """One kind of row."""

    tag: str
    title: str
    plural: str
    """What a list of them is called on a report; nothing for the report and the statement themselves."""
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True)
class Choice:
    """One enumeration: value, Python name and meaning of its members."""

    name: str
    doc: str
    members: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Statement:
    """Everything the schema says."""

    rows: dict[str, RowType]
    choices: dict[str, Choice]
    sections: dict[str, tuple[str, ...]]
    """Container -> tags of the rows in it."""
    single: tuple[str, ...]
    """Sections that are one element without a container."""
    wrapped: dict[str, str]
    """Container -> the second container inside it."""


def load(root: Path, masked: tuple[str, ...] = ()) -> Statement:
    """The schema of a checkout; `masked` are endings of names whose values no repr shows."""
    path = root / "spec" / "flex-statement.json"
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SchemaError(f"{path} is missing") from None
    except ValueError as error:
        raise SchemaError(f"{path} is no JSON: {error}") from None
    return read(document, masked)


def read(document: Json, masked: tuple[str, ...] = ()) -> Statement:
    """The facts in a schema."""
    definitions: dict[str, Json] = document["$defs"]
    choices = {
        name: _choice(name, schema) for name, schema in definitions.items() if name not in SCALARS and "anyOf" in schema
    }
    kinds = {*SCALARS, *choices}
    tags = [name for name in definitions if name not in kinds]
    rows = {tag: _row(tag, definitions[tag], kinds, masked) for tag in tags}
    plurals = [row.plural for row in rows.values() if row.plural]
    if twice := {plural for plural in plurals if plurals.count(plural) > 1}:
        raise SchemaError(f"two kinds of rows with one x-name: {', '.join(sorted(twice))}")
    sections: dict[str, tuple[str, ...]] = {}
    single: list[str] = []
    wrapped: dict[str, str] = {}
    for name, schema in definitions["FlexStatement"]["properties"].items():
        if _kind(schema) in kinds:
            continue
        if "$ref" in schema:
            single.append(name)
        elif schema["type"] == "array":
            sections[name] = tuple(_tags(schema["items"]))
        else:
            ((inner, inside),) = schema["properties"].items()
            wrapped[name] = inner
            sections[name] = tuple(_tags(inside["items"]))
    if unknown := {tag for several in (*sections.values(), single) for tag in several} - rows.keys():
        raise SchemaError(f"sections with rows that are not described: {', '.join(sorted(unknown))}")
    return Statement(rows, choices, sections, tuple(single), wrapped)


def _row(tag: str, schema: Mapping[str, Any], kinds: set[str], masked: tuple[str, ...]) -> RowType:
    properties = {wire: one for wire, one in schema["properties"].items() if _kind(one) in kinds}
    if tag not in ROOTS and (others := schema["properties"].keys() - properties.keys()):
        raise SchemaError(f"{tag}: no such kind: {', '.join(sorted(others))}")
    given = {wire: one["x-name"] for wire, one in properties.items() if "x-name" in one}
    names = identifiers(properties, "attribute", RESERVED, given)
    if clumsy := [wire for wire, name in names.items() if wire not in given and name.rstrip("_") != snake(wire)]:
        raise SchemaError(f"{tag}: give an x-name, the Python name is taken: {', '.join(clumsy)}")
    attributes = tuple(
        Attribute(wire, names[wire], _kind(one), one.get("description", ""), _is_masked(wire, one, masked))
        for wire, one in properties.items()
    )
    return RowType(tag, schema["title"], schema.get("x-name", ""), attributes)


def _is_masked(wire: str, schema: Mapping[str, Any], masked: tuple[str, ...]) -> bool:
    if "x-masked" in schema:
        return bool(schema["x-masked"])
    letters = "".join(letter for letter in wire.lower() if letter.isalpha())
    text = _kind(schema) in ("text", "identifier", "date")
    return text and bool(masked) and letters.endswith(masked)


def _choice(name: str, schema: Mapping[str, Any]) -> Choice:
    *members, rest = schema["anyOf"]
    if rest != {"type": "string"}:
        raise SchemaError(f"{name}: an enumeration is open, its last branch is any text")
    found = tuple((one["const"], one["title"], one["description"]) for one in members)
    if len({value for value, _, _ in found}) < len(found) or len({title for _, title, _ in found}) < len(found):
        raise SchemaError(f"{name}: a member occurs twice")
    return Choice(name, schema["description"], found)


def _kind(schema: Mapping[str, Any]) -> str:
    return str(schema.get("$ref", "")).removeprefix(_REFERENCE)


def _tags(schema: Mapping[str, Any]) -> Iterator[str]:
    for one in schema.get("anyOf", [schema]):
        if "$ref" in one:
            yield _kind(one)
