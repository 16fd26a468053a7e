"""Comparing one value with one schema: compositions, maps, keys that are data, and what is no contradiction."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_web._contradictions import Contract, Walk, _Part, is_json, is_name

SCHEMAS: dict[str, Any] = {
    "Tree": {
        "type": "object",
        "properties": {"kids": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
    },
    "Named": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
    "Sized": {
        "allOf": [
            {"$ref": "#/components/schemas/Named"},
            {"type": "object", "required": ["size"], "properties": {"size": {"type": "number", "nullable": True}}},
        ]
    },
    "Either": {
        "oneOf": [
            {"$ref": "#/components/schemas/Named"},
            {"type": "object", "required": ["code"], "properties": {"code": {"type": "integer"}}},
            {"type": "string"},
        ]
    },
    "Side": {"type": "string", "enum": ["BUY", "SELL"]},
    "Map": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Named"}},
    "Open": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": True},
    "Codes": {"type": "object", "properties": {"31": {"type": "string"}, "conid": {"type": "integer"}}},
    "Any": {"type": "object", "x-ibkr-any": "Not known."},
    "Nothing": {},
    "Slash": {"type": "object", "properties": {"a/b": {"type": "string"}}},
}
HERE = "/components/schemas/"


def found(name: str, value: Any, items: int = 100) -> set[tuple[str, str, str, str]]:
    """Pointer, kind, expected and found of every contradiction; the place in the contract has a test of its own."""
    contract = Contract({"paths": {}, "components": {"schemas": SCHEMAS}})
    part = _Part({"$ref": f"#{HERE}{name}"}, "/start")
    return {each[:4] for each in Walk(contract, items).contradictions(value, part)}


FINE = [
    ("Named", {"name": "x"}),
    ("Sized", {"name": "x", "size": None}),
    ("Sized", {"name": "x", "size": 3}),
    ("Either", "text"),
    ("Either", {"code": 4.0}),
    ("Either", {"name": "x"}),
    ("Tree", {"kids": [{"kids": []}, {}]}),
    ("Map", {"U1234567": {"name": "x"}}),
    ("Open", {"a": "x", "more": 1}),
    ("Any", {"whatever": [1, {}]}),
    ("Any", None),
    ("Any", 5),
    ("Nothing", None),
    ("Nothing", [1]),
    ("Side", "BUY"),
    ("Slash", {"a/b": "x"}),
]


@pytest.mark.parametrize(("name", "value"), FINE)
def test_what_fits_says_nothing(name: str, value: Any) -> None:
    assert found(name, value) == set()


WRONG: list[tuple[str, Any, set[tuple[str, str, str, str]]]] = [
    ("Named", {}, {("/name", "missing", "required", "nothing")}),
    ("Named", {"name": None}, {("/name", "null", "string", "null")}),
    ("Named", {"name": True}, {("/name", "type", "string", "boolean")}),
    ("Named", {"name": "x", "more": 1.5}, {("/more", "undocumented", "nothing", "number")}),
    ("Named", [], {("", "type", "object", "array")}),
    ("Sized", {}, {("/name", "missing", "required", "nothing"), ("/size", "missing", "required", "nothing")}),
    ("Sized", {"name": "x", "size": "3"}, {("/size", "type", "number", "string")}),
    ("Sized", {"name": "x", "size": 3, "b": 1}, {("/b", "undocumented", "nothing", "integer")}),
    ("Either", {"code": "4"}, {("/code", "type", "integer", "string")}),
    ("Either", 5, {("", "type", "object or string", "integer")}),
    ("Side", "HOLD", {("", "member", "one of 2 documented values", "string")}),
    ("Side", 1, {("", "type", "string", "integer")}),
    ("Tree", {"kids": [{"kids": 1}, {"kids": [{"kids": 2}]}]}, {
        ("/kids/*/kids", "type", "array", "integer"),
        ("/kids/*/kids/*/kids", "type", "array", "integer"),
    }),
    ("Map", {"U1234567": {"name": 1}, "Anna": {"name": 2}}, {("/*/name", "type", "string", "integer")}),
    ("Codes", {"31": 1, "7295": "x", "conid": 1}, {
        ("/31", "type", "string", "integer"),
        ("/7295", "undocumented", "nothing", "string"),
    }),
    ("Codes", {"265598": "x"}, {("/*", "undocumented", "nothing", "string")}),
    ("Named", {"name": "x", "265598": {}}, {("/*", "undocumented", "nothing", "object")}),
    ("Slash", {"a/b": 1}, {("/a~1b", "type", "string", "integer")}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value", "expected"), WRONG)
def test_every_contradiction_is_named(name: str, value: Any, expected: set[tuple[str, str, str, str]]) -> None:
    assert found(name, value) == expected


def test_the_place_in_the_contract_follows_references() -> None:
    contract = Contract({"paths": {}, "components": {"schemas": SCHEMAS}})
    walk = Walk(contract, 10)
    (wrong,) = walk.contradictions({"name": 1, "size": 2}, _Part({"$ref": f"#{HERE}Sized"}, "/start"))
    assert wrong.schema == f"{HERE}Named/properties/name"
    (wrong,) = walk.contradictions([], _Part({"$ref": f"#{HERE}Sized"}, "/start"))
    assert wrong.schema == "/start"
    (wrong,) = walk.contradictions({"name": "x"}, _Part({"$ref": f"#{HERE}Sized"}, "/start"))
    assert wrong.schema == f"{HERE}Sized/allOf/1"


def test_of_long_arrays_the_first_elements_count() -> None:
    value = {"kids": [{}, {}, {"kids": 1}]}
    assert found("Tree", value, items=2) == set()
    assert found("Tree", value, items=3) == {("/kids/*/kids", "type", "array", "integer")}


def test_schemas_without_end_end() -> None:
    loop = {"Loop": {"allOf": [{"$ref": f"#{HERE}Loop"}]}, "Me": {"$ref": f"#{HERE}Me"}}
    contract = Contract({"paths": {}, "components": {"schemas": loop}})
    for name in loop:
        assert Walk(contract, 10).contradictions({"a": 1}, _Part({"$ref": f"#{HERE}{name}"}, "/x")) is not None
    deep: Any = {}
    for _ in range(200):
        deep = {"kids": [deep]}
    assert found("Tree", deep) == set()


@pytest.mark.parametrize("key", ["conid", "acctId", "startNAV2", "$type", "server-info", "a.b", "t1", "_x"])
def test_names(key: str) -> None:
    assert is_name(key)


DATA = [
    "U1234567", "DU123456", "F9999", "12", "265598", "anna@example.org", "Anna Meier", "2026-11-22", "20261122",
    "b7c1f2d0-5c55-4c7c-8d6c-2b0d8f7b1a11", "", "x" * 65, "naïve", "a/b", "U1234567.x", "order#5",
]  # fmt: skip


@pytest.mark.parametrize("key", DATA)
def test_data(key: str) -> None:
    assert not is_name(key)


def test_short_numbers_are_names_only_among_numbers() -> None:
    assert is_name("7295", numbered=True)
    assert not is_name("265598", numbered=True)
    assert not is_name("7295")


def test_media_types_of_json() -> None:
    kinds = ("application/json", "application/problem+json", "text/json", "application/vnd.ib.v1+json")
    assert all(map(is_json, kinds))
    assert not any(map(is_json, ("", "text/plain", "application/pdf", "application/jsonl", "image/svg+xml", "json")))
