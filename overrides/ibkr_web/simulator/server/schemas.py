"""The schemas of a contract as JSON Schema 2020-12, with every reference replaced by what it points at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["Schema", "Schemas"]

Schema = dict[str, Any]
"""A schema may contain itself: it is walked along with a value, or with a limit of depth."""

_LISTS = {"allOf": "allOf", "anyOf": "anyOf", "oneOf": "anyOf"}
"""The documents' branches overlap, so "exactly one" cannot be asked for."""
_ONE = ("items", "not")
_DROPPED = frozenset({"$ref", "discriminator", "xml", "example", "readOnly", "writeOnly", "deprecated", "nullable"})
_STRICT = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}


class Schemas:
    """Turns OpenAPI 3.0 schemas of one document into JSON Schema; each component once, when first asked for."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._made: dict[str, Schema] = {}

    def resolve(self, node: Any) -> Any:
        """What a reference (to a reference …) points at; anything else is given back."""
        while isinstance(node, dict) and "$ref" in node:
            found: Any = self._document
            for step in node["$ref"].removeprefix("#/").split("/"):
                found = found[step.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def expand(self, schema: Schema) -> Schema:
        """The schema with references followed."""
        reference = schema.get("$ref")
        if reference is None:
            return self._convert(schema)
        made = self._made.get(reference)
        if made is None:
            made = self._made[reference] = {}
            made.update(self._convert(self.resolve(schema)))
        if schema.get("nullable"):
            return {"anyOf": [made, {"type": "null"}]}
        return made

    def _convert(self, schema: Schema) -> Schema:
        made: Schema = {key: value for key, value in schema.items() if key not in _DROPPED}
        if "properties" in schema:
            made["properties"] = {name: self.expand(one) for name, one in schema["properties"].items()}
        for key in _ONE:
            if key in schema:
                made[key] = self.expand(schema[key])
        if isinstance(schema.get("additionalProperties"), dict):
            made["additionalProperties"] = self.expand(schema["additionalProperties"])
        lists: list[tuple[str, list[Schema]]] = []
        for key, name in _LISTS.items():
            if key in schema:
                made.pop(key)
                lists.append((name, [self.expand(one) for one in schema[key]]))
        for name, branches in lists:
            if name in made:
                made.setdefault("allOf", []).append({name: branches})
            else:
                made[name] = branches
        for bound, exclusive in _STRICT.items():
            strict = made.get(exclusive)
            if isinstance(strict, bool):
                del made[exclusive]
                if strict and bound in made:
                    made[exclusive] = made.pop(bound)
        return _or_null(made) if schema.get("nullable") else made


def _or_null(made: Schema) -> Schema:
    if not isinstance(made.get("type"), str):
        return {"anyOf": [made, {"type": "null"}]}
    made["type"] = [made["type"], "null"]
    if "enum" in made and None not in made["enum"]:
        made["enum"] = [*made["enum"], None]
    return made
