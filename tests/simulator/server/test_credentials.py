"""The files of `write_credentials` are what the credentials of the product read."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from ibkr_web.auth.gateway import Gateway
from ibkr_web.auth.oauth1.credential import OAuth1
from ibkr_web.auth.oauth2.credential import OAuth2
from ibkr_web.simulator import Simulator


def test_profiles(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    path = tmp_path / "credentials.toml"
    gateway = Gateway.from_profile("gateway", path)
    with httpx.Client(verify=gateway.ssl_context(), base_url=gateway.base_url) as http:
        assert http.post("/v1/api/tickle").status_code == 200
    first = OAuth1.from_profile("oauth1", path)
    assert first.base_url == simulator.url
    second = OAuth2.from_profile("oauth2", path)
    assert second.base_url == simulator.url
    assert set(second.scopes) == simulator.identities.oauth2.scopes


def test_openssl_reads_the_parameters(simulator: Simulator, tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl on the path")
    simulator.write_credentials(tmp_path)
    command = [openssl, "asn1parse", "-in", str(tmp_path / "dhparam.pem")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    consumer = simulator.identities.oauth1
    assert [int(one, 16) for one in re.findall(r"INTEGER +:([0-9A-F]+)", told)] == [consumer.prime, consumer.generator]


def test_writing_twice_is_harmless(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    before = (tmp_path / "signing.pem").read_text()
    simulator.write_credentials(tmp_path)
    assert (tmp_path / "signing.pem").read_text() == before
