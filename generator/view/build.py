"""The whole view: operations with their frozen names, parameters, bodies and answers, and the parser's document."""

from __future__ import annotations

from dataclasses import dataclass, field
from http.client import responses as phrases
from typing import Any

from generator.view import names
from generator.view.errors import ViewError
from generator.view.frozen import PLACEHOLDER, key_of, operation_names
from generator.view.hoist import Hoister

Json = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_TRANSPORT = ("authorization", "connection", "upgrade")
"""Headers of answers that are between the two HTTP ends and nobody else's."""


@dataclass
class ParameterView:
    """One argument that travels in the path, the query or a header."""

    name: str
    wire: str
    location: str
    required: bool
    schema: Json
    style: str
    note: str
    default: Any = None
    has_default: bool = False
    fixed: Any = None
    """The only value there is, for a required parameter that allows just one."""


@dataclass
class OperationView:
    """One operation, named, with the parser's schemas for all it sends and gets."""

    key: str
    name: str
    method: str
    path: str
    parameters: list[ParameterView]
    bodies: dict[str, Json]
    body_required: bool
    responses: dict[str, dict[str, Json | None]]
    response_headers: dict[str, dict[str, Json]]
    raw: Json
    annotations: Json
    named: bool
    number: int = 0

    @property
    def resource(self) -> str:
        """Dotted name of its resource."""
        return self.name.rpartition(".")[0]

    @property
    def function(self) -> str:
        """Name of its method."""
        return self.name.rpartition(".")[2]

    @property
    def identifier(self) -> str:
        """The parser's operationId: nothing the parser could spell otherwise."""
        return f"operation_{self.number}"


@dataclass
class View:
    """Everything the parser and the templates need."""

    document: Json
    components: dict[str, Json]
    """The parser's schemas with our extensions."""
    operations: list[OperationView]
    fields: dict[str, dict[str, str]]
    origin: dict[str, str]
    class_of: dict[str, str]
    unnamed: list[str] = field(default_factory=list)
    limits: dict[str, Json] = field(default_factory=dict)
    """Limits that many operations share, by name."""


def build(contracts: list[Json]) -> View:
    """One view over several contracts (the Web API and Flex); their schemas share one name space."""
    schemas: dict[str, Json] = {}
    for contract in contracts:
        for name, schema in contract.get("components", {}).get("schemas", {}).items():
            if name in schemas and schemas[name] != schema:
                raise ViewError(f"two contracts describe schema {name!r} differently")
            schemas[name] = schema
    return _build(contracts, schemas)


def _build(contracts: list[Json], schemas: dict[str, Json]) -> View:
    hoister = Hoister(schemas)
    entries = [
        (contract, path, method, item[method])
        for contract in contracts
        for path, item in sorted(contract["paths"].items())
        for method in METHODS
        if method in item
    ]
    chosen, unnamed = operation_names(entries)
    shared = _SharedAnswers(hoister)
    operations = [
        _operation(contract, path, method, raw, chosen[key_of(path, method, raw)], hoister, shared)
        for contract, path, method, raw in entries
    ]
    operations.sort(key=lambda operation: operation.name)
    for number, operation in enumerate(operations, 1):
        operation.number = number
        operation.named = operation.key not in unnamed
    document = _document(contracts[0], operations, hoister)
    return View(
        document,
        hoister.components,
        operations,
        hoister.fields,
        hoister.origin,
        hoister.class_of,
        sorted(unnamed),
        {name: limit for contract in contracts for name, limit in contract.get("x-ibkr-limits", {}).items()},
    )


class _SharedAnswers:
    """Component answers and bodies, placed once however many operations refer to them."""

    def __init__(self, hoister: Hoister) -> None:
        self._hoister = hoister
        self._placed: dict[tuple[int, str], dict[str, Json | None]] = {}

    def content(self, contract: Json, raw: Json, own_name: str, where: str) -> dict[str, Json | None]:
        if "$ref" not in raw:
            return self._content(raw, own_name, where)
        ref = str(raw["$ref"])
        key = (id(contract), ref)
        if key not in self._placed:
            target = _resolve(contract, raw, where)
            name = names.pascal(ref.rpartition("/")[2])
            suffix = "" if name.endswith(("Response", "Request", "Error")) else "Content"
            self._placed[key] = self._content(target, name + suffix, ref.removeprefix("#/").replace("/", "."))
        return self._placed[key]

    def _content(self, raw: Json, name: str, where: str) -> dict[str, Json | None]:
        content: dict[str, Json | None] = {}
        for media, value in sorted((raw.get("content") or {}).items(), key=lambda pair: (_rank(pair[0]), pair[0])):
            own = name if not content else f"{name}{names.pascal(media)}"
            content[media] = self._hoister.place(value.get("schema") or {}, own, f"{where} {media}")
        return content


def _rank(media: str) -> int:
    """JSON first: it is what callers want where there is a choice."""
    return 0 if media.endswith("json") else 1 if media != "*/*" else 2


def _resolve(contract: Json, value: Json, where: str) -> Json:
    while "$ref" in value:
        target: Any = contract
        for step in str(value["$ref"]).removeprefix("#/").split("/"):
            step = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(target, dict) or step not in target:
                raise ViewError(f"{where}: {value['$ref']} does not exist")
            target = target[step]
        value = target
    return value


def _operation(
    contract: Json, path: str, method: str, raw: Json, name: str, hoister: Hoister, shared: _SharedAnswers
) -> OperationView:
    key = key_of(path, method, raw)
    if "security" in contract:  # of the whole document: it counts where an operation says nothing else
        raw = {"security": contract["security"], **raw}
    annotations = raw.get("x-ibkr", {})
    stem = names.pascal(name.replace(".", " "))
    parameters = _parameters(contract, raw, stem, annotations, hoister, key)
    body = _resolve(contract, raw["requestBody"], key) if "requestBody" in raw else {}
    bodies = shared.content(contract, raw["requestBody"], f"{stem}Request", f"{key} body") if body else {}
    answers, headers = {}, {}
    for status, answer in sorted(raw.get("responses", {}).items()):
        suffix = "" if status == "200" else names.pascal(status)
        answers[status] = shared.content(contract, answer, f"{stem}Response{suffix}", f"{key} {status}")
        told = {
            name: hoister.place(
                _resolve(contract, header, key).get("schema") or {},
                f"{stem}{names.pascal(name)}Header{suffix}",
                f"{key} {status} header {name}",
            )
            for name, header in sorted((_resolve(contract, answer, key).get("headers") or {}).items())
            if name.lower() not in _TRANSPORT
        }
        if told:
            headers[status] = told
    return OperationView(
        key=key,
        name=name,
        method=method.upper(),
        path=path,
        parameters=parameters,
        bodies={media: schema or {} for media, schema in bodies.items()},
        body_required=bool(body.get("required")),
        responses=answers,
        response_headers=headers,
        raw=raw,
        annotations=annotations,
        named=True,
    )


def _parameters(
    contract: Json, raw: Json, stem: str, annotations: Json, hoister: Hoister, key: str
) -> list[ParameterView]:
    resolved = [_resolve(contract, value, key) for value in raw.get("parameters", [])]
    resolved.sort(key=lambda value: (value["in"] != "path", value["in"], value["name"]))
    labels: list[str] = []  # the wire name, or with its place where one name travels in two places
    for value in resolved:
        labels.append(value["name"] if value["name"] not in labels else f"{value['name']} {value['in']}")
    chosen = names.identifiers(labels, "parameter", names.ARGUMENT_RESERVED, annotations.get("names", {}))
    notes = annotations.get("parameters", {})
    views = []
    for label, value in zip(labels, resolved, strict=True):
        wire = value["name"]
        schema, as_json = value.get("schema"), "content" in value
        if schema is None:
            schema = next(iter((value.get("content") or {"": {}}).values())).get("schema") or {}
        told = hoister.resolved(schema, f"{key} parameter {wire}")
        views.append(
            ParameterView(
                name=chosen[label],
                wire=wire,
                location=value["in"],
                required=bool(value.get("required")),
                schema=hoister.place(schema, f"{stem}{names.pascal(wire) or 'Parameter'}", f"{key} parameter {wire}"),
                style="json" if as_json else _style(value, told),
                note=str(notes.get(wire, "")),
                default=told.get("default"),
                has_default="default" in told,
                fixed=_only_value(told) if value.get("required") and value["in"] != "path" else None,
            )
        )
    return views


def _only_value(schema: Json) -> Any:
    members = schema.get("enum") or []
    if len(members) == 1:
        return members[0]
    low, high = schema.get("minimum"), schema.get("maximum")
    return low if low is not None and low == high else None


def _style(parameter: Json, schema: Json) -> str:
    if schema.get("type") != "array":
        return "simple"
    style = parameter.get("style", "form" if parameter["in"] == "query" else "simple")
    exploded = parameter.get("explode", style == "form")
    if style in ("pipeDelimited", "spaceDelimited") and not exploded:
        return str(style).removesuffix("Delimited")
    return "repeat" if exploded and parameter["in"] == "query" else "comma"


def _document(contract: Json, operations: list[OperationView], hoister: Hoister) -> Json:
    """What openapi-python-client reads: clean identifiers, one legal media type for each body and answer."""
    paths: dict[str, Json] = {}
    for operation in operations:
        by_wire = {parameter.wire: parameter.name for parameter in operation.parameters if parameter.location == "path"}
        path = PLACEHOLDER.sub(lambda match, by=by_wire: f"{{{by[match[1]]}}}", operation.path)  # type: ignore[misc]
        paths.setdefault(path, {})[operation.method.lower()] = {
            "operationId": operation.identifier,
            "tags": [operation.resource.replace(".", "_")],
            "parameters": [
                {
                    "name": parameter.name,
                    "in": parameter.location,
                    "required": parameter.required,
                    "schema": bare(parameter.schema),
                }
                for parameter in operation.parameters
            ],
            **({"requestBody": {"content": _legal(operation.bodies)}} if operation.bodies else {}),
            "responses": {
                status: {
                    "description": phrases.get(int(status) if status.isdigit() else 0, "Answer."),
                    **_answer(content),
                }
                for status, content in operation.responses.items()
            },
        }
    info = contract.get("info", {})
    return {
        "openapi": "3.0.3",
        "info": {"title": str(info.get("title", "")), "version": str(info.get("version", ""))},
        "paths": paths,
        "components": {"schemas": {name: bare(schema) for name, schema in sorted(hoister.components.items())}},
    }


def _answer(content: dict[str, Json | None]) -> Json:
    return {"content": _legal(content)} if content else {}


def _legal(content: dict[str, Json] | dict[str, Json | None]) -> Json:
    media, schema = next(iter(content.items()))
    if media.endswith("json") or media in ("*/*", "application/jwt"):
        legal = "application/json"
    elif media == "application/x-www-form-urlencoded":
        legal = media
    else:
        return {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    return {legal: {"schema": bare(schema or {})}}


def bare(schema: Json) -> Json:
    """A parser's schema without our extensions."""
    plain: Json = {}
    for key, value in schema.items():
        if key.startswith("x-"):
            continue
        if key == "properties":
            plain[key] = {name: bare(member) for name, member in value.items()}
        elif isinstance(value, dict):
            plain[key] = bare(value)
        elif key in ("oneOf", "anyOf"):
            plain[key] = [bare(branch) for branch in value]
        else:
            plain[key] = value
    return plain
