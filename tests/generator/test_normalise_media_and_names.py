"""Normalising what surrounds operations: media types, security, ids, tags, names."""

from __future__ import annotations

import pytest

from generator.normalise import normalise
from tests.generator.documents import Json, answering, asking, contract, document, entries, operation

# ---- media types


@pytest.mark.parametrize(
    ("given", "wire"),
    [
        ("application/json; charset=utf-8", "application/json"),
        ("Application/JSON", "application/json"),
        ("application/json (JWT payload schema)", "application/jwt"),
        ("application/json (whatever this means)", "application/json"),
        ("application/problem+json", "application/problem+json"),
        ("*/*", "*/*"),
        ("text/csv", "text/csv"),
        ("application/x-new.thing+zip;v=1", "application/x-new.thing+zip"),
        ("json", "json"),
    ],
)
def test_media_types_are_canonical(given: str, wire: str) -> None:
    raw = document({"/a": {"get": answering({"type": "string"}, given)}})
    content = operation(raw, "GET /v1/api/a")["responses"]["200"]["content"]
    assert content == {wire: {"schema": {"type": "string"}}}


def test_media_types_that_fall_together_lose_nothing() -> None:
    same = {"schema": {"type": "string"}}
    content = {
        "application/json": same,
        "application/json;charset=utf-8": same,
        "application/JSON": {"schema": {"type": "integer"}},
    }
    body: Json = {"content": {"application/json, text/plain": {}}}
    raw = document({"/a": {"post": {"responses": {"200": {"content": content}}, "requestBody": body}}})
    found = operation(raw, "POST /v1/api/a")
    assert found["responses"]["200"]["content"] == {
        "application/json": {"schema": {"oneOf": [{"type": "integer"}, {"type": "string"}]}}
    }
    assert found["requestBody"]["content"] == {"application/json": {"schema": {}}, "text/plain": {"schema": {}}}


# ---- security


def test_security() -> None:
    raw = document(
        {
            "/a": {"get": {**asking(), "security": [{"sso": [None]}, {"jwt": None, "basicAuth": ["b", None, "a"]}]}},
            "/b": {"get": asking()},
            "/c": {"get": {**asking(), "security": []}},
        },
        security=[{"sso": [None]}],
        components={
            "securitySchemes": {
                "sso": {"scheme": "bearer", "bearerFormat": "JWT", "description": "Prose."},
                "key": {"in": "header", "name": "X-Key"},
                "flow": {"type": "oauth", "flows": {}},
                "odd": {"type": "bearer"},
            }
        },
    )
    result = contract(raw)
    assert operation(raw, "GET /v1/api/a")["security"] == [{"basicAuth": ["a", "b"], "jwt": []}, {"sso": []}]
    assert "security" not in operation(raw, "GET /v1/api/b")
    assert operation(raw, "GET /v1/api/c")["security"] == []
    assert result["security"] == [{"sso": []}]
    assert result["components"]["securitySchemes"] == {
        "basicAuth": {"type": "http", "scheme": "basic"},
        "flow": {"type": "oauth2", "flows": {}},
        "jwt": {"type": "http", "scheme": "bearer"},
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "odd": {"type": "http", "scheme": "bearer"},
        "sso": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    }


# ---- operation ids, tags, names


def test_operation_ids() -> None:
    paths = {
        "/a/{x}": {"get": asking(), "put": asking(operationId="two words")},
        "/b": {"get": asking(operationId="same"), "put": asking(operationId="same")},
        "/c": {"get": asking(operationId="same_2")},
        "/gw/api/v1/a:bulk": {"post": asking(operationId=3)},
    }
    turned = {path: dict(reversed(item.items())) for path, item in reversed(paths.items())}
    assert contract(document(turned)) == contract(document(paths))
    ids = {
        f"{method} {path}": found["operationId"]
        for path, item in contract(document(paths))["paths"].items()
        for method, found in item.items()
    }
    assert ids == {
        "get /v1/api/a/{x}": "get_v1_api_a_by",
        "put /v1/api/a/{x}": "two_words",
        "get /v1/api/b": "same",
        "put /v1/api/b": "same_3",
        "get /v1/api/c": "same_2",
        "post /gw/api/v1/a:bulk": "post_gw_api_v1_a_bulk",
    }


def test_tags() -> None:
    raw = document(
        {"/a": {"get": asking(tags=["B", "A", "B"])}, "/b": {"get": asking(tags="C")}},
        tags=[{"name": "A", "description": "Prose."}, {"name": "A"}, "D"],
    )
    result = contract(raw)
    assert result["tags"] == [{"name": "A"}, {"name": "B"}, {"name": "C"}, {"name": "D"}]
    assert operation(raw, "GET /v1/api/a")["tags"] == ["A", "B"]
    assert operation(raw, "GET /v1/api/b")["tags"] == ["C"]


def test_component_names_that_would_be_one_class() -> None:
    choice = {"propertyName": "b", "mapping": {"u": "user"}}
    schemas = {
        "User": {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/user"}}},
        "user": {"type": "object", "properties": {"b": {"$ref": "#/components/schemas/errorResponse"}}},
        "us-er": {"type": "string"},
        "ErrorResponse": {"type": "object"},
        "errorResponse": {"oneOf": [{"$ref": "#/components/schemas/user"}], "discriminator": choice},
        "userInfo": {"type": "integer"},
    }  # fmt: skip
    result = normalise(document(schemas=schemas))
    found = result.contract["components"]["schemas"]
    assert sorted(found) == [
        "ErrorResponse",
        "User",
        "errorResponseBody",
        "us-erInfo2",
        "userInfo",
        "userInfo3",
    ]
    assert found["User"]["properties"]["a"] == {"$ref": "#/components/schemas/userInfo3"}
    assert found["userInfo3"]["properties"]["b"] == {"$ref": "#/components/schemas/errorResponseBody"}
    assert found["errorResponseBody"]["discriminator"]["mapping"] == {"u": "#/components/schemas/userInfo3"}
    assert [entry.place for entry in entries(result, "component_names")] == [
        "components/schemas/errorResponse",
        "components/schemas/us-er",
        "components/schemas/user",
    ]
