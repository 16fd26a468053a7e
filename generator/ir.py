"""openapi-python-client's property tree as the few facts our templates need: type expressions and annotations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from generator.kinds import (
    Kind,
    annotation,
    argument,
    converts,
    leaves,
    models_in,
    numeric,
    union,
    unions_in,
)
from generator.parse import Parsed, ParserError
from generator.view import OperationView, View
from generator.view.build import bare

_SCALARS = {
    "StringProperty": "str",
    "FloatProperty": "float",
    "IntProperty": "int",
    "BooleanProperty": "bool",
    "AnyProperty": "any",
    "NoneProperty": "null",
    "DateProperty": "date",
    "DateTimeProperty": "datetime",
    "FileProperty": "bytes",
    "UuidProperty": "str",
    "ConstProperty": "str",
}

_MARK_LIMIT = 16


@dataclass
class Enumeration:
    """An open enumeration: documented members, any other value passes."""

    name: str
    base: str
    members: list[Any]


@dataclass
class Field:
    """One field of a model."""

    name: str
    wire: str
    kind: Kind
    annotation: str


@dataclass
class ModelIR:
    """One model class."""

    name: str
    module: str
    origin: str
    fields: list[Field]
    required: list[str]
    extra: Kind | None
    sent: bool
    marks: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    masked: tuple[str, ...] = ()
    """Wire names of the fields whose values no repr shows."""

    @property
    def camel(self) -> bool:
        """Whether most wire names are the camelCase of the Python names."""
        return 2 * sum(one.wire == camel_case(one.name) for one in self.fields) > len(self.fields) and any(
            one.wire != one.name for one in self.fields
        )

    @property
    def renamed(self) -> dict[str, str]:
        """Python name -> wire name where the rule of the class does not give it."""
        rule = camel_case if self.camel else str
        return {one.name: one.wire for one in self.fields if rule(one.name) != one.wire}

    @property
    def nested(self) -> dict[str, Kind]:
        """Wire name -> type expression of the fields whose values become models or times."""
        return {one.wire: one.kind for one in self.fields if converts(one.kind)}

    @property
    def numbers(self) -> tuple[str, ...]:
        """Wire names of the fields that are sent as JSON numbers."""
        return tuple(one.wire for one in self.fields if self.sent and numeric(one.kind))


@dataclass
class ParameterIR:
    """One argument of a method."""

    name: str
    wire: str
    location: str
    required: bool
    kind: Kind
    style: str
    annotation: str
    note: str
    default: Any
    has_default: bool
    fixed: Any


@dataclass
class OperationIR:
    """One operation with the types of all it sends and gets."""

    view: OperationView
    parameters: list[ParameterIR]
    bodies: dict[str, Kind]
    responses: dict[str, dict[str, Kind]]
    body_annotation: str
    returns: str
    response_headers: dict[str, dict[str, Kind]]

    @property
    def models(self) -> set[str]:
        """The models its bodies and answers mention."""
        return models_in(
            [*self.bodies.values(), *(kind for media in self.responses.values() for kind in media.values())]
        )


@dataclass
class Tree:
    """Everything the templates render."""

    version: str
    models: dict[str, ModelIR]
    enums: dict[str, Enumeration]
    operations: list[OperationIR]
    limits: dict[str, Any]


class Builder:
    """Walks the parser's properties beside the view's schemas."""

    def __init__(self, view: View, parsed: Parsed, masked: tuple[str, ...] = ()) -> None:
        self._view = view
        self._masked = masked
        self._parsed = parsed
        self._components: dict[str, Any] = {}
        self._integers = {name for name, prop in parsed.enums.items() if prop.value_type is int}

    def build(self, components: dict[str, Any]) -> Tree:
        """The tree over the view's components."""
        self._components = components
        enums = {
            name: Enumeration(name, "int" if prop.value_type is int else "str", sorted(prop.values))
            for name, prop in sorted(self._parsed.enums.items())
        }
        operations = [self._operation(operation) for operation in self._view.operations]
        sent = self._reachable({name for one in operations for name in models_in(list(one.bodies.values()))})
        models = {
            name: self._model(name, prop, name in sent)
            for name, prop in sorted(self._parsed.models.items())
            if not self._is_map(name)
        }
        self._mark(models, enums, operations)
        return Tree(str(self._view.document["info"]["version"]), models, enums, operations, self._view.limits)

    def kind(self, prop: PropertyProtocol, schema: dict[str, Any]) -> Kind:
        """The type expression of a property; the schema adds what the parser does not keep (forms of time)."""
        while "$ref" in schema:
            schema = self._components[schema["$ref"].rpartition("/")[2]]
        if isinstance(prop, ModelProperty):
            name = str(prop.class_info.name)
            return self._map(name) if self._is_map(name) else name
        if isinstance(prop, ListProperty):
            return ("list", self.kind(prop.inner_property, schema.get("items") or {}))
        if isinstance(prop, LiteralEnumProperty):
            return f"@{prop.class_info.name}"
        if isinstance(prop, UnionProperty):
            return self._union(prop, schema)
        if "x-ibkr-format" in schema:
            return _time(schema["x-ibkr-format"], schema.get("x-ibkr-zone"))
        return _SCALARS[type(prop).__name__]

    def _union(self, prop: UnionProperty, schema: dict[str, Any]) -> Kind:
        branches = schema.get("oneOf") or schema.get("anyOf") or []
        kinds: list[Kind] = []
        aligned = len(branches) == len(prop.inner_properties)
        for index, inner in enumerate(prop.inner_properties):
            if isinstance(inner, NoneProperty):
                continue
            kind = self.kind(inner, branches[index] if aligned else {})
            if kind not in kinds:
                kinds.append(kind)
        if len(kinds) == 1:
            return kinds[0]
        rules = [_rule(rule, self._branch(branches, rule, kinds)) for rule in schema.get("x-ibkr-choose", [])]
        return ("choose", tuple(rules), *kinds) if rules else ("union", *kinds)

    def _branch(self, branches: list[dict[str, Any]], rule: dict[str, Any], kinds: list[Kind]) -> int:
        """Where the branch that a declared rule means stands among the kinds (equal branches became one)."""
        number = int(rule["branch"])
        branch = branches[number] if 0 <= number < len(branches) else {}
        while "items" in branch:
            branch = branch["items"]
        name = str(branch.get("$ref", "")).rpartition("/")[2]
        for index, kind in enumerate(kinds):
            if kind == name or (not isinstance(kind, str) and name in models_in([kind])):
                return index
        raise ParserError(f"x-ibkr-choose {rule}: branch {number} of {kinds} is no model")

    def _is_map(self, name: str) -> bool:
        return not self._components[name].get("properties")

    def _map(self, name: str) -> Kind:
        prop = self._parsed.models[name]
        extra = self._components[name].get("additionalProperties")
        inner = prop.additional_properties
        if inner is None or isinstance(inner, AnyProperty) or not isinstance(extra, dict):
            return ("map", "any")
        return ("map", self.kind(inner, extra))

    def _model(self, name: str, prop: ModelProperty, sent: bool) -> ModelIR:
        schema = self._components[name]
        wires = self._view.fields[name]
        given = [*(prop.required_properties or []), *(prop.optional_properties or [])]
        properties = {one.name.get_untrusted_value(): one for one in given}
        fields = []
        for python, wire in wires.items():
            kind = self.kind(properties[python], schema["properties"][python])
            fields.append(Field(python, wire, kind, annotation(kind, sent, self._integers)))
        fields.sort(key=lambda one: one.name)
        extra = schema.get("additionalProperties")
        inner = prop.additional_properties
        extra_kind = (
            self.kind(inner, extra)
            if inner is not None and isinstance(extra, dict) and not isinstance(inner, AnyProperty)
            else None
        )
        required = schema.get("x-required", [])
        masked = tuple(one.wire for one in fields if self._is_masked(one))
        origin = self._view.origin[name]
        return ModelIR(name, module_name(name), origin, fields, required, extra_kind, sent, masked=masked)

    def _is_masked(self, one: Field) -> bool:
        letters = "".join(letter for letter in one.wire.lower() if letter.isalpha())
        if not self._masked or not letters.endswith(self._masked):
            return False
        found = set(leaves([one.kind]))
        told = any(leaf == "bool" or leaf.startswith("@") or leaf[:1].isupper() for leaf in found)
        return one.kind[0] == "map" or not told

    def _operation(self, view: OperationView) -> OperationIR:
        endpoint = self._parsed.endpoints.get(view.identifier)
        if endpoint is None:
            raise ParserError(f"{view.key}: the parser dropped the operation without a word")
        found = {prop.name.get_untrusted_value(): prop for _, prop in endpoint.iter_all_parameters()}
        parameters = []
        for one in view.parameters:
            kind = self.kind(found[one.name], one.schema)
            parameters.append(
                ParameterIR(
                    one.name,
                    one.wire,
                    one.location,
                    one.required,
                    kind,
                    one.style,
                    argument(kind, self._integers),
                    one.note,
                    one.default,
                    one.has_default,
                    one.fixed,
                )
            )
        bodies = {media: self._content(media, schema, view.key) for media, schema in view.bodies.items()}
        responses = {
            status: {media: self._content(media, schema or {}, view.key) for media, schema in content.items()}
            for status, content in view.responses.items()
        }
        return OperationIR(
            view,
            parameters,
            bodies,
            responses,
            _body_annotation(bodies, self._integers),
            _returns(responses, self._integers),
            {
                status: {
                    name: self.kind(self._parsed.property_of(bare(schema), name), schema)
                    for name, schema in told.items()
                }
                for status, told in view.response_headers.items()
            },
        )

    def _content(self, media: str, schema: dict[str, Any], where: str) -> Kind:
        kind = self.kind(self._parsed.property_of(bare(schema), where), schema)
        if media.endswith("json") or media in ("*/*", "application/jwt", "application/x-www-form-urlencoded"):
            return kind
        if "xml" in media and isinstance(kind, str) and kind[:1].isupper():
            return kind
        return "str" if media.startswith("text/") and kind != "bytes" else "bytes"

    def _reachable(self, roots: set[str]) -> set[str]:
        seen: set[str] = set()
        queue = sorted(roots)
        while queue:
            name = queue.pop()
            if name in seen or name not in self._parsed.models:
                continue
            seen.add(name)
            if not self._is_map(name):
                model = self._model(name, self._parsed.models[name], False)
                queue.extend(models_in([one.kind for one in model.fields] + [model.extra or "any"]))
        return seen

    def _mark(self, models: dict[str, ModelIR], enums: dict[str, Enumeration], operations: list[OperationIR]) -> None:
        """Documented values for the models that are branches of a union: they help to tell branches apart."""
        kinds = [one.kind for model in models.values() for one in model.fields]
        kinds += [kind for one in operations for content in one.responses.values() for kind in content.values()]
        branches = {name for kind in kinds for union in unions_in(kind) for name in models_in([union])}
        queue = sorted(branches)
        seen: set[str] = set()
        while queue:
            name = queue.pop()
            if name in seen:
                continue
            seen.add(name)
            model = models[name]
            for one in model.fields:
                queue.extend(models_in([one.kind]))
                if isinstance(one.kind, str) and one.kind.startswith("@"):
                    members = enums[one.kind[1:]].members
                    if len(members) <= _MARK_LIMIT:
                        model.marks[one.wire] = tuple(members)


def module_name(name: str) -> str:
    """File name of a model's module: the class name in snake_case."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def camel_case(name: str) -> str:
    """The camelCase of a snake_case name, as the models' decorator makes it."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _time(form: str, zone: str | None) -> str:
    if form == "date":
        return "date"
    if form == "date-time":
        return "datetime"
    return f"time:{form}{'Z' if zone == 'UTC' else ''}"


def _rule(rule: dict[str, Any], branch: int) -> tuple[Any, ...]:
    when = rule["when"]
    path = tuple(step for step in str(when["path"]).split("/") if step)
    test = when["is"]
    value = when.get("value")
    if test == "equals":
        return (branch, path, "in", (value,))
    if test in ("in", "any"):
        return (branch, path, "in", tuple(value or ()))
    return (branch, path, test, value)


def _body_annotation(bodies: dict[str, Kind], integers: set[str]) -> str:
    texts: list[str] = []
    for media, kind in bodies.items():
        texts.append(annotation(kind, True, integers))
        if isinstance(kind, str) and kind[:1].isupper():
            texts.append("Mapping[str, Any]")
        if media.endswith("jwt"):
            texts.append("str")
    return union(texts)


def _returns(responses: dict[str, dict[str, Kind]], integers: set[str]) -> str:
    good = [status for status in responses if status[:1] in ("1", "2", "3")] or ["default"]
    texts: list[str] = []
    for status in good:
        content = responses.get(status) or {}
        texts.extend(annotation(kind, integers=integers) for kind in content.values())
        if not content:
            texts.append("None")
    return union(texts)
