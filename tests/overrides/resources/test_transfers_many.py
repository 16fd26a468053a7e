"""Several transfers in one call: each has an outcome of its own, and the call is sent once."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_web.errors import NotFound, OutcomeUnknown
from ibkr_web.simulator import Answer
from ibkr_web.workflows.instructions.kinds import Deposit
from tests.overrides.resources.paging import asked, paging
from tests.overrides.resources.test_transfers import BULK, ONE, TWO, WIRE, stored


def test_many_at_once_and_some_refused() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        transfers = ib.account_management.transfers
        jobs = transfers.send_all(
            [
                Deposit(account="X", amount=1, **WIRE),
                Deposit(account=ONE, amount=2, **WIRE),
                Deposit(account=ONE, amount=3, currency="INR", method="WIRE"),
                Deposit(account=TWO, amount=4, **WIRE),
            ]
        )
        assert [job.rejected for job in jobs] == [True, False, True, False]
        assert jobs[0].state.code == "CORRUPT_DATA_INVALID_ACCT"
        assert "identifier" in jobs[2].state.reason
        assert [int(each.body["amount"]) for each in stored(simulator)] == [2, 4]
        for job in (jobs[1], jobs[3]):
            assert job.wait(timeout=3600).status == "PROCESSED"
        all_good = transfers.send_all([Deposit(account=ONE, amount=1, **WIRE)] * 3)
        assert [job.status for job in all_good] == ["PENDING"] * 3
        all_bad = transfers.send_all([Deposit(account="X", amount=1, **WIRE)] * 2)
        assert all(job.rejected for job in all_bad)


def test_one_of_many_that_failed_on_the_way_is_not_refused() -> None:
    """Who takes it for refused sends it again, and the money moves twice."""
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)

        def half(world: Any, request: Any) -> Answer:
            numbers = [each["clientInstructionId"] for each in request.payload["instructions"]]
            results = [
                {"status": status, "title": "Down", "instructionResult": {"clientInstructionId": number}}
                for status, number in zip((500, 422), numbers, strict=True)
            ]
            return Answer({"instructionResults": results}, status=207)

        simulator.answer(BULK, half)
        failed, refused = ib.account_management.transfers.send_all([Deposit(account=ONE, amount=1, **WIRE)] * 2)
        assert (failed.status, failed.rejected, failed.state.final, failed.state.reason) == ("", False, False, "Down")
        assert refused.rejected
        with pytest.raises(NotFound):
            failed.refresh()


def test_many_at_once_whose_answer_is_lost() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.faults.add(operation=BULK, times=1, cut="after")
        orders = [Deposit(account=ONE, amount=1, **WIRE), Deposit(account="X", amount=1, **WIRE)]
        with pytest.raises(OutcomeUnknown) as told:
            ib.account_management.transfers.send_all(orders)
        assert len(told.value.identifiers) == 2
        found, lost = told.value.resolve()
        assert found.status == "PENDING"
        assert lost is None
        assert asked(simulator, BULK) == 1
