"""A hundred thousand signed requests from sixteen threads: no nonce twice, no time that goes back."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.overrides.auth.tokens import LST, opened
from tests.overrides.conftest import oauth1

THREADS, EACH = 16, 6250
NONCE = re.compile(r'oauth_nonce="([0-9a-f]{32})"')
STAMP = re.compile(r'oauth_timestamp="(\d{10})"')


def signed(simulator: Simulator, threads: int, each: int) -> list[list[str]]:
    """The headers that each thread would send: the auth object is driven as httpx drives it, the rest left out."""
    url = httpx.URL(f"{simulator.url}/v1/api/portfolio/accounts")
    begin, answered = threading.Barrier(threads), httpx.Response(200)
    auth = oauth1(simulator).auth()
    with opened(simulator, auth) as http:
        assert http.get(url).status_code == 200

    def series(_: int) -> list[str]:
        begin.wait()
        headers = []
        for _ in range(each):
            flow = auth.sync_auth_flow(httpx.Request("GET", url))
            headers.append(next(flow).headers["authorization"])
            assert next_step(flow, answered) is None
        return headers

    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(series, range(threads)))
    assert len(simulator.requests.of(LST)) == 1
    return found


def next_step(flow: Generator[httpx.Request, httpx.Response, None], response: httpx.Response) -> httpx.Request | None:
    """What the flow wants to be sent after an answer; None where it is done."""
    try:
        return flow.send(response)
    except StopIteration:
        return None


@pytest.mark.slow
def test_nonces_and_timestamps(simulator: Simulator) -> None:
    began = int(time.time())
    headers = signed(simulator, THREADS, EACH)
    assert [len(series) for series in headers] == [EACH] * THREADS
    nonces: set[str] = set()
    for series in headers:
        stamps = [int(STAMP.findall(header)[0]) for header in series]
        assert all(before <= after for before, after in pairwise(stamps))
        assert began <= stamps[0] <= stamps[-1] <= time.time()
        nonces.update(NONCE.findall(header)[0] for header in series)
    assert len(nonces) == THREADS * EACH


def test_the_simulator_takes_them(simulator: Simulator) -> None:
    """It remembers each nonce and refuses the second use: a request that is signed once more has a new one."""
    auth = oauth1(simulator).auth()
    with opened(simulator, auth) as http:
        request = httpx.Request("GET", f"{simulator.url}/v1/api/portfolio/accounts")
        request.headers["User-Agent"] = "test"
        used = [http.send(request).request.headers["authorization"] for _ in range(5)]
        assert len({NONCE.findall(header)[0] for header in used}) == 5
        assert http.send(request, auth=None).status_code == 401, "the last one, sent as it is"
    assert [entry.status for entry in simulator.requests.of("portfolio.list_accounts")] == [200] * 5 + [401]
