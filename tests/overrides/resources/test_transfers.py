"""Transfers over the wire: each outcome, and each sent once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import anyio
import pytest

from ibkr_web.errors import (
    Conflict,
    ConnectionFailed,
    NotFound,
    NotReachable,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
    ServerError,
    ValidationError,
)
from ibkr_web.simulator import Answer, Simulator
from ibkr_web.workflows.instructions.kinds import CashTransfer, Deposit
from ibkr_web.workflows.instructions.problems import InvalidTransfer, TransferPending, TransferRejected
from tests.overrides.resources.paging import asked, async_paging, paging

CREATE = "account_management.banking.create_external_cash_transfer"
BULK = "account_management.banking.create_external_cash_transfers_bulk"
LOOK = "account_management.banking.get_client_instruction"
ONE, TWO = "U2000001", "U2000002"
WIRE: dict[str, Any] = {"currency": "USD", "method": "WIRE"}


def stored(simulator: Simulator) -> list[Any]:
    return list(simulator.management.instructions)


def test_a_deposit_from_pending_to_processed() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        job = ib.account_management.transfers.deposit(ONE, amount=Decimal("2500.00"), **WIRE)
        assert job.status == "PENDING"
        assert job.instruction_id is not None
        assert job.refresh().status == "PENDING"
        state = job.wait(timeout=3600)
        assert state.status == job.status == "PROCESSED"
        assert state.reference
        looks = asked(simulator, LOOK)
        assert looks <= 4  # ten minutes between two looks
        assert job.refresh() == state
        assert job.wait(timeout=1) == state
        assert asked(simulator, LOOK) == looks  # what is final is not asked for again
        (sent,) = stored(simulator)
        assert sent.client_id == job.client_instruction_id
        assert sent.body["amount"] == 2500
        assert "U2" not in repr(job)
        assert simulator.violations == []


@pytest.mark.parametrize("amount", ["0.01", "2500.10", "999999999999.99", "100000"])
def test_amounts_arrive_digit_by_digit(amount: str) -> None:
    seen: list[bytes] = []
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        sign = ib._credentials.sign_body

        def look(operation: Any, claims: Any) -> Any:
            seen.append(bytes(claims))
            return sign(operation, claims)

        ib._signer = look
        job = ib.account_management.transfers.deposit(ONE, amount=Decimal(amount), **WIRE)
        assert f'"amount":{amount}'.encode() in seen[0].replace(b" ", b"")
        assert Decimal(str(stored(simulator)[0].body["amount"])) == Decimal(amount)
        assert job.status == "PENDING"


def test_rejected_afterwards() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.management.reject_next("the bank said no", "BANK_SAID_NO")
        job = ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        with pytest.raises(TransferRejected, match="the bank said no") as told:
            job.wait(timeout=3600)
        assert told.value.state.code == "BANK_SAID_NO"
        assert told.value.transfer is job
        assert job.rejected
        with pytest.raises(TransferRejected):
            job.wait(timeout=1)


def test_not_decided_in_time() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        job = ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        with pytest.raises(TransferPending, match="PENDING after 100 s") as told:
            job.wait(timeout=100)
        assert isinstance(told.value, TimeoutError)
        assert asked(simulator, LOOK) == 1  # one last look
        assert job.wait(timeout=3600, every=60).final


def test_refused_at_once() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        transfers = ib.account_management.transfers
        simulator.management.instructions.refuse_next("NOT_OPEN_ACCOUNT", "The account is not open")
        with pytest.raises(ValidationError, match="not open"):
            transfers.deposit(ONE, amount=1, **WIRE)
        with pytest.raises(PermissionDenied) as told:
            transfers.deposit("U9", amount=1, **WIRE)
        assert told.value.status == 403
        assert stored(simulator) == []


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        ({"cut": "after"}, True),
        ({"cut": "middle"}, True),
        ({"cut": "before"}, False),
        ({"status": 502, "html": True}, False),
        ({"status": 504, "html": True, "carried_out": True}, True),
        ({"body": "truncate"}, True),
    ],
)
def test_an_answer_that_is_lost_is_looked_up_and_never_sent_again(fault: dict[str, Any], arrived: bool) -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.faults.add(operation=CREATE, times=1, **fault)
        with pytest.raises(OutcomeUnknown) as told:
            ib.account_management.transfers.deposit(ONE, amount=Decimal("7.10"), **WIRE)
        assert asked(simulator, CREATE) == 1
        assert len(stored(simulator)) == arrived
        job = told.value.resolve()
        assert asked(simulator, CREATE) == 1
        if arrived:
            assert str(job.client_instruction_id) == told.value.client_id
            assert job.wait(timeout=3600).status == "PROCESSED"
        else:
            assert job is None


def test_a_page_of_somebody_in_between_does_not_say_that_there_is_nothing() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.faults.add(operation=CREATE, times=1, cut="after")
        with pytest.raises(OutcomeUnknown) as told:
            ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        simulator.faults.add(operation=LOOK, times=1, status=404, html=True)
        with pytest.raises(NotFound):  # and not None, after which one would send it again
            told.value.resolve()
        assert told.value.resolve().status == "PENDING"


@pytest.mark.parametrize(("status", "error"), [(429, RateLimited), (500, ServerError)])
def test_an_error_of_ibkr_s_own_is_no_mystery(status: int, error: type[Exception]) -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.faults.add(operation=CREATE, times=1, status=status)
        with pytest.raises(error):
            ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        assert asked(simulator, CREATE) == 1
        assert stored(simulator) == []


def test_a_number_is_good_once() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        transfers = ib.account_management.transfers
        job = transfers.deposit(ONE, amount=1, client_instruction_id=77, **WIRE)
        assert job.client_instruction_id == 77
        with pytest.raises(Conflict):
            transfers.deposit(ONE, amount=1, client_instruction_id=77, **WIRE)
        assert transfers.find(77).instruction_id == job.instruction_id
        with pytest.raises(NotFound):
            transfers.find(78)
        assert len(stored(simulator)) == 1


def test_cash_between_accounts_is_decided_at_once_or_soon() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        transfers = ib.account_management.transfers
        assert transfers.cash(ONE, TWO, amount="10.50", currency="usd", note="rent").status == "PROCESSED"
        simulator.management.instructions.hold_next()
        simulator.management.instructions.decide_seconds = 12
        job = transfers.cash(ONE, TWO, amount=10, currency="USD")
        assert job.status == "PENDING"
        assert job.wait(timeout=60).status == "PROCESSED"
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        assert transfers.cash(ONE, TWO, amount=10, currency="USD", when=tomorrow).status == "PENDING"


def test_positions_between_accounts() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.brokerage.portfolio.hold(ONE, 265598, 100)
        job = ib.account_management.transfers.position(ONE, TWO, 265598, quantity=40, currency="USD")
        assert job.wait(timeout=3600).status == "PROCESSED"
        assert simulator.brokerage.portfolio.position(TWO, 265598).quantity == 40  # type: ignore[union-attr]


def test_withdrawals_go_to_a_bank_there_is() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        with pytest.raises(ValidationError):
            ib.account_management.transfers.withdraw(
                ONE, amount=5, currency="USD", method="WIRE", bank_instruction="none of mine"
            )
        assert stored(simulator) == []


def test_taken_back_while_pending() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        transfers = ib.account_management.transfers
        job = transfers.deposit(ONE, amount=1, **WIRE)
        assert job.cancel("changed my mind").rejected
        with pytest.raises(TransferRejected):
            job.wait(timeout=1)
        done = transfers.cash(ONE, TWO, amount=1, currency="USD")
        with pytest.raises(ValidationError):
            done.cancel("too late")
        with pytest.raises(InvalidTransfer):
            done.cancel(" ")


def test_failures_to_look_are_waited_out() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        job = ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        simulator.faults.add(operation=LOOK, times=1, status=500)
        simulator.faults.add(operation=LOOK, times=8, cut="before")
        assert job.wait(timeout=7200).status == "PROCESSED"
        other = ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        simulator.faults.add(operation=LOOK, status=500)
        with pytest.raises(TransferPending) as told:
            other.wait(timeout=700)
        assert isinstance(told.value.__cause__, ServerError)


def test_an_instruction_that_is_not_listed_yet_is_waited_for() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        job = ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        simulator.faults.add(operation=LOOK, times=1, status=404)
        assert job.wait(timeout=7200).status == "PROCESSED"


def test_no_account_number_in_what_is_raised() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.management.reject_next(f"account {ONE} is closed")
        job = ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)
        with pytest.raises(TransferRejected) as told:
            job.wait(timeout=3600)
        assert ONE not in f"{told.value} {told.value.state!r} {job!r}"
        assert "is closed" in str(told.value)
        assert ONE not in repr(Deposit(account=ONE, amount=1, **WIRE))


def test_the_number_that_was_sent_is_the_one_that_is_followed() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        other = {"instructionStatus": "PENDING", "clientInstructionId": 12}
        simulator.answer(CREATE, lambda world, request: Answer({"status": 202, "instructionResult": other}, 202))
        job = ib.account_management.transfers.deposit(ONE, amount=1, client_instruction_id=34, **WIRE)
        assert (job.status, job.client_instruction_id) == ("PENDING", 34)


def test_what_cannot_be_right_is_not_sent() -> None:
    with paging(management=True) as (simulator, ib):
        transfers = ib.account_management.transfers
        wrong: list[dict[str, Any]] = [
            {"amount": 0}, {"amount": -1}, {"amount": "1.005"}, {"amount": "NaN"}, {"amount": 0.1 + 0.2},
            {"amount": 1, "currency": "DOLLAR"}, {"amount": 1, "method": ""}, {"amount": 1, "identifier": "Zürich"},
            {"amount": 1, "client_instruction_id": 10**18}, {"amount": 1, "client_instruction_id": -1},
            {"amount": True},
        ]  # fmt: skip
        for each in wrong:
            with pytest.raises(InvalidTransfer):
                transfers.deposit(ONE, **(WIRE | each))
        with pytest.raises(InvalidTransfer, match="same account"):
            transfers.cash(ONE, ONE, amount=1, currency="USD")
        with pytest.raises(InvalidTransfer, match="same account"):
            transfers.position(ONE, ONE, 1, quantity=1, currency="USD")
        with pytest.raises(InvalidTransfer, match="time zone"):
            transfers.cash(ONE, TWO, amount=1, currency="USD", when=datetime(2026, 1, 1))  # noqa: DTZ001
        with pytest.raises(InvalidTransfer, match="64"):
            transfers.cash(ONE, TWO, amount=1, currency="USD", note="x" * 65)
        with pytest.raises(InvalidTransfer, match="one kind"):
            transfers.send_all(
                [
                    Deposit(account=ONE, amount=1, **WIRE),
                    CashTransfer(source=ONE, target=TWO, amount=1, currency="USD"),
                ]
            )
        with pytest.raises(InvalidTransfer, match="one kind"):
            transfers.send_all([])
        with pytest.raises(InvalidTransfer, match="once"):
            transfers.send_all([Deposit(account=ONE, amount=1, client_instruction_id=5, **WIRE)] * 2)
        assert simulator.requests == [] or asked(simulator, CREATE) == asked(simulator, BULK) == 0


def test_the_gateway_has_no_transfers() -> None:
    with paging() as (_, ib), pytest.raises(NotReachable):
        ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)


def test_no_connection_means_not_sent() -> None:
    with paging(management=True) as (simulator, ib):
        ib.account_management.utilities.echo_https()
        simulator.stop()
        with pytest.raises(ConnectionFailed):
            ib.account_management.transfers.deposit(ONE, amount=1, **WIRE)


def test_async() -> None:
    async def main() -> None:
        async with async_paging(management=True) as (simulator, ib):
            simulator.brokerage.accounts.use_advisor(2)
            transfers = ib.account_management.transfers
            job = await transfers.deposit(ONE, amount=Decimal("2500.00"), **WIRE)
            assert (await job.refresh()).status == "PENDING"
            assert (await job.wait(timeout=3600, every=30)).status == "PROCESSED"  # `Hasty` sleeps for more
            assert (await transfers.cash(ONE, TWO, amount=1, currency="USD")).status == "PROCESSED"
            simulator.faults.add(operation=CREATE, times=1, cut="after")
            with pytest.raises(OutcomeUnknown) as told:
                await transfers.deposit(ONE, amount=1, **WIRE)
            lost = await told.value.resolve()
            assert lost.status == "PENDING"
            assert (await lost.cancel("not needed")).rejected
            assert len(await transfers.send_all([Deposit(account=ONE, amount=1, **WIRE)])) == 1
            assert (await transfers.find(job.client_instruction_id)).status == "PROCESSED"
            with pytest.raises(ValidationError):
                await transfers.withdraw(ONE, amount=1, bank_instruction="x", **WIRE)
            with pytest.raises(TransferRejected):
                await lost.wait(timeout=1)

    anyio.run(main)
