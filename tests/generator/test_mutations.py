"""Hostile documents through the whole pipeline: a client that is right, or one error that names the place. Names."""

from __future__ import annotations

import builtins
import copy
import keyword
import pickle
from pathlib import Path

import pytest

from tests.contract.document import Json

pytest.register_assert_rewrite("tests.contract.pipeline")

from tests.contract.pipeline import answer, base, get, made, ref, schemas  # noqa: E402

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
