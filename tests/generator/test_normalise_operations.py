from __future__ import annotations

from typing import Any

import pytest

from generator.normalise import NormaliseError
from tests.generator.documents import Json, asking, contract, document, operation


def parameter(name: str, where: str, **more: Any) -> Json:
    return {
        "name": name,
        "in": where,
        "schema": {"type": "string"},
        **({"required": True} if where == "path" else {}),
        **more,
    }


def names(found: Json) -> list[tuple[str, str, bool]]:
    return [(entry["in"], entry["name"], entry.get("required", False)) for entry in found.get("parameters", [])]


# ---- wire paths


@pytest.mark.parametrize(
    ("path", "own", "item", "top", "wire"),
    [
        ("/tickle", None, None, None, "/v1/api/tickle"),
        ("/tickle", None, None, ["https://api.ibkr.com"], "/v1/api/tickle"),
        ("/tickle", ["https://api.ibkr.com/v1/api", "https://api.ibkr.com/alpha/api"], None, None, "/v1/api/tickle"),
        ("/tickle", ["https://api.ibkr.com/alpha/api", "https://api.ibkr.com/v1/api/"], None, None, "/v1/api/tickle"),
        ("/tickle", None, ["https://api.ibkr.com/v1/api"], ["https://api.ibkr.com/other"], "/v1/api/tickle"),
        ("/tickle", None, None, ["https://api.ibkr.com/v1/api"], "/v1/api/tickle"),
        ("/v1/api/tickle", ["https://api.ibkr.com/v1/api"], None, None, "/v1/api/tickle"),
        ("/v1/api/tickle", None, None, None, "/v1/api/tickle"),
        ("/gw/api/v1/accounts", None, None, ["https://api.ibkr.com/v1/api"], "/gw/api/v1/accounts"),
        ("/oauth2/api/v1/token", None, None, None, "/oauth2/api/v1/token"),
        ("/api/v1/accounts", ["https://api.ibkr.com/gw"], None, None, "/gw/api/v1/accounts"),
        ("/accounts", None, None, ["/gw/api/v1"], "/gw/api/v1/accounts"),
        ("/base/things", ["https://x.example/base"], None, None, "/base/things"),
        ("/send", ["https://flex.example"], None, None, "/send"),
        ("tickle", None, None, None, "/v1/api/tickle"),
        ("/{ id }/x", None, None, None, "/v1/api/{id}/x"),
    ],
)
def test_wire_paths(path: str, own: Any, item: Any, top: Any, wire: str) -> None:
    def servers(urls: Any) -> Json:
        return {"servers": [{"url": url, "description": "Prose."} for url in urls]} if urls else {}

    raw = document({path: {"get": {**asking(), **servers(own)}, **servers(item)}}, **servers(top))
    result = contract(raw)
    assert list(result["paths"]) == [wire]
    found = result["paths"][wire]["get"]
    assert found["x-ibkr-key"] == f"GET {wire}".replace("{id}", "{}")
    others = [base for base in ("/alpha/api",) if own and len(own) > 1]
    assert found.get("x-ibkr-other-bases", []) == others
    assert contract(result) == result


def test_origins() -> None:
    top = [{"url": "https://QA.example/v1/api"}, {"url": "https://api.example:5000"}, {"url": "https://qa.example"}]
    own = [{"url": "https://api.example:5000/v1/api"}]
    other = [
        {"url": "https://{host}.example/v1/api", "variables": {"host": {"default": "eu", "description": "Prose."}}}
    ]
    raw = document({"/a": {"get": asking(servers=own), "put": asking(servers=other)}}, servers=top)
    result = contract(raw)
    assert result["servers"] == [{"url": "https://api.example:5000"}, {"url": "https://qa.example"}]
    item = result["paths"]["/v1/api/a"]
    assert "servers" not in item["get"]
    assert item["put"]["servers"] == [{"url": "https://eu.example"}]
    assert contract(result) == result


def test_a_server_variable_without_a_default_is_refused() -> None:
    with pytest.raises(NormaliseError, match=r"GET /a: server .* has a variable 'host' without a default"):
        contract(document({"/a": {"get": asking(servers=[{"url": "https://{host}"}])}}))


def test_operations_of_one_path_may_have_different_bases() -> None:
    gateway = [{"url": "https://api.ibkr.com/gw/api/v1"}]
    raw = document({"/a": {"get": asking(), "post": asking(servers=gateway), "x-ib-public": True}})
    result = contract(raw)
    assert {path: sorted(item) for path, item in result["paths"].items()} == {
        "/gw/api/v1/a": ["post", "x-ib-public"],
        "/v1/api/a": ["get", "x-ib-public"],
    }


def test_paths_that_are_one_on_the_wire() -> None:
    with pytest.raises(NormaliseError, match=r"GET /v1/api/a: is the same operation on the wire as GET /a: GET /v1"):
        contract(document({"/a": {"get": asking()}, "/v1/api/a": {"get": asking()}}))
    with pytest.raises(NormaliseError, match=r"GET /a/\{y\}: is the same operation on the wire as GET /a/\{x\}"):
        contract(document({"/a/{x}": {"get": asking()}, "/a/{y}": {"get": asking()}}))
    apart = contract(document({"/a": {"get": asking()}, "/v1/api/a": {"put": asking()}}))
    assert sorted(apart["paths"]["/v1/api/a"]) == ["get", "put"]


def test_path_items_may_be_references_and_upper_case() -> None:
    raw = document(
        {"/a": {"GET": asking(operationId="one")}, "/b": {"$ref": "#/components/pathItems/B"}},
        components={"pathItems": {"B": {"put": asking(operationId="two")}}},
    )
    result = contract(raw)
    assert operation(raw, "GET /v1/api/a")["operationId"] == "one"
    assert operation(raw, "PUT /v1/api/b")["operationId"] == "two"
    assert "pathItems" not in result["components"]


# ---- parameters


def test_parameters_of_the_path_go_down() -> None:
    item = {
        "parameters": [parameter("id", "path"), parameter("q", "query"), parameter("X-One", "header")],
        "get": asking(parameter("q", "query", required=True), parameter("x-one", "header", required=True)),
    }
    raw = document({"/a/{id}": item})
    assert names(operation(raw, "GET /v1/api/a/{}")) == [
        ("header", "x-one", True),
        ("path", "id", True),
        ("query", "q", True),
    ]
    assert "parameters" not in contract(raw)["paths"]["/v1/api/a/{id}"]


@pytest.mark.parametrize(
    ("path", "given", "wanted", "ignored"),
    [
        ("/a/{accountid}", ["accountId"], ["accountid"], []),
        ("/a/{notificationID}", ["notification-id"], ["notificationID"], []),
        ("/a/{enumerationType}", ["type"], ["enumerationType"], []),
        ("/a/{b}/{Cc}", ["cC", "x"], ["Cc", "b"], []),
        ("/a", ["client-id"], [], ["path:client-id"]),
        ("/a/{id}", ["id", "client-id"], ["id"], ["path:client-id"]),
        ("/a/{id}", [], ["id"], []),
        ("/a/{x}/{y}", ["p", "q"], ["x", "y"], ["path:p", "path:q"]),
    ],
)
def test_path_parameters_fit_the_template(path: str, given: list[str], wanted: list[str], ignored: list[str]) -> None:
    raw = document({path: {"get": asking(*(parameter(name, "path") for name in given))}})
    found = next(iter(contract(raw)["paths"].values()))["get"]
    assert [name for _, name, _ in names(found)] == wanted
    assert found.get("x-ibkr-ignored", []) == ignored
    assert all(required for _, _, required in names(found))


def test_a_parameter_that_never_has_a_place_is_no_placeholders_other_name() -> None:
    raw = document(
        {
            "/a": {"get": asking(parameter("client-id", "path"))},
            "/b/{id}": {"get": asking(parameter("client-id", "path"))},
        }
    )
    found = operation(raw, "GET /v1/api/b/{}")
    assert names(found) == [("path", "id", True)]
    assert found["x-ibkr-ignored"] == ["path:client-id"]


def test_references_stay_where_nothing_was_mended() -> None:
    components = {"parameters": {"Id": parameter("Id", "path", required=False), "Q": parameter("q", "query")}}
    entry = [{"$ref": "#/components/parameters/Q"}, {"$ref": "#/components/parameters/Id", "description": "Prose."}]
    raw = document({"/a/{id}": {"get": asking(*entry)}, "/b/{Id}": {"get": asking(*entry)}}, components=components)
    mended = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    assert operation(raw, "GET /v1/api/a/{}")["parameters"] == [mended, {"$ref": "#/components/parameters/Q"}]
    assert operation(raw, "GET /v1/api/b/{}")["parameters"] == [
        {"$ref": "#/components/parameters/Id"},
        {"$ref": "#/components/parameters/Q"},
    ]
    assert contract(raw)["components"]["parameters"]["Id"]["required"] is True


def test_transport_parameters_leave() -> None:
    raw = document(
        {
            "/ws": {
                "get": asking(
                    parameter("authorization", "header", required=True),
                    parameter("Upgrade", "header"),
                    parameter("CONNECTION", "header"),
                    parameter("X-Request-ID", "header"),
                    parameter("api", "cookie", required=True),
                    parameter("api", "query"),
                )
            }
        }
    )
    found = operation(raw, "GET /v1/api/ws")
    assert names(found) == [("header", "X-Request-ID", False), ("query", "api", False)]
    assert found["x-ibkr-transport"] == ["cookie:api*", "header:CONNECTION", "header:Upgrade", "header:authorization*"]


def test_object_parameters_become_plain_ones() -> None:
    schemas = {
        "Query": {
            "type": "object",
            "required": ["from", "kind"],
            "properties": {
                "from": {"type": "string", "format": "date", "description": "Prose."},
                "kind": {"type": "array", "items": {"type": "string"}},
                "page": {"type": "integer"},
            },
        }
    }
    query = {"name": "query", "in": "query", "required": True, "style": "form", "explode": False}
    page = parameter("page", "query")
    reference = {"$ref": "#/components/schemas/Query"}
    content = {"application/json": {"schema": schemas["Query"]}}
    raw = document(
        {
            "/a": {"get": asking({**query, "schema": reference}, page)},
            "/b": {"get": asking({**query, "required": False, "schema": {"allOf": [reference]}})},
            "/c": {"get": asking({**query, "style": "deepObject", "schema": reference})},
            "/d": {"get": asking({**query, "schema": {"type": "object", "additionalProperties": {"type": "string"}}})},
            "/e": {"get": asking({"name": "q", "in": "query", "content": content})},
        },
        schemas,
    )  # fmt: skip
    plain = {"in": "query", "style": "form", "explode": False}
    assert operation(raw, "GET /v1/api/a")["parameters"] == [
        {**plain, "name": "from", "required": True, "schema": {"type": "string", "format": "date"}},
        {**plain, "name": "kind", "required": True, "schema": {"type": "array", "items": {"type": "string"}}},
        page,
    ]
    found = [("query", "from", False), ("query", "kind", False), ("query", "page", False)]
    assert names(operation(raw, "GET /v1/api/b")) == found
    assert [name for _, name, _ in names(operation(raw, "GET /v1/api/c"))] == [
        "query[from]",
        "query[kind]",
        "query[page]",
    ]
    assert names(operation(raw, "GET /v1/api/d")) == [("query", "query", True)]
    assert names(operation(raw, "GET /v1/api/e")) == [("query", "q", False)]


def test_an_object_parameter_may_be_called_like_its_property() -> None:
    schema = {"type": "object", "properties": {"type": {"type": "integer"}}}
    raw = document({"/a": {"get": asking({"name": "type", "in": "query", "schema": schema})}})
    assert operation(raw, "GET /v1/api/a")["parameters"][0]["schema"] == {"type": "integer"}


def test_parameters_twice_are_one_whatever_their_order() -> None:
    twice = [parameter("q", "query"), parameter("q", "query", required=True), parameter("q", "header")]
    one = document({"/a": {"get": asking(*twice)}})
    other = document({"/a": {"get": asking(*reversed(twice))}})
    assert contract(one) == contract(other)
    assert names(operation(one, "GET /v1/api/a")) == [("header", "q", False), ("query", "q", True)]


def test_parameters_without_a_schema_take_anything() -> None:
    raw = document({"/a": {"get": asking({"name": "q", "in": "query", "required": "true"})}})
    assert operation(raw, "GET /v1/api/a")["parameters"] == [
        {"name": "q", "in": "query", "required": True, "schema": {}}
    ]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"in": "query"}, "GET /a parameters/0: a parameter without a name"),
        ({"name": "b", "in": "body"}, "GET /a parameters/0: 'b' is in 'body'"),
        ({"$ref": "#/components/parameters/Gone"}, "GET /a parameters/0: refers to '#/components/parameters/Gone'"),
        ({"$ref": "#/components/schemas/S"}, "GET /a parameters/0: refers to '#/components/schemas/S', which is not a"),
    ],
)
def test_parameters_that_cannot_be_sent_are_refused(entry: Json, message: str) -> None:
    with pytest.raises(NormaliseError) as caught:
        contract(document({"/a": {"get": asking(entry)}}, {"S": {}}))
    assert str(caught.value).startswith(message)
