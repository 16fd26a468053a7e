"""What goes wrong while credentials are made or used shows nothing of them: variables, texts, attributes, pickles."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from ibkr_web import OAuth1, OAuth2
from ibkr_web.auth.keys import load_signer
from ibkr_web.auth.oauth1 import third_party
from ibkr_web.auth.oauth1.credential import decrypt_secret
from ibkr_web.auth.secrecy import forget_locals, quiet, redacted
from ibkr_web.errors import ConfigurationError
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.identity.oauth2 import Bearer
from tests.overrides.auth.tokens import ACCOUNTS, ECHO, LST, SSO, TOKEN, opened, opened_async
from tests.overrides.conftest import oauth1, oauth2
from tests.overrides.evidence import PASSPHRASE, Evidence, everything_logged, locked


@pytest.fixture
def evidence() -> Iterator[Evidence]:
    with everything_logged() as found:
        yield found


class Broken:
    """A device that signs, and does not."""

    def sign(self, data: bytes) -> bytes:
        raise OSError("the device is gone")

    def decrypt(self, data: bytes) -> bytes:
        raise ValueError("not for me")


def wrong_credentials(simulator: Simulator) -> list[Callable[[], Any]]:
    consumer, client = simulator.identities.oauth1, simulator.identities.oauth2
    closed = locked(client.private_key_pem)
    cut = client.private_key_pem[:400]
    return [
        lambda: oauth1(simulator, passphrase=PASSPHRASE),
        lambda: oauth1(simulator, signing_key=locked(consumer.signing_key_pem)),
        lambda: oauth1(simulator, signing_key=locked(consumer.signing_key_pem), passphrase=f"{PASSPHRASE}?"),
        lambda: oauth1(simulator, query_rule="nonsense"),
        lambda: oauth1(simulator, base_url="http://example.com"),
        lambda: oauth1(simulator, dh_parameters=consumer.signing_key_pem),
        lambda: oauth1(simulator, encryption_key=None),
        lambda: oauth1(simulator, decrypted_secret="no hexadecimal").secret,
        lambda: oauth1(simulator, access_token_secret=consumer.access_token_secret[:40] + "!").secret,
        lambda: oauth1(simulator, encryption_key=Broken()).secret,
        lambda: oauth2(simulator, private_key=closed),
        lambda: oauth2(simulator, private_key=closed, passphrase=PASSPHRASE, environment="x", base_url=""),
        lambda: oauth2(simulator, private_key=cut),
        lambda: decrypt_secret(consumer.access_token_secret, cut),
        lambda: load_signer(closed, passphrase="wrong"),
    ]


def test_credentials_that_cannot_be_made(simulator: Simulator, evidence: Evidence) -> None:
    evidence.know(simulator)
    for make in wrong_credentials(simulator):
        with evidence.of_failing(simulator):
            make()
    assert evidence.frames >= 15
    assert evidence.found() == []


def test_settings_that_cannot_be_used(
    simulator: Simulator, evidence: Evidence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the environment and from a file: what else stands there stays there."""
    evidence.know(simulator)
    consumer = simulator.identities.oauth1
    for name in ("ACCESS_TOKEN", "ACCESS_TOKEN_SECRET"):
        monkeypatch.setenv(f"IBKR_{name}", getattr(consumer, name.lower()))
    monkeypatch.setenv("IBKR_SIGNING_KEY", consumer.signing_key_pem)
    monkeypatch.setenv("IBKR_PASSPHRASE", PASSPHRASE)
    with evidence.of_failing(simulator):
        OAuth1.from_env()
    monkeypatch.setenv("IBKR_CONSUMER_KEY", consumer.consumer_key)
    monkeypatch.setenv("IBKR_DH_PARAMETERS", "nothing")
    with evidence.of_failing(simulator):
        OAuth1.from_env()
    file = tmp_path / "credentials.toml"
    secret = f'access_token = "{consumer.access_token}"\npassphrase = "{PASSPHRASE}"\n'
    for text in (f"[default]\n{secret}[", f"[default]\n{secret}", f"[default]\n{secret}odd = 1", f"[other]\n{secret}"):
        file.write_text(text)
        file.chmod(0o600)
        with evidence.of_failing(simulator):
            OAuth1.from_profile(path=file)
        with evidence.of_failing(simulator):
            OAuth2.from_profile(path=file)
    assert evidence.found() == []


ANSWERS: list[tuple[str, Any]] = [
    (LST, {}),
    (LST, []),
    (LST, {"diffie_hellman_response": "1", "live_session_token_signature": "x", "live_session_token_expiration": 1}),
    (LST, {"diffie_hellman_response": "zz", "live_session_token_signature": "x", "live_session_token_expiration": 1}),
    (LST, {"diffie_hellman_response": "abc", "live_session_token_signature": "x", "live_session_token_expiration": 1}),
    (LST, {"diffie_hellman_response": "abc", "live_session_token_expiration": 1}),
    (LST, {"diffie_hellman_response": "abc", "live_session_token_expiration": 10**30}),
    (TOKEN, {}),
    (TOKEN, ["access_token"]),
    (TOKEN, {"access_token": None}),
    (TOKEN, {"access_token": {"deep": 1}}),
    (SSO, {"active": False}),
]


@pytest.mark.parametrize(("operation", "answer"), ANSWERS)
def test_answers_that_make_no_sense(simulator: Simulator, evidence: Evidence, operation: str, answer: Any) -> None:
    evidence.know(simulator)
    simulator.answer(operation, lambda world, request: answer)
    auth = (oauth1 if operation == LST else oauth2)(simulator).auth()
    with opened(simulator, auth) as http, evidence.of_failing(simulator):
        http.get(ACCOUNTS)

    async def main() -> None:
        async with opened_async(simulator, auth) as http:
            with evidence.of_failing(simulator):
                await http.get(ACCOUNTS)

    asyncio.run(main())
    assert evidence.frames >= 6
    assert evidence.found() == []
    assert simulator.requests.of("portfolio.list_accounts") == []


@pytest.mark.parametrize("told", [0, -5, "soon", None, "inf", [1]])
def test_a_life_that_makes_no_sense_does_not_matter(simulator: Simulator, told: Any) -> None:
    """The token is used, and not asked for again with each call."""
    client = simulator.identities.oauth2

    def answer(world: Any, request: Any) -> dict[str, Any]:
        bearer = Bearer(client, world.identities.now() + 100, client.scopes)
        return {"access_token": world.identities.give(bearer), "token_type": "Bearer", "expires_in": told}

    simulator.answer(TOKEN, answer)
    with opened(simulator, oauth2(simulator, username="").auth()) as http:
        assert [http.get(ECHO).status_code for _ in range(3)] == [200] * 3
    assert len(simulator.requests.of(TOKEN)) == 1


def test_what_fails_in_the_hands_of_others(simulator: Simulator, evidence: Evidence) -> None:
    """A device that breaks, a function for the address that fails: their errors come through, our frames are empty."""
    evidence.know(simulator)

    def nobody_knows() -> str:
        raise LookupError("no address")

    cases: list[tuple[Any, type[Exception]]] = [
        (oauth1(simulator, signing_key=Broken()), OSError),
        (oauth2(simulator, private_key=Broken()), OSError),
        (oauth2(simulator, ip=nobody_knows), LookupError),
        (oauth2(simulator, ip=""), ConfigurationError),
        (oauth2(simulator, username=""), ConfigurationError),
    ]
    for credentials, kind in cases:
        with opened(simulator, credentials.auth()) as http, pytest.raises(kind) as caught:
            http.get(ACCOUNTS)
        evidence.know(simulator)
        evidence.error(caught.value)
    assert evidence.found() == []


def test_the_vendors_flow(simulator: Simulator, evidence: Evidence) -> None:
    evidence.know(simulator)
    vendor = oauth1(simulator, signing_key=Broken())
    token, verifier = "request-token-0123456789", "verifier-0123456789"
    evidence.secret("request token", token)
    evidence.secret("verifier", verifier)
    with httpx.Client(verify=simulator.ssl_context()) as http:
        with evidence.of_failing(simulator):
            third_party.begin(vendor, http)
        with evidence.of_failing(simulator):
            third_party.finish(vendor, http, token, verifier)
        with evidence.of_failing(simulator):
            third_party.finish(oauth1(simulator), http, token, verifier)

    async def main() -> None:
        async with httpx.AsyncClient(verify=simulator.ssl_context()) as http:
            with evidence.of_failing(simulator):
                await third_party.begin_async(vendor, http)
            with evidence.of_failing(simulator):
                await third_party.finish_async(oauth1(simulator), http, token, verifier)

    asyncio.run(main())
    assert evidence.frames >= 10
    assert evidence.found() == []


def test_token_answers_stay_out_of_the_history(simulator: Simulator) -> None:
    """httpx notes earlier answers on the last one; those to us hold tokens, and are no redirects."""
    for kind in (oauth1, oauth2):
        with opened(simulator, kind(simulator).auth()) as http:
            assert http.get(ACCOUNTS).history == []

    async def main() -> None:
        async with opened_async(simulator, oauth2(simulator).auth()) as http:
            assert (await http.get(ACCOUNTS)).history == []

    asyncio.run(main())


def test_only_the_frames_below_are_emptied() -> None:
    """Somebody who catches keeps his own variables, and so does whoever goes on with what he was doing."""

    def fails(secret: str) -> None:
        held = secret
        raise ValueError(len(held))

    def going_on() -> Iterator[int]:
        kept = "mine"
        try:
            fails("secret text")
        except ValueError as error:
            caught.append(error)
        yield len(kept)
        yield len(kept)

    caught: list[ValueError] = []
    steps = going_on()
    assert next(steps) == 4

    @quiet
    def outer(argument: str) -> None:
        local = argument
        raise RuntimeError(len(local)) from caught[0]

    with pytest.raises(RuntimeError) as raised:
        outer("secret argument")
    shown = "".join(traceback.TracebackException.from_exception(raised.value, capture_locals=True).format())
    assert "local = 'secret argument'" not in shown
    assert "argument = " not in shown
    assert next(steps) == 4, "a frame of somebody else's that is still in use"
    error = RuntimeError("never raised")
    forget_locals(error)


def test_whoever_waits_goes_on() -> None:
    """One exception object, raised twice; a coroutine and a generator that met it first are in the middle of more."""
    again = ValueError("the same one")

    def fails() -> None:
        raise again

    async def waits(met: asyncio.Event, on: asyncio.Event) -> str:
        kept = "mine"
        try:
            fails()
        except ValueError:
            met.set()
            await on.wait()
        return kept

    def steps() -> Iterator[str]:
        kept = "mine"
        try:
            fails()
        except ValueError:
            yield kept
        yield kept

    async def main() -> None:
        met, on, running = asyncio.Event(), asyncio.Event(), steps()
        task = asyncio.create_task(waits(met, on))
        await met.wait()
        assert next(running) == "mine"
        with pytest.raises(ValueError, match="the same one"):
            quiet(fails)()
        on.set()
        assert await task == next(running) == "mine"

    asyncio.run(main())


def test_redacted_texts() -> None:
    for text, expected in (
        ('GET https://api.ibkr.com/v1/api/portfolio/DU1234567/ledger "HTTP/1.1 200"', "DU1234567"),
        ("Authorization: OAuth oauth_token=\"0123456789abcdef0123\", realm='x'", "0123456789"),
        ("[(b'Set-Cookie', b'x-sess=abcdef; path=/')]", "abcdef"),
        ("b'Bearer abcdefghijklmnopqrst'", "abcdefghijkl"),
        ("wss://api.ibkr.com/v1/api/ws?oauth_token=0123456789abcdef0123", "0123456789"),
    ):
        assert expected in text
        assert expected not in redacted(text)
    for text in ("connect_tcp.started host='api.ibkr.com' port=443", "order o163 placed"):
        assert redacted(text) == text
