"""Tokens that end in the middle of 200 calls: one renewal, every read succeeds, no order is sent twice."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from ibkr_openapi import AsyncClient, Client, StatusError
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.clock import Clock
from tests.overrides.auth.tokens import LST, SSO, TOKEN, aged, opened, opened_async, renewed
from tests.overrides.conftest import oauth1, oauth2

READS, ORDERS = 160, 40
AFTER = 60
"""Answers after which the server forgets every token."""
LIMITS = {"limits": httpx.Limits(max_connections=40), "timeout": 30.0}
OPENED = {
    oauth1: [(LST, 200)],
    oauth2: [(TOKEN, 200), (SSO, 200)],
}
AGAIN = {
    oauth1: [(LST, 200)],
    # the SSO session is refused with the access token there was, which is forgotten as well
    oauth2: [(SSO, 401), (TOKEN, 200), (SSO, 200)],
}
KINDS = pytest.mark.parametrize("kind", [oauth1, oauth2])


@pytest.fixture
def plain(direct: pytest.MonkeyPatch) -> Any:
    """Without TLS: this is about a crowd of connections, not about handshakes."""
    with Simulator(tls=False) as simulator:
        simulator.identities.strict = True
        yield simulator


def order(number: int) -> dict[str, Any]:
    return {
        "orders": [
            {
                "conid": 265598,
                "side": "BUY",
                "orderType": "LMT",
                "price": 1.0,
                "tif": "DAY",
                "quantity": 1,
                "cOID": f"crowd-{number}",
            }
        ]
    }


def begin(simulator: Simulator, auth: httpx.Auth, kind: Any) -> None:
    """Everything is open; from the given answer on the tokens are no good."""
    with opened(simulator, auth) as http:
        opening = {"publish": True, "compete": False}
        assert http.post("/v1/api/iserver/auth/ssodh/init", json=opening).status_code == 200
        while not http.get("/v1/api/iserver/accounts").json().get("accounts"):  # until it is established
            time.sleep(0.02)
        suppress = {"messageIds": ["o163", "o383", "o451", "o354"]}
        assert http.post("/v1/api/iserver/questions/suppress", json=suppress).status_code == 200
    assert renewed(simulator) == OPENED[kind]
    aged(auth)
    before, once = simulator.requests.total, threading.Lock()

    def expire(entry: Any) -> None:
        if simulator.requests.total >= before + AFTER and once.acquire(blocking=False):
            simulator.identities.expire()

    simulator.watch(expire)


def looked_right(simulator: Simulator, kind: Any, outcomes: list[Any]) -> None:
    """One renewal; reads sent once more where they were refused; orders sent once, whatever came of it."""
    assert renewed(simulator) == OPENED[kind] + AGAIN[kind]
    assert outcomes.count("read") == READS
    reads = simulator.requests.of("portfolio.list_accounts")
    again = sum(entry.status == 401 for entry in reads)
    assert again > 0, "some met the end of the token"
    assert len(reads) == READS + again
    orders = simulator.requests.of("orders.submit")
    assert len(orders) == ORDERS
    refused = sum(entry.status == 401 for entry in orders)
    assert outcomes.count("refused") == refused
    assert outcomes.count("placed") == ORDERS - refused
    assert len(simulator.brokerage.orders) == ORDERS - refused


@pytest.mark.slow
@KINDS
def test_threads(plain: Simulator, kind: Any) -> None:
    auth = kind(plain).auth()
    begin(plain, auth, kind)
    with (
        opened(plain, auth, **LIMITS) as http,
        Client(http, base_url=plain.url) as api,
        ThreadPoolExecutor(200) as pool,
    ):
        outcomes = list(pool.map(lambda number: one(api, number), range(READS + ORDERS)))
    looked_right(plain, kind, outcomes)


def one(api: Client, number: int) -> str:
    if number % 5:
        assert api.portfolio.list_accounts()[0].account_id
        return "read"
    try:
        api.orders.submit("U1234567", order(number))
    except StatusError as error:
        assert error.status == 401, error.value
        return "refused"
    return "placed"


@pytest.mark.slow
@KINDS
def test_tasks(plain: Simulator, kind: Any) -> None:
    auth = kind(plain).auth()
    begin(plain, auth, kind)

    async def one(api: AsyncClient, number: int) -> str:
        if number % 5:
            assert (await api.portfolio.list_accounts())[0].account_id
            return "read"
        try:
            await api.orders.submit("U1234567", order(number))
        except StatusError as error:
            assert error.status == 401, error.value
            return "refused"
        return "placed"

    async def main() -> list[str]:
        async with opened_async(plain, auth, **LIMITS) as http, AsyncClient(http, base_url=plain.url) as api:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(api, number)) for number in range(READS + ORDERS)]
            return [task.result() for task in tasks]

    looked_right(plain, kind, asyncio.run(main()))


@KINDS
def test_an_order_that_meets_the_end_is_sent_once(plain: Simulator, kind: Any) -> None:
    auth = kind(plain).auth()
    begin(plain, auth, kind)
    plain.watch(None)
    plain.identities.expire()
    with opened(plain, auth) as http, Client(http, base_url=plain.url) as api:
        with pytest.raises(StatusError) as caught:
            api.orders.submit("U1234567", order(1))
        assert caught.value.status == 401
        assert len(plain.requests.of("orders.submit")) == 1
        assert renewed(plain) == OPENED[kind], "nothing is renewed for a call that cannot use it"
        api.orders.submit("U1234567", order(2))
    assert renewed(plain) == OPENED[kind] + AGAIN[kind]
    assert len(plain.brokerage.orders) == 1
    assert plain.brokerage.orders.by_reference("crowd-2") is not None


@KINDS
def test_a_read_with_a_body_is_sent_again(plain: Simulator, kind: Any) -> None:
    """Its descriptor says that it is harmless; a POST without one is not repeated."""
    auth = kind(plain).auth()
    begin(plain, auth, kind)
    plain.watch(None)
    with opened(plain, auth) as http, Client(http, base_url=plain.url) as api:
        plain.identities.expire()
        body = {"acctIds": ["U1234567"], "period": "1M"}
        assert api.analytics.get_performance(body) is not None
        assert [entry.status for entry in plain.requests.of("analytics.get_performance")] == [401, 200]
        plain.identities.expire()
        aged(auth)
        assert http.post("/v1/api/pa/performance", json=body).status_code == 401


def test_a_401_that_stays_is_the_answer(plain: Simulator) -> None:
    """One renewal, one more attempt, and then it is told."""
    auth = oauth1(plain).auth()
    begin(plain, auth, oauth1)
    plain.watch(None)
    plain.faults.add(operation="portfolio.list_accounts", status=401)
    with opened(plain, auth) as http, Client(http, base_url=plain.url) as api:
        calls: list[Callable[[], Any]] = [api.portfolio.list_accounts] * 3
        for call in calls:
            with pytest.raises(StatusError):
                call()
    assert len(plain.requests.of("portfolio.list_accounts")) == 4, "the new token is young: no third one for it"
    assert renewed(plain) == [(LST, 200)] * 2


def test_a_token_that_was_not_waited_for_may_end_a_later_one(plain: Simulator) -> None:
    """IBKR makes it all the same, after the one that took its place: a 401 is then the fault of a new token."""
    plain.faults.add(operation=LST, delay=3.0, times=1)
    auth = oauth1(plain).auth()
    with opened(plain, auth) as http:
        with pytest.raises(httpx.ReadTimeout):
            http.get("/v1/api/portfolio/accounts", timeout=0.1)
        assert http.get("/v1/api/portfolio/accounts").status_code == 200
        end = time.monotonic() + 30
        while renewed(plain) != [(LST, 200)] * 2:
            assert time.monotonic() < end
            time.sleep(0.05)
        for _ in range(2):
            assert http.get("/v1/api/portfolio/accounts").status_code == 200
    assert [entry.status for entry in plain.requests.of("portfolio.list_accounts")] == [200, 401, 200, 200]
    assert renewed(plain) == [(LST, 200)] * 3


class Later(Clock):
    """A clock that can be put forward."""

    ahead = 0.0

    def now(self) -> float:
        return super().now() + self.ahead


@KINDS
def test_before_its_end_a_token_is_renewed(plain: Simulator, kind: Any) -> None:
    """Nothing is refused: five minutes before the end of the day the next call gets a new one."""
    auth = kind(plain).auth()
    auth.clock = later = Later()
    with opened(plain, auth) as http:
        for hours, renewals in ((0.0, 1), (23.8, 1), (23.95, 2), (24.5, 2), (47.95, 3)):
            later.ahead = hours * 3600
            assert http.get("/v1/api/portfolio/accounts").status_code == 200
            assert auth.renewals == renewals
    assert renewed(plain) == OPENED[kind] * 3
