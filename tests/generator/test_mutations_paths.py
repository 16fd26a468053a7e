"""Hostile documents, continued: paths, parameters, servers and shapes of schemas."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.contract.document import Json

pytest.register_assert_rewrite("tests.contract.pipeline")

from tests.contract.pipeline import (  # noqa: E402
    answer,
    base,
    content,
    get,
    made,
    made_or_refused,
    ref,
    refused,
    schemas,
)

ITEM = "/v1/api/things/{thingId}"
NUMBER: Json = {"name": "thingId", "in": "path", "required": True, "schema": {"type": "integer"}}


def moved(document: Json, path: str, *parameters: Json) -> Json:
    """The document with its first operation under another path."""
    operation = document["paths"].pop(ITEM)["get"]
    operation["parameters"] = list(parameters)
    document["paths"][path] = {"get": operation}
    return document


def place(name: str, where: str = "path", **more: Any) -> Json:
    return {"name": name, "in": where, "required": where == "path", "schema": {"type": "string"}, **more}


@pytest.mark.parametrize(
    "servers",
    [
        [{"url": "https://api.ibkr.com/v2/api"}], [{"url": "/v9/base"}], [{"url": "https://new.example/"}], [],
        [{"url": "https://api.ibkr.com/v2/api/"}, {"url": "https://qa.interactivebrokers.com/v2/api"}],
    ],
)  # fmt: skip
@pytest.mark.parametrize("level", ["document", "operation"])
def test_new_base_paths(servers: list[Json], level: str, tmp_path: Path) -> None:
    document = base()
    item = document["paths"].pop(ITEM)
    document["paths"]["/things/{thingId}"] = item
    (document if level == "document" else item["get"])["servers"] = servers
    outcome = made(document, tmp_path)
    wire = next(spec.path for spec in outcome.specs() if spec.method == "GET" and spec.path.endswith("{thingId}"))
    if servers and "v2" in servers[0]["url"]:
        assert wire == "/v2/api/things/{thingId}"


def test_one_placeholder_twice(tmp_path: Path) -> None:
    """OpenAPI forbids it."""
    refused(moved(base(), "/v1/api/things/{a}/parts/{a}", place("a")), tmp_path, "/v1/api/things/{a}/parts/{a}")


INSIDE = [
    "/v1/api/report/{id}.pdf",
    "/v1/api/things/{id}:cancel",
    "/v1/api/x{id}y/z",
    "/v1/api/{id}",
    "/v1/api/a%20b/{id}",
]


def test_placeholders_inside_segments(tmp_path: Path) -> None:
    document = base()
    for path in INSIDE:
        document["paths"][path] = {"get": {"parameters": [place("id")], "responses": {"200": answer(ref("Thing"))}}}
    outcome = made(document, tmp_path)
    for path in INSIDE:
        assert outcome.operation(f"GET {path}").encode(id="7").path == path.replace("{id}", "7")
        assert outcome.package.operation("GET", path.replace("{id}", "7")).path == path


def test_two_placeholders_in_one_segment(tmp_path: Path) -> None:
    outcome = made(moved(base(), "/v1/api/{a}-{b}/{c}", place("c"), place("b"), place("a")), tmp_path)
    call = outcome.operation("GET /v1/api/{a}-{b}/{c}").encode(a="1", b="2", c="3")
    assert call.path == "/v1/api/1-2/3"
    assert [one.wire for one in call.operation.parameters] == ["a", "b", "c"]


def test_placeholders_that_are_not_declared(tmp_path: Path) -> None:
    outcome = made(moved(base(), "/v1/api/things/{thingId}/{other}", NUMBER), tmp_path)
    assert outcome.operation("GET /v1/api/things/{}/{}").encode(thing_id=1, other="x").path == "/v1/api/things/1/x"


@pytest.mark.parametrize("path", ["/v1/api/{", "/v1/api/}", "/v1/api/{}/x", "/v1/api/{a{b}}"])
def test_braces_that_hold_no_name(path: str, tmp_path: Path) -> None:
    document = moved(base(), path)
    refused(document, tmp_path, path)


def test_paths_that_differ_by_their_placeholder_only(tmp_path: Path) -> None:
    document = base()
    document["paths"]["/v1/api/things/{other}"] = {"get": {**get(document), "parameters": [place("other")]}}
    refused(document, tmp_path, "GET", "/v1/api/things/")


def test_one_name_in_all_places(tmp_path: Path) -> None:
    same = [place("id"), place("id", "query"), place("id", "header"), place("id", "cookie")]
    outcome = made(moved(base(), "/v1/api/x/{id}", *same), tmp_path)
    found = outcome.operation("GET /v1/api/x/{}")
    sent = {(one.location, one.wire): one.name for one in found.parameters}
    assert {("path", "id"), ("query", "id"), ("header", "id")} <= set(sent)
    call = found.encode(**{name: where for (where, _), name in sent.items()})
    assert call.path == "/v1/api/x/path?id=query"
    assert call.headers["id"] == "header"


def test_one_parameter_twice(tmp_path: Path) -> None:
    document = base()
    get(document)["parameters"] += [place("fields", "query"), place("fields", "query", required=True)]
    document["paths"][ITEM]["parameters"] = [place("fields", "query"), NUMBER]
    made(document, tmp_path)


@pytest.mark.parametrize(
    "wrong", [{"in": "query", "schema": {}}, {"name": "x", "in": "nowhere"}, {"name": "x"}, {"name": 5, "in": "query"}]
)
def test_parameters_that_are_none(wrong: Json, tmp_path: Path) -> None:
    document = base()
    get(document)["parameters"].append(wrong)
    refused(document, tmp_path, "things")


def test_parameters_of_every_shape(tmp_path: Path) -> None:
    document = base()
    shapes: list[Json] = [
        {}, {"type": "object"}, {"type": "object", "properties": {"a": {"type": "string"},
        "class": {"type": "integer"}}},
        ref("Part"), {"type": "array"}, {"type": "array", "items": ref("Part")},
        {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "integer"}}]},
        {"type": "string", "enum": ["A", "B"], "default": "A"}, {"type": "integer", "default": "5"},
        {"type": "boolean", "default": None},
        {"type": "string", "format": "binary"}, {"type": "string", "format": "date",
        "default": "2026-01-02"}, {"type": "array", "items": {"enum": ["x"]}, "default": ["x"]},
        {"type": "number", "default": 1e400}, {"allOf": [{"type": "string"}], "nullable": True},
    ]  # fmt: skip
    get(document)["parameters"] += [
        {"name": f"p{index}", "in": "query", "schema": shape}
        for index, shape in enumerate(shapes)
        if shape.get("default") != 1e400
    ]
    get(document)["parameters"].append(
        {"name": "content", "in": "query", "content": {"application/json": {"schema": ref("Part")}}}
    )
    made(document, tmp_path)


def test_bodies_where_none_belongs(tmp_path: Path) -> None:
    document = base()
    get(document)["requestBody"] = content(ref("Thing"))
    document["paths"]["/v1/api/things"]["delete"] = {
        "requestBody": {**content({}), "required": True},
        "responses": {"default": answer(ref("Error"))},
    }
    document["paths"]["/v1/api/things"]["post"] = {"requestBody": {}, "responses": {"200": answer(ref("Error"))}}
    outcome = made(document, tmp_path)
    assert outcome.operation("DELETE /v1/api/things").encode(body={"a": 1}).content == b'{"a":1}'


def test_ranges_and_default(tmp_path: Path) -> None:
    document = base()
    get(document)["responses"] = {
        "2XX": answer(ref("Thing")),
        "4xx": answer(ref("Error")),
        "default": answer(ref("Part")),
    }
    outcome = made(document, tmp_path)
    found = outcome.operation("GET /v1/api/things/{}")
    for status, name in ((200, "Thing"), (299, "Thing"), (404, "Error"), (500, "Part"), (302, "Part")):
        assert type(found.decode(status, "application/json", b"{}")).__name__ == name


@pytest.mark.parametrize("status", ["", "abc", "99999", "-1", "20"])
def test_statuses_that_are_none(status: str, tmp_path: Path) -> None:
    document = base()
    get(document)["responses"][status] = answer(ref("Thing"))
    made_or_refused(document, tmp_path, "things")


def test_objects_deep_inside_objects(tmp_path: Path) -> None:
    document = base()
    inner: Json = {"type": "object", "properties": {"leaf": {"type": "string"}}}
    for level in range(60):
        inner = {"type": "object", "properties": {f"level{level}": inner}}
    schemas(document)["Thing"]["properties"]["deep"] = inner
    outcome = made(document, tmp_path)
    value: Any = {"leaf": "x"}
    for level in range(60):
        value = {f"level{level}": value}
    model = outcome.model("Thing").from_json({"deep": value})
    for level in reversed(range(60)):
        model = getattr(model.deep if level == 59 else model, f"level{level}")
    assert model.leaf == "x"


@pytest.mark.parametrize("levels", [400, 3000])
def test_schemas_too_deep_for_anything(levels: int, tmp_path: Path) -> None:
    document = base()
    inner: Json = {"type": "string"}
    for _ in range(levels):
        inner = {"type": "array", "items": inner}
    schemas(document)["Thing"]["properties"]["deep"] = inner
    made_or_refused(document, tmp_path, "deep")


SHAPES: list[Json] = [
    {"type": "array"}, {"type": "object"}, {"type": "object", "properties": {}}, {"type": "object",
    "additionalProperties": False},
    {"type": "object", "additionalProperties": True}, {"type": "object", "additionalProperties": {}},
    {"additionalProperties": {"type": "array", "items": {"type": "integer"}}}, {"properties": {"a": {}}},
    {"items": {"type": "string"}}, {"enum": ["A"]}, {"type": ["string", "null"]}, {"type": ["string", "integer"]},
    {"type": "null"}, {"type": None}, {"nullable": True}, {"type": "file"}, {"format": "date"}, {"const": "x"},
    {"type": "string", "enum": ["A"], "nullable": True}, {"allOf": []}, {"allOf": [{}]},
    {"allOf": [{"type": "string"}, {"type": "integer"}]},
    {"allOf": [ref("Part"), ref("Error")]}, {"allOf": [ref("Part")], "description": "x"},
    {"allOf": [ref("Part"), {"nullable": True}]},
    {"$ref": "#/components/schemas/Part", "nullable": True, "description": "x"}, {"type": "object",
    "required": ["a", "b"]},
    {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "integer"}},
    {"type": "string", "minLength": -1, "maxLength": 0}, {"type": "integer", "minimum": 5,
    "maximum": 5}, {"readOnly": True, "type": "string"},
    {"type": "string", "default": {"not": "a string"}}, {"xml": {"name": "x"}},
    {"type": "string", "format": "uuid", "default": "x"},
    {"type": "integer", "minimum": 5, "maximum": 4},
]  # fmt: skip


def test_shapes_of_schemas(tmp_path: Path) -> None:
    document = base()
    for index, schema in enumerate(SHAPES):
        schemas(document)["Thing"]["properties"][f"odd{index}"] = copy.deepcopy(schema)
        schemas(document)[f"Odd{index}"] = copy.deepcopy(schema)
        document["paths"][f"/v1/api/odd/{index}"] = {
            "get": {"responses": {"200": answer(ref(f"Odd{index}")), "202": answer(copy.deepcopy(schema))}}
        }
    made(document, tmp_path)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": "x"},
        {"properties": 5},
        {"required": 5},
        {"oneOf": 5},
        {"format": []},
        {"$ref": {}},
    ],
)
def test_shapes_of_no_sense(schema: Json, tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"]["properties"]["odd"] = schema
    made_or_refused(document, tmp_path, "odd")


@pytest.mark.parametrize("schema", [True, False, None, 5, "text", []])
def test_schemas_that_are_no_objects(schema: Any, tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"]["properties"]["odd"] = schema
    made_or_refused(document, tmp_path, "odd")


@pytest.mark.parametrize(
    "document",
    [{}, {"openapi": "3.0.0"}, {"swagger": "2.0"}, {"openapi": "3.0.0", "paths": []},
    {"openapi": "3.0.0", "info": {}, "paths": {"/x": None}},
     {"openapi": "3.0.0", "info": {}, "paths": {"/x": {"get": 5}}}, {"openapi": "4.0.0", "info": {}, "paths": {}}],
    ids=str,
)  # fmt: skip
def test_documents_that_are_none(document: Json, tmp_path: Path) -> None:
    from tests.contract.pipeline import run

    outcome = run(document, tmp_path)
    assert len(outcome.error.splitlines()) <= 1


def test_references_to_references(tmp_path: Path) -> None:
    document = base()
    schemas(document).update(
        {"Alias": ref("Alias2"), "Alias2": ref("Thing"), "List": {"type": "array", "items": ref("Alias")}}
    )
    get(document)["responses"]["200"] = answer(ref("List"))
    outcome = made(document, tmp_path)
    (thing,) = outcome.operation("GET /v1/api/things/{}").decode(200, "application/json", b'[{"id": 1}]')
    assert type(thing).__name__ == "Thing"


@pytest.mark.parametrize(
    "link", ["#/components/schemas/No", "other.yaml#/x", "#/paths/~1v1", "", "#", "#/components/schemas/", 5]
)
def test_references_to_nothing(link: Any, tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"]["properties"]["odd"] = {"$ref": link}
    refused(document, tmp_path, "odd")


def test_security_of_the_whole_document(tmp_path: Path) -> None:
    document = base()
    document["components"]["securitySchemes"] = {"a": {"type": "http", "scheme": "bearer"}}
    document["security"] = [{"a": ["scope"]}]
    document["paths"]["/v1/api/things"]["get"]["security"] = []
    outcome = made(document, tmp_path)
    assert outcome.operation("GET /v1/api/things/{}").security == (("a", ("scope",)),)
    assert outcome.operation("GET /v1/api/things").security == ()


def test_two_schemes_needed_together(tmp_path: Path) -> None:
    document = base()
    document["components"]["securitySchemes"] = {
        "a": {"type": "http", "scheme": "bearer"}, "b": {"type": "apiKey", "in": "header", "name": "X"},
    }  # fmt: skip
    get(document)["security"] = [{"a": [], "b": []}, {"a": ["scope"]}]
    outcome = made(document, tmp_path)
    assert "b" in str(outcome.operation("GET /v1/api/things/{}").security)
