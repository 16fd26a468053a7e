"""Keys and credentials as people have them, and what they are told when something is wrong with them."""

from __future__ import annotations

import base64
import json
import os
import pickle
from decimal import Decimal
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from ibkr_web import Gateway, OAuth1, OAuth2
from ibkr_web.auth.keys import RsaKey, load_prime, load_signer
from ibkr_web.auth.oauth1.credential import decrypt_secret
from ibkr_web.auth.secret import Secret
from ibkr_web.errors import ConfigurationError
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import oauth2

PEM = serialization.Encoding.PEM
PLAIN = serialization.NoEncryption()
KEY = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)
PKCS8 = KEY.private_bytes(PEM, serialization.PrivateFormat.PKCS8, PLAIN)
PKCS1 = KEY.private_bytes(PEM, serialization.PrivateFormat.TraditionalOpenSSL, PLAIN)
LOCKED = KEY.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.BestAvailableEncryption(b"sesame"))
PUBLIC = KEY.public_key().public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
PRIME = int(
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b"
    "302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe6"
    "49286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb9ed529077096966d"
    "670c354e4abc9804f1746c08ca18217c32905e462e36ce3be39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf695581718"
    "3995497cea956ae515d2261898fa051015728e5a8aacaa68ffffffffffffffff",
    16,
)
SECRET = b"\x00\x01a secret of ours"
CIPHERTEXT = base64.b64encode(KEY.public_key().encrypt(SECRET, padding.PKCS1v15())).decode()


def valid(signature: bytes) -> None:
    KEY.public_key().verify(signature, b"data", padding.PKCS1v15(), SHA256())


@pytest.mark.parametrize(
    "form", [PKCS8, PKCS1, PKCS8.decode(), PKCS8.decode().replace("\n", "\\n"), Secret(PKCS8.decode()), KEY]
)
def test_keys_in_every_form_sign(form: object) -> None:
    valid(load_signer(form).sign(b"data"))


def test_keys_from_files(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(PKCS8)
    valid(load_signer(path).sign(b"data"))
    valid(load_signer(str(path)).sign(b"data"))


def test_a_device_that_signs_is_used_as_it_is() -> None:
    class Device:
        def sign(self, data: bytes) -> bytes:
            return b"signed " + data

    device = Device()
    assert load_signer(device) is device


def test_locked_keys_need_their_passphrase() -> None:
    valid(load_signer(LOCKED, passphrase="sesame").sign(b"data"))
    with pytest.raises(ConfigurationError, match="is encrypted: give its passphrase"):
        load_signer(LOCKED)
    with pytest.raises(ConfigurationError, match="passphrase is wrong"):
        load_signer(LOCKED, passphrase="open")
    with pytest.raises(ConfigurationError, match="leave the passphrase out"):
        load_signer(PKCS8, passphrase="sesame")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (PUBLIC, "it is a public key"),
        (b"nonsense", "no PEM of a private RSA key"),
        ("/no/such/key.pem", "cannot be read from /no/such/key.pem"),
        (17, "given as int"),
        (
            ec.generate_private_key(ec.SECP256R1()).private_bytes(PEM, serialization.PrivateFormat.PKCS8, PLAIN),
            "is no RSA key",
        ),
    ],
)
def test_what_is_wrong_with_a_key_is_said(source: object, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        load_signer(source)


def dhparam(third: bytes = b"") -> bytes:
    """What `openssl dhparam 2048` writes, as DER: a sequence of prime and generator."""
    prime = b"\x02\x82\x01\x01\x00" + PRIME.to_bytes(256, "big")
    inner = prime + b"\x02\x01\x02" + third
    return b"\x30\x82" + len(inner).to_bytes(2, "big") + inner


def test_diffie_hellman_parameters(tmp_path: Path) -> None:
    pem = b"-----BEGIN DH PARAMETERS-----\n" + base64.encodebytes(dhparam()) + b"-----END DH PARAMETERS-----\n"
    path = tmp_path / "dhparam.pem"
    path.write_bytes(pem)
    wanted = (PRIME, 2)
    assert load_prime(path) == load_prime(pem) == load_prime(pem.decode()) == wanted
    assert load_prime(PRIME) == load_prime(f"{PRIME:x}") == load_prime(f"{PRIME:X}") == wanted
    longer = base64.encodebytes(dhparam(b"\x02\x02\x00\xe1")).decode()
    assert load_prime(f"-----BEGIN DH PARAMETERS-----\n{longer}-----END DH PARAMETERS-----") == wanted
    for wrong in (PKCS8, pem[:200] + pem[-31:], pem.replace(b"MII", b"AAA", 1)):
        with pytest.raises(ConfigurationError, match="dhparam"):
            load_prime(wrong)


def test_the_access_token_secret() -> None:
    assert decrypt_secret(CIPHERTEXT, PKCS8) == SECRET
    for _ in range(4):  # what a wrong key gives is either refused or other bytes: never the secret
        try:
            assert decrypt_secret(CIPHERTEXT, OTHER) != SECRET
        except ConfigurationError as error:
            assert "keys may be swapped" in str(error)
    with pytest.raises(ConfigurationError, match="no base64"):
        decrypt_secret("not base64!", PKCS8)
    once = oauth1(access_token_secret=None, encryption_key=None, decrypted_secret=SECRET.hex())
    assert once.secret == oauth1().secret == SECRET


def oauth1(**changed: object) -> OAuth1:
    how: dict[str, object] = {
        "consumer_key": "TESTCONS",
        "access_token": "0123456789abcdef0123",
        "access_token_secret": CIPHERTEXT,
        "signing_key": PKCS8,
        "encryption_key": PKCS8,
        "dh_parameters": PRIME,
    }
    return OAuth1(**(how | changed))  # type: ignore[arg-type]


def test_the_realm_follows_the_consumer() -> None:
    assert oauth1().realm == "test_realm"
    assert oauth1(consumer_key="ABCDEFGHI").realm == "limited_poa"


def test_incomplete_credentials_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="access_token_secret with encryption_key, or decrypted_secret"):
        oauth1(encryption_key=None)
    with pytest.raises(ConfigurationError, match="no access token"):
        oauth1(access_token="").auth()
    with pytest.raises(ConfigurationError, match="https only"):
        oauth1(base_url="http://api.ibkr.com")
    with pytest.raises(ConfigurationError, match="'production' or 'qa'"):
        OAuth2(client_id="c", key_id="k", private_key=PKCS8, environment="test")
    with pytest.raises(ConfigurationError, match="certificate checked"):
        Gateway(url="https://192.168.1.5:5000")


def test_nothing_shows_or_keeps_a_secret() -> None:
    credentials = [
        oauth1(decrypted_secret=SECRET.hex()),
        OAuth2(client_id="c", key_id="k", private_key=PKCS8, username="jdoe1", ip="192.0.2.7", passphrase=None),
        Secret("hidden"),
        RsaKey(KEY),
    ]
    shown = " ".join(f"{each!r} {each!s} {each}" for each in credentials)
    for text in ("0123456789abcdef0123", CIPHERTEXT, SECRET.hex(), "jdoe1", "192.0.2.7", "hidden", "PRIVATE"):
        assert text not in shown
    for each in (Secret("hidden"), RsaKey(KEY)):
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(each)
    assert Secret("a") == Secret("a") != Secret("b")
    assert not Secret("")


def test_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("IBKR_")]:
        monkeypatch.delenv(name)
    with pytest.raises(ConfigurationError, match="IBKR_CONSUMER_KEY, IBKR_SIGNING_KEY, IBKR_DH_PARAMETERS"):
        OAuth1.from_env()
    key = tmp_path / "key.pem"
    key.write_bytes(PKCS8)
    for name, value in {
        "CONSUMER_KEY": "ABCDEFGHI",
        "ACCESS_TOKEN": "t",
        "ACCESS_TOKEN_SECRET": CIPHERTEXT,
        "SIGNING_KEY": str(key),
        "ENCRYPTION_KEY": PKCS8.decode().replace("\n", "\\n"),
        "DH_PARAMETERS": f"{PRIME:x}",
        "QUERY_RULE": "omit",
    }.items():
        monkeypatch.setenv(f"IBKR_{name}", value)
    found = OAuth1.from_env(realm="mine")
    assert (found.consumer_key, found.realm, found.query_rule.value, found.secret) == (
        "ABCDEFGHI",
        "mine",
        "omit",
        SECRET,
    )
    monkeypatch.setenv("IBKR_OAUTH2_CLIENT_ID", "c")
    monkeypatch.setenv("IBKR_OAUTH2_KEY_ID", "main")
    monkeypatch.setenv("IBKR_OAUTH2_PRIVATE_KEY", str(key))
    monkeypatch.setenv("IBKR_OAUTH2_SCOPES", "reports.read transfers.write")
    assert OAuth2.from_env().scopes == ("reports.read", "transfers.write")
    assert OAuth2.from_env(environment="qa").base_url == "https://qa.interactivebrokers.com"
    monkeypatch.setenv("IBKR_GATEWAY_URL", "https://localhost:5001/")
    assert Gateway.from_env().base_url == "https://localhost:5001"


@pytest.mark.skipif(os.name == "nt", reason="file modes mean something else there")
def test_from_a_profile(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_bytes(PKCS8)
    file = tmp_path / "credentials.toml"
    file.write_text(
        '[paper]\nkind = "oauth2"\nclient_id = "c"\nkey_id = "main"\nprivate_key = "key.pem"\n[odd]\nwrong = 1\n'
    )
    with pytest.raises(ConfigurationError, match="chmod 600"):
        OAuth2.from_profile("paper", file)
    file.chmod(0o600)
    assert OAuth2.from_profile("paper", file).client_id == "c"
    with pytest.raises(ConfigurationError, match=r"no profile 'live' \(it has: odd, paper\)"):
        OAuth2.from_profile("live", file)
    with pytest.raises(ConfigurationError, match="OAuth2 has no wrong"):
        OAuth2.from_profile("odd", file)
    with pytest.raises(ConfigurationError, match="private_key missing"):
        file.write_text('[paper]\nclient_id = "c"\nkey_id = "main"\n')
        OAuth2.from_profile("paper", file)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        file.write_text("[paper")
        OAuth2.from_profile("paper", file)
    with pytest.raises(ConfigurationError, match="there is no"):
        OAuth2.from_profile("paper", tmp_path / "gone.toml")


def test_a_prime_in_a_profile_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_bytes(PKCS8)
    file = tmp_path / "credentials.toml"
    file.write_text(
        f'[default]\nconsumer_key = "ABCDEFGHI"\nsigning_key = "key.pem"\ndh_parameters = "{PRIME:x}"\n'
        f'access_token = "t"\ndecrypted_secret = "{SECRET.hex()}"\n'
    )
    file.chmod(0o600)
    assert OAuth1.from_profile(path=file).prime == PRIME


def test_a_signed_body_has_no_nulls_and_every_digit(simulator: Simulator) -> None:
    given = b'{"a":null,"b":[null,{"c":null,"d":0.10000000000000000000000001}],"e":123456789012345678901234567890}'
    token = oauth2(simulator).sign_body(None, given)
    body = token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)), parse_float=Decimal)
    assert claims.keys() == {"b", "e", "iss", "iat", "exp"}
    assert claims["b"] == [None, {"d": Decimal("0.10000000000000000000000001")}]
    assert claims["e"] == 123456789012345678901234567890
