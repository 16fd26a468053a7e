"""Credentials against the simulator: tokens are got, shared, renewed once, and never sent where they do not belong."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from ibkr_web.auth.oauth1 import third_party
from ibkr_web.auth.secret import Secret
from ibkr_web.errors import AuthenticationError, ConfigurationError
from ibkr_web.simulator import Simulator
from tests.overrides.auth.tokens import ACCOUNTS, ECHO, LST, SSO, TOKEN, expire, opened
from tests.overrides.conftest import oauth1, oauth2


def test_oauth1_signs_every_call(simulator: Simulator) -> None:
    with opened(simulator, oauth1(simulator).auth()) as http:
        assert http.get(ACCOUNTS).status_code == 200
        assert http.get("/v1/api/trsrv/stocks", params={"symbols": "AAPL,IBM"}).status_code == 200
        assert http.post("/v1/api/iserver/auth/ssodh/init", json={"publish": True, "compete": False}).status_code == 200
        form = http.post("/v1/api/iserver/auth/ssodh/init", data={"publish": "true"})
        assert form.status_code != 401
    assert len(simulator.requests.of(LST)) == 1
    assert not simulator.identities.deviations


def test_oauth2_has_a_token_for_each_half(simulator: Simulator) -> None:
    with opened(simulator, oauth2(simulator).auth()) as http:
        for _ in range(3):
            assert http.get(ECHO).status_code == 200
            assert http.get(ACCOUNTS).status_code == 200
    assert len(simulator.requests.of(TOKEN)) == len(simulator.requests.of(SSO)) == 1


@pytest.mark.parametrize("kind", [oauth1, oauth2])
def test_a_thousand_calls_cause_one_renewal(simulator: Simulator, kind: object) -> None:
    auth = kind(simulator).auth()  # type: ignore[operator]
    with opened(simulator, auth) as http:
        barrier = threading.Barrier(16)

        def calls(_: int) -> set[int]:
            barrier.wait()
            return {http.get(ACCOUNTS).status_code for _ in range(6)}

        with ThreadPoolExecutor(16) as pool:
            assert set().union(*pool.map(calls, range(16))) == {200}
        before = renewals(simulator)
        assert before in (1, 2)
        expire(simulator, auth)
        with ThreadPoolExecutor(16) as pool:
            assert set().union(*pool.map(calls, range(16))) == {200}
        assert renewals(simulator) - before in (1, 2)


@pytest.mark.parametrize("kind", [oauth1, oauth2])
def test_the_same_with_tasks(simulator: Simulator, kind: object) -> None:
    auth = kind(simulator).auth()  # type: ignore[operator]

    async def main() -> None:
        async with httpx.AsyncClient(auth=auth, verify=simulator.ssl_context(), base_url=simulator.url) as http:
            answers = await asyncio.gather(*(http.get(ACCOUNTS) for _ in range(100)))
            assert {answer.status_code for answer in answers} == {200}
            before = renewals(simulator)
            expire(simulator, auth)
            answers = await asyncio.gather(*(http.get(ACCOUNTS) for _ in range(100)))
            assert {answer.status_code for answer in answers} == {200}
            assert renewals(simulator) - before in (1, 2)

    asyncio.run(main())


def renewals(simulator: Simulator) -> int:
    asked = [entry for name in (LST, TOKEN, SSO) for entry in simulator.requests.of(name)]
    return sum(entry.status == 200 for entry in asked)


def test_a_leader_that_is_called_off_takes_nobody_along(simulator: Simulator) -> None:
    simulator.faults.add(operation=LST, delay=0.5, times=1)

    async def main() -> None:
        auth = oauth1(simulator).auth()
        async with httpx.AsyncClient(auth=auth, verify=simulator.ssl_context(), base_url=simulator.url) as http:
            leader = asyncio.create_task(http.get(ACCOUNTS))
            await asyncio.sleep(0.2)
            others = [asyncio.create_task(http.get(ACCOUNTS)) for _ in range(10)]
            await asyncio.sleep(0.05)
            leader.cancel()
            assert {(await other).status_code for other in others} == {200}

    asyncio.run(main())


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_renewal_that_cannot_be_sent_fails_for_all_at_once(simulator: Simulator, asynchronous: bool) -> None:
    """Ten calls wait for one renewal; its connection is cut: all are told, and nine more attempts are not made."""
    simulator.faults.add(operation=LST, delay=0.3, cut="before")
    auth = oauth1(simulator).auth()

    async def tasks() -> list[BaseException | httpx.Response]:
        async with httpx.AsyncClient(auth=auth, verify=simulator.ssl_context(), base_url=simulator.url) as http:
            return await asyncio.gather(*(http.get(ACCOUNTS) for _ in range(10)), return_exceptions=True)

    def threads() -> list[BaseException | httpx.Response]:
        def call(http: httpx.Client) -> BaseException | httpx.Response:
            try:
                return http.get(ACCOUNTS)
            except httpx.TransportError as error:
                return error

        with opened(simulator, auth) as http, ThreadPoolExecutor(10) as pool:
            return list(pool.map(lambda _: call(http), range(10)))

    outcomes = asyncio.run(tasks()) if asynchronous else threads()
    assert all(isinstance(outcome, httpx.TransportError) for outcome in outcomes)
    assert len(simulator.requests.of(LST)) <= 3


def test_what_a_401_may_repeat(simulator: Simulator) -> None:
    auth = oauth1(simulator).auth()
    with opened(simulator, auth) as http:
        http.get(ACCOUNTS)
        expire(simulator, auth)
        assert http.post("/v1/api/portfolio/U1234567/positions/invalidate").status_code == 401, "no descriptor, no GET"
        assert http.post("/v1/api/portfolio/U1234567/positions/invalidate").status_code == 200, "but a new token"
        assert len(simulator.requests.of("portfolio.invalidate_positions")) == 2
        simulator.identities.expire()
        assert http.get(ACCOUNTS).status_code == 401, "a token this young is not the reason"


def test_credentials_stay_at_home(simulator: Simulator) -> None:
    with Simulator() as other:
        for credentials in (oauth1(simulator), oauth2(simulator)):
            wrong = pytest.raises(ConfigurationError, match="these credentials are for")
            with opened(other, credentials.auth()) as http, wrong:
                http.get(ACCOUNTS)
        assert list(other.requests) == []


def test_what_is_wrong_is_said(simulator: Simulator) -> None:
    swapped = {"signing_key": simulator.identities.oauth1.encryption_key_pem}
    cases = [
        (oauth1(simulator, consumer_key="UNKNOWNXX"), "consumer key is not active yet"),
        (oauth1(simulator, realm="test_realm"), "realm is wrong"),
        (oauth1(simulator, **swapped), "signing key may be another"),
        (oauth2(simulator, key_id="other"), "key id or private key"),
        (oauth2(simulator, scopes="all.of.it", username=""), "not granted at registration"),
    ]
    for credentials, told in cases:
        path = ECHO if credentials.surface == "oauth2" else ACCOUNTS
        wrong = pytest.raises(AuthenticationError, match=told)
        with opened(simulator, credentials.auth()) as http, wrong as caught:
            http.get(path)
        assert simulator.identities.oauth1.access_token not in str(caught.value)


def test_another_prime_is_noticed(simulator: Simulator) -> None:
    """The server answers, but its token is another: nothing is signed with ours."""
    prime = simulator.identities.oauth1.prime - 2
    with (
        httpx.Client(
            auth=oauth1(simulator, dh_parameters=prime).auth(), verify=simulator.ssl_context(), base_url=simulator.url
        ) as http,
        pytest.raises(AuthenticationError, match="Diffie-Hellman parameters differ"),
    ):
        http.get(ACCOUNTS)
    assert simulator.requests.of("portfolio.list_accounts") == []


def test_the_vendors_flow(simulator: Simulator) -> None:
    consumer = simulator.identities.add_consumer("VENDORXYZ", first_party=False)
    vendor = oauth1(
        simulator,
        consumer_key=consumer.consumer_key,
        access_token="",
        access_token_secret=None,
        signing_key=consumer.signing_key_pem,
        encryption_key=consumer.encryption_key_pem,
    )
    with httpx.Client(verify=simulator.ssl_context()) as http:
        asked = third_party.begin(vendor, http)
        assert asked.url.startswith("https://interactivebrokers.com/authorize?oauth_token=")
        assert asked.request_token.reveal() not in repr(asked)
        verifier = simulator.identities.authorize(asked.request_token.reveal())
        user = third_party.finish(vendor, http, asked.request_token, verifier)
        with pytest.raises(AuthenticationError):
            third_party.finish(vendor, http, Secret("x"), "wrong")
    with opened(simulator, user.auth()) as http:
        assert http.get(ACCOUNTS).status_code == 200

    async def main() -> None:
        async with httpx.AsyncClient(verify=simulator.ssl_context()) as http:
            asked = await third_party.begin_async(vendor, http)
            verifier = simulator.identities.authorize(asked.request_token.reveal())
            assert (await third_party.finish_async(vendor, http, asked.request_token, verifier)).access_token

    asyncio.run(main())
