"""Opening, keeping and ending a session when others are in the way."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ibkr_openapi import StatusError
from ibkr_web import IBKR, AsyncIBKR
from ibkr_web.errors import IBKRError, SessionError, SessionLost
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.state import State
from ibkr_web.simulator import Simulator
from ibkr_web.transport.pacing import Pacing
from tests.overrides.conftest import gateway, oauth1

SNAPPY = {"interval": 3600.0, "opening": 0.5, "first_wait": 0.05, "longest_wait": 0.1, "conflict_wait": 0.05}
COMPETING = {"authenticated": True, "connected": True, "established": True, "competing": True}


@pytest.fixture
def running(direct: pytest.MonkeyPatch) -> Any:
    with Simulator(tls=False) as simulator:
        yield simulator


def client(simulator: Simulator, **how: Any) -> IBKR:
    policy = Policy(**(SNAPPY | how.pop("policy", {})))
    return IBKR(gateway(simulator), policy=policy, pacing=Pacing(enabled=False), **how)


def test_taking_over_does_not_hammer(running: Simulator) -> None:
    """The other program fights back: there is a pause between two attempts, and an end of them."""
    running.answer("session.get_status", lambda world, request: COMPETING)
    running.answer("session.initialize", lambda world, request: COMPETING)
    with client(running, on_conflict="take_over") as ib:
        with pytest.raises(SessionError):
            ib.session.open()
        assert 2 <= len(running.requests.of("session.initialize")) <= 12


def test_waiting_for_another_program_ends_with_the_budget(running: Simulator) -> None:
    with client(running, on_conflict="wait") as ib:
        ib.session.open()
        running.answer("session.get_status", lambda world, request: COMPETING)
        running.answer("session.initialize", lambda world, request: COMPETING)
        ib._brokerage.lost("a test")
        began = time.monotonic()
        with pytest.raises(SessionLost):
            ib.with_options(budget=0.3).accounts.list()
        assert time.monotonic() - began < 5.0


def test_a_caller_with_little_time_takes_none_from_the_others(running: Simulator) -> None:
    with client(running) as ib, ThreadPoolExecutor(2) as pool:
        ib.accounts.list()
        running.faults.add(operation="session.*", status=503)
        ib._brokerage.lost("a test")
        hasty = pool.submit(ib.with_options(budget=0.2).accounts.list)
        time.sleep(0.1)
        patient = pool.submit(ib.with_options(budget=10.0).accounts.list)
        with pytest.raises(SessionLost):
            hasty.result(9.0)
        running.faults.clear()
        assert patient.result(30.0).accounts == ["U1234567"]


def test_late_refusals_of_the_session_before_do_not_end_the_new_one(running: Simulator) -> None:
    with client(running) as ib:
        ib.accounts.list()
        first = ib._brokerage.generation
        ib._gate.lost("one", first)
        ib.accounts.list()
        ib._gate.lost("a late one", first)
        assert ib.session.state is State.OPEN
        assert ib._brokerage.generation == first + 1


def test_closing_does_not_wait_for_whoever_waits(running: Simulator) -> None:
    """The keeper waits for a call that wins the session back, or for the one exchange: it is told to stop there too."""
    with client(running, policy={"interval": 0.05}) as ib:
        ib.session.open()
        own = ib._run(ib._pipeline.lane.hold())
        time.sleep(0.15)  # a tickle stands before the lane
        began = time.monotonic()
        ib.session.close()
        assert time.monotonic() - began < 4.0
        own.leave()
    assert not [thread for thread in threading.enumerate() if thread.name == "ibkr-web session"]


def test_a_keeper_that_comes_too_late_opens_nothing(running: Simulator) -> None:
    with client(running, policy={"interval": 0.05}) as ib:
        ib.session.open()
        ib.session.close()
        ib._keep()  # a call that had looked at the state just before
        time.sleep(0.3)
        assert ib.session.state is State.CLOSED
        assert not ib._keeper.running


def test_stopping_and_starting_leaves_one_keeper(running: Simulator) -> None:
    with client(running, policy={"interval": 0.3}) as ib:
        ib.session.open()
        for _ in range(20):
            with ThreadPoolExecutor(4) as pool:
                for act in (ib._keeper.stop, ib._keep, ib._keeper.stop, ib._keep):
                    pool.submit(act)
        assert sum(thread.name == "ibkr-web session" for thread in threading.enumerate()) <= 1


def test_closing_while_the_session_is_gone_is_quick(running: Simulator) -> None:
    ib = client(running)
    ib.session.open()
    ib.market_data.get_snapshot(conids=265598, fields="31")
    vars(ib).setdefault("_lines", None)
    from ibkr_web.resources.market_data import lines_of

    del vars(ib)["_lines"]
    lines_of(ib).opened([265598])
    running.faults.add(operation="session.*", status=503)
    ib._brokerage.lost("a test")
    began = time.monotonic()
    ib.close()
    assert time.monotonic() - began < 4.0


def test_raw_answers_with_options(running: Simulator) -> None:
    with client(running) as ib:
        ib.accounts.list()
        seen: list[Any] = []
        ib._http.event_hooks = {"request": [lambda request: seen.append(request.extensions["timeout"]["read"])]}
        answer = ib.with_raw_response.with_options(timeout=7.0).accounts.list()
        assert answer.status_code == 200
        assert seen == [7.0]


def test_a_call_that_waited_in_vain_says_how_long(running: Simulator) -> None:
    with client(running) as ib:
        ib.accounts.list()
        running.faults.add(operation="session.*", status=503)
        ib._brokerage.lost("a test")
        events: list[Any] = []
        ib.listen(events.append)
        with pytest.raises(IBKRError):
            ib.with_options(budget=0.3).accounts.list()
        assert events[0].queue > 0.1


def test_an_order_cancelled_at_each_moment(running: Simulator) -> None:
    """Whatever it was waiting for, the lane is empty, nobody leads a renewal, and the next call works."""

    async def main() -> None:
        policy = Policy(**SNAPPY)
        order = {"conid": 265598, "side": "BUY", "orderType": "LMT", "price": 1, "tif": "DAY", "quantity": 1}
        async with AsyncIBKR(gateway(running), policy=policy) as ib:
            for step in range(6):
                await ib.session.close()
                ib._gate.priming.forget()
                task = asyncio.create_task(ib.orders.submit("U1234567", {"orders": [order]}))
                for _ in range(step * 4):
                    await asyncio.sleep(0.002)
                task.cancel()
                await asyncio.wait([task])
                assert ib._pipeline.lane._running == 0
                assert ib._gate._opened._flight is None
                assert (await ib.accounts.list()).accounts

    asyncio.run(main())


@pytest.mark.parametrize("fault", [{"cut": "middle"}, {"cut": "after"}, {"status": 503}, {"status": 504}])
@pytest.mark.parametrize("operation", ["session.get_status", "session.initialize", "session.tickle"])
def test_the_first_opening_outlives_a_line_that_breaks(
    simulator: Simulator, operation: str, fault: dict[str, Any]
) -> None:
    simulator.faults.add(operation=operation, times=2, **fault)
    how: dict[str, Any] = {"verify": simulator.ssl_context(), "policy": Policy(**(SNAPPY | {"opening": 20.0}))}
    with IBKR(oauth1(simulator), pacing=Pacing(enabled=False), **how) as ib:
        assert ib.accounts.list().accounts == ["U1234567"]
        assert ib.session.state is State.OPEN
    assert len(simulator.requests.of(operation)) >= 3


def test_what_does_not_pass_is_told_at_the_third_time(running: Simulator) -> None:
    with client(running) as ib:
        running.faults.add(operation="session.get_status", status=503)
        with pytest.raises(StatusError):
            ib.accounts.list()
        assert len(running.requests.of("session.get_status")) == 3
        running.faults.clear()
        running.faults.add(operation="session.get_status", status=400)
        with pytest.raises(StatusError):
            ib.session.open()
        assert len(running.requests.of("session.get_status")) == 4, "a wrong request stays wrong"
        running.faults.clear()
        assert ib.accounts.list().accounts == ["U1234567"]
