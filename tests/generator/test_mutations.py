"""Hostile documents through the whole pipeline: a client that is right, or one error that names the place."""

from __future__ import annotations

import builtins
import copy
import json
import keyword
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.contract.document import Json

pytest.register_assert_rewrite("tests.contract.pipeline")

from tests.contract.pipeline import Outcome, answer, base, content, ref, run  # noqa: E402

TAG = ["Trading Things"]
RESERVED = [
    *keyword.kwlist, *keyword.softkwlist, *(name for name in dir(builtins) if name.islower()),
    "self", "cls", "to_json", "from_json", "replace", "extra", "_wire", "_members", "_wrap", "__class__", "__dict__",
    "__init__", "__slots__", "UNSET", "Model", "attrs", "model", "mro", "Date", "DateTime", "Numeric",
    "date", "datetime",
    "body", "media", "headers", "timeout", "client", "operation", "path", "query", "sent", "Mapping", "annotations",
]  # fmt: skip
SYMBOLS = [
    "", " ", "a b", "a-b", "a.b", "a/b", "a$b", "@type", "#", "$ref", "1", "12ab", "日本", "naïve",
    "ключ", "🙂", "ﬁ", "a\nb", "a\tb",
    '"""', "'", '"', "\\", "\\n", "{x}", "%s", "{{ x }}", "{% raw %}", "\x7f", "x" * 300, "..", "__",
    "_", "-", "A", "a_", "_a",
]  # fmt: skip
COLLIDING = [
    "fooBar",
    "foo_bar",
    "FooBar",
    "foo-bar",
    "foo bar",
    "FOO_BAR",
    "foo_bar_2",
    "fooBar2",
    "foo__bar",
    "foo.bar",
]
NAMES = [*dict.fromkeys([*RESERVED, *SYMBOLS, *COLLIDING])]


def made(document: Json, folder: Path) -> Outcome:
    """The client of a document that can have one."""
    outcome = run(document, folder)
    assert outcome.error == ""
    return outcome


def refused(document: Json, folder: Path, *places: str) -> None:
    """The one error of a document that cannot: short, and it names the place."""
    outcome = run(document, folder)
    assert outcome.error, "this cannot have become a client"
    assert len(outcome.error.splitlines()) == 1, outcome.error
    assert len(outcome.error) < 400
    for place in places:
        assert place in outcome.error


def made_or_refused(document: Json, folder: Path, place: str) -> None:
    """Both ways are right; an exception that nobody announced is not."""
    outcome = run(document, folder)
    if outcome.error:
        assert place in outcome.error
        assert len(outcome.error.splitlines()) == 1, outcome.error
        assert len(outcome.error) < 400


def schemas(document: Json) -> Json:
    found: Json = document["components"]["schemas"]
    return found


def get(document: Json) -> Json:
    found: Json = document["paths"]["/v1/api/things/{thingId}"]["get"]
    return found


def parts(names: list[str]) -> Json:
    """Properties of every kind under some names."""
    kinds: list[Json] = [
        {"type": "string"}, {"type": "integer"}, {"type": "array", "items": ref("Part")}, ref("Part"),
        {"type": "string", "format": "date"}, {"type": "object", "properties": {"x": {"type": "number"}}},
        {"type": "string", "enum": ["A", "B"]}, {},
    ]  # fmt: skip
    return {name: copy.deepcopy(kinds[index % len(kinds)]) for index, name in enumerate(names)}


def test_the_document_itself(tmp_path: Path) -> None:
    outcome = made(base(), tmp_path)
    thing = outcome.operation("GET /v1/api/things/{x}").decode(200, "application/json", b'{"id": 1, "parts": [{}]}')
    assert type(thing) is outcome.model("Thing")
    assert type(thing.parts[0]) is outcome.model("Part")


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


@pytest.mark.parametrize("members", [[[], {}], [1, "1"], "text", {"a": 1}, 5, None])
def test_enumerations_of_no_sense(members: Any, tmp_path: Path) -> None:
    made_or_refused(with_enumeration(base(), members, "odd"), tmp_path, "odd")


def test_property_names(tmp_path: Path) -> None:
    document = base()
    schemas(document)["Thing"] = {"type": "object", "properties": parts(NAMES), "required": NAMES[::2]}
    schemas(document)["Part"]["properties"].update({name: {"type": "string"} for name in NAMES})
    outcome = made(document, tmp_path)
    cls = outcome.model("Thing")
    assert sorted(cls._wire.values()) == sorted(NAMES)
    came = {name: {"x": [name]} for name in NAMES}
    model = cls.from_json(came)
    assert [getattr(model, name) is not None for name in cls._wire]
    assert model.to_json() == came
    assert copy.deepcopy(model) == model == pickle.loads(pickle.dumps(model))


@pytest.mark.parametrize("location", ["query", "header"])
def test_parameter_names(location: str, tmp_path: Path) -> None:
    document = base()
    wires = [name for name in NAMES if name]
    if location == "header":  # the names of headers do not know upper from lower case
        plain = [name for name in wires if name.isascii() and all(one.isalnum() or one in "-_." for one in name)]
        wires = [*{name.lower(): name for name in plain}.values()]
    document["paths"]["/v1/api/odd"] = {
        "get": {
            "tags": TAG,
            "parameters": [{"name": name, "in": location, "schema": {"type": "string"}} for name in wires],
            "responses": {"200": answer(ref("Thing"))},
        }
    }
    outcome = made(document, tmp_path)
    assert sorted(one.wire for one in outcome.operation("GET /v1/api/odd").parameters) == sorted(wires)


def test_schema_names(tmp_path: Path) -> None:
    document = base()
    names = [
        name for name in NAMES if name and "/" not in name and "#" not in name and "%" not in name and "~" not in name
    ]
    names += ["thing", "THING", "Thing2", "ThingKind", "ThingKind2", "Model", "Any", "None", "Schema", "dict", "List"]
    for index, name in enumerate(names):
        schemas(document)[name] = {"type": "object", "properties": {f"p{index}": {"type": "string"}}}
    schemas(document)["Holder"] = {
        "type": "object",
        "properties": {f"of{index}": ref(name) for index, name in enumerate(names)},
    }
    get(document)["responses"]["200"] = answer(ref("Holder"))
    outcome = made(document, tmp_path)
    holder = outcome.model("Holder").from_json({f"of{index}": {f"p{index}": "x"} for index in range(len(names))})
    for index in range(len(names)):
        inner = getattr(holder, f"of{index}")
        assert getattr(inner, f"p{index}") == "x"


def test_names_that_inline_objects_get_too(tmp_path: Path) -> None:
    document = base()
    schemas(document)["ThingOwner"] = {"type": "object", "properties": {"component": {"type": "string"}}}
    schemas(document)["ThingKind"] = {"type": "object", "properties": {"component": {"type": "string"}}}
    schemas(document)["TradingThingsGetThings2Response"] = {"type": "string", "enum": ["x"]}
    properties = schemas(document)["Thing"]["properties"]
    properties["owner"] = {"type": "object", "properties": {"inline": {"type": "string"}}}
    properties["other"] = ref("ThingOwner")
    properties["kinds"] = ref("ThingKind")
    get(document)["responses"]["200"] = answer({"type": "object", "properties": {"t": ref("Thing")}})
    outcome = made(document, tmp_path)
    thing = outcome.model("Thing").from_json({"owner": {"inline": "a"}, "other": {"component": "b"}})
    assert (thing.owner.inline, thing.other.component) == ("a", "b")


TAGS = [
    "class", "import", "send", "close", "Account Management", "Authorization", "Flex", "trading",
    "models", "enums", "runtime",
    "tree", "index", "2FA", "", "日本", "__init__", "self", "client", "a.b", "a/b", "UNSET", "None",
    "Base", "x" * 300, '"""', "raw",
    "operation", "signer", "builtins", "Resource", "async", "http client",
]  # fmt: skip


@pytest.mark.parametrize("tag", ["class", "Account Management", "", "x" * 300], ids=ascii)
def test_tags(tag: str, tmp_path: Path) -> None:
    document = base()
    get(document)["tags"] = [tag, tag]
    document["tags"] = [{"name": tag}, {"name": tag}, {"name": "Trading Things"}]
    made(document, tmp_path)


def test_all_tags_at_once(tmp_path: Path) -> None:
    document = base()
    for index, tag in enumerate(TAGS):
        document["paths"][f"/v1/api/tag/{index}"] = {"get": {"tags": [tag], "responses": {"200": answer(ref("Thing"))}}}
    made(document, tmp_path)


def test_operation_ids(tmp_path: Path) -> None:
    document = base()
    for name in ("same", "", "class", "a b", 5, None):
        document["paths"][f"/v1/api/id/{name}"] = {
            method: {"operationId": name, "responses": {"200": answer(ref("Thing"))}} for method in ("get", "delete")
        }
    del document["paths"]["/v1/api/id/None"]["get"]["operationId"]
    made(document, tmp_path)


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
