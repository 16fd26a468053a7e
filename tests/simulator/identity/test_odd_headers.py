"""Authorization headers nobody should send, and some that clients in use do send."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.identity.people import Client, Consumer

LST = "/v1/api/oauth/live_session_token"
PATHS = ("/v1/api/portfolio/accounts", LST, "/v1/api/oauth/request_token", "/gw/api/v1/echo/https")


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Simulator, httpx.Client]]:
    with Simulator(tls=False) as simulator, httpx.Client(base_url=simulator.url) as http:
        yield simulator, http


def ask(http: httpx.Client, path: str, header: bytes | str) -> httpx.Response:
    return http.request("POST" if "oauth" in path else "GET", path, headers={"authorization": header})


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "header",
    [
        "",
        "OAuth",
        "OAuth realm",
        "OAuth realm=limited_poa",
        'OAuth oauth_consumer_key="SIMULATED"',
        'OAuth oauth_consumer_key="SIMULATED", realm="limited_poa"',
        'OAuth realm="limited_poa, oauth_consumer_key="SIMULATED"',
        'OAuth realm=limited_poa, oauth_consumer_key=SIMULATED, oauth_timestamp="١٢٣٤٥٦٧٨٩٠", oauth_nonce="1"'.encode(),
        b'OAuth realm="\xff"',
        "OAuth " + "a=1," * 5_000,
        "OAuth a" + " " * 20_000 + "b",
        "oauth realm=x",
        "Bearer",
        b"Bearer \xff",
        "Basic dXNlcjpwYXNz",
    ],
    ids=lambda header: str(header[:40]),
)
def test_refused_and_nothing_breaks(running: tuple[Simulator, httpx.Client], path: str, header: bytes | str) -> None:
    simulator, http = running
    started = time.monotonic()
    assert ask(http, path, header).status_code == 401
    assert time.monotonic() - started < 10
    assert [violation for violation in simulator.violations if violation.kind == "simulator"] == []


@given(
    st.dictionaries(
        st.sampled_from(["oauth_token", "oauth_nonce", "oauth_signature", "oauth_signature_method", "oauth_timestamp"]),
        st.one_of(
            st.text(st.characters(min_codepoint=33, max_codepoint=255, exclude_characters='"\x7f'), max_size=40),
            st.sampled_from(["RSA-SHA256", "HMAC-SHA256", str(int(time.time())), "AAAA", "%00", "TOKEN"]),
        ),
    ),
    st.sampled_from(PATHS[:3]),
)
@settings(max_examples=150, deadline=None)
def test_no_header_opens_the_door(running: tuple[Simulator, httpx.Client], pairs: dict[str, str], path: str) -> None:
    simulator, http = running
    consumer = simulator.identities.oauth1
    text = "".join(
        f', {name}="{consumer.access_token if value == "TOKEN" else value}"' for name, value in pairs.items()
    )
    header = f'OAuth realm="limited_poa", oauth_consumer_key="{consumer.consumer_key}"{text}'
    assert ask(http, path, header.encode("latin-1")).status_code == 401
    assert [violation for violation in simulator.violations if violation.kind == "simulator"] == []


def test_keys_of_your_own_have_to_be_rsa() -> None:
    other = ec.generate_private_key(ec.SECP256R1()).public_key()
    text = other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    for one in (Consumer("OWN", signing_public=text), Consumer("OWN", signing_public="no key")):
        with pytest.raises(ValueError):
            one.verifying_key.key_size  # noqa: B018
    with pytest.raises(ValueError, match="RSA"):
        Client("Own", public=text).public_key.key_size  # noqa: B018


def test_private_keys_of_your_own_are_not_here(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 2048).public_key()
    text = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    consumer = Consumer("OWN", signing_public=text, encryption_public=text)
    assert consumer.verifying_key.public_numbers() == consumer.sealing_key.public_numbers() == key.public_numbers()
    with pytest.raises(ValueError, match="not made here"):
        consumer.write(tmp_path)
    with pytest.raises(ValueError, match="not made here"):
        Client("Own", public=text).private_key_pem  # noqa: B018
