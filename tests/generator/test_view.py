"""Names and the parser's view of a contract."""

from __future__ import annotations

import copy
import keyword
from pathlib import Path
from typing import Any

import pytest

from generator.normalise import normalise
from generator.view import View, ViewError, build, names
from tests.contract.document import Json
from tests.contract.pipeline import Outcome, answer, base, load, ref


def contract(raw: Json | None = None) -> Json:
    """The contract of the small document, ready to be annotated."""
    made: Json = normalise(raw or base()).contract
    return made


def named(document: Json, **given: str) -> Json:
    """A contract with frozen names, by operation: get_one, put_one, get_all."""
    places = {"get_one": ("/v1/api/things/{thingId}", "get"), "put_one": ("/v1/api/things/{thingId}", "put")}
    places["get_all"] = ("/v1/api/things", "get")
    for place, name in given.items():
        path, method = places[place]
        document["paths"][path][method].setdefault("x-ibkr", {})["name"] = name
    return document


def operations(view: View) -> dict[str, Any]:
    return {one.key: one for one in view.operations}


@pytest.mark.parametrize(
    ("wire", "snake", "pascal"),
    [
        ("accountId", "account_id", "AccountId"), ("acctID", "acct_id", "AcctID"), ("isUS", "is_us", "IsUS"),
        ("outsideRTH", "outside_rth", "OutsideRTH"), ("HTTPServer", "http_server", "HTTPServer"),
        ("cOID", "c_oid", "COID"),
        ("avg-cost", "avg_cost", "AvgCost"), ("  two words ", "two_words", "TwoWords"), ("a.b/c", "a_b_c", "ABC"),
        ("naïve", "naive", "Naive"), ("日本", "", ""), ("", "", ""), ("2fa", "2fa", "2fa"), ("x1Y2", "x1_y2", "X1Y2"),
    ],
)  # fmt: skip
def test_spellings(wire: str, snake: str, pascal: str) -> None:
    assert names.snake(wire) == snake
    assert names.pascal(wire) == pascal


def test_identifiers_are_unique_legal_and_do_not_depend_on_order() -> None:
    wires = [
        "fooBar",
        "foo_bar",
        "FooBar",
        "foo-bar",
        "class",
        "",
        "日本",
        "2fa",
        "self",
        "to_json",
        "ü",
        "u",
        "a b",
        "body",
    ]
    chosen = names.identifiers(wires, "field", names.FIELD_RESERVED, {})
    assert sorted(chosen) == sorted(wires)
    assert len(set(chosen.values())) == len(wires)
    assert all(name.isidentifier() and name.isascii() and not keyword.iskeyword(name) for name in chosen.values())
    assert not set(chosen.values()) & names.FIELD_RESERVED
    assert chosen["foo_bar"] == "foo_bar", "who needs no change keeps its name"
    assert names.identifiers(wires[::-1], "field", names.FIELD_RESERVED, {}) == chosen
    given = names.identifiers(wires, "field", names.FIELD_RESERVED, {"fooBar": "foo_bar"})
    assert given["fooBar"] == "foo_bar", "a given name wins"
    assert len(set(given.values())) == len(wires)


def test_class_names_differ_where_letter_case_does_not_count() -> None:
    taken: dict[str, None] = {}
    for text in (
        "thing",
        "Thing",
        "THING",
        "th-ing",
        "thing2",
        "None",
        "str",
        "Model",
        "2fa",
        "日本",
        "",
        "x" * 500,
        "x" * 501,
    ):
        name = names.class_name(text, taken)
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert len(name) < 200
        assert name not in names.CLASS_RESERVED
        assert name.lower() not in {other.lower() for other in taken}
        taken[name] = None


def test_frozen_names_win_and_the_rest_is_told() -> None:
    view = build([named(contract(), get_one="things.get")])
    found = operations(view)
    assert found["GET /v1/api/things/{}"].name == "things.get"
    assert view.unnamed == ["GET /v1/api/things", "PUT /v1/api/things/{}"]
    others = [one for one in view.operations if one.key in view.unnamed]
    assert all(one.resource == "things" for one in others), "beside its neighbours with the same tag"
    assert [one.named for one in view.operations].count(False) == 2
    again = build([named(contract(), get_one="things.get")])
    assert [one.name for one in again.operations] == [one.name for one in view.operations]


def test_a_frozen_name_outlives_what_the_document_changes() -> None:
    """Another operationId, tag, summary or placeholder is no other operation."""
    raw = base()
    item = raw["paths"].pop("/v1/api/things/{thingId}")
    for operation in item.values():
        operation.update(operationId="renamed", tags=["Renamed"], summary="Renamed.")
        operation["parameters"][0]["name"] = "other-id"
    raw["paths"]["/v1/api/things/{other-id}"] = item
    changed = contract(raw)
    before = operations(build([contract()]))
    assert set(operations(build([changed]))) == set(before)
    operation = changed["paths"]["/v1/api/things/{other-id}"]["get"]
    operation["x-ibkr"] = {"name": "things.get"}
    assert operations(build([changed]))["GET /v1/api/things/{}"].name == "things.get"


@pytest.mark.parametrize(
    "name",
    [
        "things",
        "Things.get",
        "things.getOne",
        "things.",
        ".get",
        "things..get",
        "things.2fa",
        "things.get one",
        "",
        "ä.b",
    ],
)
def test_names_of_no_use_are_refused(name: str) -> None:
    with pytest.raises(ViewError, match="GET /v1/api/things"):
        build([named(contract(), get_one=name)])


@pytest.mark.parametrize("name", ["things.class", "class.get", "things.import", "send.get", "close.get"])
def test_names_that_would_break_the_client(name: str, tmp_path: Path) -> None:
    refused_or_right(named(contract(), get_one=name), tmp_path)


def refused_or_right(document: Json, folder: Path) -> Outcome | None:
    """One announced error, or a package in which every operation is where its name says."""
    from generator.__main__ import expected
    from generator.audit import audit
    from generator.build import generate

    out = folder / f"package_{abs(hash(str(folder)))}"
    try:
        generate([document], out)
    except Exception as error:  # noqa: BLE001
        assert expected(error), repr(error)
        assert "things" in str(error) or "'" in str(error)
        return None
    assert [str(one) for one in audit([document], out).findings if one.severity == "error"] == []
    package = load(out)
    client = package.Client()
    for described in package.OPERATIONS.values():
        target = client
        for part in described.name.split("."):
            target = getattr(target, part)
        assert target.__name__ == described.function
    client.close()
    return Outcome(contract=document, package=package)


def test_one_name_for_two_operations() -> None:
    with pytest.raises(ViewError, match=r"things\.get") as caught:
        build([named(contract(), get_one="things.get", get_all="things.get")])
    assert "/v1/api/things/{}" in str(caught.value)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("account_management.tokens.list", "authorization.tokens.list"),  # one module for two areas
        ("account_management.list", "account_management.accounts.list"),  # an area and a group of areas
        ("orders.list", "orders.history.list"),
        ("a.b_c", "a_b.c"),
        ("flex.get", "flex.reports.get"),
        ("things.raw", "things.unset"),
        ("a.b.c.get", "a.b.get"),
    ],
)
def test_names_that_meet(first: str, second: str, tmp_path: Path) -> None:
    refused_or_right(named(contract(), get_one=first, get_all=second), tmp_path)


def test_contracts_share_their_schemas() -> None:
    other = contract()
    other["paths"] = {"/flex": {"get": {"x-ibkr-key": "GET /flex", "responses": {"200": answer(ref("Thing"))}}}}
    view = build([contract(), other])
    assert len(view.operations) == 4
    assert list(view.class_of).count("Thing") == 1
    other["components"]["schemas"]["Thing"] = {"type": "string"}
    with pytest.raises(ViewError, match="'Thing'"):
        build([contract(), other])


def test_given_names_of_parameters_and_fields() -> None:
    document = contract()
    operation = document["paths"]["/v1/api/things/{thingId}"]["get"]
    operation["x-ibkr"] = {"name": "things.get", "names": {"fields": "columns"}, "parameters": {"fields": "A note."}}
    document["components"]["schemas"]["Thing"]["properties"]["displayName"]["x-ibkr-name"] = "label"
    view = build([document])
    parameters = {one.wire: one for one in operations(view)["GET /v1/api/things/{}"].parameters}
    assert (parameters["fields"].name, parameters["fields"].note) == ("columns", "A note.")
    assert view.fields["Thing"]["label"] == "displayName"


@pytest.mark.parametrize(
    ("how", "style"),
    [
        ({}, "repeat"), ({"explode": False}, "comma"), ({"style": "form", "explode": True}, "repeat"),
        ({"style": "form", "explode": False}, "comma"),
    ],
)  # fmt: skip
def test_styles_of_lists(how: Json, style: str) -> None:
    document = contract()
    operation = document["paths"]["/v1/api/things/{thingId}"]["get"]
    for one in operation["parameters"]:
        if one["name"] == "fields":
            for key in ("style", "explode"):
                one.pop(key, None)
            one.update(how)
    found = operations(build([document]))["GET /v1/api/things/{}"]
    assert {one.wire: one.style for one in found.parameters} == {"thingId": "simple", "fields": style}


def test_the_contract_is_left_as_it_is() -> None:
    document = contract()
    before = copy.deepcopy(document)
    build([document])
    assert document == before


def test_the_order_of_keys_does_not_matter() -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(member) for key, member in reversed(list(value.items()))}
        return [turned(item) for item in value] if isinstance(value, list) else value

    first, second = build([contract()]), build([turned(contract())])
    assert first.components == second.components
    assert list(first.fields) == list(second.fields)
    assert [(one.name, one.responses, one.parameters) for one in first.operations] == [
        (one.name, one.responses, one.parameters) for one in second.operations
    ]


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        ([{"properties": {"a": {}}}, {"properties": {"b": {}}}], {"a", "b"}),
        ([ref("Part"), {"properties": {"b": {}}}], {"name", "weight", "b"}),
        ([ref("Part"), ref("Error"), {"required": ["name"]}], {"name", "weight", "error"}),
        ([ref("Part"), {"allOf": [ref("Error"), {"properties": {"c": {}}}]}], {"name", "weight", "error", "c"}),
        ([{"properties": {"a": {}}}, {"oneOf": [ref("Part"), ref("Error")]}], {"a", "name", "weight", "error"}),
        ([{"properties": {"a": {"properties": {"x": {}}}}}, {"properties": {"a": {"properties": {"y": {}}}}}], {"a"}),
    ],
)  # fmt: skip
def test_compositions_keep_every_field(parts: list[Json], fields: set[str]) -> None:
    document = contract()
    document["components"]["schemas"]["Whole"] = {"allOf": parts}
    view = build([document])
    assert set(view.fields["Whole"].values()) == fields
    if fields == {"a"}:
        inner = view.components["Whole"]["properties"]["a"]["$ref"].rpartition("/")[2]
        assert set(view.fields[inner].values()) == {"x", "y"}


def test_one_part_and_remarks_are_that_part() -> None:
    document = contract()
    schemas = document["components"]["schemas"]
    schemas["Alias"] = {"allOf": [ref("Part"), {"nullable": True}, {"required": ["name"]}]}
    schemas["Thing"]["properties"]["alias"] = ref("Alias")
    schemas["Thing"]["properties"]["part"] = {"allOf": [ref("Part")], "nullable": True}
    view = build([document])
    assert view.components["Thing"]["properties"]["part"] == ref("Part")
    assert view.class_of["Alias"] == view.class_of["Part"]


def test_required_is_told_by_python_names() -> None:
    document = contract()
    document["components"]["schemas"]["Thing"]["required"] = ["displayName", "not there"]
    assert build([document]).components["Thing"]["x-required"] == ["display_name"]
