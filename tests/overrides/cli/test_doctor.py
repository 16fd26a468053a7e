"""Everything the doctor knows, provoked on a simulator and diagnosed rightly."""

from __future__ import annotations

import base64
import json
import re
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from typer.testing import CliRunner

from ibkr_web import Gateway, OAuth1
from ibkr_web.auth.doctor import DIAGNOSES, Finding, examine
from ibkr_web.cli.app import app
from ibkr_web.simulator import Answer, Simulator
from tests.overrides.conftest import gateway, oauth1, oauth2

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
    found = codes(lambda: oauth1(simulator, realm="test_realm"))
    assert found["realm"] == "realm"
    assert found.get("live session token", "realm") == "realm"


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


def test_somebody_else_has_the_session(simulator: Simulator) -> None:
    user = simulator.identities.users[1]
    simulator.brokerage.session.compete(user)
    simulator.answer(
        "session.get_status",
        lambda world, request: {"authenticated": False, "competing": True, "connected": True, "message": ""},
    )
    assert codes(lambda: oauth1(simulator)) == {"brokerage session": "competing"}


def test_a_session_that_is_displaced(simulator: Simulator) -> None:
    simulator.answer("session.get_status", lambda world, request: Answer.error(401, "not authenticated"))
    assert codes(lambda: oauth1(simulator)) == {"brokerage session": "session-refused"}


def test_what_the_doctor_does_not_know(simulator: Simulator) -> None:
    simulator.answer("session.get_status", lambda world, request: Answer.error(500, "moonstruck"))
    assert codes(lambda: gateway(simulator)) == {"brokerage session": "unexpected"}


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


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, ["auth", "doctor", *arguments])


def test_the_command(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    file = str(tmp_path / "credentials.toml")
    for kind in ("gateway", "oauth1", "oauth2"):
        done = run("--profile", kind, "--file", file)
        assert done.exit_code == 0, done.output
        assert "Everything needed works" in done.output
    lines = [json.loads(line) for line in run("--profile", "oauth1", "--file", file, "--json").output.splitlines()]
    assert {line["outcome"] for line in lines} <= {"ok", "note"}
    simulator.identities.clock_offset = 3600
    done = run("oauth1", "--profile", "oauth1", "--file", file)
    assert done.exit_code == 1
    assert "clock is wrong" in done.output
    assert run("--profile", "nobody", "--file", file).exit_code == 2
    assert run("oauth9").exit_code == 2


def test_no_secret_is_shown(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    file = str(tmp_path / "credentials.toml")
    consumer, client = simulator.identities.oauth1, simulator.identities.oauth2
    secrets = [
        consumer.access_token,
        consumer.access_token_secret,
        OAuth1.from_profile("oauth1", file).secret.hex(),
        *(str(pem).splitlines()[3] for pem in (consumer.signing_key_pem, client.private_key_pem)),
    ]
    printed = ""
    for offset in (0, 3600):
        simulator.identities.clock_offset = offset
        for kind in ("gateway", "oauth1", "oauth2"):
            for more in ((), ("--json",)):
                printed += run(kind, "--profile", kind, "--file", file, *more).output
    assert "live session token" in printed
    assert not [secret for secret in secrets if secret in printed]


def test_blanks_are_told_as_blanks(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(lambda: oauth1(simulator, access_token="")) == {"configuration": "configuration"}
    assert codes(lambda: oauth2(simulator, client_id="")) == {"configuration": "configuration"}
    monkeypatch.setenv("ALL_PROXY", "nonsense://x")
    assert codes(lambda: oauth1(simulator)) == {"configuration": "configuration"}
