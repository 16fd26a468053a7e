"""Bodies that make no sense are refused, never an accident."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

import pytest

from ibkr_web.simulator.server.answering import as_bytes
from ibkr_web.simulator.world import World
from tests.simulator.management.applying import application, document
from tests.simulator.management.calls import manage

ACCOUNT = "U1234567"
JUNK: tuple[Any, ...] = (
    None, True, 0, -5, 10**40, 1.5, float("inf"), "", "x", "\x00é", "9" * 300, [], {}, [None], [[]], {"a": None}, [{}],
)  # fmt: skip
INSTRUMENT = {"currency": "USD", "conid": 265598}


def instruction(kind: str, **fields: Any) -> dict[str, Any]:
    return {"instructionType": kind, "instruction": {"clientInstructionId": 1, "accountId": ACCOUNT, **fields}}


DEPOSIT = instruction("DEPOSIT", currency="USD", amount=1, bankInstructionMethod="WIRE")
BODIES: dict[str, dict[str, Any]] = {
    "accounts.create": application(),
    "accounts.update": {
        "accountManagementRequests": {
            "updateAccountAlias": [{"accountId": ACCOUNT, "accountAlias": "x"}],
            "documentSubmission": {"accountId": ACCOUNT, "documents": [document()]},
            "addTradingPermissions": {"accountId": ACCOUNT, "tradingPermissions": [{"country": "US"}]},
            "completeLoginMessage": {"accountId": ACCOUNT, "loginMessageIds": [1]},
        }
    },
    "accounts.submit_documents": {"processDocuments": {"documents": [document(4155)]}},
    "accounts.update_status": {"status": "C"},
    "accounts.assign_tasks": {"formNumbers": [8001], "tasks": [{"formNumber": 8002}]},
    "accounts.update_tasks": {"formNumbers": [8001], "tasks": [{"formNumber": 8002}]},
    "utilities.update_request_status": {"status": "PENDING", "message": "x"},
    "banking.create_external_cash_transfer": DEPOSIT,
    "banking.create_external_cash_transfers_bulk": {
        "instructionType": "DEPOSIT", "instructions": [DEPOSIT["instruction"]],
    },
    "banking.create_internal_cash_transfer": instruction(
        "INTERNAL_CASH_TRANSFER", sourceAccountId=ACCOUNT, targetAccountId="U2", amount=1, currency="USD",
        dateTimeToOccur="2030-01-01T00:00:00Z",
    ),
    "banking.create_internal_asset_transfer": instruction(
        "INTERNAL_POSITION_TRANSFER", sourceAccountId=ACCOUNT, targetAccountId="U2", transferQuantity=1,
        tradingInstrument=INSTRUMENT,
    ),
    "banking.create_external_asset_transfer": instruction(
        "FOP", direction="IN", contraBrokerAccountId="1", contraBrokerDtcCode="1", quantity=1,
        tradingInstrument=INSTRUMENT,
    ),
    "banking.create_external_asset_transfer_v2": instruction(
        "FOP", direction="IN", contraBrokerAccountId="1", contraBrokerDtcCode="1", currency="USD",
        positions=[{"conid": 265598, "quantity": 1}],
    ),
    "banking.create_bank_instruction": instruction(
        "PREDEFINED_DESTINATION_INSTRUCTION", bankInstructionName="x", bankInstructionMethod="WIRE", currency="USD",
        financialInstitution={"name": "B", "identifier": "1", "identifierType": "BIC", "clientAccountId": "1"},
    ),
    "banking.query_external_cash_transfers": instruction("QUERY_WITHDRAWABLE_FUNDS", currency="USD"),
    "banking.query_bank_instructions": instruction("QUERY_BANK_INSTRUCTION", bankInstructionMethod="ACH"),
    "banking.query_instructions": instruction("QUERY_RECENT_INSTRUCTIONS", transactionHistory={"daysToGoBack": 1}),
    "banking.cancel_instruction": instruction("CANCEL_INSTRUCTION", instructionId=1, reason="x"),
    "balances.query": instruction("QUERY_WITHDRAWABLE_CASH_EQUITY", currency="USD"),
    "reports.get_statement": {"accountId": ACCOUNT, "startDate": "2025", "endDate": "2025", "accountIds": [ACCOUNT]},
    "reports.get_tax_document": {"accountId": ACCOUNT, "year": 2025, "type": "1099", "format": "PDF"},
    "reports.get_trade_confirmation": {"accountId": ACCOUNT, "startDate": "20260105", "endDate": "20260105"},
    "restrictions.verify": {"userName": "master", "requestId": 1, "payload": "UkVTVFJfQUREL"},
    "restrictions.apply": {"userName": "master", "requestId": 1, "payload": "UkVTVFJfQUREL"},
    "tax_vouchers.create": {
        "taxVoucherRequests": [{"custAcctId": ACCOUNT, "countryCode": "AT", "year": 2025, "corpactionId": "1"}]
    },
}  # fmt: skip


def places(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(place for key, one in items for place in places(one, (*here, key)))]


def spoilt(body: dict[str, Any], random: Random) -> Any:
    """A body with junk in one place, or a field too few."""
    made = copy.deepcopy(body)
    place = random.choice(places(made))
    if not place:
        return random.choice(JUNK)
    inside = made
    for key in place[:-1]:
        inside = inside[key]
    if random.random() < 0.1 and isinstance(inside, dict):
        del inside[place[-1]]
    else:
        inside[place[-1]] = random.choice(JUNK)
    return made


@pytest.mark.parametrize("name", BODIES)
def test_no_body_is_an_accident(name: str) -> None:
    random = Random(name)
    world = World(0)
    world.brokerage.accounts.add("U2", cash=0.0)
    number = world.management.requests.new("TEST", ACCOUNT).request_id
    parameters = {"accountId": ACCOUNT, "requestId": number}
    for _ in range(300):
        answer = manage(world, name, spoilt(BODIES[name], random), **parameters)
        assert answer.status < 500
        if answer.media.endswith("json"):
            json.loads(as_bytes(answer))
    world.management.settle()
