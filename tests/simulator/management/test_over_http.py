"""Whole journeys of a broker, over HTTP with tokens and signed bodies."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterator

import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.management.applying import application, document
from tests.simulator.management.broker import Broker


@pytest.fixture
def broker(simulator: Simulator) -> Iterator[Broker]:
    with Broker(simulator) as one:
        yield one


def test_from_application_to_withdrawal(simulator: Simulator, broker: Broker) -> None:
    made = broker.post("/accounts", application())
    shown = made.json()["fileData"]["data"]["application"]
    assert (made.status_code, shown["status"]) == (200, "Success")
    account = shown["accounts"][0]["value"]
    pending = broker.get(f"/accounts/{account}/tasks", type="pending").json()["pendingTasks"]
    files = [document(task["formNumber"]) for task in pending]
    submission = {"documentSubmission": {"accountId": account, "documents": files}}
    done = broker.send("PATCH", "/accounts", {"accountManagementRequests": submission})
    assert done.json()["fileData"]["data"]["application"]["status"] == "Success"
    simulator.management.settle()
    assert broker.get(f"/accounts/{account}/status").json()["status"] == "O"

    def instruct(path: str, kind: str, number: int, **fields: object) -> int:
        body = {"instructionType": kind, "instruction": {"clientInstructionId": number, "accountId": account, **fields}}
        answer = broker.post(path, body)
        assert answer.status_code == 202, answer.text
        simulator.clock.advance(601)
        found = broker.get(f"/client-instructions/{number}")
        assert found.status_code == 200
        assert found.json()["instructionResult"]["instructionStatus"] == "PROCESSED"
        assert broker.get(f"/client-instructions/{number}").status_code == 208
        return int(found.json()["instructionSetId"])

    cash = "/external-cash-transfers"
    first = 10**17
    number = instruct(cash, "DEPOSIT", first, currency="USD", amount=2500.10, bankInstructionMethod="WIRE")
    assert broker.get(f"/instruction-sets/{number}").json()["instructionResults"][0]["status"] == 200
    simulator.management.banks.add(account, "Home")
    home = {"bankInstructionName": "Home", "bankInstructionMethod": "ACH", "currency": "USD"}
    instruct(cash, "WITHDRAWAL", first + 1, amount=500.1, **home)
    query = {"clientInstructionId": first + 2, "accountId": account, "currency": "USD"}
    funds = broker.post(f"{cash}/query", {"instructionType": "QUERY_WITHDRAWABLE_FUNDS", "instruction": query})
    assert funds.status_code == 201
    assert funds.json()["instructionResult"]["withdrawableAmount"] == 2000.0
    again = broker.post(cash, {"instructionType": "DEPOSIT", "instruction": {**query, "amount": 1, **home}})
    assert (again.status_code, again.headers["content-type"]) == (422, "application/problem+json")
    assert again.json()["instructionResult"]["error"]["errorCode"] == "CORRUPT_DATA_DUBPLICATE_CP"
    assert list(simulator.violations) == []


def test_bulk_and_wrong_bodies(simulator: Simulator, broker: Broker) -> None:
    account = simulator.brokerage.accounts.ids[0]
    fields = {"accountId": account, "currency": "USD", "bankInstructionMethod": "WIRE"}
    elements = [{"clientInstructionId": str(number), "amount": "10.10", **fields} for number in (1, 2, 2)]
    elements.append({"clientInstructionId": 3, "amount": "ten", **fields})
    body = {"instructionType": "DEPOSIT", "instructions": elements}
    answer = broker.post("/external-cash-transfers:bulk", body)
    assert answer.status_code == 207
    assert [one["status"] for one in answer.json()["instructionResults"]] == [202, 202, 422, 400]
    wrong = broker.post("/external-cash-transfers", {"instructionType": "DEPOSIT", "instruction": {}})
    assert (wrong.status_code, wrong.json()["type"]) == (400, "/invalid-argument")


def test_reports_come_packed(simulator: Simulator, broker: Broker) -> None:
    account = simulator.brokerage.accounts.ids[0]
    available = broker.get("/statements/available", accountId=account).json()["data"]["value"]
    month = available["monthly"][0]
    body = {"accountId": account, "startDate": month, "endDate": month, "gzip": True, "mimeType": "text/csv"}
    content = broker.post("/statements", body).json()["data"]
    text = gzip.decompress(base64.b64decode(content["value"])).decode()
    assert text.startswith("Activity Statement,")
    year = simulator.clock.datetime().year - 1
    for number in (year, str(year)):
        tax = {"accountId": account, "year": number, "type": "1099", "format": "PDF"}
        assert base64.b64decode(broker.post("/tax-documents", tax).json()["data"]["value"]).startswith(b"%PDF")
    refused = broker.post("/statements", body | {"accountId": "U9"})
    assert (refused.status_code, refused.json()["title"]) == (402, "Unauthorized")
    simulator.management.reports.raw = True
    assert broker.post("/statements", body | {"mimeType": "application/pdf"}).content.startswith(b"%PDF")


def test_scopes_decide(simulator: Simulator) -> None:
    with Broker(simulator, "accounts.read") as reader:
        account = simulator.brokerage.accounts.ids[0]
        assert reader.get(f"/accounts/{account}/status").status_code == 200
        assert reader.post("/accounts", application()).status_code == 403
        assert reader.get("/statements/available", accountId=account).status_code == 403
    assert simulator.management.requests.all() == []


def test_every_read_of_account_management_answers_json(simulator: Simulator, broker: Broker) -> None:
    account = simulator.brokerage.accounts.ids[0]
    days = {"startDate": "2010-01-01", "endDate": "2030-01-01"}
    for path, query in (
        ("/accounts/status", days),
        ("/accounts/login-messages", days),
        ("/requests", days),
        (f"/accounts/{account}/details", {}),
        (f"/accounts/{account}/kyc", {}),
        (f"/accounts/{account}/login-messages", {}),
        ("/enumerations/countries", {}),
        ("/enumerations/complex-asset-transfer", {"instructionType": "COMPLEX_ASSET_TRANSFER"}),
        ("/participating-banks", {"type": "eDDA"}),
        ("/forms", {"formNo": 8001}),
        ("/forms/required-forms", {}),
        ("/validations/usernames/adalovelace1", {}),
        ("/tax-vouchers/active-countries", {}),
        ("/tax-vouchers/years", {}),
        ("/restrictions/account", {"accountId": account, "masterUserName": "master"}),
    ):
        answer = broker.get(path, **query)
        assert answer.status_code == 200, (path, answer.text)
        assert answer.headers["content-type"] == "application/json"
    assert list(simulator.violations) == []
