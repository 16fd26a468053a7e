"""Enumerations, forms, user names, restrictions, banks."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from typing import Any

import pytest

from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.server.contract import Contract
from ibkr_web.simulator.world import World
from tests.simulator.management.applying import application
from tests.simulator.management.calls import manage

ACCOUNT = "U1234567"


@pytest.fixture
def world() -> World:
    return World(0)


def test_every_enumeration_of_the_contract_answers(world: World) -> None:
    operation = Contract.load().operations["account_management.utilities.get_enumeration"]
    kinds = next(one for one in operation.parameters if one.name == "enumerationType").schema["enum"]
    assert len(kinds) >= 17
    for kind in kinds:
        more = {"currency": "USD", "accountId": ACCOUNT} if kind == "wire-instructions" else {}
        answer = manage(world, "utilities.get_enumeration", enumerationType=kind, **more)
        assert (answer.status, answer.body["enumerationsType"]) == (200, kind)
        assert answer.body["jsonData"]


def test_enumerations_are_checked_and_narrowed(world: World) -> None:
    def ask(kind: str, **more: Any) -> Answer:
        return manage(world, "utilities.get_enumeration", enumerationType=kind, **more)

    assert ask("planets").status == 400
    assert ask("wire-instructions", currency="USD").body["invalidArguments"][0]["field"] == "accountId"
    assert ask("wire-instructions", currency="USD", accountId="U9").status == 400
    assert ask("countries", language="tlh").status == 400
    assert {row["currency"] for row in ask("fin-info-ranges", currency="EUR").body["jsonData"]} == {"EUR"}
    assert ask("questionnaires", form_number="3442").body["formNumber"] == "3442"


def test_brokers_and_banks(world: World) -> None:
    brokers = manage(world, "utilities.list_complex_transfer_brokers", instructionType="COMPLEX_ASSET_TRANSFER").body
    assert brokers["brokers"] == world.management.brokers
    assert manage(world, "utilities.list_complex_transfer_brokers", instructionType="FOP").status == 400
    banks = manage(world, "utilities.list_participating_banks", type="eDDA").body
    assert {"BIC", "clearingCode", "institutionName"} == set(banks["participatingBanks"][0])
    assert manage(world, "utilities.list_participating_banks", type="x").status == 400


def test_forms_come_with_their_files(world: World) -> None:
    one = manage(world, "utilities.list_forms", formNo=[8001], getDocs="T").body
    data = base64.b64decode(one["fileData"]["data"])
    details = one["formDetails"][0]
    assert (details["fileLength"], details["sha1Checksum"]) == (len(data), hashlib.sha1(data).hexdigest())
    assert data.startswith(b"%PDF")
    several = manage(world, "utilities.list_forms", formNo=[8001, 5001], projection="DOCS").body
    archive = zipfile.ZipFile(io.BytesIO(base64.b64decode(several["fileData"]["data"])))
    assert sorted(archive.namelist()) == ["Form5001.pdf", "Form8001.pdf"]
    inside = manage(world, "utilities.list_forms", formNo=[8001], projection="PAYLOAD").body["formDetails"][0]
    assert base64.b64decode(inside["payload"]["data"]) == data
    every = manage(world, "utilities.list_forms").body
    assert len(every["formDetails"]) > 20
    assert "fileData" not in every
    assert manage(world, "utilities.list_forms", formNo=[1]).body["hasError"] is True
    assert manage(world, "utilities.list_forms", fromDate="2030-01-01").body["formDetails"] == []
    assert manage(world, "utilities.list_forms", toDate="soon").status == 400


def test_required_forms(world: World) -> None:
    def ask(**more: Any) -> list[str]:
        found: list[str] = manage(world, "utilities.list_required_forms", **more).body["forms"]
        return found

    assert ask(residenceCountry="USA") == ["5002", "8001", "8002"]
    assert ask(applicantType="ORG", tradingPermissions=["OPT"]) == ["5001", "8001", "8002", "8003", "8004", "4155"]


def test_user_names(world: World) -> None:
    def ask(name: str) -> dict[str, Any]:
        found: dict[str, Any] = manage(world, "utilities.validate_username", username=name).body
        return found

    assert (ask("adalovelace1")["isValid"], ask("adalovelace1")["isAvailable"]) == (True, True)
    for wrong in ("short", "UPPERCASE1", "12345678ab", "a" * 64, "with space1"):
        assert (ask(wrong)["isValid"], ask(wrong)["isAvailable"]) == (False, False)
    body = application(prefix="adalov")
    body["application"]["users"] = []
    manage(world, "accounts.create", body)
    taken = ask("adalov000")
    assert (taken["isValid"], taken["isAvailable"], taken["suggestedUserName"][0]) == (True, False, "adalov0001")


def test_the_status_of_a_request_can_be_set(world: World) -> None:
    number = manage(world, "accounts.create", application()).body["requestId"]
    done = manage(world, "utilities.update_request_status", {"status": "REJECTED", "message": "no"}, requestId=number)
    assert (done.body["status"], done.body["message"]) == ("REJECTED", "no")
    assert manage(world, "utilities.update_request_status", {"status": "?"}, requestId=number).status == 400
    assert manage(world, "utilities.update_request_status", {"status": "REJECTED"}, requestId=1).status == 400
    assert manage(world, "utilities.get_request_status", requestId=number).status == 400


def rows(text: str, number: int = 1, **more: Any) -> dict[str, Any]:
    payload = base64.b64encode(text.encode()).decode()
    return {"userName": "master", "requestId": number, "payload": payload} | more


def test_restrictions_are_verified_then_applied(world: World) -> None:
    body = rows(f"RESTR_ADD,No Apple,AAPL\nRESTR_ASSOC_ADD,No Apple,{ACCOUNT}\n")
    early = manage(world, "restrictions.apply", body)
    assert (early.status, early.body["success"]) == (200, False)
    assert manage(world, "restrictions.verify", body).body["success"] is True
    changed = manage(world, "restrictions.apply", rows("RESTR_ADD,No Tesla,TSLA\n"))
    assert "was not verified" in changed.body["message"]
    assert manage(world, "restrictions.apply", body).body == {
        "success": True, "requestId": 1, "message": "2 rows were applied",
    }  # fmt: skip
    assert "used before" in manage(world, "restrictions.apply", body).body["message"]
    mine = {"masterUserName": "master"}
    found = manage(world, "restrictions.list_by_account", accountId=ACCOUNT, **mine).body["restrictionIds"]
    assert len(found) == 1
    shown = manage(world, "restrictions.get", restrictionId=found[0], **mine).body
    assert shown["name"] == "No Apple"
    used = int(shown["rules"][0]["params"][0]["listId"])
    listed = manage(world, "restrictions.get_list_details", listId=used, **mine).body
    assert listed["entries"][0]["params"]["symbol"] == "AAPL"
    details = manage(world, "accounts.get_details", accountId=ACCOUNT).body
    assert details["restrictions"] == [{"id": found[0], "name": "No Apple", "byIB": False}]
    for request, text in ((2, f"RESTR_ASSOC_DELETE,No Apple,{ACCOUNT}"), (3, "RESTR_DELETE,No Apple")):
        manage(world, "restrictions.verify", rows(text, request))
        assert manage(world, "restrictions.apply", rows(text, request)).body["success"] is True
    assert manage(world, "restrictions.get", restrictionId=found[0], **mine).status == 403


@pytest.mark.parametrize(
    "wrong",
    [
        rows("RESTR_ADD,x"),
        rows("RESTR_DELETE,Nothing"),
        rows("WHAT,x,y"),
        rows(""),
        rows("RESTR_ADD,x,y", userName="stranger"),
        rows("RESTR_ADD,x,y", payload="%%%"),
        rows("RESTR_ADD,x,y", requestId="1"),
        None,
    ],
)
def test_wrong_restrictions_are_told_inside_a_200(world: World, wrong: Any) -> None:
    for name in ("restrictions.verify", "restrictions.apply"):
        answer = manage(world, name, wrong)
        assert (answer.status, answer.body["success"]) == (200, False)


def test_restrictions_of_others_look_like_none(world: World) -> None:
    made = world.management.restrictions.add("Mine", "IBM", accounts=(ACCOUNT,), users=("somebody",))
    stranger = {"masterUserName": "stranger"}
    answers = [
        manage(world, "restrictions.get", restrictionId=made.restriction_id, **stranger),
        manage(world, "restrictions.get", restrictionId=5, masterUserName="master"),
        manage(world, "restrictions.get_list_details", listId=5, masterUserName="master"),
        manage(world, "restrictions.list_by_account", accountId="U9", masterUserName="master"),
        manage(world, "restrictions.list_by_user", userName="nobody", masterUserName="master"),
    ]
    assert [answer.status for answer in answers] == [403] * 5
    found = manage(world, "restrictions.list_by_user", userName="somebody", masterUserName="master").body
    assert found["restrictionIds"] == [made.restriction_id]
