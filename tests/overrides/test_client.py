"""The client of the whole product against the simulator: the session opens, is kept, lost and won back by itself."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from ibkr_openapi import StatusError
from ibkr_web import IBKR, AsyncIBKR
from ibkr_web.errors import NotReachable, SessionConflict, SessionError, TimedOut
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.state import Event, State
from ibkr_web.simulator import Simulator
from ibkr_web.transport.pacing import Pacing
from tests.overrides.conftest import CREDENTIALS, gateway, oauth1, oauth2

QUICK = {
    "opening": 10.0,
    "interval": 0.2,
    "recovery": 20.0,
    "first_wait": 0.1,
    "longest_wait": 0.3,
    "conflict_wait": 0.2,
}


def client(simulator: Simulator, credentials: Any, **how: Any) -> IBKR:
    policy = Policy(**(QUICK | how.pop("policy", {})))
    return IBKR(credentials, verify=simulator.ssl_context(), policy=policy, pacing=Pacing(enabled=False), **how)


@pytest.mark.parametrize("name", CREDENTIALS)
def test_every_credential_gets_to_work(simulator: Simulator, name: str) -> None:
    with client(simulator, CREDENTIALS[name](simulator)) as ib:
        assert ib.session.state is State.CLOSED
        assert ib.portfolio.list_accounts()[0].account_id == "U1234567"
        assert ib.session.state is State.CLOSED, "that needs no brokerage session"
        assert ib.accounts.list().accounts == ["U1234567"]
        assert ib.session.state is State.OPEN
        assert ib.request("GET", "/v1/api/tickle").status_code == 200
    assert ib.session.state is State.CLOSED
    assert not simulator.violations


@pytest.mark.parametrize("name", CREDENTIALS)
def test_the_same_async(simulator: Simulator, name: str) -> None:
    async def main() -> None:
        credentials = CREDENTIALS[name](simulator)
        async with AsyncIBKR(
            credentials, verify=simulator.ssl_context(), policy=Policy(**QUICK), pacing=Pacing(enabled=False)
        ) as ib:
            answers = await asyncio.gather(*(ib.accounts.list() for _ in range(20)))
            assert {tuple(answer.accounts) for answer in answers} == {("U1234567",)}
            assert ib.session.state is State.OPEN
            assert (await ib.request("GET", "/v1/api/tickle")).status_code == 200
        assert ib.session.state is State.CLOSED

    asyncio.run(main())
    assert len(simulator.requests.of("session.initialize")) <= 1


def test_what_cannot_be_reached_is_not_tried(simulator: Simulator) -> None:
    with client(simulator, gateway(simulator)) as ib, pytest.raises(NotReachable, match="needs OAuth 2"):
        ib.account_management.utilities.echo_https()
    with client(simulator, oauth1(simulator)) as ib, pytest.raises(NotReachable):
        ib.account_management.utilities.echo_https()
    assert list(simulator.requests) == []
    with client(simulator, oauth2(simulator)) as ib:
        assert ib.account_management.utilities.echo_signed_jwt({"a": 1}).security_policy == "SIGNED_JWT"


def test_many_threads_open_one_session(simulator: Simulator) -> None:
    with client(simulator, oauth1(simulator)) as ib:
        threads = [threading.Thread(target=ib.accounts.list) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert ib.session.state is State.OPEN
    assert len(simulator.requests.of("session.initialize")) == 1


def test_an_opening_that_failed_is_over(simulator: Simulator) -> None:
    """Whoever looks at the state does not wait for something that nobody does any more."""
    with client(simulator, oauth1(simulator)) as ib:
        seen: list[Event] = []
        ib.session.listen(seen.append)
        simulator.faults.add(operation="session.get_status", status=500, times=1)
        with pytest.raises(StatusError):
            ib.session.open()
        assert ib.session.state is State.CLOSED
        ib.session.open()
        assert [event.after for event in seen] == [State.OPENING, State.CLOSED, State.OPENING, State.OPEN]


def test_an_opening_that_was_cancelled_is_over(simulator: Simulator) -> None:
    async def run() -> None:
        async with AsyncIBKR(oauth1(simulator), verify=simulator.ssl_context(), policy=Policy(**QUICK)) as ib:
            simulator.faults.add(operation="session.get_status", delay=30.0, times=1)
            opening = asyncio.create_task(ib.session.open())
            while not simulator.requests.of("session.get_status"):
                await asyncio.sleep(0.01)
            assert ib.session.state is State.OPENING
            opening.cancel()
            with pytest.raises(asyncio.CancelledError):
                await opening
            assert ib.session.state is State.CLOSED
            await ib.session.open()
            assert ib.session.state is State.OPEN

    asyncio.run(run())


def until(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def test_it_is_kept_and_won_back(simulator: Simulator) -> None:
    seen: list[Event] = []
    with client(simulator, oauth1(simulator)) as ib:
        ib.session.listen(seen.append)
        ib.session.open()
        tickles = len(simulator.requests.of("session.tickle"))
        assert until(lambda: len(simulator.requests.of("session.tickle")) > tickles + 2)
        simulator.brokerage.session.expire()
        assert until(lambda: any(event.after is State.LOST for event in seen))
        assert until(lambda: ib.session.state is State.OPEN)
    assert [event.after for event in seen][:2] == [State.OPENING, State.OPEN]
    assert seen[-1].after is State.CLOSED
    running = [thread.name for thread in threading.enumerate() if thread.name == "ibkr-web session"]
    assert running == []


def test_a_read_meets_the_loss_first(simulator: Simulator) -> None:
    with client(simulator, oauth1(simulator), policy={"interval": 600.0}) as ib:
        ib.accounts.list()
        simulator.brokerage.session.expire()
        assert ib.accounts.list().accounts == ["U1234567"], "sent once more on a new session"
        simulator.brokerage.session.expire()
        body = {"orders": [{"conid": 265598, "side": "BUY", "orderType": "MKT", "tif": "DAY", "quantity": 1}]}
        with pytest.raises(StatusError):
            ib.orders.submit("U1234567", body)
        assert len(simulator.requests.of("orders.submit")) == 1, "an order is not"
        assert ib.session.state is State.OPEN


def test_somebody_else_has_the_session(simulator: Simulator) -> None:
    user = simulator.identities.users[1]
    simulator.brokerage.session.compete(user)
    with client(simulator, oauth1(simulator)) as ib:
        with pytest.raises(SessionConflict, match="take_over"):
            ib.accounts.list()
        assert ib.session.state is State.COMPETING
    with client(simulator, oauth1(simulator), on_conflict="wait") as ib:
        threading.Timer(0.6, simulator.brokerage.session.yield_back, (user,)).start()
        assert ib.accounts.list().accounts == ["U1234567"]
    simulator.brokerage.session.compete(user)
    with client(simulator, oauth1(simulator), on_conflict="take_over") as ib:
        assert ib.accounts.list().accounts == ["U1234567"]


def test_a_session_that_is_never_established(simulator: Simulator) -> None:
    simulator.answer("session.get_status", lambda world, request: {"authenticated": True, "established": False})
    simulator.answer("session.tickle", lambda world, request: {"session": "x", "iserver": {"authStatus": {}}})
    with (
        client(simulator, oauth1(simulator), policy={"opening": 0.5}) as ib,
        pytest.raises(SessionError, match="not established within"),
    ):
        ib.accounts.list()


def test_options_of_a_variant(simulator: Simulator) -> None:
    seen: list[httpx.Headers] = []
    hooks = {"request": [lambda request: seen.append(request.headers)]}
    with client(simulator, gateway(simulator), event_hooks=hooks) as ib:
        ib.with_options(headers={"X-Trace": "1"}).portfolio.list_accounts()
        ib.portfolio.list_accounts()
        slow = ib.with_options(timeout=0.05, max_retries=0)
        simulator.faults.add(operation="portfolio.list_accounts", delay=0.5, times=1)
        with pytest.raises(TimedOut):
            slow.portfolio.list_accounts()
        simulator.faults.clear()
        slow.close()
        assert ib.with_raw_response.portfolio.list_accounts().parsed[0].account_id == "U1234567", "still open"
    assert [headers.get("x-trace") for headers in seen][:2] == ["1", None]
    assert seen[0]["user-agent"].startswith("ibkr-web/")
