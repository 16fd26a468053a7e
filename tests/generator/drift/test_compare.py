"""What is found, and how it is judged, one edit at a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import drift, overlay
from generator.drift import compare
from tests.generator.drift.contracts import Json, small, uncovered
from tests.generator.drift.edits import EDITS, GET, POST, Edit


def account(contract: Json) -> Json:
    found: Json = contract["components"]["schemas"]["Account"]["properties"]
    return found


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit.kind}, {edit.verdict}")
def test_one_edit_is_one_change(edit: Edit) -> None:
    old, new = small(), small()
    edit(new)
    (change,) = compare(old, new)
    assert (change.kind, change.verdict) == (edit.kind, edit.verdict)
    assert change.message.startswith(edit.message)
    assert uncovered(old, new, [change]) == []


def test_a_contract_is_no_change_of_itself() -> None:
    assert compare(small(), small()) == []


def test_the_order_of_things_is_none_of_their_facts() -> None:
    shuffled = json.loads(json.dumps(small()), object_pairs_hook=lambda pairs: dict(reversed(pairs)))
    for values in (shuffled["paths"][GET]["get"]["parameters"], account(shuffled)["status"]["enum"]):
        values.reverse()
    assert compare(small(), shuffled) == []


def test_a_re_spelled_placeholder_is_one_rename() -> None:
    new = small()
    item = new["paths"]["/v1/api/accounts/{accountID}"] = new["paths"].pop(GET)
    item["get"]["parameters"][0]["name"] = "accountID"
    (change,) = compare(small(), new)
    assert change.kind == "operation-respelled"
    assert (change.verdict, change.absorbed) == ("addition", "the argument keeps its name")
    assert uncovered(small(), new, [change]) == []
    item["get"]["parameters"][0]["name"] = "acct"
    new["paths"] = {"/v1/api/accounts/{acct}": item, POST: new["paths"][POST]}
    (change,) = compare(small(), new)
    assert (change.kind, change.verdict) == ("operation-respelled", "source")


@pytest.mark.parametrize("same_id", [True, False])
def test_a_moved_base_path_is_one_move(same_id: bool) -> None:
    new = small()
    item = new["paths"]["/api/v2/orders"] = new["paths"].pop(POST)
    item["post"]["x-ibkr-key"] = "POST /api/v2/orders"
    if not same_id:
        item["post"]["operationId"] = "somethingElse"
    changes = compare(small(), new)
    moved = next(change for change in changes if change.kind == "operation-moved")
    assert moved.verdict == "wire"
    assert "/v1/api/orders -> /api/v2/orders" in moved.message
    assert {change.kind for change in changes} <= {"operation-moved", "operation-renamed"}
    assert moved.operation == "POST /api/v2/orders"
    assert uncovered(small(), new, changes) == []


def test_something_else_on_a_like_path_is_no_move() -> None:
    new = small()
    del new["paths"][POST]
    new["paths"]["/api/v2/orders"] = {
        "post": {"operationId": "x", "x-ibkr-key": "POST /api/v2/orders", "responses": {}}
    }
    assert {change.kind for change in compare(small(), new)} == {"operation-removed", "operation-added"}


def test_what_our_overlays_say_anyway_is_absorbed(tmp_path: Path) -> None:
    path = tmp_path / "10.yaml"
    path.write_text(
        "overlay: 1.1.0\ninfo: {title: T, version: 1.0.0}\nactions:\n"
        "  - target: $.components.schemas.Account.properties.amount\n"
        "    description: It is text on the wire.\n    update: {type: string}\n"
        "  - target: \"$.paths.*[?@['x-ibkr-key'] == 'POST /v1/api/orders']\"\n"
        "    description: Name.\n    update: {x-ibkr: {name: orders.submit}}\n"
        "  - target: $.components.schemas.Owner.properties.name\n"
        "    description: Reason.\n    update: {nullable: true}\n"
    )
    new = small()
    account(new)["amount"]["type"] = "string"
    new["paths"][POST]["post"]["operationId"] = "place"
    del new["components"]["schemas"]["Owner"]["properties"]["name"]
    new["paths"]["/v1/api/new"] = {"get": {"x-ibkr-key": "GET /v1/api/new", "responses": {}}}
    result = drift.report(small(), new, overlay.load([path]))
    judged = {change.kind: (change.verdict, change.absorbed) for change in result.changes}
    assert judged["schema-type"] == ("addition", "our overlays say the same of both")
    assert judged["operation-renamed"] == ("addition", "the names here are frozen")
    assert judged["property-removed"] == ("source", "")
    assert result.stale == ("10.yaml, action 3: update $.components.schemas.Owner.properties.name",)
    assert result.notes.retargeted == ("10.yaml, action 1: update $.components.schemas.Account.properties.amount",)
    assert "GET /v1/api/new" in result.unnamed
    assert "POST /v1/api/orders" not in result.unnamed


def test_identical_changes_are_one_group() -> None:
    new = small()
    for item in new["paths"].values():
        for operation in item.values():
            operation["responses"]["503"] = {}
    result = drift.report(small(), new)
    (group,) = result.groups
    assert group.text == "answer 503 added (2 operations)"
    assert result.exit_code == 1
    assert "`POST /v1/api/orders`" in result.markdown()
    told = json.loads(result.json())
    assert told["groups"][0]["operations"] == ["GET /v1/api/accounts/{}", "POST /v1/api/orders"]
    assert told["exit_code"] == 1


def test_the_gravest_comes_first() -> None:
    new = small()
    account(new).pop("opened")
    account(new)["more"] = {"type": "string"}
    new["paths"][POST]["post"]["requestBody"]["required"] = True
    result = drift.report(small(), new)
    assert [group.verdict for group in result.groups] == ["source", "wire", "addition"]
    assert (result.verdict, result.exit_code) == ("source", 2)
