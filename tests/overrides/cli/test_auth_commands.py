"""`ibkr-web auth keygen` and `decrypt-secret`: what they write, and that no secret is printed."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from typer.testing import CliRunner

from ibkr_web import OAuth1, OAuth2
from ibkr_web.auth.keys import dh_parameters, load_prime
from ibkr_web.cli.app import app
from ibkr_web.cli.auth.keygen import GROUP_14
from ibkr_web.simulator import Simulator


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
    assert "auth doctor oauth2 --profile oauth2" in done.output
    assert done.output.strip().endswith("--passphrase-env WORDS")
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


OPENSSL = """#!/bin/sh
[ "$*" = "dhparam 2048" ] || exit 9
echo "Generating DH parameters, 2048 bit long safe prime" >&2
{do}
"""


@pytest.fixture
def openssl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Stand-ins for openssl, which takes up to a minute to find a prime: what they do, as a shell says it."""
    if os.name == "nt":
        pytest.skip("a shell script stands in for openssl")

    def put(do: str) -> None:
        program = tmp_path / "bin" / "openssl"
        program.parent.mkdir(exist_ok=True)
        program.write_text(OPENSSL.format(do=do))
        program.chmod(0o700)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    return put


def test_a_prime_of_ones_own(openssl: Callable[[str], None], tmp_path: Path) -> None:
    """The parameters are those openssl wrote, whatever it prints around them."""
    prime = generate_private_key(65537, 4096).private_numbers().p
    openssl(f"echo some words\ncat <<END\n{dh_parameters(prime, 2)}END")
    done = run("keygen", str(tmp_path / "keys"), "--fresh-prime")
    assert done.exit_code == 0, done.output
    assert load_prime(tmp_path / "keys" / "dhparam.pem") == (prime, 2)
    assert (tmp_path / "keys" / "dhparam.pem").read_text() == dh_parameters(prime, 2)


@pytest.mark.parametrize("do", ["echo no entropy >&2; exit 1", "echo nothing that helps"])
def test_an_openssl_that_fails(openssl: Callable[[str], None], tmp_path: Path, do: str) -> None:
    openssl(do)
    done = run("keygen", str(tmp_path / "keys"), "--fresh-prime")
    assert done.exit_code == 1
    assert "openssl could not make a prime" in done.output
    assert not (tmp_path / "keys").exists(), "no half of the keys"


def test_no_openssl(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = run("keygen", str(tmp_path / "keys"), "--fresh-prime")
    assert (done.exit_code, "not installed" in done.output) == (2, True)


@pytest.mark.slow
@pytest.mark.skipif("IBKR_WEB_PATIENT" not in os.environ, reason="a prime takes openssl four seconds, or a minute")
def test_a_real_prime_of_ones_own(tmp_path: Path) -> None:
    """With openssl itself. The workflow of the repository asks for it."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    done = run("keygen", str(tmp_path / "keys"), "--fresh-prime")
    assert done.exit_code == 0, done.output
    prime, generator = load_prime(tmp_path / "keys" / "dhparam.pem")
    assert prime.bit_length() == 2048
    assert generator in (2, 5)
    assert prime != int(GROUP_14, 16)
    for number in (prime, prime // 2):  # a safe prime: half of it is one as well
        assert pow(2, number - 1, number) == 1


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
