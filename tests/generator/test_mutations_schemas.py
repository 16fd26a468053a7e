"""Hostile documents, continued: schemas, enumerations, media types, unions."""

from __future__ import annotations

import copy
import json
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
    run,
    schemas,
)

TAG = ["Trading Things"]


def test_missing_responses(tmp_path: Path) -> None:
    document = base()
    del get(document)["responses"]
    document["paths"]["/v1/api/things"]["get"]["responses"] = {}
    outcome = made(document, tmp_path)
    assert outcome.operation("GET /v1/api/things/{}").decode(200, "application/json", b'{"a": 1}') == {"a": 1}


def test_unknown_formats(tmp_path: Path) -> None:
    document = base()
    for index, kind in enumerate(("string", "integer", "number", "boolean", "array", "object")):
        schemas(document)["Thing"]["properties"][f"odd{index}"] = {"type": kind, "format": "quaternion"}
    made(document, tmp_path)


def test_unknown_types(tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"]["properties"]["odd"] = {"type": "quaternion"}
    outcome = run(document, tmp_path)
    assert outcome.error == "" or "odd" in outcome.error


@pytest.mark.parametrize(
    "again",
    [
        ref("Thing"),
        {"type": "array", "items": ref("Thing")},
        {"type": "object", "additionalProperties": ref("Thing")},
        {"oneOf": [ref("Thing"), {"type": "string"}]},
        {"type": "array", "items": {"type": "array", "items": ref("Thing")}},
        {"allOf": [ref("Thing")], "nullable": True},
    ],
)
def test_recursive_schemas(again: Json, tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"]["properties"]["again"] = again
    schemas(document)["Part"]["properties"]["whole"] = ref("Thing")
    outcome = made(document, tmp_path)
    deep: Any = {"id": 0}
    for number in range(50):
        inner = [[deep]] if "items" in again.get("items", {}) else [deep] if "items" in again else deep
        deep = {"id": number, "again": {"key": deep} if "additionalProperties" in again else inner}
    model = outcome.model("Thing").from_json(deep)
    assert model.to_json() == deep
    assert repr(model.again)


@pytest.mark.parametrize(
    "loop",
    [
        {"type": "array", "items": ref("Loop")},
        {"type": "object", "additionalProperties": ref("Loop")},
        {"oneOf": [{"type": "string"}, {"type": "array", "items": ref("Loop")}]},
        {"anyOf": [ref("Loop"), {"type": "string"}]},
        {"allOf": [ref("Loop")]},
        ref("Loop"),
        {"allOf": [ref("Loop"), {"type": "object", "properties": {"a": {"type": "string"}}}]},
    ],
)
def test_schemas_made_of_themselves(loop: Json, tmp_path: Path) -> None:
    document = base()
    schemas(document)["Loop"] = loop
    schemas(document)["Thing"]["properties"]["loop"] = ref("Loop")
    outcome = run(document, tmp_path)
    assert outcome.error == "" or ("Loop" in outcome.error and len(outcome.error.splitlines()) == 1)


def test_circles_of_all_of(tmp_path: Path) -> None:
    document = base()
    schemas(document)["A"] = {"allOf": [ref("B"), {"type": "object", "properties": {"a": {"type": "string"}}}]}
    schemas(document)["B"] = {"allOf": [ref("C"), {"type": "object", "properties": {"b": {"type": "string"}}}]}
    schemas(document)["C"] = {"allOf": [ref("A")]}
    refused(document, tmp_path, "allOf", "'A'")


def test_300_members(tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"]["properties"]["kind"]["enum"] = [f"M{number}" for number in range(300)]
    schemas(document)["Thing"]["properties"]["id"]["enum"] = list(range(-150, 150))
    outcome = made(document, tmp_path)
    assert "M299" in (Path(outcome.package.__file__).parent / "enums.py").read_text("utf-8")


ENUMERATIONS: list[list[Any]] = [
    ["", " ", "class", "None", "1", "a b", "a\nb", '"', "'", "\\", '"""', "日本", "🙂", "{x}", "a" * 300],
    ["A", "A", "a", "A "], ["A", None], [None], [], [1, 2, 2], [-1, 0, 10**20], [1, 2.5], [1.0, 2.0], [True, False],
    ["A", 1, None, 2.5], ["X"], ["1", "2"],
]  # fmt: skip


def with_enumeration(document: Json, members: list[Any], name: str) -> Json:
    for kind in ("string", "integer"):
        schemas(document)[f"Enum{name}{kind}"] = {"type": kind, "enum": members}
        schemas(document)["Thing"]["properties"][f"{name}{kind}"] = {"type": kind, "enum": members}
        schemas(document)["Thing"]["properties"][f"{name}{kind}Shared"] = ref(f"Enum{name}{kind}")
        schemas(document)["Thing"]["properties"][f"{name}{kind}List"] = {"type": "array", "items": {"enum": members}}
    get(document)["parameters"].append(
        {"name": f"q{name}", "in": "query", "schema": {"type": "string", "enum": members}}
    )
    return document


def test_enumerations(tmp_path: Path) -> None:
    document = base()
    for index, members in enumerate(ENUMERATIONS):
        with_enumeration(document, members, f"e{index}")
    outcome = made(document, tmp_path)
    thing = outcome.model("Thing").from_json({"e0string": "a value of tomorrow", "e5integer": 99})
    assert (thing.e0string, thing.e5integer) == ("a value of tomorrow", 99)


@pytest.mark.parametrize("members", [["DK", "SE", False], ["A", 1], [True, 5], ["A", 1, True, 2.5]])
def test_enumerations_of_several_kinds(members: list[Any], tmp_path: Path) -> None:
    """NO, the country, is false where a document went through YAML."""
    outcome = made(with_enumeration(base(), members, "Odd"), tmp_path)
    query = next(one for one in outcome.operation("GET /v1/api/things/{}").parameters if one.wire == "qOdd")
    assert query.type[0] == "union"
    for member in members:
        assert outcome.model("Thing").from_json({"Oddstring": member})["Oddstring"] is member


@pytest.mark.parametrize("members", [[[], {}], [1, "1"], "text", {"a": 1}, 5, None])
def test_enumerations_of_no_sense(members: Any, tmp_path: Path) -> None:
    made_or_refused(with_enumeration(base(), members, "odd"), tmp_path, "odd")


MEDIA = [
    "application/xml", "image/png", "text/csv", "text/plain", "application/octet-stream", "multipart/form-data",
    "application/vnd.ibkr+json", "*/*", "text/*", "application/json; charset=utf-8", "APPLICATION/JSON",
    "application/x-ndjson",
    "application/json (a remark)", "font/x", "application/x-www-form-urlencoded", "application/jwt",
    "text/xml; charset=utf-8",
]  # fmt: skip


def test_media_types(tmp_path: Path) -> None:
    document = base()
    for index, media in enumerate(MEDIA):
        document["paths"][f"/v1/api/media/{index}"] = {
            "post": {
                "tags": TAG,
                "requestBody": content({"type": "string", "format": "binary"}, media),
                "responses": {
                    "200": answer({"type": "string", "format": "binary"}, media),
                    "201": answer({"type": "string"}, media),
                    "202": answer(ref("Thing"), media),
                    "203": {"description": "", "content": {media: {}}},
                },
            }
        }
    every = {"description": "", "content": {media: {"schema": ref("Thing")} for media in MEDIA}}
    get(document)["responses"]["206"] = every
    document["paths"]["/v1/api/things"]["post"] = {"requestBody": every, "responses": {"200": every}}
    outcome = made(document, tmp_path)
    for index, media in enumerate(MEDIA):
        found = outcome.operation(f"POST /v1/api/media/{index}")
        for status in (200, 201, 202, 203):
            for data in (b"\x89PNG\0\xff", b"text", b"<a/>", b"{}"):
                value = found.decode(status, "image/png" if media == "*/*" else media, data)
                assert value in (data, data.decode("latin-1")) or outcome.package.to_json(value) == {}
        assert found.encode(body=b"\0raw").content == b"\0raw"


@pytest.mark.parametrize("name", ["Part", "Error", "Thing"])
def test_deleted_components(name: str, tmp_path: Path) -> None:
    document = base()
    del schemas(document)[name]
    refused(document, tmp_path, name, "not in the document")


@pytest.mark.parametrize("more", [True, False])
def test_arrays_that_speak_of_further_properties(more: bool, tmp_path: Path) -> None:
    document = base()
    odd: Json = {"type": "array", "items": ref("Part"), "additionalProperties": more}
    schemas(document)["Thing"]["properties"]["odd"] = odd
    schemas(document)["Odd"] = odd
    outcome = made(document, tmp_path)
    (part,) = outcome.model("Thing").from_json({"odd": [{"name": "x"}]}).odd
    assert type(part) is outcome.model("Part")


def test_components_that_nothing_refers_to_and_that_look_like_others(tmp_path: Path) -> None:
    document = base()
    row: Json = {"type": "object", "properties": {"first": {"type": "string"}, "second": {"type": "integer"}}}
    schemas(document)["Zebra"] = {"type": "string", "enum": ["BIG", "SMALL"]}
    schemas(document)["Aardvarks"] = {"type": "array", "items": row}
    schemas(document)["Badger"] = copy.deepcopy(row)
    outcome = made(document, tmp_path)
    assert outcome.model("AardvarksItem") is not outcome.model("Badger")
    assert "Zebra" in (Path(outcome.package.__file__).parent / "enums.py").read_text("utf-8")


@pytest.mark.parametrize("section", ["parameters", "responses", "requestBodies"])
def test_components_of_other_kinds(section: str, tmp_path: Path) -> None:
    document = base()
    put = document["paths"]["/v1/api/things/{thingId}"]["put"]
    shared: Json = {
        "parameters": {"Shared": put["parameters"][0]},
        "responses": {"Shared": put["responses"]["200"]},
        "requestBodies": {"Shared": put["requestBody"]},
    }
    document["components"][section] = shared[section]
    link = {"$ref": f"#/components/{section}/Shared"}
    if section == "parameters":
        put["parameters"] = [link]
    elif section == "responses":
        put["responses"]["200"] = link
    else:
        put["requestBody"] = link
    made(copy.deepcopy(document), tmp_path)
    document["components"][section] = {}
    refused(document, tmp_path, "Shared")


UNIONS: list[Json] = [
    {"oneOf": [{"type": "string"}, {"type": "number"}]},
    {"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}]},
    {"oneOf": [ref("Part"), {"type": "array", "items": ref("Part")}, {"type": "string"}]},
    {"oneOf": [{"type": "string"}]},
    {"oneOf": []},
    {"oneOf": [{}, {"type": "string"}]},
    {"oneOf": [{"enum": ["A"]}, {"enum": ["B"], "type": "string"}]},
    {"oneOf": [{"oneOf": [{"type": "string"}, ref("Part")]}, {"anyOf": [{"type": "integer"}, ref("Error")]}]},
    {"oneOf": [ref("Part"), ref("Error")], "discriminator": {"propertyName": "type"}},
    {"anyOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object", "properties": {"a": {}, "b": {}}},
    {"type": "object", "properties": {"own": {"type": "string"}}, "oneOf": [ref("Part"), ref("Error")]},
    {"not": {"type": "string"}},
    {"oneOf": [ref("Part"), {"type": "null"}]},
    {"oneOf": [{"type": "array", "items": ref("Part")}, {"type": "array", "items": ref("Error")}]},
    {"oneOf": [{"type": "object", "additionalProperties": ref("Part")}, {"type": "string"}]},
    {"anyOf": [ref("Part"), ref("Part")]},
]


def test_unions(tmp_path: Path) -> None:
    document = base()
    for index, union in enumerate(UNIONS):
        schemas(document)["Thing"]["properties"][f"either{index}"] = copy.deepcopy(union)
        schemas(document)[f"Either{index}"] = copy.deepcopy(union)
        document["paths"][f"/v1/api/union/{index}"] = {
            "get": {
                "tags": TAG,
                "responses": {
                    "200": answer(ref(f"Either{index}")),
                    "202": answer(copy.deepcopy(union)),
                    "203": answer({"type": "array", "items": copy.deepcopy(union)}),
                },
            }
        }
    outcome = made(document, tmp_path)
    datas = (b'"a"', b"1", b"{}", b'{"name": "x"}', b"[{}]", b"null", b'[{"error": "x"}]', b'{"a": {"name": [[{}]]}}')
    for index in range(len(UNIONS)):
        for status in (200, 202, 203):
            for data in datas:
                value = outcome.operation(f"GET /v1/api/union/{index}").decode(status, "application/json", data)
                assert outcome.package.to_json(value) == json.loads(data)
    part = outcome.operation("GET /v1/api/union/2").decode(200, "application/json", b'[{"name": "x"}]')[0]
    assert type(part) is outcome.model("Part")


def test_answers_that_are_times(tmp_path: Path) -> None:
    """Outside a model nothing keeps the text, so it has to stay text or come back the same."""
    document = base()
    times: list[Json] = [
        {"type": "string", "format": "date"}, {"type": "string", "format": "date-time"},
        {"type": "array", "items": {"type": "string", "format": "date-time"}},
        {"type": "object", "additionalProperties": {"type": "string", "format": "date"}},
        {"oneOf": [{"type": "string", "format": "date"}, {"type": "integer"}]},
    ]  # fmt: skip
    get(document)["responses"] = {str(200 + index): answer(schema) for index, schema in enumerate(times)}
    outcome = made(document, tmp_path)
    for index in range(len(times)):
        for value in ("2026-01-02", "2026-01-02T03:04:05.5+00:00", ["2026-01-02T03:04:05Z"], {"a": "2026-01-02"}, 5):
            data = json.dumps(value).encode()
            read = outcome.operation("GET /v1/api/things/{}").decode(200 + index, "application/json", data)
            assert outcome.package.to_json(read) == value
