"""What is one fact although several values differ, and what depends on who uses it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import drift, overlay
from generator.drift import ABSENT, Change, compare
from tests.generator.drift.contracts import Json, small, uncovered
from tests.generator.drift.edits import GET, POST

SCHEMAS = "#/components/schemas/"


def told(old: Json, new: Json) -> list[tuple[str, str, str]]:
    """Kind, verdict and message of every change, and nothing left out in either direction."""
    changes = compare(old, new)
    assert uncovered(old, new, changes) == []
    assert uncovered(new, old, compare(new, old)) == []
    return [(change.kind, change.verdict, change.message) for change in changes]


def order(contract: Json) -> Json:
    found: Json = contract["components"]["schemas"]["Order"]
    return found


def overlays(folder: Path, actions: list[Any]) -> list[overlay.Overlay]:
    path = folder / "10.yaml"
    path.write_text(json.dumps({"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}))
    return overlay.load([path])


def test_a_property_with_another_spelling_keeps_its_python_name() -> None:
    old, new = small(), small()
    order(old)["properties"]["limit_price"] = {"type": "number"}
    order(old)["required"] = ["conid", "limit_price"]
    order(new)["properties"]["limitPrice"] = {"type": "number"}
    order(new)["required"] = ["conid", "limitPrice"]
    words = "Order: limit_price -> limitPrice: the wire name, Python's stays"
    assert told(old, new) == [("property-respelled", "wire", words)]


def test_a_property_that_comes_with_the_duty_to_send_it_is_one_change() -> None:
    new = small()
    order(new)["properties"]["tif"] = {"type": "string"}
    order(new)["required"] = ["conid", "tif"]
    assert told(small(), new) == [("property-added", "wire", "Order: property tif added, required")]


def test_members_that_come_together_are_one_change() -> None:
    new = small()
    new["components"]["schemas"]["Account"]["properties"]["status"]["enum"] = ["A", "X", "Y"]
    assert told(small(), new) == [
        ("enum-member-removed", "source", "Account.status: value C removed"),
        ("enum-member-added", "addition", "Account.status: values X, Y added"),
    ]
    come = compare(small(), new)[1]
    assert (come.before, come.after) == (ABSENT, ["X", "Y"])


@pytest.mark.parametrize(("schema", "verdict"), [("Order", "wire"), ("Account", "addition")])
def test_a_lower_limit_harms_who_sends_and_nobody_who_gets(schema: str, verdict: str) -> None:
    old, new = small(), small()
    for contract, limit in ((old, 10), (new, 5)):
        contract["components"]["schemas"][schema]["properties"]["text"] = {"type": "string", "maxLength": limit}
    assert told(old, new) == [("schema-limit", verdict, f"{schema}.text: maxLength 10 -> 5")]
    assert {change.verdict for change in compare(new, old)} == {"addition"}


def test_a_schema_used_both_ways_counts_as_sent() -> None:
    old, new = small(), small()
    for contract in (old, new):
        answer = contract["paths"][POST]["post"]["responses"]["200"]["content"]["application/json"]
        answer["schema"] = {"type": "array", "items": {"$ref": f"{SCHEMAS}Order"}}
    order(new)["properties"]["conid"]["nullable"] = False
    order(old)["properties"]["conid"]["nullable"] = True
    (change,) = compare(old, new)
    assert (change.verdict, change.uses) == ("wire", ("POST /v1/api/orders",))


def test_a_retyped_schema_is_one_change_whatever_else_is_in_it() -> None:
    old, new = small(), small()
    order(old)["properties"]["price"] = {"type": "integer", "format": "int32", "minimum": 1}
    order(new)["properties"]["price"] = {"oneOf": [{"type": "string"}, {"type": "number"}], "nullable": True}
    assert told(old, new) == [("schema-type", "source", "Order.price: type integer (int32) -> string or number")]


@pytest.mark.parametrize(
    ("schema", "was", "now", "verdict"),
    [
        ("Order", {"type": "number"}, {"type": "integer"}, "wire"),
        ("Order", {"type": "integer"}, {"type": "number"}, "addition"),
        ("Account", {"type": "integer"}, {"type": "number"}, "source"),
        ("Account", {}, {"type": "object", "properties": {"a": {}}}, "source"),
        ("Account", {}, {"type": "string"}, "addition"),
        ("Order", {}, {"type": "string"}, "wire"),
        ("Order", {"type": "string"}, {}, "addition"),
        ("Account", {"type": "string"}, {}, "source"),
    ],
)
def test_types(schema: str, was: Json, now: Json, verdict: str) -> None:
    old, new = small(), small()
    for contract, given in ((old, was), (new, now)):
        contract["components"]["schemas"][schema]["properties"]["field"] = given
    assert [change[:2] for change in told(old, new)] == [("schema-type", verdict)]


def test_alternatives() -> None:
    old, new = small(), small()
    both = [{"$ref": f"{SCHEMAS}Owner"}, {"properties": {"a": {"type": "string"}, "b": {}}}]
    old["components"]["schemas"]["Account"]["properties"]["owner"] = {"oneOf": both}
    changed = [{"properties": {"a": {"type": "integer"}, "b": {}, "c": {}}}, {"$ref": f"{SCHEMAS}Error"}]
    new["components"]["schemas"]["Account"]["properties"]["owner"] = {"oneOf": changed}
    found = told(old, new)
    assert ("alternative-removed", "source", "Account.owner: alternative Owner removed") in found
    assert ("alternative-added", "addition", "Account.owner: alternative Error added") in found
    new["components"]["schemas"]["Account"]["properties"]["owner"] = {"oneOf": [both[0], changed[0]]}
    assert told(old, new) == [
        ("schema-type", "source", "Account.owner<a+b+c>.a: type string -> integer"),
        ("property-added", "addition", "Account.owner<a+b+c>: property c added"),
    ]


def test_a_name_of_ours_may_look_like_a_keyword() -> None:
    """A property may be called `enum`, `required`, `properties` or `oneOf`."""
    old, new = small(), small()
    names = ("enum", "required", "properties", "oneOf", "items", "servers")
    for contract, kind in ((old, "string"), (new, "boolean")):
        order(contract)["properties"] |= {name: {"type": kind} for name in names}
    assert {change.message for change in compare(old, new)} == {
        f"Order.{name}: type string -> boolean" for name in names
    }
    assert uncovered(old, new, compare(old, new)) == []


def test_behind_an_exchanged_reference_counts_what_is_there() -> None:
    new = small()
    new["components"]["responses"]["Failure"] = {"content": {"application/json": {"schema": {"type": "string"}}}}
    new["paths"][POST]["post"]["responses"]["401"] = {"$ref": "#/components/responses/Failure"}
    kind, verdict, message = told(small(), new)[0]
    assert (kind, verdict) == ("response-reference", "source")
    assert message == "answer 401: written out -> shared Failure: type Error -> string"


def test_an_argument_that_an_overlay_names_keeps_its_name(tmp_path: Path) -> None:
    new = small()
    item = new["paths"]["/v1/api/accounts/{acct}"] = new["paths"].pop(GET)
    item["get"]["parameters"][0]["name"] = "acct"
    (change,) = compare(small(), new)
    assert (change.kind, change.verdict) == ("operation-respelled", "source")
    target = "$.paths.*[?@['x-ibkr-key'] == 'GET /v1/api/accounts/{}']"
    action = {"target": target, "update": {"x-ibkr": {"name": "accounts.get", "names": {"acct": "account_id"}}}}
    (absorbed,) = drift.report(small(), new, overlays(tmp_path, [action])).changes
    assert (absorbed.verdict, absorbed.absorbed) == ("addition", "the argument keeps its name")


def test_what_an_overlay_takes_away_is_absorbed_and_its_neighbour_is_not(tmp_path: Path) -> None:
    new = small()
    for name in ("amount", "id"):
        new["components"]["schemas"]["Account"]["properties"][name]["type"] = "boolean"
    action = {"target": "$.components.schemas.Account.properties.amount", "remove": True}
    result = drift.report(small(), new, overlays(tmp_path, [action]))
    assert {change.message: change.verdict for change in result.changes} == {
        "Account.amount: type number -> boolean": "addition",
        "Account.id: type string -> boolean": "source",
    }


def test_an_overlay_that_cannot_be_applied_any_more_is_told(tmp_path: Path) -> None:
    new = small()
    new["components"]["schemas"]["Owner"]["properties"]["name"] = ["of", "another", "kind"]
    actions = [
        {"target": "$.components.schemas.Owner.properties", "update": {"name": {"type": "string"}}},
        {"target": "$.components.schemas.Order", "update": {"x-note": "still applied"}},
    ]
    new["components"]["schemas"]["Owner"]["properties"]["name"] = "text"
    result = drift.report(small(), new, overlays(tmp_path, actions))
    (failing,) = result.notes.failing
    assert failing.startswith("10.yaml, action 1: ")
    assert "fail now" in result.markdown()
    assert json.loads(result.json())["failing"] == [failing]


def test_an_action_looks_only_at_what_it_writes(tmp_path: Path) -> None:
    new = small()
    new["components"]["schemas"]["Owner"]["properties"]["more"] = {"type": "string"}
    action = {"target": "$.components.schemas.Owner", "update": {"properties": {"name": {"nullable": True}}}}
    assert drift.report(small(), new, overlays(tmp_path, [action])).notes.retargeted == ()
    new["components"]["schemas"]["Owner"]["properties"]["name"]["nullable"] = True
    (found,) = drift.report(small(), new, overlays(tmp_path, [action])).notes.retargeted
    assert found == "10.yaml, action 1: update $.components.schemas.Owner"


def test_identical_changes_of_several_schemas_are_one_group() -> None:
    new = small()
    for name in ("Owner", "Error"):
        new["components"]["schemas"][name]["properties"]["code"] = {"type": "string"}
    result = drift.report(small(), new)
    (group,) = result.groups
    assert (group.text, group.members) == ("property code added (2 places)", ("Error", "Owner"))
    assert "Error, Owner" in drift.report(small(), new).markdown().replace("`", "")


def test_places_are_pointers_into_the_contracts() -> None:
    old, new = small(), small()
    new["paths"][GET]["get"]["parameters"].insert(0, {"in": "query", "name": "a", "schema": {"type": "string"}})
    new["paths"][GET]["get"]["parameters"][2]["schema"]["enum"] = ["b"]
    del new["components"]["schemas"]["Account"]["properties"]["opened"]
    changes = compare(old, new)
    assert len(changes) == 3
    for change in changes:
        for place in change.places:
            for contract, at, value in ((old, place.before, change.before), (new, place.after, change.after)):
                assert (at is None) == (value is ABSENT)
                if at is not None:
                    assert resolved(contract, at) == value
    told = {change.kind: change.json() for change in changes}
    assert told["parameter-enum-member-removed"]["before"] == "a"
    assert told["parameter-enum-member-removed"]["place"] == (
        "/paths/~1v1~1api~1accounts~1{accountId}/get/parameters/1/schema/enum/0"
    )


def resolved(contract: Json, pointer: str) -> Any:
    value: Any = contract
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def test_markdown_stays_markdown() -> None:
    new = small()
    new["components"]["schemas"]["Account"]["properties"]["<b>_x_*"] = {"type": "string"}
    text = drift.report(small(), new).markdown()
    assert "&lt;b>\\_x\\_\\*" in text


def test_changes_can_be_told_apart_from_their_absence() -> None:
    change: Change = compare(small(), {**small(), "x": None})[0]
    assert change.after is None
    assert change.before is ABSENT
    assert "before" not in change.json()
    assert change.json()["after"] is None
