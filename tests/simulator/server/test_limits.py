"""Pacing and the penalty box, by the simulator's clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from ibkr_web.simulator import Clock, Simulator

ACCOUNTS = "/v1/api/portfolio/accounts"
SEARCH = "/v1/api/trsrv/stocks?symbols=AAPL"


@pytest.fixture
def limited() -> Iterator[tuple[Simulator, httpx.Client]]:
    clock = Clock()
    clock.hold()
    with (
        Simulator(tls=False, limits=True, clock=clock) as simulator,
        httpx.Client(base_url=simulator.gateway_url) as http,
    ):
        simulator.limits.box_seconds = 0
        yield simulator, http


def test_an_operation_has_its_own_limit(limited: tuple[Simulator, httpx.Client]) -> None:
    simulator, http = limited
    assert http.get(ACCOUNTS).status_code == 200
    refused = http.get(ACCOUNTS)
    assert refused.status_code == 429
    assert "retry-after" not in refused.headers
    assert http.get(SEARCH).status_code == 200
    simulator.clock.advance(5.1)
    assert http.get(ACCOUNTS).status_code == 200
    assert simulator.limits.refused == 1


def test_everything_together_has_one(limited: tuple[Simulator, httpx.Client]) -> None:
    simulator, http = limited
    assert [http.get(SEARCH).status_code for _ in range(12)] == [200] * 10 + [429] * 2
    simulator.clock.advance(1.01)
    assert http.get(SEARCH).status_code == 200
    simulator.limits.per_second = 50
    assert [http.get(SEARCH).status_code for _ in range(30)] == [200] * 30


def test_the_penalty_box(limited: tuple[Simulator, httpx.Client]) -> None:
    simulator, http = limited
    simulator.limits.box_seconds = 600
    http.get(ACCOUNTS)
    assert http.get(ACCOUNTS).status_code == 429
    assert http.get(SEARCH).status_code == 429, "everything is refused now"
    assert 0 < simulator.limits.boxed("127.0.0.1") <= 600
    simulator.clock.advance(599)
    assert http.get(SEARCH).status_code == 429
    simulator.clock.advance(2)
    assert http.get(SEARCH).status_code == 200
    http.get(ACCOUNTS)
    http.get(ACCOUNTS)
    simulator.limits.forgive()
    assert http.get(SEARCH).status_code == 200


def test_the_box_is_for_an_address(limited: tuple[Simulator, httpx.Client]) -> None:
    simulator, http = limited
    simulator.limits.box_seconds = 600
    http.get(ACCOUNTS)
    assert http.get(ACCOUNTS).status_code == 429
    elsewhere = httpx.HTTPTransport(local_address="127.0.0.2")
    with httpx.Client(base_url=simulator.gateway_url, transport=elsewhere) as other:
        assert other.get(SEARCH).status_code == 200
    pretending = {"x-forwarded-for": "127.0.0.2", "x-forwarded-proto": "https"}
    assert http.post("/v1/api/tickle", headers=pretending).status_code == 429
    with httpx.Client(base_url=simulator.url) as direct:
        assert direct.post("/oauth2/api/v1/token", data={}).status_code == 429, "nobody from there gets a token either"
    assert {violation.kind for violation in simulator.violations} == {"pacing"}


def test_histories_at_the_same_time() -> None:
    path = "/v1/api/iserver/marketdata/history?conid=265598&period=1d&bar=1h"
    with (
        Simulator(tls=False, limits=True) as simulator,
        httpx.Client(base_url=simulator.gateway_url) as http,
        ThreadPoolExecutor(7) as pool,
    ):
        simulator.limits.box_seconds = 0
        http.get("/v1/api/iserver/accounts")
        assert http.get(path).status_code == 500, "the first history finds no bridge"
        simulator.clock.advance(10)
        simulator.faults.add(operation="market_data.get_history", delay=0.5)
        answers = list(pool.map(lambda _: http.get(path).status_code, range(7)))
        assert Counter(answers) == {200: 5, 429: 2}
        simulator.clock.advance(5)
        assert http.get(path).status_code == 200, "the others are done"
        assert [entry.beside for entry in simulator.requests.of("market_data.get_history")] == [0, *range(7), 0]


def test_they_are_off_unless_wanted(simulator: Simulator, gateway: httpx.Client) -> None:
    assert [gateway.get(ACCOUNTS).status_code for _ in range(15)] == [200] * 15
    simulator.limits.enabled = True
    simulator.limits.box_seconds = 0
    assert {gateway.get(ACCOUNTS).status_code for _ in range(3)} == {200, 429}
