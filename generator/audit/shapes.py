"""What the contract says a value is: references followed, allOf merged, objects with branches folded into one.

A reading of the contract of its own: it shares no code with the generator's, so that one mistake is not made twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from generator.audit.contract import Json

Form = Literal["any", "scalar", "enum", "list", "map", "object", "union"]

_UNIONS = ("oneOf", "anyOf")
_SILENT = frozenset({"nullable", "required", "readOnly", "writeOnly", "deprecated", "default"})
"""Keywords that give a value no type."""
_MEANING = frozenset({"x-ibkr-format", "x-ibkr-zone", "x-ibkr-choose", "x-ibkr-any"})
"""Words of the overlays that do."""
_FOLDED = "x-audit-folded"

_LEAVES = {"string": "str", "number": "float", "integer": "int", "boolean": "bool"}
_STRINGS = {"date": "date", "date-time": "datetime", "binary": "bytes"}
_WORDS = {
    "str": "text",
    "float": "a number",
    "int": "an integer",
    "bool": "true or false",
    "bytes": "binary data",
    "date": "a date",
    "datetime": "a date and time",
}


class ContractError(Exception):
    """The contract contradicts itself; says how."""


@dataclass(eq=False, slots=True)
class Shape:
    """One schema, understood. Two references to one component give the very same object."""

    form: Form
    leaf: str = ""
    """Of a scalar, its type expression."""
    members: tuple[Any, ...] = ()
    """Of an enumeration."""
    optional: tuple[Any, ...] = ()
    """Members that only some parts of a composition list: they may be there or not."""
    item: Json | None = None
    """Of a list its items, of a map or object its further values; None where the contract says nothing of them."""
    properties: dict[str, Json] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Wire name -> Python name, where an overlay asks for one."""
    branches: list[Json] = field(default_factory=list)
    rules: list[Json] = field(default_factory=list)
    folded: bool = False
    """A union that came of folding: one model with the properties of all its branches is right for it, too."""
    declared: str = ""
    """Why it may be less typed than the rest, where something says so."""

    def __str__(self) -> str:
        if self.form == "scalar":
            return _WORDS.get(self.leaf, f"text of the form {self.leaf.partition(':')[2]}")
        if self.form == "enum":
            return f"one of {', '.join(map(str, self.members[:4]))}{', …' if len(self.members) > 4 else ''}"
        if self.form == "object":
            names = list(self.properties)
            return f"an object with {', '.join(names[:4])}{', …' if len(names) > 4 else ''}"
        if self.form == "union":
            return f"one of {len(self.branches)} schemas"
        return {"any": "any value", "list": "an array", "map": "an object with any keys"}[self.form]


@dataclass(slots=True)
class _Sum:
    """Everything the parts of one schema say together."""

    base: Json = field(default_factory=dict)
    properties: dict[str, Json] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    groups: list[list[Json]] = field(default_factory=list)
    listed: list[Any] = field(default_factory=list)
    parts: int = 0


class Shapes:
    """Reads the schemas of some contracts; every schema once."""

    def __init__(self, components: dict[str, Json]) -> None:
        self._components = components
        self._known: dict[int, Shape] = {}
        self._merged: dict[int, Shape] = {}
        self._made: list[Json] = []  # keeps the ids of schemas that are put together here

    def of(self, schema: Json) -> Shape:
        """What a schema says."""
        schema = self.settled(schema)
        found = self._known.get(id(schema))
        if found is None:
            total = _Sum()
            self._collect(schema, total, ())
            found = self._known[id(schema)] = Shape("any")  # stands while a schema that holds itself is being read
            _become(found, self._shape(total))
            found.declared = str(total.base.get("x-ibkr-any", found.declared))
        return found

    def branches(self, shape: Shape, inside: tuple[int, ...] = ()) -> list[tuple[int, Json]]:
        """The branches of a union with their numbers, those of unions in unions among them; the same one only once."""
        found: dict[int, tuple[int, Json]] = {}
        for number, branch in enumerate(shape.branches):
            inner = self.of(branch)
            if inner.form != "union":
                found.setdefault(id(inner), (number, branch))
            elif id(inner) not in inside:
                for _, deeper in self.branches(inner, (*inside, id(shape))):
                    found.setdefault(id(self.of(deeper)), (number, deeper))
        return list(found.values())

    def merged(self, shape: Shape) -> Shape:
        """The one object that stands for a folded union."""
        if id(shape) not in self._merged:
            schema = self._keep({"type": "object", "properties": self._gathered([shape.branches])})
            self._merged[id(shape)] = self.of(schema)
        return self._merged[id(shape)]

    def settled(self, schema: Json) -> Json:
        """The schema past references and compositions of one part, which say nothing of their own."""
        seen: list[str] = []
        while True:
            if "$ref" in schema and not _says_more(schema, "$ref"):
                name = str(schema["$ref"]).rpartition("/")[2]
                if name in seen:
                    raise ContractError(f"schema {name!r} refers to itself")
                seen.append(name)
                schema = self._component(name)
            elif "allOf" in schema and not _says_more(schema, "allOf"):
                parts = [part for part in schema["allOf"] if not _is_remark(part)]
                if len(parts) != 1:
                    return schema
                schema = parts[0]
            else:
                return schema

    def _component(self, name: str) -> Json:
        if name not in self._components:
            raise ContractError(f"there is no schema {name!r}")
        return self._components[name]

    def _collect(self, schema: Json, total: _Sum, inside: tuple[int, ...]) -> None:
        if id(schema) in inside:
            raise ContractError("a composition contains itself")
        inside = (*inside, id(schema))
        if "$ref" in schema:
            self._collect(self._component(str(schema["$ref"]).rpartition("/")[2]), total, inside)
        for part in schema.get("allOf", ()):
            self._collect(part, total, inside)
        if _is_remark({key: value for key, value in schema.items() if key not in ("$ref", "allOf")}):
            return
        total.parts += 1
        for key, value in schema.items():
            if key == "properties":
                for name, member in value.items():
                    total.properties[name] = self._both(total.properties.get(name), member)
                    if "x-ibkr-name" in member:
                        total.names[name] = member["x-ibkr-name"]
            elif key in _UNIONS:
                if not all(map(_is_remark, value)):
                    total.groups.append(value)
            elif key == "enum" and "enum" in total.base:
                total.listed += [*total.base["enum"], *value]
                total.base["enum"] = [member for member in value if member in total.base["enum"]] or value
            elif key not in ("allOf", "$ref") and key not in _SILENT:
                total.base[key] = value

    def _both(self, first: Json | None, second: Json) -> Json:
        """A property that two parts of a composition describe."""
        if first is None or first == second or _is_remark(first):
            return second
        return first if _is_remark(second) else self._keep({"allOf": [first, second]})

    def _keep(self, schema: Json) -> Json:
        self._made.append(schema)
        return schema

    def _shape(self, total: _Sum) -> Shape:
        base, properties = total.base, total.properties
        further = base.get("additionalProperties")
        item = further if isinstance(further, dict) and further else None
        if total.groups and (properties or item is not None or (total.parts > 1 and self._all_objects(total.groups))):
            for name, member in self._gathered(total.groups).items():
                properties[name] = self._both(properties.get(name), member)
        elif total.groups:
            return self._union(total)
        if properties:
            return Shape("object", properties=properties, names=total.names, item=item)
        if "enum" in base:
            return _enumeration(base, total.listed)
        if base.get("type") == "array":
            return Shape("list", item=base.get("items") or {})
        if base.get("type") == "object" or "additionalProperties" in base:
            return Shape("map", item=item)
        leaf = _leaf(base)
        return Shape("scalar", leaf) if leaf else Shape("any")

    def _union(self, total: _Sum) -> Shape:
        branches = [branch for group in total.groups for branch in group]
        folded = bool(total.base.get(_FOLDED))
        if folded:
            shapes = [self.of(branch) for branch in branches]
            members = [member for shape in shapes for member in shape.members]
            if members and all(shape.form == "enum" or shape.leaf == "str" for shape in shapes):
                return Shape("enum", members=tuple(dict.fromkeys(members)))
        return Shape("union", branches=branches, rules=list(total.base.get("x-ibkr-choose", ())), folded=folded)

    def _all_objects(self, groups: list[list[Json]]) -> bool:
        return all(self.of(branch).form == "object" for group in groups for branch in group)

    def _gathered(self, groups: list[list[Json]]) -> dict[str, Json]:
        """The properties of all branches; one that several describe may be what any of them says."""
        found: dict[str, list[Json]] = {}
        queue = [branch for group in groups for branch in group]
        while queue:
            shape = self.of(queue.pop(0))
            queue = [*shape.branches, *queue] if shape.form == "union" else queue
            for name, member in shape.properties.items():
                if member not in found.setdefault(name, []):
                    found[name].append(member)
        return {
            name: members[0] if len(members) == 1 else self._keep({"anyOf": members, _FOLDED: True})
            for name, members in found.items()
        }


def _says_more(schema: Json, besides: str) -> bool:
    return any(key not in _SILENT and (key[:2] != "x-" or key in _MEANING) for key in schema if key != besides)


def _is_remark(schema: Json) -> bool:
    """Whether a schema only narrows another and gives no type of its own."""
    return not _says_more(schema, "")


def _become(target: Shape, source: Shape) -> None:
    for name in Shape.__slots__:
        setattr(target, name, getattr(source, name))


def _leaf(base: Json) -> str:
    form = base.get("x-ibkr-format")
    if form:
        zone = "Z" if base.get("x-ibkr-zone") == "UTC" else ""
        return {"date": "date", "date-time": "datetime"}.get(form) or f"time:{form}{zone}"
    if base.get("type") == "string":
        return _STRINGS.get(base.get("format", ""), "str")
    return _LEAVES.get(base.get("type", ""), "")


def _enumeration(base: Json, listed: list[Any]) -> Shape:
    members = tuple(base["enum"])
    if {type(member) for member in members} == {bool}:
        only = f"only {str(members[0]).lower()} is documented" if len(members) == 1 else ""
        return Shape("scalar", "bool", declared=only)
    optional = tuple(member for member in listed if member not in members)
    return Shape("enum", members=members, optional=optional, leaf=_leaf(base))
