from __future__ import annotations

import copy
import datetime
import random
from typing import Any

import pytest

from generator.normalise import RULES, Normalised, NormaliseError, normalise
from tests.generator.documents import Json, answering, contract, document, entries, operation, text

NUMBERED: dict[Any, Any] = {7: 1, "7": 2}
PAIRED: dict[Any, Any] = {(1, 2): 1}
KEYWORDS = (
    "description",
    "title",
    "example",
    "examples",
    "default",
    "enum",
    "type",
    "properties",
    "required",
    "items",
    "summary",
    "externalDocs",
    "$ref",
    "x-note",
    "format",
    "nullable",
)


def full() -> Json:
    """A document that uses every kind of object."""
    thing = {
        "type": "object",
        "title": "A thing",
        "description": "What a thing is, told at length.",
        "required": ["name", "id"],
        "properties": {
            "id": {"type": "integer", "format": "int64", "example": 3},
            "name": {"type": "string", "description": "How it is called.", "maxLength": 20},
            "size": {"type": "integer"},
            "kind": {"$ref": "#/components/schemas/Kind"},
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
        },
    }
    return document(
        paths={
            "/things/{thingId}": {
                "summary": "Things.",
                "parameters": [{"$ref": "#/components/parameters/Thing"}],
                "get": {
                    "tags": ["Trading Things", "All"],
                    "summary": "Get a thing by its number.",
                    "description": "Gives one thing. It may be large.",
                    "operationId": "getThing",
                    "externalDocs": {"url": "https://example.com"},
                    "x-ib-provider": "iblink",
                    "x-ib-note": "not for everyone to use",
                    "x-ib-gateway-allowed-scopes": ["things.write", "things.read"],
                    "security": [{"bearer": [None]}, {"basic": []}],
                    "parameters": [
                        {"name": "verbose", "in": "query", "description": "More.", "schema": {"type": "boolean"}},
                        {"name": "after", "in": "query", "schema": {"type": "string", "default": "now and then"}},
                    ],
                    "responses": {
                        "200": {
                            "description": "A thing.",
                            "headers": {"X-Left": {"description": "How many.", "schema": {"type": "integer"}}},
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/Thing"},
                                    "examples": {"one": {"summary": "One.", "value": {"id": 1, "size": 1.5}}},
                                }
                            },
                        },
                        "default": {"$ref": "#/components/responses/Error"},
                    },
                },
                "put": {
                    "requestBody": {
                        "description": "The thing.",
                        "required": True,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                    },
                    "responses": {"204": {"description": "Done."}},
                },
            }
        },
        schemas={"Thing": thing, "Kind": {"type": "string", "enum": ["b", "a"], "description": "Which."}},
        components={
            "parameters": {"Thing": {"name": "thingId", "in": "path", "required": True, "schema": {"type": "string"}}},
            "responses": {"Error": {"description": "It failed.", "content": {"text/plain": {}}}},
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer", "description": "A token."},
                "basic": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {"tokenUrl": "/t", "scopes": {"b": "Lets you do b.", "a": "And a."}}
                    },
                },
            },
        },
        servers=[{"url": "https://api.example.com/v1/api", "description": "Where it lives."}],
        tags=[{"name": "Trading Things", "description": "Things.", "x-displayName": "Things"}, {"name": "All"}],
        externalDocs={"url": "https://example.com"},
        **{"x-tagGroups": [{"name": "Trading", "tags": ["Trading Things", "All"]}]},
    )


def test_the_whole_shape_of_a_contract() -> None:
    assert contract(full()) == {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "tags": [{"name": "All"}, {"name": "Trading Things"}],
        "x-tagGroups": [{"name": "Trading", "tags": ["All", "Trading Things"]}],
        "paths": {
            "/v1/api/things/{thingId}": {
                "get": {
                    "operationId": "getThing",
                    "tags": ["All", "Trading Things"],
                    "x-ibkr-key": "GET /v1/api/things/{}",
                    "x-ib-provider": "iblink",
                    "x-ib-gateway-allowed-scopes": ["things.read", "things.write"],
                    "security": [{"basic": []}, {"bearer": []}],
                    "parameters": [
                        {"$ref": "#/components/parameters/Thing"},
                        {"name": "after", "in": "query", "schema": {"type": "string", "default": "now and then"}},
                        {"name": "verbose", "in": "query", "schema": {"type": "boolean"}},
                    ],
                    "responses": {
                        "200": {
                            "headers": {"X-Left": {"schema": {"type": "integer"}}},
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                        },
                        "default": {"$ref": "#/components/responses/Error"},
                    },
                },
                "put": {
                    "operationId": "put_v1_api_things_by",
                    "tags": [],
                    "x-ibkr-key": "PUT /v1/api/things/{}",
                    "parameters": [{"$ref": "#/components/parameters/Thing"}],
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                    },
                    "responses": {"204": {}},
                },
            }
        },
        "components": {
            "parameters": {"Thing": {"name": "thingId", "in": "path", "required": True, "schema": {"type": "string"}}},
            "requestBodies": {},
            "responses": {"Error": {"content": {"text/plain": {"schema": {}}}}},
            "schemas": {
                "Kind": {"type": "string", "enum": ["a", "b"]},
                "Thing": {
                    "type": "object",
                    "required": ["id", "name"],
                    "properties": {
                        "id": {"type": "integer", "format": "int64"},
                        "name": {"type": "string", "maxLength": 20},
                        "size": {"type": "number"},
                        "kind": {"$ref": "#/components/schemas/Kind"},
                        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                    },
                },
            },
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "basic": {
                    "type": "oauth2",
                    "flows": {"clientCredentials": {"tokenUrl": "/t", "scopes": {"a": "", "b": ""}}},
                },
            },
        },
    }


def test_the_input_is_left_alone() -> None:
    raw = full()
    before = copy.deepcopy(raw)
    normalise(raw)
    assert raw == before


def test_twice_is_once() -> None:
    first = contract(full())
    assert text(contract(first)) == text(first)


UNORDERED = ("parameters", "tags", "required", "enum", "security", "scopes", "servers")


def shuffled(value: Any, dice: random.Random) -> Any:
    """The same document in another order, where order means nothing, and in other words."""
    if isinstance(value, dict):
        names = list(value)
        dice.shuffle(names)
        moved = {name: shuffled(value[name], dice) for name in names}
        for name in names:
            if name in ("description", "summary") and isinstance(moved[name], str):
                moved[name] = f"Other words, {dice.random()}."
            elif name in UNORDERED and isinstance(moved[name], list):
                dice.shuffle(moved[name])
        return moved
    return [shuffled(item, dice) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("seed", range(5))
def test_order_and_wording_change_nothing(seed: int) -> None:
    assert text(contract(shuffled(full(), random.Random(seed)))) == text(contract(full()))


def test_a_changed_fact_changes_its_line_only() -> None:
    raw = full()
    raw["components"]["schemas"]["Thing"]["properties"]["name"]["maxLength"] = 30
    before, after = text(contract(full())).splitlines(), text(contract(raw)).splitlines()
    assert [(old, new) for old, new in zip(before, after, strict=True) if old != new] == [
        ('      "maxLength": 20,', '      "maxLength": 30,')
    ]


def test_properties_called_like_keywords_stay() -> None:
    properties = {name: {"type": "string", "description": "Prose."} for name in KEYWORDS}
    schema = {"type": "object", "properties": properties, "required": list(KEYWORDS), "default": {"title": "kept"}}
    result = contract(document(schemas={"Thing": schema}))["components"]["schemas"]["Thing"]
    assert result["properties"] == {name: {"type": "string"} for name in KEYWORDS}
    assert result["required"] == sorted(KEYWORDS)
    assert result["default"] == {"title": "kept"}


def test_components_called_like_keywords_stay() -> None:
    schemas = {"description": {"type": "string"}, "Example": {"type": "object", "properties": {}}}
    assert contract(document(schemas=schemas))["components"]["schemas"] == schemas


def test_extensions_stay_when_they_are_tokens() -> None:
    marks: Json = {
        "x-a": True,
        "x-b": 3,
        "x-c": "TOKEN",
        "x-d": ["b", "a"],
        "x-e": "two words",
        "x-f": {"a": 1},
        "x-g": None,
    }
    raw = document(paths={"/a": {"get": {**answering({"type": "string", **marks}), **marks}}}, **marks)
    kept = {"x-a": True, "x-b": 3, "x-c": "TOKEN", "x-d": ["a", "b"]}
    result = contract(raw)
    found = result["paths"]["/v1/api/a"]["get"]
    assert {key: value for key, value in result.items() if key.startswith("x-")} == kept
    assert {key: value for key, value in found.items() if key in marks} == kept
    assert found["responses"]["200"]["content"]["application/json"]["schema"] == {"type": "string", **kept}
    assert [entry.place for entry in entries(normalise(raw), "unknown_keys") if entry.place.startswith("x-")] == [
        "x-e",
        "x-f",
        "x-g",
    ]


def test_unknown_sections_and_samples_leave_the_components() -> None:
    raw = document(components={"examples": {"one": {"value": 1}}, "extensions": {}, "links": {"a": {}}})
    assert sorted(contract(raw)["components"]) == [
        "parameters",
        "requestBodies",
        "responses",
        "schemas",
        "securitySchemes",
    ]


def test_flex_keeps_what_is_ours() -> None:
    ours = {"name": "flex.send_request", "parameters": {"q": "The number of the query."}}
    raw = document(
        paths={
            "/SendRequest": {
                "get": {**answering({"type": "string", "x-ibkr-format": "a b"}), "summary": "Send it.", "x-ibkr": ours}
            }
        },
        servers=[{"url": "https://flex.example.com/base"}],
    )
    result = contract(raw, flex=True)
    found = result["paths"]["/base/SendRequest"]["get"]
    assert (found["summary"], found["x-ibkr"], found["x-ibkr-key"]) == ("Send it.", ours, "GET /base/SendRequest")
    assert found["responses"]["200"]["content"]["application/json"]["schema"]["x-ibkr-format"] == "a b"
    assert "description" not in found["responses"]["200"]
    assert text(contract(result, flex=True)) == text(result)
    assert "summary" not in contract(raw)["paths"]["/base/SendRequest"]["get"]


def test_every_rule_reports_and_says_when_it_found_nothing() -> None:
    result = normalise(document())
    assert [entry.rule for entry in result.report if entry.hit] == ["document_facts"]
    assert {entry.rule for entry in result.report} == set(RULES)
    assert set(result.stale) == set(RULES) - {"document_facts"}
    (entry,) = entries(normalise(full()), "requirements")
    what = "[{'bearer': [None]}, {'basic': []}] -> [{'bearer': []}, {'basic': []}]"
    assert str(entry) == f"requirements: GET /v1/api/things/{{thingId}}: {what}"


def test_reports_come_in_the_order_of_the_rules() -> None:
    order = [RULES.index(entry.rule) for entry in normalise(full()).report]
    assert order == sorted(order)
    assert isinstance(normalise(full()), Normalised)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ([], "an OpenAPI document is an object, this is a list"),
        (None, "an OpenAPI document is an object, this is nothing"),
        ({}, "openapi: the version is missing"),
        ({"swagger": "2.0", "paths": {}}, "swagger: this is an OpenAPI 2.0 document; OpenAPI 3 is needed"),
        ({"openapi": 3.0, "info": {}, "paths": {}}, "openapi: the version is 3.0"),
        ({"openapi": "2.0", "info": {}, "paths": {}}, "openapi: the version is '2.0'"),
        ({"openapi": "3.0.0", "info": {}}, "paths: an OpenAPI document needs an object here, it is missing"),
        ({"openapi": "3.0.0", "info": "x", "paths": {}}, "info: an OpenAPI document needs an object here, it is text"),
        (
            {"openapi": "3.0.0", "info": {}, "paths": []},
            "paths: an OpenAPI document needs an object here, it is a list",
        ),
        (document(components={"schemas": []}), None),
        ({**document(), "components": 3}, "components: an object belongs here, not a number"),
        (document({"/a": {"get": 3}}), "GET /a: an object belongs here, not a number"),
        (document({"/a": {"get": {"parameters": {}}}}), "GET /a parameters: a list belongs here, not an object"),
        (document({"/a": {"get": {"responses": {"200": "ok"}}}}), "GET /a responses/200: an object belongs here"),
        (document({"/a": {"link": {"responses": {}}}}), "/a/link: an operation under a method"),
        (document({"/a/{b": {"get": {}}}), "/a/{b: the braces of this path do not hold names"),
        (document({"/a": {"$ref": "#/paths/~1b"}}), "/a: refers to '#/paths/~1b', which is not a path item"),
        ({**document(), **NUMBERED}, "document: two keys are the same"),
        ({**document(), **PAIRED}, "document: the key (1, 2) is not text"),
        (document(schemas={"A": {"default": datetime.date(2026, 1, 1)}}), "JSON has no date"),
    ],
)
def test_what_is_no_document_is_refused(raw: Any, message: str | None) -> None:
    if message is None:
        assert contract(raw)["components"]["schemas"] == {}
        return
    with pytest.raises(NormaliseError) as caught:
        normalise(raw)
    assert message in str(caught.value)
    assert str(caught.value) == (f"{caught.value.place}: " if caught.value.place else "") + caught.value.message


def test_a_document_that_holds_itself_is_refused() -> None:
    raw = document()
    raw["components"]["schemas"]["A"] = {"properties": {"a": raw["components"]["schemas"]}}
    with pytest.raises(NormaliseError, match="nested too deeply, or holds itself"):
        normalise(raw)


def test_yaml_numbers_become_text() -> None:
    raw = document({"/a": {"get": {"responses": {200: {"description": "Ok"}, "2xx": {}, "default": {}}}}})
    raw["info"]["version"] = 1.5
    result = contract(raw)
    assert list(result["paths"]["/v1/api/a"]["get"]["responses"]) == ["200", "2XX", "default"]
    assert result["info"]["version"] == "1.5"


def test_nothing_where_an_object_belongs_is_empty() -> None:
    raw = document({"/a": None, "/b": {"get": None, "post": {"responses": None, "parameters": None}}})
    raw["components"] = None
    result = contract(raw)
    assert list(result["paths"]) == ["/v1/api/b"]
    assert [found["responses"] for found in result["paths"]["/v1/api/b"].values()] == [{}, {}]


def test_missing_responses_are_reported() -> None:
    result = normalise(document({"/a": {"get": {}}}))
    assert result.contract["paths"]["/v1/api/a"]["get"]["responses"] == {}
    assert [str(entry) for entry in entries(result, "shapes")] == ["shapes: GET /a: no responses, taken as none"]


def test_operation_finds_by_key() -> None:
    assert operation(full(), "PUT /v1/api/things/{}")["operationId"] == "put_v1_api_things_by"
