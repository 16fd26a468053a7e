"""`ibkr-web auth doctor`: what it prints for people and for programs, and that no secret is among it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from typer.testing import CliRunner

from ibkr_web import OAuth1
from ibkr_web.cli.app import app
from ibkr_web.simulator import Simulator

KEY = generate_private_key(65537, 2048)


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(tls=False) as running:
        running.identities.strict = True
        yield running


def text(key: RSAPrivateKey, passphrase: bytes = b"") -> bytes:
    hidden = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden)


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
    done = run("oauth1", "--profile", "oauth1", "--file", file, "--json")
    failed = [json.loads(line) for line in done.output.splitlines() if '"failed"' in line]
    assert [line["code"] for line in failed] == ["clock"]
    assert "60 minutes behind" in failed[0]["hint"]
    for_people = " ".join(run("oauth1", "--profile", "oauth1", "--file", file).output.split())
    assert failed[0]["hint"] in for_people


def test_what_cannot_be_examined_is_a_finding_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that reads the JSON is never given a bare message, and knows by the exit code."""
    for name in ("IBKR_CONSUMER_KEY", "IBKR_OAUTH2_CLIENT_ID", "IBKR_GATEWAY_URL"):
        monkeypatch.delenv(name, raising=False)
    broken, odd, good = (tmp_path / f"{name}.toml" for name in ("broken", "odd", "good"))
    broken.write_text("[oauth1\nconsumer_key = 'SECRETSEC'")
    odd.write_text('[mine]\nkind = "oauth7"\n[bare]\nuser = "x"\n[oauth1]\nconsumer_key = "C"\nsigning_key = [1]\n')
    good.write_text('[gateway]\nurl = "https://localhost:5000"\n')
    for file in (broken, odd, good):
        file.chmod(0o600)
    missing = str(tmp_path / "missing.toml")
    cases: list[tuple[int, str, tuple[str, ...]]] = [
        (2, "there is no", ("--profile", "mine", "--file", missing)),
        (1, "there is no", ("oauth1", "--profile", "mine", "--file", missing)),
        (2, "cannot be read", ("--profile", "mine", "--file", str(broken))),
        (1, "cannot be read", ("--profile", "oauth1", "--file", str(broken))),
        (2, "no profile 'mine'", ("--profile", "mine", "--file", str(good))),
        (2, "'oauth7' is none of", ("--profile", "mine", "--file", str(odd))),
        (2, "say gateway, oauth1 or oauth2", ("--profile", "bare", "--file", str(odd))),
        (1, "missing", ("--profile", "oauth1", "--file", str(odd))),
        (2, "say gateway", ()),
        (2, "say gateway", ("--file", str(good))),
        (2, "'oauth9' is none of", ("oauth9",)),
        (1, "NOT_SET_ANYWHERE", ("oauth1", "--passphrase-env", "NOT_SET_ANYWHERE")),
    ]
    for code, told, arguments in cases:
        done = run(*arguments, "--json")
        found = [json.loads(line) for line in done.output.splitlines()]
        assert done.exit_code == code, (arguments, done.output)
        assert [(one["outcome"], one["code"]) for one in found] == [("failed", "configuration")], arguments
        assert told in found[0]["detail"], arguments
        assert found[0]["remedy"]
        plain = run(*arguments)
        assert plain.exit_code == code
        assert "To do:" in plain.output
        assert "SECRETSEC" not in done.output + plain.output


def test_a_value_of_a_wrong_kind(tmp_path: Path) -> None:
    """A token of nothing but digits is a number where its quotes were forgotten."""
    file = tmp_path / "credentials.toml"
    keys = f'consumer_key = "C"\ndecrypted_secret = "00"\ndh_parameters = 23\nsigning_key = """{text(KEY).decode()}"""'
    for wrong, told in (
        ("access_token = 12345678901234567890", "access_token needs quotes"),
        ('access_token = ["x"]\nbase_url = ["y"]', "of a wrong kind"),
    ):
        file.write_text(f"[oauth1]\n{keys}\n{wrong}\n")
        file.chmod(0o600)
        done = run("--profile", "oauth1", "--file", str(file), "--json")
        found = json.loads(done.output)
        assert (done.exit_code, found["code"], told in found["detail"]) == (1, "configuration", True), done.output


def test_keys_that_are_locked(simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    simulator.write_credentials(tmp_path)
    for name in ("signing", "encryption"):
        key: Any = load_pem_private_key((tmp_path / f"{name}.pem").read_bytes(), None)
        (tmp_path / f"{name}.pem").write_bytes(text(key, b"open sesame"))
    command = ("--profile", "oauth1", "--file", str(tmp_path / "credentials.toml"), "--json")
    monkeypatch.setenv("WORDS", "open sesame")
    assert run(*command, "--passphrase-env", "WORDS").exit_code == 0
    monkeypatch.setenv("WORDS", "shut sesame")
    for more in ((), ("--passphrase-env", "WORDS")):
        done = run(*command, *more)
        assert (done.exit_code, json.loads(done.output)["code"]) == (1, "key-unusable")
        assert "sesame" not in done.output
    gateway_only = run("gateway", "--url", simulator.gateway_url, "--passphrase-env", "WORDS")
    assert gateway_only.exit_code == 0, gateway_only.output


def test_a_key_given_in_place_of_its_path_is_not_shown(
    simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text of a key without its first and last line is taken for a path; it is no path to tell anybody."""
    body = "".join(text(KEY).decode().splitlines()[1:-1])
    consumer = simulator.identities.oauth1
    monkeypatch.setenv("IBKR_CONSUMER_KEY", consumer.consumer_key)
    monkeypatch.setenv("IBKR_DH_PARAMETERS", f"{consumer.prime:x}")
    for given in (body, "\n".join(text(KEY).decode().splitlines()[1:-1]), body.replace("+", "/")):
        monkeypatch.setenv("IBKR_SIGNING_KEY", given)
        done = run("oauth1", "--json")
        assert (done.exit_code, json.loads(done.output)["code"]) == (1, "key-unusable")
        assert body[:20] not in done.output
    monkeypatch.setenv("IBKR_SIGNING_KEY", str(tmp_path / "nowhere.pem"))
    assert "nowhere.pem" in run("oauth1", "--json").output


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
