"""`ibkr-web auth keygen`, `decrypt-secret` and `login`: what they write, and that no secret is printed."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from typer.testing import CliRunner

from ibkr_web import OAuth1, OAuth2
from ibkr_web.auth.keys import dh_parameters, load_prime
from ibkr_web.cli.app import app
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import oauth1


def run(*arguments: str, text: str = "", **environment: str) -> Any:
    return CliRunner().invoke(app, ["auth", *arguments], input=text, env=environment)


def test_keys_for_oauth1(tmp_path: Path) -> None:
    folder = tmp_path / "my keys"
    done = run("keygen", str(folder), "--consumer-key", "ABCDEFGHI")
    assert done.exit_code == 0, done.output
    assert {path.name for path in folder.iterdir()} == {
        "signing.pem", "signing-public.pem", "encryption.pem", "encryption-public.pem", "dhparam.pem",
        "credentials.toml",
    }  # fmt: skip
    for name in ("signing.pem", "encryption.pem", "credentials.toml"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name
    for name in ("signing", "encryption"):
        private: Any = load_pem_private_key((folder / f"{name}.pem").read_bytes(), None)
        public: Any = load_pem_public_key((folder / f"{name}-public.pem").read_bytes())
        assert private.key_size == 2048
        assert private.public_key().public_numbers() == public.public_numbers()
    prime, generator = load_prime(folder / "dhparam.pem")
    assert (prime.bit_length(), generator, pow(2, prime - 1, prime)) == (2048, 2, 1)
    credentials = OAuth1.from_profile("oauth1", folder / "credentials.toml")
    assert credentials.consumer_key == "ABCDEFGHI"
    assert "PRIVATE" not in done.output
    assert "signing-public.pem" in done.output


def test_keys_for_oauth2(tmp_path: Path) -> None:
    done = run("keygen", str(tmp_path / "keys"), "--kind", "oauth2", "--passphrase-env", "WORDS", WORDS="open sesame")
    assert done.exit_code == 0, done.output
    text = (tmp_path / "keys" / "private.pem").read_bytes()
    key: Any = load_pem_private_key(text, b"open sesame")
    assert key.key_size == 3072
    assert b"ENCRYPTED" in text
    assert "sesame" not in done.output
    file = tmp_path / "keys" / "credentials.toml"
    assert OAuth2.from_profile("oauth2", file, passphrase="open sesame", client_id="c").key_id == "main"


@pytest.mark.parametrize(
    "wrong",
    [["--kind", "oauth3"], ["--consumer-key", "abc"], ["--bits", "2048"], ["--passphrase-env", "NOT_SET_ANYWHERE"]],
)
def test_what_keygen_refuses(tmp_path: Path, wrong: list[str]) -> None:
    assert run("keygen", str(tmp_path / "keys"), *wrong).exit_code == 2
    assert not (tmp_path / "keys").exists()


def test_keys_in_use_are_not_overwritten(tmp_path: Path) -> None:
    assert run("keygen", str(tmp_path)).exit_code == 0
    before = (tmp_path / "signing.pem").read_bytes()
    refused = run("keygen", str(tmp_path))
    assert refused.exit_code == 2
    assert "would be lost" in refused.output
    assert (tmp_path / "signing.pem").read_bytes() == before
    assert run("keygen", str(tmp_path), "--force").exit_code == 0
    assert (tmp_path / "signing.pem").read_bytes() != before


def test_parameters_come_back() -> None:
    for prime in (23, 2**127 - 1, 2**2203 - 1):
        assert load_prime(dh_parameters(prime, 5).encode()) == (prime, 5)


def test_a_secret_is_decrypted_once(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    file = tmp_path / "credentials.toml"
    secret = OAuth1.from_profile("oauth1", file).secret
    shown = run("decrypt-secret", "--file", str(file), "--show")
    assert shown.output.strip() == secret.hex()
    done = run("decrypt-secret", "--file", str(file))
    assert done.exit_code == 0, done.output
    assert secret.hex() not in done.output
    (tmp_path / "encryption.pem").unlink()
    assert OAuth1.from_profile("oauth1", file).secret == secret
    assert "[oauth2]" in file.read_text(), "the other profiles stay"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run("decrypt-secret", "--file", str(file), "--profile", "nobody").exit_code == 2


@pytest.fixture
def vendor(simulator: Simulator, tmp_path: Path) -> Path:
    """A profile with a vendor's consumer key, and no token yet."""
    simulator.write_credentials(tmp_path)
    consumer = simulator.identities.add_consumer("THIRDPRTY", first_party=False)
    consumer.write(tmp_path / "vendor")
    file = tmp_path / "vendor" / "credentials.toml"
    from ibkr_web.cli.auth.files import with_table

    with_table(
        file,
        "vendor",
        {
            "consumer_key": consumer.consumer_key,
            "signing_key": consumer.signing_key_pem,
            "encryption_key": consumer.encryption_key_pem,
            "dh_parameters": f"{consumer.prime:x}",
            "base_url": simulator.url,
            "verify": str(simulator.certificate),
        },
    )
    return file


def test_a_user_grants_access(simulator: Simulator, vendor: Path) -> None:
    def agree(url: str) -> str:
        token = url.rpartition("oauth_token=")[2]
        return f"https://example.com/back?oauth_token={token}&oauth_verifier={simulator.identities.authorize(token)}"

    program = [sys.executable, "-m", "ibkr_web.cli", "auth", "login", "--vendor", "vendor", "--file", str(vendor)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin is not None and running.stdout is not None
        lines = []
        while not (lines and "oauth_token=" in lines[-1]):
            lines.append(running.stdout.readline())
        running.stdin.write(agree(lines[-1].strip()) + "\n")
        running.stdin.close()
        printed = "".join(lines) + running.stdout.read()
        assert running.wait(timeout=30) == 0, printed
    user = OAuth1.from_profile("user", vendor)
    assert user.access_token.reveal() not in printed
    with httpx.Client(auth=user.auth(), verify=user.ssl_context(), base_url=simulator.url) as http:
        assert http.get("/v1/api/portfolio/accounts").status_code == 200


def test_the_callback_comes_to_a_port(simulator: Simulator, vendor: Path) -> None:
    from ibkr_web.cli.auth.login import _listened

    def call_back() -> None:
        for _ in range(100):
            try:
                httpx.get(f"http://127.0.0.1:{port}/favicon.ico", trust_env=False)
                httpx.get(f"http://127.0.0.1:{port}/?oauth_verifier=abc", trust_env=False)
                return
            except httpx.ConnectError:
                time.sleep(0.05)

    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    caller = threading.Thread(target=call_back)
    caller.start()
    assert _listened(port) == "abc"
    caller.join()


def test_a_key_of_ones_own_cannot_do_that(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    file = tmp_path / "credentials.toml"
    done = run("login", "--vendor", "oauth1", "--file", str(file), text="x\n", SSL_CERT_FILE=str(simulator.certificate))
    assert done.exit_code == 1
    credentials = oauth1(simulator)
    assert credentials.access_token.reveal() not in done.output


def test_a_file_that_cannot_be_edited_stays_as_it_is(tmp_path: Path) -> None:
    from ibkr_web.cli.auth.files import with_table
    from ibkr_web.errors import ConfigurationError

    file = tmp_path / "credentials.toml"
    for text in ('["oauth1"]\na = "x"\n', '[oauth1]\nkey = """\nmany\nlines"""\n', "[ oauth1 ]\n"):
        file.write_text(text)
        with pytest.raises(ConfigurationError, match="by hand"):
            with_table(file, "oauth1", {"b": "y"}, drop=("key",))
        assert file.read_text() == text
    with_table(tmp_path / "new.toml", "my user", {"b": "y"})
    assert (tmp_path / "new.toml").read_text() == '["my user"]\nb = "y"\n'
