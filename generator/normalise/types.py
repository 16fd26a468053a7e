"""Types of schemas: one of OpenAPI's six for each, and `nullable` beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.normalise.grammar import Json

Note = Callable[[str, str], None]

TYPES = ("string", "number", "integer", "boolean", "array", "object")

_SYNONYMS: dict[str, tuple[str | None, str | None]] = {
    **dict.fromkeys(("int", "long", "short", "biginteger", "timestamp", "epoch"), ("integer", None)),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    **dict.fromkeys(("decimal", "bigdecimal", "numeric", "money"), ("number", None)),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "bool": ("boolean", None),
    **dict.fromkeys(("str", "text", "char", "varchar", "enum"), ("string", None)),
    "uuid": ("string", "uuid"),
    "uri": ("string", "uri"),
    "date": ("string", "date"),
    **dict.fromkeys(("datetime", "date-time"), ("string", "date-time")),
    **dict.fromkeys(("file", "binary", "bytes", "blob"), ("string", "binary")),
    **dict.fromkeys(("list", "set"), ("array", None)),
    **dict.fromkeys(("map", "dict", "hash"), ("object", None)),
    **dict.fromkeys(("any", "mixed", "json", "unknown"), (None, None)),
}
"""What a type that OpenAPI does not have is: type and format; without a type it may be any value."""

_BELONGS: dict[str, tuple[str, ...]] = {
    "object": ("properties", "required", "additionalProperties", "minProperties", "maxProperties"),
    "array": ("items", "minItems", "maxItems", "uniqueItems"),
    "string": ("format", "pattern", "minLength", "maxLength"),
    "number": ("format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
_BELONGS["integer"] = _BELONGS["number"]


def flags(schema: Json, place: str, note: Note) -> None:
    """`nullable: "true"` is text to a parser, and true whatever it says."""
    for key in ("nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"):
        value = schema.get(key, True)
        if not isinstance(value, bool):
            schema[key] = str(value).lower() in ("true", "1", "yes")
            note(f"{place}/{key}", f"{value!r} means {schema[key]}")
    if "format" in schema and not isinstance(schema["format"], str):
        note(f"{place}/format", f"{schema.pop('format')!r} is no format, dropped")


def type_names(schema: Json, place: str, note: Note) -> None:
    """A type that OpenAPI does not have (`int`, `decimal`, `any`) costs the schema and all that refer to it."""
    declared = schema.get("type")
    if isinstance(declared, list):
        known = [_known(name, schema, place, note) for name in declared]
        schema["type"] = list(dict.fromkeys(name for name in known if name is not None))
    elif "type" in schema and declared is not None:
        name = _known(declared, schema, place, note)
        if name is None:
            del schema["type"]
        else:
            schema["type"] = name


def _known(name: Any, schema: Json, place: str, note: Note) -> str | None:
    if name is None or name == "null":
        return "null"
    if name in TYPES:
        return str(name)
    plain = str(name).strip().lower()
    known, form = (plain, None) if plain in (*TYPES, "null") else _SYNONYMS.get(plain, (None, None))
    note(f"{place}/type", f"{name!r} -> {known or 'any value'}")
    if form:
        schema.setdefault("format", form)
    return known


def null_types(schema: Json, place: str, note: Note) -> None:
    """OpenAPI 3.1 says null as a type, 3.0 as `nullable`; the parser takes one of them and drops the rest."""
    if "type" in schema:
        declared = schema.pop("type")
        names = declared if isinstance(declared, list) else [declared]
        wanted = [name for name in names if name not in (None, "null")]
        if len(wanted) < len(names):
            schema["nullable"] = True
            note(place, "type null -> nullable")
        if len(wanted) == 1:
            schema["type"] = wanted[0]
        elif len(wanted) > 1:
            several(schema, wanted)
            note(place, f"types {wanted} -> anyOf")
        elif isinstance(declared, list) and not names:
            note(f"{place}/type", "an empty list, dropped")
    for key in ("oneOf", "anyOf"):
        branches = schema.get(key)
        if isinstance(branches, list) and any(_is_null(branch) for branch in branches):
            _without_null(schema, key, [branch for branch in branches if not _is_null(branch)])
            note(f"{place}/{key}", "null branch -> nullable")


def several(schema: Json, names: list[str]) -> None:
    """A schema of several types becomes a union of one for each, with the constraints and members that are its."""
    branches: list[Json] = []
    for name in names:
        branch: Json = {"type": name}
        branch.update({key: schema[key] for key in _BELONGS.get(name, ()) if key in schema})
        members = [member for member in _members(schema) if fits(member, name)]
        if members:
            branch["enum"] = members
        branches.append(branch)
    listed = _members(schema)
    others = [member for member in listed if member is not None and not any(fits(member, name) for name in names)]
    if others:
        branches.append({"enum": others})
    if None in listed:
        schema["nullable"] = True
    for key in {key for name in names for key in _BELONGS.get(name, ())} | {"enum"}:
        schema.pop(key, None)
    if "anyOf" in schema:
        schema.setdefault("allOf", []).append({"anyOf": branches})
    else:
        schema["anyOf"] = branches


def _members(schema: Json) -> list[Any]:
    listed = schema.get("enum", [])
    return listed if isinstance(listed, list) else [listed]


def _is_null(branch: Json) -> bool:
    return branch in ({"type": "null"}, {"type": ["null"]}, {"type": None}, {"enum": [None]}, {"const": None})


def _without_null(schema: Json, key: str, rest: list[Json]) -> None:
    schema["nullable"] = True
    if len(rest) > 1:
        schema[key] = rest
        return
    del schema[key]
    if not rest:
        return
    if "$ref" in rest[0] or set(schema) != {"nullable"}:
        schema.setdefault("allOf", []).append(rest[0])
    else:
        schema.update(rest[0])
        schema["nullable"] = True


def fits(value: Any, name: str) -> bool:
    """Whether a JSON value is of a type."""
    if isinstance(value, bool):
        return name == "boolean"
    if isinstance(value, int):
        return name in ("integer", "number")
    if isinstance(value, float):
        return name == "number" or (name == "integer" and value.is_integer())
    names = {"str": "string", "list": "array", "dict": "object"}
    return names.get(type(value).__name__) == name
