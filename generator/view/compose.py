"""Compositions the parser would lose: allOf, objects that are unions as well, branches of `required` only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.view.errors import CompositionError

Schema = dict[str, Any]
Resolve = Callable[[str], Schema]

_OURS = ("x-ibkr-format", "x-ibkr-zone", "x-ibkr-choose", "x-ibkr-name", "x-ibkr-any")
_NO_TYPE = frozenset({"nullable", "required", "readOnly", "writeOnly", "deprecated"})


class Composer:
    """Flattens compositions of one document's schemas, by reference."""

    def __init__(self, schemas: dict[str, Schema]) -> None:
        self._schemas = schemas

    def resolve(self, schema: Schema, place: str) -> Schema:
        """The schema behind references."""
        seen: list[str] = []
        while "$ref" in schema:
            name = str(schema["$ref"]).rpartition("/")[2]
            if name in seen:
                raise CompositionError(f"{place}: {' -> '.join([*seen, name])} refers to itself")
            seen.append(name)
            if name not in self._schemas:
                raise CompositionError(f"{place}: there is no schema {name!r}")
            schema = self._schemas[name]
        return schema

    def flat(self, schema: Schema, place: str, inside: tuple[str, ...] = ()) -> Schema:
        """One schema without allOf: a reference, an object with all properties, or a plain union."""
        if "allOf" in schema:
            schema = self._all_of(schema, place, inside)
        for key in ("oneOf", "anyOf"):
            if key in schema:
                schema = self._union(schema, key, place, inside)
        return schema

    def _all_of(self, schema: Schema, place: str, inside: tuple[str, ...]) -> Schema:
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        everything = [*schema["allOf"], rest]
        notes = {key: value for part in everything if "$ref" not in part for key, value in part.items() if key in _OURS}
        parts = [part for part in everything if not _is_remark(part)]
        if len(parts) == 1:
            only = parts[0]
            if "$ref" not in only:
                return self.flat({**only, **notes}, place, inside)
            return {**self._opened(only, place, inside), **notes} if notes else dict(only)
        merged: Schema = {}
        for part in parts:
            self._merge(merged, self._opened(part, place, inside), place, inside)
        return {**merged, **notes}

    def _opened(self, part: Schema, place: str, inside: tuple[str, ...]) -> Schema:
        """A part of a composition with its references followed, ready to be merged."""
        if "$ref" in part:
            name = str(part["$ref"]).rpartition("/")[2]
            if name in inside:
                circle = " -> ".join(map(repr, (*inside, name)))
                raise CompositionError(f"{place}: allOf goes in a circle: {circle}")
            return self.flat(self.resolve(part, place), place, (*inside, name))
        return self.flat(part, place, inside)

    def _merge(self, target: Schema, part: Schema, place: str, inside: tuple[str, ...] = ()) -> None:
        part = self._opened(part, place, inside) if "$ref" in part else part
        for key, value in part.items():
            if key == "properties":
                mine = target.setdefault("properties", {})
                for name, schema in value.items():
                    mine[name] = self._both(mine[name], schema, f"{place}/{name}", inside) if name in mine else schema
            elif key in ("oneOf", "anyOf"):
                joined = self._joined(value, place, inside)
                if joined:
                    self._merge(target, {"properties": joined}, place, inside)
                else:
                    target[key] = value
            elif key == "required":
                target["required"] = sorted({*target.get("required", []), *value})
            elif key == "enum" and "enum" in target:
                target["enum"] = [member for member in value if member in target["enum"]] or value
            else:
                target[key] = value
        if "properties" in target:
            target["type"] = "object"

    def _both(self, first: Schema, second: Schema, place: str, inside: tuple[str, ...]) -> Schema:
        """A property two parts describe: objects give one with the fields of both, else the later one refines."""
        if first == second:
            return first
        opened = [self._opened(schema, place, inside) for schema in (first, second)]
        if all(schema.get("properties") is not None for schema in opened):
            merged: Schema = {}
            for schema in opened:
                self._merge(merged, schema, place, inside)
            return merged
        if any("properties" in schema or "oneOf" in schema or "anyOf" in schema for schema in opened):
            return second if set(second) - _NO_TYPE else first
        return {**opened[0], **opened[1]}

    def _joined(self, branches: list[Schema], place: str, inside: tuple[str, ...]) -> dict[str, Schema]:
        """The properties of all branches; what several branches describe differently may be any of these."""
        found: dict[str, list[Schema]] = {}
        for branch in branches:
            for name, schema in self._opened(branch, place, inside).get("properties", {}).items():
                known = found.setdefault(name, [])
                if schema not in known:
                    known.append(schema)
        return {name: schemas[0] if len(schemas) == 1 else _either(schemas) for name, schemas in found.items()}

    def _union(self, schema: Schema, key: str, place: str, inside: tuple[str, ...]) -> Schema:
        branches = schema[key]
        rest = {name: value for name, value in schema.items() if name != key}
        if all(_is_remark(branch) for branch in branches):
            return rest
        if not rest.get("properties") and not isinstance(rest.get("additionalProperties"), dict):
            return schema
        merged = dict(rest, type="object", properties=dict(rest.get("properties", {})))
        self._merge(merged, {"properties": self._joined(branches, place, inside)}, place, inside)
        return merged


def _either(schemas: list[Schema]) -> Schema:
    """A schema for values of any of several: one enumeration where all are, else a union."""
    if all(set(schema) <= {"enum", "type"} and "enum" in schema for schema in schemas):
        types = {schema.get("type") for schema in schemas}
        if len(types) == 1:
            members = {repr(member): member for schema in schemas for member in schema["enum"]}
            return {**schemas[0], "enum": list(members.values())}
    return {"anyOf": schemas}


def _is_remark(schema: Schema) -> bool:
    """Whether a schema only narrows (required, nullable) and gives no type of its own."""
    return not {key for key in schema if not key.startswith("x-")} - _NO_TYPE
