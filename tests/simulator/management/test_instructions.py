"""Instructions: accepted, decided, fetched, refused, in bulk, cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.management.rules import SHAPES
from ibkr_web.simulator.world import World
from tests.simulator.management.calls import manage

ACCOUNT, OTHER = "U1234567", "U7654321"
AAPL = 265598
NUMBERS: Iterator[int] = count(1_000_000_000_000_000_001)


@pytest.fixture
def world() -> World:
    clock = Clock(datetime(2026, 11, 18, 15, 0, tzinfo=UTC))
    clock.hold()
    world = World(0, clock)
    world.brokerage.accounts.add(OTHER, cash=0.0)
    world.management.banks.add(ACCOUNT, "My bank")
    return world


def body(kind: str, **fields: Any) -> dict[str, Any]:
    return {"instructionType": kind, "instruction": {"clientInstructionId": next(NUMBERS), **fields}}


def deposit(**more: Any) -> dict[str, Any]:
    fields = {"accountId": ACCOUNT, "currency": "USD", "amount": 2500.1, "bankInstructionMethod": "WIRE"} | more
    return body("DEPOSIT", **fields)


def withdrawal(amount: float, **more: Any) -> dict[str, Any]:
    fields = {"accountId": ACCOUNT, "currency": "USD", "amount": amount, "bankInstructionMethod": "ACH"}
    return body("WITHDRAWAL", **fields | {"bankInstructionName": "My bank"} | more)


def internal(amount: float, **more: Any) -> dict[str, Any]:
    fields = {"sourceAccountId": ACCOUNT, "targetAccountId": OTHER, "amount": amount, "currency": "USD"} | more
    return body("INTERNAL_CASH_TRANSFER", **fields)


def bulk(*bodies: dict[str, Any]) -> dict[str, Any]:
    return {
        "instructionType": bodies[0]["instructionType"],
        "instructions": [one["instruction"] for one in bodies],
    }


def result(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = answer.body["instructionResult"]
    return found


def fetch(world: World, sent: dict[str, Any]) -> Answer:
    number = sent["instruction"]["clientInstructionId"]
    return manage(world, "banking.get_client_instruction", clientInstructionId=number)


def cash(world: World, account: str, currency: str = "USD") -> float:
    return world.brokerage.accounts.get(account).cash.get(currency, 0.0)


def test_a_deposit_is_accepted_then_done_then_reported_once(world: World) -> None:
    sent = deposit()
    accepted = manage(world, "banking.create_external_cash_transfer", sent)
    assert accepted.status == accepted.body["status"] == 202
    assert result(accepted)["clientInstructionId"] == sent["instruction"]["clientInstructionId"]
    assert (result(accepted)["instructionStatus"], result(accepted)["instructionType"]) == ("PENDING", "DEPOSIT")
    assert result(accepted)["ibReferenceId"] > 0
    for _ in range(2):
        assert (fetch(world, sent).status, result(fetch(world, sent))["instructionStatus"]) == (200, "PENDING")
    before = cash(world, ACCOUNT)
    world.clock.advance(601)
    first, second = fetch(world, sent), fetch(world, sent)
    assert (first.status, second.status) == (200, 208)
    assert result(first)["instructionStatus"] == result(second)["instructionStatus"] == "PROCESSED"
    assert result(first)["depositDetails"]["amount"] == 2500.1
    assert cash(world, ACCOUNT) == pytest.approx(before + 2500.1)
    by_id = manage(world, "banking.get_instruction", instructionId=result(first)["instructionId"])
    assert by_id.status == 208
    whole = manage(world, "banking.get_instruction_set", instructionSetId=first.body["instructionSetId"])
    assert [one["status"] for one in whole.body["instructionResults"]] == [200]


def test_numbers_of_instructions_may_be_negative(world: World) -> None:
    answers = [manage(world, "banking.create_external_cash_transfer", deposit()) for _ in range(40)]
    numbers = {result(answer)["instructionId"] for answer in answers}
    assert len(numbers) == 40
    assert min(numbers) < 0 < max(numbers)
    assert len({answer.body["instructionSetId"] for answer in answers}) == 40


def test_a_client_number_works_once(world: World) -> None:
    sent = deposit()
    assert manage(world, "banking.create_external_cash_transfer", sent).status == 202
    again = manage(world, "banking.create_external_cash_transfer", sent)
    assert (again.status, again.media, again.body["type"]) == (422, "application/problem+json", "/simple")
    assert result(again)["error"]["errorCode"] == "CORRUPT_DATA_DUBPLICATE_CP"
    sent["instruction"]["clientInstructionId"] = str(sent["instruction"]["clientInstructionId"])
    assert manage(world, "banking.create_external_cash_transfer", sent).status == 422
    assert len(world.management.instructions) == 1


def test_a_number_in_quotes_is_a_number(world: World) -> None:
    sent = deposit(clientInstructionId="1012983", amount="2500.10")
    answer = manage(world, "banking.create_external_cash_transfer", sent)
    assert result(answer)["clientInstructionId"] == 1012983
    assert manage(world, "banking.get_client_instruction", clientInstructionId=1012983).status == 200


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"amount": None}, "amount"),
        ({"amount": "much"}, "amount"),
        ({"amount": 0.005}, "amount"),
        ({"amount": -1}, "amount"),
        ({"currency": "DOLLAR"}, "currency"),
        ({"bankInstructionMethod": "PIGEON"}, "bankInstructionMethod"),
        ({"clientInstructionId": "abc"}, "clientInstructionId"),
        ({"clientInstructionId": 10**20}, "clientInstructionId"),
        ({"clientInstructionId": 1.5}, "clientInstructionId"),
        ({"currency": "ILS"}, "identifier"),
        ({"accountId": ""}, "accountId"),
    ],
)
def test_fields_are_checked(world: World, more: dict[str, Any], field: str) -> None:
    answer = manage(world, "banking.create_external_cash_transfer", deposit(**more))
    assert (answer.status, answer.body["type"]) == (400, "/invalid-argument")
    assert field in {one["field"] for one in answer.body["invalidArguments"]}
    assert len(world.management.instructions) == 0


def test_missing_fields_are_named(world: World) -> None:
    answer = manage(world, "banking.create_external_cash_transfer", body("DEPOSIT", accountId=ACCOUNT, amount=1))
    assert {one["field"] for one in answer.body["invalidArguments"]} == {"currency", "bankInstructionMethod"}
    for wrong in (
        None,
        [],
        {"instruction": {}},
        {"instructionType": "DEPOSIT"},
        {"instructionType": 1, "instruction": 1},
    ):
        assert manage(world, "banking.create_external_cash_transfer", wrong).status == 400
    wrong_type = manage(world, "banking.create_external_cash_transfer", body("FOP"))
    assert wrong_type.body["invalidArguments"][0]["field"] == "instructionType"
    assert manage(world, "banking.create_external_cash_transfer", {**deposit(), "instruction": "x"}).status == 400


def test_accounts_are_checked(world: World) -> None:
    def refused(account: str) -> tuple[int, str]:
        answer = manage(world, "banking.create_external_cash_transfer", deposit(accountId=account))
        return answer.status, result(answer)["error"]["errorCode"]

    assert refused("U9999999") == (403, "ERROR_ACCOUNT_CP_NOT_RELATED")
    assert refused("nonsense") == (422, "CORRUPT_DATA_INVALID_ACCT")
    world.management.accounts.get(OTHER).status = "N"
    assert refused(OTHER) == (422, "NOT_OPEN_ACCOUNT")
    answer = manage(world, "banking.create_external_cash_transfer", deposit(specialInstruction="für Ä"))
    assert (answer.status, result(answer)["error"]["errorCode"]) == (422, "UNSUPPORTED_CHARACTERS_ERROR")


def test_money_nobody_can_value_is_refused(world: World) -> None:
    refused = manage(world, "banking.create_external_cash_transfer", deposit(currency="XXX"))
    assert (refused.status, result(refused)["error"]["errorCode"]) == (422, "CURRENCY_NOT_SUPPORTED")


def test_a_test_may_reject_and_refuse(world: World) -> None:
    world.management.reject_next("Bank did not answer")
    sent = deposit()
    assert manage(world, "banking.create_external_cash_transfer", sent).status == 202
    world.management.settle()
    seen = fetch(world, sent)
    assert (seen.status, result(seen)["instructionStatus"]) == (200, "REJECTED")
    assert result(seen)["error"]["errorMessage"] == "Bank did not answer"
    whole = manage(world, "banking.get_instruction_set", instructionSetId=seen.body["instructionSetId"])
    assert [one["status"] for one in whole.body["instructionResults"]] == [422]
    world.management.instructions.refuse_next("SOME_CODE", "Not today")
    refused = manage(world, "banking.create_external_cash_transfer", deposit())
    assert (refused.status, result(refused)["error"]["errorCode"]) == (422, "SOME_CODE")


def test_withdrawals_need_a_bank_and_money(world: World) -> None:
    create = "banking.create_external_cash_transfer"
    refused = manage(world, create, withdrawal(10, bankInstructionName="Nobody's"))
    assert (refused.status, result(refused)["error"]["errorCode"]) == (422, "BANK_INSTRUCTION_NOT_FOUND")
    outcomes = []
    for amount in (100_000.01, 1000.0):
        sent = withdrawal(amount)
        manage(world, create, sent)
        world.management.settle()
        outcomes.append(result(fetch(world, sent))["instructionStatus"])
    assert outcomes == ["REJECTED", "PROCESSED"]
    assert cash(world, ACCOUNT) == 999_000.0
    poor = withdrawal(50.0, accountId=OTHER)
    world.management.banks.add(OTHER, "My bank")
    manage(world, create, poor)
    world.management.settle()
    assert result(fetch(world, poor))["error"]["errorCode"] == "INSUFFICIENT_FUNDS"


def test_internal_cash_is_done_at_once_or_later(world: World) -> None:
    done = manage(world, "banking.create_internal_cash_transfer", internal(250.0))
    assert (done.status, result(done)["instructionStatus"]) == (201, "PROCESSED")
    assert (cash(world, ACCOUNT), cash(world, OTHER)) == (999_750.0, 250.0)
    world.management.instructions.hold_next()
    held = internal(50.0)
    assert manage(world, "banking.create_internal_cash_transfer", held).status == 202
    dated = internal(5.0, dateTimeToOccur="2026-11-19T10:00:00-05:00")
    assert manage(world, "banking.create_internal_cash_transfer", dated).status == 202
    world.clock.advance(600)
    assert [result(fetch(world, one))["instructionStatus"] for one in (held, dated)] == ["PROCESSED", "PENDING"]
    world.clock.advance(86400)
    assert cash(world, OTHER) == 305.0
    too_much = internal(10**9)
    refused = manage(world, "banking.create_internal_cash_transfer", too_much)
    assert (refused.status, result(refused)["error"]["errorCode"]) == (422, "INSUFFICIENT_FUNDS")
    assert result(fetch(world, too_much))["instructionStatus"] == "REJECTED"
    same = manage(world, "banking.create_internal_cash_transfer", internal(1.0, targetAccountId=ACCOUNT))
    assert same.status == 422
    for wrong in ("tomorrow", "2026-11-19T10:00:00"):
        bad = manage(world, "banking.create_internal_cash_transfer", internal(1.0, dateTimeToOccur=wrong))
        assert bad.body["invalidArguments"][0]["field"] == "dateTimeToOccur"


def test_positions_move(world: World) -> None:
    held = world.brokerage.portfolio
    held.hold(ACCOUNT, AAPL, 100, 150.0)
    instrument = {"currency": "USD", "conid": AAPL}

    def moved(name: str, sent: dict[str, Any]) -> str:
        assert manage(world, name, sent).status == 202
        world.management.settle()
        return str(result(fetch(world, sent))["instructionStatus"])

    transfer = {"sourceAccountId": ACCOUNT, "targetAccountId": OTHER, "tradingInstrument": instrument}
    sent = body("INTERNAL_POSITION_TRANSFER", transferQuantity=40, **transfer)
    assert moved("banking.create_internal_asset_transfer", sent) == "PROCESSED"
    sent = body("INTERNAL_POSITION_TRANSFER", transferQuantity=70, **transfer)
    assert moved("banking.create_internal_asset_transfer", sent) == "REJECTED"
    contra = {"accountId": OTHER, "contraBrokerAccountId": "12345678A", "contraBrokerDtcCode": "534"}
    sent = body("FOP", direction="IN", quantity=10, tradingInstrument=instrument, **contra)
    assert moved("banking.create_external_asset_transfer", sent) == "PROCESSED"
    positions = [{"conid": AAPL, "quantity": 5}]
    sent = body("FOP", direction="OUT", currency="USD", positions=positions, **contra)
    assert moved("banking.create_external_asset_transfer_v2", sent) == "PROCESSED"
    quantities = {account: held.position(account, AAPL) for account in (ACCOUNT, OTHER)}
    assert {account: one.quantity for account, one in quantities.items() if one} == {ACCOUNT: 60, OTHER: 45}
    assert quantities[OTHER] is not None
    assert quantities[OTHER].average == 150.0


def test_the_clearing_house_decides(world: World) -> None:
    broker = {
        "accountType": "Individual", "brokerName": "Fidelity", "brokerAccountId": "1", "country": "US",
        "contactEmail": "a@example.com", "contactPhone": "1",
    }  # fmt: skip
    fields = {
        "accountId": ACCOUNT, "direction": "IN", "quantity": 1, "contraBrokerInfo": broker,
        "tradingInstrument": {"currency": "USD", "conid": AAPL},
    }  # fmt: skip
    seen = []
    for state in ("ACKNOWLEDGED", "SETTLED", "REJECTED"):
        sent = body("COMPLEX_ASSET_TRANSFER", **fields)
        assert manage(world, "banking.create_external_asset_transfer", sent).status == 202
        world.management.instructions.set_clearing_state(sent["instruction"]["clientInstructionId"], state)
        found = result(fetch(world, sent))
        seen.append((found["clearingState"], found["instructionStatus"]))
    assert seen == [("ACKNOWLEDGED", "PENDING"), ("SETTLED", "PROCESSED"), ("REJECTED", "REJECTED")]
    unknown = body("COMPLEX_ASSET_TRANSFER", **{**fields, "contraBrokerInfo": {**broker, "brokerName": "Nobody"}})
    refused = manage(world, "banking.create_external_asset_transfer", unknown)
    assert result(refused)["error"]["errorCode"] == "ERROR_BROKER_NAME_NOT_FOUND"
    own = body("COMPLEX_ASSET_TRANSFER", **{**fields, "contraBrokerInfo": {**broker, "brokerName": "IB"}})
    missing = manage(world, "banking.create_external_asset_transfer", own)
    assert {one["field"] for one in missing.body["invalidArguments"]} == {
        "contraBrokerInfo.accountTitle", "accountIdAtCurrentBroker",
    }  # fmt: skip


def test_bulk_has_a_status_for_each(world: World) -> None:
    create = "banking.create_external_cash_transfers_bulk"
    fine = manage(world, create, bulk(deposit(), deposit()))
    assert fine.status == fine.body["status"] == 202
    assert [one["status"] for one in fine.body["instructionResults"]] == [202, 202]
    good = deposit()
    mixed = manage(world, create, bulk(good, good, deposit(amount="much"), deposit(accountId="U9999999")))
    assert mixed.status == mixed.body["status"] == 207
    assert [one["status"] for one in mixed.body["instructionResults"]] == [202, 422, 400, 403]
    assert mixed.body["instructionResults"][2]["invalidArguments"][0]["field"] == "amount"
    assert mixed.body["instructionResults"][3]["instructionResult"]["error"]["errorCode"].startswith("ERROR_ACCOUNT")
    world.management.settle()
    whole = manage(world, "banking.get_instruction_set", instructionSetId=mixed.body["instructionSetId"])
    assert sorted(one["status"] for one in whole.body["instructionResults"]) == [200, 400, 403, 422]
    done = manage(world, "banking.create_internal_cash_transfers_bulk", bulk(internal(1), internal(10**9)))
    assert [one["status"] for one in done.body["instructionResults"]] == [201, 422]
    for wrong in ([], "x"):
        answer = manage(world, create, {"instructionType": "DEPOSIT", "instructions": wrong})
        assert answer.status == 400


def test_pending_instructions_can_be_cancelled(world: World) -> None:
    def cancelling(target: Answer) -> dict[str, Any]:
        return body("CANCEL_INSTRUCTION", instructionId=result(target)["instructionId"], reason="changed my mind")

    sent = deposit()
    accepted = manage(world, "banking.create_external_cash_transfer", sent)
    cancelled = manage(world, "banking.cancel_instruction", cancelling(accepted))
    assert (cancelled.status, result(cancelled)["instructionStatus"]) == (201, "PROCESSED")
    assert result(fetch(world, sent))["instructionStatus"] == "REJECTED"
    world.clock.advance(3600)
    assert cash(world, ACCOUNT) == 1_000_000.0
    again = manage(world, "banking.cancel_instruction", cancelling(accepted))
    assert (again.status, result(again)["error"]["errorCode"]) == (422, "INSTRUCTION_NOT_PENDING")
    missing = manage(world, "banking.cancel_instruction", body("CANCEL_INSTRUCTION", instructionId=5, reason="x"))
    assert result(missing)["error"]["errorCode"] == "INSTRUCTION_NOT_FOUND"
    other = manage(world, "banking.create_external_cash_transfer", deposit())
    several = manage(world, "banking.cancel_instructions_bulk", bulk(cancelling(other), cancelling(accepted)))
    assert (several.status, [one["status"] for one in several.body["instructionResults"]]) == (207, [202, 422])


def test_unknown_instructions(world: World) -> None:
    for name, field in (
        ("banking.get_client_instruction", "clientInstructionId"),
        ("banking.get_instruction", "instructionId"),
        ("banking.get_instruction_set", "instructionSetId"),
    ):
        answer = manage(world, name, **{field: 123456})
        assert (answer.status, answer.body["status"], answer.media) == (404, 404, "application/problem+json")
    assert answer.body["instructionSetId"] == 123456


def test_every_type_of_the_contract_has_its_shape() -> None:
    from ibkr_web.simulator.server.contract import Contract

    kinds = set()
    for operation in Contract.load().operations.values():
        for schema in operation.bodies.values() if operation.name.startswith("account_management.") else ():
            kinds |= set(schema.get("properties", {}).get("instructionType", {}).get("enum", ()))
    assert kinds == set(SHAPES)
