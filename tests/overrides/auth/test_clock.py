"""Time: stamps never go backwards, and a clock that is wrong is named, or made up for."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import httpx
import pytest

from ibkr_web.auth.clock import NOTICEABLE, Stamps, skew, told
from ibkr_web.errors import AuthenticationError
from ibkr_web.simulator import Simulator
from tests.overrides.auth.tokens import ACCOUNTS, ECHO, LST, SSO, TOKEN, aged, opened
from tests.overrides.conftest import oauth1, oauth2


class Clocks:
    """A wall clock that can be set, and one that cannot."""

    def __init__(self) -> None:
        self.wall, self.steady = 1_790_000_000.0, 50.0

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds

    def stamps(self, correct: bool = False) -> Stamps:
        return Stamps(correct, lambda: self.wall, lambda: self.steady)


def test_a_clock_that_is_set_back_does_not_turn_time_back() -> None:
    clocks = Clocks()
    stamps = clocks.stamps()
    seen = [stamps.now()]
    for step in (1.0, 0.0, -3600.0, 2.5, -0.1, -86400.0, 90000.0, 7.0):
        clocks.pass_by(1.0)
        clocks.wall += step
        seen.append(stamps.now())
    assert seen == sorted(seen)
    assert seen[3] - seen[2] == pytest.approx(1.0), "goes on as if nothing had been set"
    assert stamps.now() == seen[-1]
    clocks.pass_by(10.0)
    assert stamps.now() == clocks.wall, "and follows the clock again once that has caught up"


def test_a_time_that_was_refused_is_given_up() -> None:
    """The clock was an hour ahead, was set right, and IBKR does not take the old time any more."""
    clocks = Clocks()
    stamps = clocks.stamps()
    stamps.now()
    clocks.wall -= 3600
    assert stamps.now() > clocks.wall + 3000
    assert not stamps.refused(None)
    assert stamps.refused(skew=0.5)
    assert stamps.now() == clocks.wall
    assert not stamps.refused(skew=0.5), "the time was not the reason this time"


def test_without_leave_a_clock_is_not_corrected() -> None:
    clocks = Clocks()
    for stamps, corrected in ((clocks.stamps(), False), (clocks.stamps(correct=True), True)):
        stamps.now()
        assert stamps.refused(skew=3600.0) is corrected
        assert stamps.now() == clocks.wall - 3600 * corrected
        assert stamps.offset == -3600.0 * corrected
        assert bool(stamps.told(3600.0)) is not corrected
        assert not stamps.refused(skew=3600.0), "once is enough"


def test_threads_see_no_time_go_back() -> None:
    stamps = Stamps()

    def series(_: int) -> list[float]:
        return [stamps.now() for _ in range(5000)]

    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(series, range(8)):
            assert all(before <= after for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [
        (NOTICEABLE - 1, ""),
        (None, ""),
        (45.0, "45 seconds ahead of"),
        (-600.0, "10 minutes behind"),
        (9000.0, "2.5 hours ahead of"),
    ],
)
def test_what_is_said_of_a_clock(ahead: float | None, expected: str) -> None:
    assert (expected in told(ahead)) if expected else told(ahead) == ""


def test_the_difference_is_measured() -> None:
    dated = httpx.Response(200, headers={"date": "Fri, 02 Jan 2026 03:04:05 GMT"})
    moment = 1767323045.0
    assert skew(dated, moment + 0.4, moment + 0.6) == pytest.approx(0.0)
    assert skew(dated, moment + 60, moment + 61) == pytest.approx(60.0)
    assert skew(httpx.Response(200), moment, moment) is None
    assert skew(httpx.Response(200, headers={"date": "yesterday"}), moment, moment) is None


def wrong_by(simulator: Simulator, seconds: float) -> None:
    """The server's clock is ahead by so much; its `Date` header follows within a moment."""
    simulator.identities.clock_offset = seconds
    time.sleep(0.05)


@pytest.mark.parametrize("seconds", [3600.0, -3600.0])
@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("kind", [oauth1, oauth2])
def test_a_wrong_clock_is_named(simulator: Simulator, kind: Any, asynchronous: bool, seconds: float) -> None:
    wrong_by(simulator, seconds)
    named = f"clock is 60 minutes {'behind' if seconds > 0 else 'ahead of'} IBKR's"
    auth = kind(simulator).auth()
    with pytest.raises(AuthenticationError, match=named):
        call(simulator, auth, asynchronous)
    assert [entry.operation for entry in simulator.requests] == [LST if kind is oauth1 else TOKEN], "asked once"


def call(simulator: Simulator, auth: httpx.Auth, asynchronous: bool, path: str = ACCOUNTS) -> int:
    async def main() -> int:
        async with httpx.AsyncClient(auth=auth, verify=simulator.ssl_context(), base_url=simulator.url) as http:
            return (await http.get(path)).status_code

    if asynchronous:
        return asyncio.run(main())
    with opened(simulator, auth) as http:
        return http.get(path).status_code


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("kind", [oauth1, oauth2])
def test_a_wrong_clock_is_made_up_for(simulator: Simulator, kind: Any, asynchronous: bool) -> None:
    wrong_by(simulator, 3600.0)
    credentials = kind(simulator, correct_clock=True)
    assert call(simulator, credentials.auth(), asynchronous) == 200
    assert credentials.stamps.offset == pytest.approx(3600.0, abs=2.0)
    first = LST if kind is oauth1 else TOKEN
    assert [entry.status for entry in simulator.requests.of(first)] == [401 if kind is oauth1 else 400, 200]
    assert call(simulator, credentials.auth(), asynchronous) == 200
    assert len(simulator.requests.of(first)) == 2


def test_a_signed_body_is_dated_right(simulator: Simulator) -> None:
    wrong_by(simulator, 3600.0)
    credentials = oauth2(simulator, correct_clock=True)
    from ibkr_openapi import Client

    with opened(simulator, credentials.auth()) as http:
        assert http.get(ECHO).status_code == 200
        with Client(http, base_url=simulator.url, signer=credentials.sign_body) as api:
            echoed = api.account_management.utilities.echo_signed_jwt({"a": 1})
    assert echoed.security_policy == "SIGNED_JWT"


def test_a_clock_that_jumps_is_noticed_at_once(simulator: Simulator) -> None:
    """The token is young, so a 401 would not be its fault; but the clock has changed since it was made."""
    auth = oauth1(simulator).auth()
    with opened(simulator, auth) as http:
        assert http.get(ACCOUNTS).status_code == 200
        wrong_by(simulator, 3600.0)
        with pytest.raises(AuthenticationError, match="60 minutes behind"):
            http.get(ACCOUNTS)
        wrong_by(simulator, 0.0)
        assert http.get(ACCOUNTS).status_code == 200


def test_a_clock_that_is_a_little_wrong_does_not_matter(simulator: Simulator) -> None:
    wrong_by(simulator, 20.0)
    for kind in (oauth1, oauth2):
        assert call(simulator, kind(simulator).auth(), False) == 200
    assert {entry.status for entry in simulator.requests} == {200}


def test_the_life_of_a_token_is_counted_on_the_servers_clock(simulator: Simulator) -> None:
    """A week passes there and a second here: the token is no more, and its end was never near by our clock."""
    auth = oauth1(simulator).auth()
    with opened(simulator, auth) as http:
        assert http.get(ACCOUNTS).status_code == 200
        simulator.clock.advance(7 * 86400)
        aged(auth)
        assert http.get(ACCOUNTS).status_code == 200
        assert auth.renewals == 2
        aged(auth)
        assert http.get(ACCOUNTS).status_code == 200
    assert len(simulator.requests.of(LST)) == 2, "the new one says when it ends in the server's time"
    assert simulator.requests.of(SSO) == []
