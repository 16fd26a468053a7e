"""Looking up what became of an order, the lane, and calls that are given up: what could cost money if it went wrong."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from decimal import Decimal
from typing import Any

import httpx
import pytest

from ibkr_openapi import operation
from ibkr_web import IBKR, AsyncIBKR
from ibkr_web.errors import APIStatusError, ConfigurationError, IBKRError, OutcomeUnknown, SessionConflict, Unauthorized
from ibkr_web.session.brokerage import Policy
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.clock import Clock as SimulatedClock
from ibkr_web.transport.lane import asking
from ibkr_web.transport.pacing import Pacing
from ibkr_web.workflows.clock import Clock
from ibkr_web.workflows.steps import Call
from tests.overrides.conftest import gateway, oauth2

ORDER = {"conid": 265598, "side": "BUY", "orderType": "LMT", "price": 1, "tif": "DAY", "quantity": 1}
TRANSFER = {
    "instructionType": "INTERNAL_CASH_TRANSFER",
    "instruction": {"sourceAccountId": "U1234567", "targetAccountId": "U7654321", "amount": 1, "currency": "USD"},
}
QUIET = Policy(interval=3600.0, first_wait=0.05, longest_wait=0.1)


class Jumping(Clock):
    """Does not wait at all, and takes it for waited; the keeper waits as long as it is told."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def now(self) -> float:
        return time.monotonic() + self._skipped

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        if stop is not None:
            return stop.wait(seconds)
        self._skipped += seconds
        return False

    async def pause_async(self, seconds: float) -> None:
        await asyncio.sleep(seconds if seconds > 600 else 0)
        self._skipped += seconds


@pytest.fixture
def running(direct: pytest.MonkeyPatch) -> Any:
    with Simulator(tls=False, clock=SimulatedClock()) as simulator:
        simulator.brokerage.accounts.add("U7654321", cash=0.0)
        yield simulator


def client(credentials: Any, **how: Any) -> IBKR:
    return IBKR(credentials, **{"pacing": Pacing(enabled=False), "policy": QUIET, "clock": Jumping(), **how})


LOOKED_UP = "account_management.banking.get_client_instruction"


@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 503, "html": True}, {"status": 400}, {"cut": "before"}])
def test_a_transfer_nobody_can_look_up_is_not_told_to_be_absent(running: Simulator, fault: dict[str, Any]) -> None:
    """An empty list means "not arrived", after which a careful user sends it again."""
    with client(oauth2(running)) as ib:
        running.faults.add(operation="*transfer*", cut="after", times=1)
        with pytest.raises(OutcomeUnknown) as caught:
            ib.account_management.banking.create_internal_cash_transfer(TRANSFER)
        running.faults.add(operation=LOOKED_UP, **fault)
        with pytest.raises(IBKRError):
            caught.value.resolve()
        running.faults.clear()
        assert len(caught.value.resolve()) == 1


def test_an_order_nobody_can_look_up_is_not_told_to_be_absent(running: Simulator) -> None:
    with client(gateway(running)) as ib:
        ib.session.open()
        running.faults.add(operation="orders.cancel", cut="after", times=1)
        with pytest.raises(OutcomeUnknown) as caught:
            ib.orders.cancel(account_id="U1234567", order_id="4711")
        running.faults.add(operation="orders.get_status", status=503, html=True)
        with pytest.raises(APIStatusError):
            caught.value.resolve()


def test_each_order_of_a_group_is_looked_up_until_it_is_found(running: Simulator) -> None:
    """One that is seen at once does not end the search for one that is not listed yet."""
    answers = []

    def live(world: Any, request: Any) -> Any:
        answers.append(1)
        rows = [{"orderId": 1, "order_ref": "one"}, {"orderId": 2, "order_ref": "two"}]
        return {"orders": rows[: len(answers)], "snapshot": True}

    group = {"orders": [{**ORDER, "cOID": "one"}, {**ORDER, "cOID": "two"}, {**ORDER, "cOID": "three"}]}
    with client(gateway(running)) as ib:
        ib.session.open()
        running.faults.add(operation="orders.submit", cut="before", times=1)
        with pytest.raises(OutcomeUnknown) as caught:
            ib.orders.submit("U1234567", group)
        running.answer("orders.list_live", live)
        assert [row.order_ref for row in caught.value.resolve()] == ["one", "two"]


def test_digits_survive_an_identifier(running: Simulator) -> None:
    digits = "1234567890123456789012345678.91"
    with client(gateway(running)) as ib:
        ib.session.open()
        bodies: list[bytes] = []

        def keep(world: Any, request: Any) -> Any:
            bodies.append(request.content if hasattr(request, "content") else request.body)
            return [{"order_id": "1", "order_status": "Submitted"}]

        running.answer("orders.submit", keep)
        sent: list[bytes] = []
        ib._http.event_hooks = {"request": [lambda request: sent.append(request.read())]}
        ib.orders.submit("U1234567", {"orders": [{**ORDER, "price": Decimal(digits), "quantity": Decimal("1E+2")}]})
    body = json.loads(sent[-1], parse_float=str, parse_int=str)["orders"][0]
    assert body["price"] == digits
    assert body["quantity"] == "100"
    assert body["cOID"].startswith("ibw-")


def test_priming_under_the_lane_does_not_wait_for_one_who_waits_for_the_lane(running: Simulator) -> None:
    with client(gateway(running)) as ib:
        ib.session.open()
        own = ib._run(ib._pipeline.lane.hold())
        order = ib.with_options(budget=60.0)
        first = threading.Thread(target=lambda: order.orders.cancel(account_id="U1234567", order_id="1"), daemon=True)
        first.start()  # it begins to prime, and waits for the lane
        deadline = time.monotonic() + 10.0
        while "accounts.list" not in ib._gate.priming._calls and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.05)
        done: list[Any] = []

        def through() -> None:
            arguments = {"account_id": "U1234567", "body": {"orders": [ORDER]}}
            done.append(ib._perform(Call("orders.submit", arguments, lane=own)))

        second = threading.Thread(target=through, daemon=True)
        running.answer("orders.cancel", lambda world, request: {"msg": "Request was submitted", "order_id": 1})
        second.start()
        second.join(10.0)
        in_time = list(done)
        own.leave()
        second.join(10.0)
        first.join(10.0)
        assert in_time, "the order that had the lane was never sent"
        assert len(running.requests.of("orders.submit")) == 1


def test_a_refused_call_gives_its_place_back(running: Simulator) -> None:
    """What is asked about an order may not make calls; a limit of a few at a time is not used up by trying."""
    with client(gateway(running), pacing=None, clock=Clock()) as ib:
        ib.accounts.list()
        own = ib._run(ib._pipeline.lane.hold())
        token = asking.set(True)
        try:
            for _ in range(6):
                with pytest.raises(ConfigurationError):
                    ib.with_options(budget=0.5).market_data.get_history(conid=265598, period="1d", bar="1h")
        finally:
            asking.reset(token)
            own.leave()
        ticket = ib._run(ib._pipeline.pacer.enter(operation("market_data.get_history"), time.monotonic() + 2.0))
        ticket.back()


def test_a_cancelled_order_leaves_its_name_in_the_log(running: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with AsyncIBKR(gateway(running), pacing=Pacing(enabled=False), policy=QUIET) as ib:
            await ib.accounts.list()
            running.faults.add(operation="orders.submit", delay=5.0, times=1)
            task = asyncio.create_task(ib.orders.submit("U1234567", {"orders": [{**ORDER, "cOID": "mine"}]}))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert ib._pipeline.lane._running == 0
            await ib.accounts.list()

    with caplog.at_level(logging.WARNING, logger="ibkr_web.calls"):
        asyncio.run(main())
    assert [record.getMessage() for record in caplog.records if "mine" in record.getMessage()]


def test_a_hook_that_raises_for_the_status_of_an_order(running: Simulator) -> None:
    hooks = {"response": [httpx.Response.raise_for_status]}
    with client(gateway(running), event_hooks=hooks) as ib:
        ib.accounts.list()
        running.faults.add(operation="orders.submit", status=502, carried_out=True, times=1)
        with pytest.raises(OutcomeUnknown):
            ib.orders.submit("U1234567", {"orders": [ORDER]})


def test_an_order_refused_with_its_session_says_so_whatever_becomes_of_the_session(running: Simulator) -> None:
    with client(gateway(running)) as ib:
        ib.accounts.list()
        running.faults.add(operation="session.*", status=401)
        running.faults.add(operation="orders.submit", status=401)
        with pytest.raises(Unauthorized) as caught:
            ib.with_options(budget=1.0).orders.submit("U1234567", {"orders": [ORDER]})
        assert not isinstance(caught.value, SessionConflict)
        assert len(running.requests.of("orders.submit")) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # what the first loop leaves behind
def test_a_loop_that_was_closed_in_the_middle_of_an_order(running: Simulator) -> None:
    """Its task never ends; the next loop's exchange does not wait for it."""
    ib = AsyncIBKR(gateway(running), pacing=Pacing(enabled=False), policy=QUIET)
    loop = asyncio.new_event_loop()
    loop.run_until_complete(ib.accounts.list())
    running.faults.add(operation="orders.submit", delay=1.0, times=1)
    stranded = loop.create_task(ib.orders.submit("U1234567", {"orders": [ORDER]}))
    loop.run_until_complete(asyncio.sleep(0.2))
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False  # type: ignore[attr-defined]
    loop.close()

    async def exchange() -> bool:
        with await ib._run(ib._pipeline.lane.hold()) as own:
            return own is not None

    async def main() -> None:
        assert await asyncio.wait_for(exchange(), 1.0)
        assert (await ib.accounts.list()).accounts
        assert ib._pipeline.lane._running == 0
        await ib.close()

    asyncio.run(main())
    assert not stranded.done()
