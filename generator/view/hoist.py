"""Inline objects and enumerations become components with deterministic, unique names."""

from __future__ import annotations

from typing import Any

from generator.view import names
from generator.view.compose import Composer, Schema
from generator.view.errors import CompositionError

_REF = "#/components/schemas/"
_UNIONS = ("oneOf", "anyOf")
_TIMES = {
    "yyyyMMdd",
    "yyyyMMdd-HH:mm:ss",
    "yyMMddHHmmss",
    "yyyyMMddHHmmss",
    "yyyy-MM-dd HH:mm:ss",
}


class Hoister:
    """Rewrites schemas in place of their owners and collects the components the parser will read."""

    def __init__(self, contract_schemas: dict[str, Schema]) -> None:
        self._composer = Composer(contract_schemas)
        self.components: dict[str, Schema] = {}
        """Class or enumeration name -> parser's schema."""
        self.class_of: dict[str, str] = {}
        """Component name of the contract -> name here."""
        self.fields: dict[str, dict[str, str]] = {}
        """Class -> Python name -> wire name."""
        self.origin: dict[str, str] = {}
        """Name here -> where the contract has it."""
        self._taken: dict[str, None] = {}
        self._schemas = contract_schemas
        own_names = [name for name in sorted(contract_schemas) if self._alias(name) is None]
        for name in own_names:
            self.class_of[name] = self._claim(name)
        for name in sorted(contract_schemas.keys() - set(own_names)):
            chain = [name]
            while (further := self._alias(chain[-1])) is not None:
                if further in chain:
                    raise CompositionError(f"schema {name}: {' -> '.join([*chain, further])} refers to itself")
                chain.append(further)
            self.class_of[name] = self.class_of[chain[-1]]
        for name in own_names:
            own = self.class_of[name]
            self.origin[own] = f"components.schemas.{name}"
            self.components[own] = self._parts(contract_schemas[name], own, f"schema {name}")
        for own in list(self.components):
            self._finite(own, ())

    def _claim(self, text: str) -> str:
        name = names.class_name(text, self._taken)
        self._taken[name] = None
        return name

    def _alias(self, name: str) -> str | None:
        """The component that a component of nothing but a reference stands for."""
        where = f"schema {name}"
        flat = self._composer.flat(self._schemas[name], where)
        return self._target(flat, where) if "$ref" in flat else None

    def _finite(self, name: str, above: tuple[str, ...]) -> None:
        """Refuses a list or map of nothing but itself: no value of it could ever end."""
        if name in above:
            raise CompositionError(f"{self.origin[name]} is made of nothing but itself: {' -> '.join((*above, name))}")
        schema = self.components.get(name, {})
        if schema.get("properties"):
            return
        extra = schema.get("additionalProperties")
        for part in [schema.get("items"), extra, *schema.get("oneOf", []), *schema.get("anyOf", [])]:
            while isinstance(part, dict) and "items" in part:
                part = part["items"]
            if isinstance(part, dict) and "$ref" in part:
                self._finite(part["$ref"].rpartition("/")[2], (*above, name))
        if "$ref" in schema:
            self._finite(schema["$ref"].rpartition("/")[2], (*above, name))

    def place(self, schema: Schema, name: str, where: str) -> Schema:
        """A schema for a parameter, a body or an answer: what has parts of its own becomes a component."""
        flat = self._composer.flat(schema, where)
        if "$ref" in flat:
            return {"$ref": _REF + self.class_of[self._target(flat, where)]}
        if _is_object(flat) or _is_enum(flat):
            own = self._claim(name)
            self.origin[own] = where
            self.components[own] = self._parts(flat, own, where)
            return {"$ref": _REF + own}
        return self._parts(flat, name, where)

    def resolved(self, schema: Schema, where: str) -> Schema:
        """The contract's schema behind references and compositions."""
        return self._composer.flat(self._composer.resolve(schema, where), where)

    def _target(self, schema: Schema, where: str) -> str:
        self._composer.resolve(schema, where)  # names the place where the reference leads nowhere
        return str(schema["$ref"]).rpartition("/")[2]

    def _parts(self, schema: Schema, name: str, where: str) -> Schema:
        """The parser's form of one schema whose own name is settled; its parts are placed."""
        flat = self._composer.flat(schema, where)
        if "$ref" in flat:
            return {"$ref": _REF + self.class_of[self._target(flat, where)]}
        out: Schema = {key: value for key, value in flat.items() if key in ("type", "format") or key[:7] == "x-ibkr-"}
        if "enum" in flat:
            return self._enumeration(out, flat, name, where)
        for key in _UNIONS:
            if key in flat:
                branches = [self.place(b, f"{name}Option{i}", f"{where}/{key}/{i}") for i, b in enumerate(flat[key], 1)]
                return {**{k: v for k, v in out.items() if k != "type"}, key: branches}
        if flat.get("type") == "array":
            out["items"] = self.place(flat.get("items") or {}, f"{name}Item", f"{where}/items")
        if _is_object(flat):
            out["type"] = "object"
            self._object(out, flat, name, where)
        if out.get("x-ibkr-format") in _TIMES:
            out.pop("format", None)
        return out

    def _object(self, out: Schema, flat: Schema, name: str, where: str) -> None:
        properties = flat.get("properties", {})
        given = {key: value["x-ibkr-name"] for key, value in properties.items() if "x-ibkr-name" in value}
        chosen = names.identifiers(properties, "field", names.FIELD_RESERVED, given)
        self.fields[name] = {chosen[key]: key for key in sorted(properties)}
        out["properties"] = {
            chosen[key]: self.place(value, f"{name}{names.pascal(key) or 'Field'}", f"{where}/{key}")
            for key, value in sorted(properties.items())
        }
        if flat.get("required"):
            out["x-required"] = [chosen[key] for key in flat["required"] if key in chosen]
        extra = flat.get("additionalProperties")
        if extra is False:
            out["additionalProperties"] = False
        elif isinstance(extra, dict) and extra:
            out["additionalProperties"] = self.place(extra, f"{name}Value", f"{where}/additionalProperties")

    def _enumeration(self, out: Schema, flat: Schema, name: str, where: str) -> Schema:
        members = flat["enum"]
        if any(isinstance(member, (dict, list)) for member in members):
            raise CompositionError(f"{where}: an enumeration of objects or lists")
        if all(isinstance(member, str) for member in members):
            return {**out, "type": "string", "enum": members}
        if all(isinstance(member, int) and not isinstance(member, bool) for member in members):
            return {**out, "type": "integer", "enum": members}
        plain = {key: value for key, value in out.items() if key not in ("type", "format")}
        numbers = [member for member in members if isinstance(member, int) and not isinstance(member, bool)]
        texts = [member for member in members if isinstance(member, str)]
        if texts and numbers and len(texts) + len(numbers) == len(members):
            branches = (("Text", {"enum": texts}), ("Number", {"enum": numbers}))
            return {**plain, "anyOf": [self.place(one, f"{name}{kind}", where) for kind, one in branches]}
        return {key: value for key, value in out.items() if key != "format"}  # decimals: a plain value


def _is_object(schema: Schema) -> bool:
    if "type" in schema and "properties" not in schema:
        return bool(schema["type"] == "object")
    return "properties" in schema or bool(schema.get("additionalProperties"))


def _is_enum(schema: Schema) -> bool:
    members: list[Any] = schema.get("enum") or []
    strings = all(isinstance(member, str) for member in members)
    integers = all(isinstance(member, int) and not isinstance(member, bool) for member in members)
    return bool(members) and (strings or integers)
