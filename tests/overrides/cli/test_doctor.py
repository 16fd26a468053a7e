"""Everything the doctor knows, provoked on a simulator and diagnosed rightly."""

from __future__ import annotations

import base64
import re
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from ibkr_web import IBKR, Gateway, OAuth1
from ibkr_web.auth.doctor import DIAGNOSES, Finding, examine
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.state import Conflict, State
from ibkr_web.simulator import Answer, Simulator
from tests.overrides.conftest import gateway, oauth1, oauth2
from tests.overrides.resources.trading import Hasty

KEY = generate_private_key(65537, 2048)


def findings(load: Callable[[], Any]) -> list[Finding]:
    return list(examine(load, timeout=5.0))


def codes(load: Callable[[], Any]) -> dict[str, str]:
    """Step -> code, of what failed or was noted."""
    return {found.step: found.code for found in findings(load) if found.outcome in ("failed", "note")}


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(tls=False) as running:
        running.identities.strict = True
        yield running


@pytest.fixture(scope="module")
def secure() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.mark.parametrize("make", [gateway, oauth1, oauth2])
def test_nothing_is_wrong(simulator: Simulator, make: Callable[..., Any]) -> None:
    found = findings(lambda: make(simulator, **({} if make is not oauth2 else {"ip": "127.0.0.1"})))
    assert {one.outcome for one in found} <= {"ok", "note"}, found
    assert {one.code for one in found} <= {"", "not-established"}
    assert all(entry.operation != "session.initialize" for entry in simulator.requests), "no session is opened"


def text(key: RSAPrivateKey, passphrase: bytes = b"") -> bytes:
    hidden = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden)


def test_configuration(simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IBKR_CONSUMER_KEY", raising=False)
    assert codes(OAuth1.from_env) == {"configuration": "configuration"}
    profile = tmp_path / "credentials.toml"
    profile.write_text('[oauth1]\nconsumer_key = "ABCDEFGHI"\n')
    profile.chmod(0o644)
    assert codes(lambda: OAuth1.from_profile("oauth1", profile)) == {"configuration": "profile-readable"}


def test_keys_that_cannot_be_used(simulator: Simulator, tmp_path: Path) -> None:
    public = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for unusable in (tmp_path / "nowhere.pem", b"nonsense", public, text(KEY, b"secret words")):
        assert codes(lambda given=unusable: oauth1(simulator, signing_key=given)) == {"configuration": "key-unusable"}
        assert codes(lambda given=unusable: oauth2(simulator, private_key=given)) == {"configuration": "key-unusable"}


def test_swapped_keys(simulator: Simulator) -> None:
    consumer = simulator.identities.oauth1
    swapped = {"signing_key": consumer.encryption_key_pem, "encryption_key": consumer.signing_key_pem}
    assert codes(lambda: oauth1(simulator, **swapped)) == {"access token secret": "keys-swapped"}


def test_a_secret_of_another_key(simulator: Simulator) -> None:
    other = codes(lambda: oauth1(simulator, encryption_key=text(KEY)))
    assert other == {"access token secret": "wrong-encryption-key"}
    cut = codes(lambda: oauth1(simulator, access_token_secret=base64.b64encode(b"x" * 40).decode()))
    assert cut == {"access token secret": "wrong-encryption-key"}


def test_primes(simulator: Simulator) -> None:
    prime = simulator.identities.oauth1.prime
    for slip in (prime + 2, prime >> 1, prime * 16 + 3):
        assert codes(lambda given=slip: oauth1(simulator, dh_parameters=given)) == {
            "Diffie-Hellman parameters": "weak-prime"
        }
    another = generate_private_key(65537, 4096).private_numbers().p
    assert codes(lambda: oauth1(simulator, dh_parameters=another)) == {"live session token": "prime"}


def test_a_consumer_nobody_knows(simulator: Simulator) -> None:
    assert codes(lambda: oauth1(simulator, consumer_key="NOTACTIVE")) == {"live session token": "consumer"}


def test_a_wrong_realm(simulator: Simulator) -> None:
    """Of one's own consumer and of the shared one: noted before, and named as the reason of the refusal."""
    both = {"realm": "realm", "live session token": "realm"}
    assert codes(lambda: oauth1(simulator, realm="test_realm")) == both
    shared = simulator.identities.consumers["TESTCONS"]
    given = {
        "consumer_key": "TESTCONS",
        "access_token": shared.access_token,
        "access_token_secret": shared.access_token_secret,
        "signing_key": shared.signing_key_pem,
        "encryption_key": shared.encryption_key_pem,
        "dh_parameters": shared.prime,
    }
    assert codes(lambda: oauth1(simulator, **given, realm="limited_poa")) == both
    assert codes(lambda: oauth1(simulator, **given)) == {"brokerage session": "not-established"}
    details = {one.step: one.detail for one in findings(lambda: oauth1(simulator, realm="test_realm"))}
    assert details["realm"] == "test_realm instead of limited_poa"
    assert "invalid consumer" in details["live session token"], "which is all that IBKR says"


def test_a_wrong_access_token(simulator: Simulator) -> None:
    assert codes(lambda: oauth1(simulator, access_token="0" * 20)) == {"live session token": "access-token"}


def test_another_signing_key(simulator: Simulator) -> None:
    assert codes(lambda: oauth1(simulator, signing_key=text(KEY))) == {"live session token": "signature"}


def test_the_clock(simulator: Simulator) -> None:
    simulator.identities.clock_offset = 3600
    assert codes(lambda: oauth1(simulator)) == {"clock": "clock", "live session token": "clock"}
    assert codes(lambda: oauth2(simulator, ip="127.0.0.1")) == {"clock": "clock", "access token": "clock"}


def test_two_things_at_once(simulator: Simulator) -> None:
    """A wrong consumer key on a machine whose clock is wrong: the clock first, then the key."""
    simulator.identities.clock_offset = 3600
    found = codes(lambda: oauth1(simulator, consumer_key="NOTACTIVE", realm="test_realm"))
    assert found == {"realm": "realm", "clock": "clock", "live session token": "clock"}
    simulator.identities.clock_offset = 0
    both = codes(lambda: oauth1(simulator, encryption_key=text(KEY), dh_parameters=(1 << 2047) + 1))
    assert both == {"access token secret": "wrong-encryption-key", "Diffie-Hellman parameters": "weak-prime"}


def test_clients_of_oauth2(simulator: Simulator) -> None:
    here = {"ip": "127.0.0.1"}
    for wrong in (
        {"client_id": "nobody"},
        {"key_id": "other"},
        {"private_key": text(generate_private_key(65537, 3072))},
    ):
        assert codes(lambda given=wrong: oauth2(simulator, **here, **given)) == {"access token": "client"}
    assert codes(lambda: oauth2(simulator, **here, scopes=["moon.read"])) == {"access token": "scope"}
    assert codes(lambda: oauth2(simulator, **here, username="stranger")) == {"SSO session": "username"}
    simulator.identities.address = "203.0.113.9"
    assert codes(lambda: oauth2(simulator, **here)) == {"SSO session": "address"}
    assert codes(lambda: oauth2(simulator, ip="")) == {"SSO session": "address"}


def test_a_client_without_a_user(simulator: Simulator) -> None:
    found = findings(lambda: oauth2(simulator, username="", scopes=["echo.read"]))
    assert [one.outcome for one in found if one.step == "SSO session"] == ["skipped"]
    assert not [one for one in found if one.outcome == "failed"]


def test_gateways(simulator: Simulator) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert codes(lambda: Gateway(url=f"http://127.0.0.1:{port}")) == {"connection": "gateway-not-running"}
    simulator.answer("session.get_status", lambda world, request: Answer.error(401, "not authenticated"))
    assert codes(lambda: gateway(simulator)) == {"brokerage session": "not-logged-in"}


def test_hosts_that_are_not_there(simulator: Simulator) -> None:
    found = codes(lambda: oauth1(simulator, base_url="https://ibkr.invalid"))
    assert found == {"connection": "unreachable"}
    assert codes(lambda: oauth2(simulator, base_url="https://127.0.0.1:9")) == {"connection": "unreachable"}


def test_certificates(secure: Simulator, tmp_path: Path, direct: pytest.MonkeyPatch) -> None:
    assert codes(lambda: oauth1(secure)) == {"connection": "tls"}, "nobody vouches for it"
    broken = tmp_path / "certificate.pem"
    broken.write_text("no certificate")
    assert codes(lambda: gateway(secure, verify=broken)) == {"configuration": "tls"}
    assert codes(lambda: oauth1(secure, verify=secure.certificate)) in ({}, {"brokerage session": "not-established"})


def test_a_page_of_the_edge(simulator: Simulator) -> None:
    simulator.faults.add(status=403, html=True, path="*")
    for make in (gateway, oauth1, oauth2):
        assert "edge" in codes(lambda made=make: made(simulator)).values(), make.__name__


def opened(simulator: Simulator, make: Callable[..., Any], on_conflict: Conflict = "fail") -> IBKR:
    policy = Policy(on_conflict=on_conflict, interval=3600.0)
    client = IBKR(make(simulator), clock=Hasty(simulator), policy=policy)
    client.session.open()
    return client


def test_somebody_else_has_the_session(direct: pytest.MonkeyPatch) -> None:
    """Two programs of one user: the gateway's takes the session, then the other one takes it back."""
    with (
        Simulator(tls=False, users=["anna"]) as simulator,
        opened(simulator, oauth1),
        opened(simulator, gateway, "take_over"),
    ):
        assert codes(lambda: oauth1(simulator)) == {"brokerage session": "competing"}
        assert codes(lambda: gateway(simulator)) == {}, "the one that has it"
        before = len(simulator.requests.of("session.initialize"))
        with opened(simulator, oauth1, "take_over"):
            assert codes(lambda: gateway(simulator)) == {"brokerage session": "competing"}
            assert codes(lambda: oauth1(simulator)) == {}
        assert len(simulator.requests.of("session.initialize")) == before + 1, "not by the doctor"


def test_a_person_at_the_workstation(simulator: Simulator) -> None:
    """A login elsewhere: IBKR tells of it, until that person logs out."""
    with opened(simulator, gateway) as client:
        assert client.session.state is State.OPEN
        simulator.brokerage.session.compete(simulator.identities.users[0])
        assert codes(lambda: gateway(simulator)) == {"brokerage session": "competing"}
        assert codes(lambda: oauth1(simulator)) == {"brokerage session": "not-established"}, "of another user"
        simulator.brokerage.session.yield_back(simulator.identities.users[0])
        simulator.brokerage.session.login(simulator.identities.users[0])
        assert codes(lambda: gateway(simulator)) in ({}, {"brokerage session": "not-established"})


def test_a_session_that_is_displaced(simulator: Simulator) -> None:
    simulator.answer("session.get_status", lambda world, request: Answer.error(401, "not authenticated"))
    assert codes(lambda: oauth1(simulator)) == {"brokerage session": "session-refused"}


def test_what_the_doctor_does_not_know(simulator: Simulator) -> None:
    simulator.answer("session.get_status", lambda world, request: Answer.error(418, "moonstruck"))
    assert codes(lambda: gateway(simulator)) == {"brokerage session": "unexpected"}


ASKED = {
    "authorization.create_live_session_token": (oauth1, "live session token"),
    "authorization.create_oauth2_token": (oauth2, "access token"),
    "authorization.create_sso_session": (oauth2, "SSO session"),
    "account_management.utilities.echo_https": (oauth2, "access token"),
    "session.get_status": (gateway, "brokerage session"),
}
THEIRS = {
    "penalty-box": ({"status": 429}, {"status": 429, "html": True}),
    "maintenance": (
        {"status": 503},
        {"answer": Answer.error(500, "The system is down for scheduled maintenance")},
    ),
    "edge-error": ({"status": 502, "html": True}, {"status": 503, "html": True}),
    "server-error": ({"status": 500}, {"status": 502}),
    "edge": ({"status": 403, "html": True}, {"status": 200, "html": True}),
}


@pytest.mark.parametrize("operation", ASKED)
@pytest.mark.parametrize("code", THEIRS)
def test_what_is_no_fault_of_the_credentials(simulator: Simulator, operation: str, code: str) -> None:
    """Whichever token is asked for: a diagnosis of its own, which does not send anybody to look for other keys."""
    make, step = ASKED[operation]
    for fault in THEIRS[code]:
        # the first request of a gateway's examination goes to the same path, and proves no more than that it answers
        simulator.faults.add(operation=operation, method="POST" if make is gateway else "", **fault)
        found = codes(lambda: make(simulator))
        assert found == {step: code}, fault
        simulator.faults.clear()


def test_an_address_in_the_penalty_box(direct: pytest.MonkeyPatch) -> None:
    """It sends no more than the one request that tells it."""
    with Simulator(tls=False, limits=True) as simulator:
        with httpx.Client(base_url=simulator.gateway_url, trust_env=False) as hasty:
            while hasty.get("/v1/api/portfolio/accounts").status_code != 429:
                pass
        assert simulator.limits.boxed() > 0
        for make in (gateway, oauth1, oauth2):
            before = len(list(simulator.requests))
            assert "penalty-box" in codes(lambda made=make: made(simulator)).values(), make.__name__
            assert len(list(simulator.requests)) - before <= 2, make.__name__


def test_a_finding_says_what_the_error_says(simulator: Simulator) -> None:
    """The advice that came with the error is kept, beside the diagnosis."""

    def hint(load: Callable[[], Any]) -> str:
        return next(one.hint for one in findings(load) if one.outcome == "failed")

    assert "nightly restart" in hint(lambda: oauth1(simulator, consumer_key="NOTACTIVE"))
    assert "not the registered one" in hint(lambda: oauth2(simulator, ip="127.0.0.1", key_id="other"))
    assert "not granted" in hint(lambda: oauth2(simulator, ip="127.0.0.1", scopes=["moon.read"]))
    assert "user name" in hint(lambda: oauth2(simulator, ip="127.0.0.1", username="stranger"))
    simulator.faults.add(operation="authorization.create_live_session_token", status=429)
    assert "10 to 15 minutes" in hint(lambda: oauth1(simulator))


def test_a_server_that_says_nothing(simulator: Simulator) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        kept: list[Any] = []
        threading.Thread(target=lambda: kept.append(deaf.accept()[0]), daemon=True).start()
        load = lambda: oauth1(simulator, base_url=f"http://127.0.0.1:{deaf.getsockname()[1]}")  # noqa: E731
        found = [one for one in examine(load, timeout=0.3) if one.outcome == "failed"]
        kept[0].close()
    assert [one.code for one in found] == ["unreachable"]


def test_every_diagnosis_is_provoked_here() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert set(DIAGNOSES) == {code for code in DIAGNOSES if f'"{code}"' in source}


def test_the_page_and_the_table_agree(root: Path) -> None:
    page = (root / "docs" / "auth.md").read_text(encoding="utf-8").partition("## The doctor")[2]
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    assert {code: (what, remedy) for code, what, remedy in rows} == {
        code: (diagnosis.what, diagnosis.remedy) for code, diagnosis in DIAGNOSES.items()
    }


def test_blanks_are_told_as_blanks(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(lambda: oauth1(simulator, access_token="")) == {"configuration": "configuration"}
    assert codes(lambda: oauth2(simulator, client_id="")) == {"configuration": "configuration"}
    monkeypatch.setenv("ALL_PROXY", "nonsense://x")
    assert codes(lambda: oauth1(simulator)) == {"configuration": "configuration"}
