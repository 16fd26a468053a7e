"""Bank instructions and questions about accounts."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.world import World
from tests.simulator.management.calls import manage

ACCOUNT = "U1234567"
NUMBERS = count(500)


@pytest.fixture
def world() -> World:
    clock = Clock(datetime(2026, 11, 18, 15, 0, tzinfo=UTC))
    clock.hold()
    return World(0, clock)


def body(kind: str, **fields: Any) -> dict[str, Any]:
    content = {"clientInstructionId": next(NUMBERS), "accountId": ACCOUNT, **fields}
    return {"instructionType": kind, "instruction": content}


def create(world: World, kind: str, **fields: Any) -> Answer:
    return manage(world, "banking.create_bank_instruction", body(kind, **fields))


def outcome(world: World, answer: Answer) -> dict[str, Any]:
    number = answer.body["instructionResult"]["instructionId"]
    found: dict[str, Any] = manage(world, "banking.get_instruction", instructionId=number).body["instructionResult"]
    return found


def ach(world: World, name: str = "ACH bank") -> Answer:
    info = {
        "bankRoutingNumber": "202012983",
        "bankAccountNumber": "101267576983",
        "bankName": "B",
        "bankAccountTypeCode": 1,
    }
    return create(
        world, "ACH_INSTRUCTION", bankInstructionCode="USACH", achType="DEBIT_CREDIT", bankInstructionName=name,
        currency="USD", clientAccountInfo=info | {"bankAccountTypeCode": 1},
    )  # fmt: skip


def verify(world: World, pending: Answer, *amounts: Decimal) -> dict[str, Any]:
    answer = create(
        world, "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION", bankInstructionCode="USACH", bankInstructionName="ACH bank",
        pendingInstructionId=pending.body["instructionResult"]["instructionId"], creditAmount1=float(amounts[0]),
        creditAmount2=float(amounts[1]),
    )  # fmt: skip
    assert answer.status == 202
    world.management.settle()
    return outcome(world, answer)


def listed(world: World, method: str) -> list[dict[str, Any]]:
    answer = manage(
        world, "banking.query_bank_instructions", body("QUERY_BANK_INSTRUCTION", bankInstructionMethod=method)
    )
    assert (answer.status, answer.body["status"]) == (201, 201)
    rows: list[dict[str, Any]] = answer.body["instructionResult"]["bankInstructionDetails"]
    return rows


def test_ach_is_verified_with_two_small_amounts(world: World) -> None:
    pending = ach(world)
    assert (pending.status, pending.body["instructionResult"]["instructionStatus"]) == (202, "PENDING")
    world.clock.advance(601)
    assert outcome(world, pending)["instructionStatus"] == "PENDING_VERIFICATION"
    first, second = world.management.banks.amounts(pending.body["instructionResult"]["instructionId"])
    wrong = verify(world, pending, first, second + Decimal("0.01"))
    assert (wrong["instructionStatus"], wrong["error"]["errorCode"]) == ("REJECTED", "WRONG_CREDIT_AMOUNTS")
    assert listed(world, "ACH") == []
    right = verify(world, pending, second, first)
    assert right["instructionStatus"] == "PROCESSED"
    assert outcome(world, pending)["instructionStatus"] == "PROCESSED"
    rows = listed(world, "USACH")
    assert [(row["instructionName"], row["bankAccountNumber"]) for row in rows] == [("ACH bank", "********6983")]
    again = verify(world, pending, first, second)
    assert again["error"]["errorCode"] == "NO_PENDING_INSTRUCTION"


def test_three_wrong_attempts_end_it(world: World) -> None:
    pending = ach(world)
    world.management.settle()
    for _ in range(3):
        verify(world, pending, Decimal(5), Decimal(6))
    assert outcome(world, pending)["instructionStatus"] == "REJECTED"


def test_banks_come_and_go(world: World) -> None:
    bank = {"name": "B", "identifier": "SIMUUS33", "identifierType": "BIC", "clientAccountId": "998877"}
    made = create(
        world, "PREDEFINED_DESTINATION_INSTRUCTION", bankInstructionName="Away", bankInstructionMethod="WIRE",
        currency="USD", financialInstitution=bank,
    )  # fmt: skip
    create(
        world, "EDDA_INSTRUCTION", bankInstructionName="HK", currency="HKD", bankBranchCode="003",
        bankAccountNumber="132456", bankClearingCode="004", debtorIdentificationDocumentType="hkId",
    )  # fmt: skip
    create(world, "OPEN_BANKING_INSTRUCTION", currency="USD", serviceProvider="PLAID")
    world.management.settle()
    assert outcome(world, made)["instructionStatus"] == "PROCESSED"
    assert [row["instructionName"] for row in listed(world, "WIRE")] == ["Away"]
    assert [row["currency"] for row in listed(world, "eDDA")] == ["HKD"]
    assert len(listed(world, "OPEN_BANKING")) == 1
    deleting = {"bankInstructionName": "Away", "bankInstructionMethod": "WIRE", "currency": "USD"}
    gone = create(world, "DELETE_BANK_INSTRUCTION", **deleting)
    world.management.settle()
    assert outcome(world, gone)["instructionStatus"] == "PROCESSED"
    assert listed(world, "WIRE") == []
    twice = create(world, "DELETE_BANK_INSTRUCTION", **deleting)
    world.management.settle()
    assert outcome(world, twice)["error"]["errorCode"] == "BANK_INSTRUCTION_NOT_FOUND"


def test_six_banks_are_enough(world: World) -> None:
    for number in range(6):
        world.management.banks.add(ACCOUNT, f"Bank {number}")
    seventh = ach(world)
    world.management.settle()
    assert outcome(world, seventh)["error"]["errorCode"] == "TOO_MANY_BANK_INSTRUCTIONS"


def test_open_banking_deposits_give_a_link(world: World) -> None:
    sent = body(
        "DEPOSIT",
        currency="USD",
        amount=10,
        bankInstructionMethod="OPEN_BANKING",
        openBanking={"serviceProvider": "PLAID"},
    )
    answer = manage(world, "banking.create_external_cash_transfer", sent)
    details = answer.body["instructionResult"]["depositDetails"]["openBanking"]["providerResponse"]
    assert set(details) == {"paymentId", "hostedlinkUrl", "linkToken"}
    world.management.settle()
    assert outcome(world, answer)["depositDetails"]["openBanking"]["providerResponse"] == details


def test_what_can_be_withdrawn(world: World) -> None:
    def ask(kind: str, **fields: Any) -> Answer:
        name = "balances.query" if kind.endswith("EQUITY") else "banking.query_external_cash_transfers"
        return manage(world, name, body(kind, **fields))

    funds = ask("QUERY_WITHDRAWABLE_FUNDS", currency="USD")
    assert funds.status == 201
    assert funds.body["instructionResult"]["withdrawableAmount"] == 1_000_000.0
    world.management.banks.add(ACCOUNT, "My bank")
    held = ask("QUERY_WITHDRAWABLE_FUNDS", currency="USD", bankInstructionName="My bank").body["instructionResult"]
    assert held["withdrawableAmountWithoutOriginationHold"] == 1_000_000.0
    assert ask("QUERY_WITHDRAWABLE_FUNDS", currency="USD", bankInstructionName="No bank").status == 422
    assert ask("QUERY_WITHDRAWABLE_FUNDS", currency="USD", bankRoutingNumber="1").status == 400
    both = {"bankRoutingNumber": "1", "bankAccountNumber": "1", "bankInstructionName": "x"}
    assert ask("QUERY_WITHDRAWABLE_FUNDS", currency="USD", **both).status == 400
    equity = ask("QUERY_WITHDRAWABLE_CASH_EQUITY", currency="USD").body["instructionResult"]
    assert equity["withdrawableCashAmount"] == 1_000_000.0
    before = equity["availableEquityValue"]
    world.brokerage.portfolio.hold(ACCOUNT, 8314, 10, 150.0)
    equity = ask("QUERY_WITHDRAWABLE_CASH_EQUITY", currency="USD").body["instructionResult"]
    assert equity["availableEquityValue"] == pytest.approx(before + 1500)


def test_ira_contributions_count_deposits(world: World) -> None:
    detail = {"iraContributionType": "CONTRIBUTION", "iraTaxYearType": "CURRENT", "fromIraType": "NONE"}
    sent = body("DEPOSIT", currency="USD", amount=1500, bankInstructionMethod="WIRE", iraDepositDetail=detail)
    manage(world, "banking.create_external_cash_transfer", sent)
    world.management.settle()
    limits = {}
    for year in ("2026", "2025"):
        answer = manage(world, "banking.query_external_cash_transfers", body("QUERY_IRA_CONTRIBUTIONS", year=year))
        assert (answer.status, answer.body["instructionResult"]["instructionStatus"]) == (202, "PENDING")
        world.clock.advance(61)
        limits[year] = outcome(world, answer)["contributions"][0]
    assert [limits[year]["yearToDateContribution"] for year in limits] == [1500, 0]
    assert limits["2026"]["allowedContributionLimit"] == 5500


def test_recurring_transfers(world: World) -> None:
    detail = {"instructionName": "Savings", "frequency": "MONTHLY", "startDate": "2026-12-01"}
    sent = body("DEPOSIT", currency="USD", amount=100, bankInstructionMethod="ACH", recurringInstructionDetail=detail)
    answer = manage(world, "banking.create_external_cash_transfer", sent)
    world.management.settle()
    reference = answer.body["instructionResult"]["ibReferenceId"]
    rows = manage(world, "banking.query_bank_instructions", body("QUERY_RECURRING_INSTRUCTIONS")).body
    assert [(row["requestId"], row["frequency"]) for row in rows["instructionResult"]["recurringInstructions"]] == [
        (reference, "MONTHLY")
    ]
    ask = lambda number: manage(  # noqa: E731
        world,
        "banking.query_bank_instructions",
        {
            "instructionType": "QUERY_RECENT_RECURRING_EVENTS",
            "instruction": {"clientInstructionId": next(NUMBERS), "ibReferenceId": number},
        },
    )
    assert ask(reference).body["instructionResult"]["recurringInstructionName"] == "Savings"
    assert ask(1).status == 422


def test_the_history_takes_a_minute(world: World) -> None:
    for amount in (1, 2):
        sent = body("DEPOSIT", currency="USD", amount=amount, bankInstructionMethod="WIRE")
        manage(world, "banking.create_external_cash_transfer", sent)
        world.clock.advance(5)
    ask = body("QUERY_RECENT_INSTRUCTIONS", transactionHistory={"daysToGoBack": 3})
    answer = manage(world, "banking.query_instructions", ask)
    assert (answer.status, answer.body["instructionResult"]["instructionStatus"]) == (202, "PENDING")
    impatient = body("QUERY_RECENT_INSTRUCTIONS", transactionHistory={"daysToGoBack": 3})
    assert manage(world, "banking.query_instructions", impatient).status == 422
    world.clock.advance(61)
    history = outcome(world, answer)["instructionHistory"]
    assert history["historyMaxDepthNumberOfDays"] == 30
    assert [(row["amount"], row["instructionType"], row["status"]) for row in history["result"]] == [
        (2.0, "DEPOSIT", "PENDING"), (1.0, "DEPOSIT", "PENDING"),
    ]  # fmt: skip
    world.clock.advance(4 * 86400)
    late = body("QUERY_RECENT_INSTRUCTIONS", transactionHistory={"daysToGoBack": 3, "transactionType": "DEPOSIT"})
    answer = manage(world, "banking.query_instructions", late)
    world.management.settle()
    assert outcome(world, answer)["instructionHistory"]["result"] == []
    too_far = body("QUERY_RECENT_INSTRUCTIONS", transactionHistory={"daysToGoBack": 31})
    assert manage(world, "banking.query_instructions", too_far).status == 400
