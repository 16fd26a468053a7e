"""Certificates are checked, except on this machine, or where somebody said otherwise, out loud."""

from __future__ import annotations

import logging
import ssl
import warnings
from pathlib import Path
from typing import Any

import httpx
import pytest

from ibkr_web import Gateway, OAuth1, OAuth2
from ibkr_web.auth.renewal import keep_at_home
from ibkr_web.auth.settings import origin
from ibkr_web.auth.tls import TLS, UnverifiedTLS
from ibkr_web.errors import ConfigurationError, NotReachable
from ibkr_web.simulator import Simulator
from tests.overrides.auth.tokens import ACCOUNTS
from tests.overrides.conftest import gateway, oauth1, oauth2

ELSEWHERE = "https://192.0.2.1:5000"


def elsewhere(simulator: Simulator, **how: Any) -> list[TLS]:
    """All kinds of credentials, for a server on another machine."""
    how["base_url"] = ELSEWHERE
    return [oauth1(simulator, **how), oauth2(simulator, **how)]


def test_the_gateway_here_is_not_checked_unless_wanted(simulator: Simulator) -> None:
    assert gateway(simulator).ssl_context().verify_mode is ssl.CERT_NONE
    checked = gateway(simulator, verify=simulator.certificate)
    assert checked.ssl_context().verify_mode is ssl.CERT_REQUIRED
    for credentials in (gateway(simulator), checked):
        with httpx.Client(verify=credentials.ssl_context(), auth=credentials.auth()) as http:
            assert http.get(simulator.gateway_url + ACCOUNTS).status_code == 200
    with Simulator() as other, httpx.Client(verify=checked.ssl_context()) as http:
        assert http.get(other.gateway_url + ACCOUNTS).status_code == 200, "both have the certificate of the same maker"


def test_an_unknown_certificate_is_refused(simulator: Simulator) -> None:
    for credentials in (oauth1(simulator), oauth2(simulator)):
        with (
            httpx.Client(verify=credentials.ssl_context(), auth=credentials.auth(), base_url=simulator.url) as http,
            pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"),
        ):
            http.get(ACCOUNTS)
        trusting = type(credentials).ssl_context(oauth1(simulator, verify=simulator.certificate))
        with httpx.Client(verify=trusting, auth=credentials.auth(), base_url=simulator.url) as http:
            assert http.get(ACCOUNTS).status_code == 200


def test_elsewhere_it_has_to_be_said(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ConfigurationError, match="certificate checked"):
        Gateway(url=ELSEWHERE)
    unchecked = ssl.create_default_context()
    unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
    for credentials in elsewhere(simulator):
        assert credentials.ssl_context().verify_mode is ssl.CERT_REQUIRED
        for verify in (False, unchecked):
            with pytest.raises(ConfigurationError, match="dangerously_skip_tls_verification"):
                credentials.check_verify(verify)
        for verify in (True, credentials.ssl_context(), "ca.pem"):
            credentials.check_verify(verify)
    said = {"dangerously_skip_tls_verification": True}
    loud = [*elsewhere(simulator, **said), Gateway(url=ELSEWHERE, **said)]  # type: ignore[arg-type]
    for credentials in loud:
        for _ in range(2):
            caplog.clear()
            with caplog.at_level(logging.WARNING), pytest.warns(UnverifiedTLS, match=r"192\.0\.2\.1 is not checked"):
                assert credentials.ssl_context().verify_mode is ssl.CERT_NONE
            assert [record.name for record in caplog.records] == ["ibkr_web.auth"], "each time"
        with pytest.warns(UnverifiedTLS):
            credentials.check_verify(False)


def test_here_nothing_is_said(simulator: Simulator) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gateway(simulator).ssl_context()
        oauth1(simulator).check_verify(False)
        assert oauth2(simulator, dangerously_skip_tls_verification="yes").ssl_context().verify_mode is ssl.CERT_NONE


def test_what_is_wrong_with_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    for name in ("empty.pem", "none.pem"):
        with pytest.raises(ConfigurationError, match="cannot be used"):
            Gateway(verify=tmp_path / name).ssl_context()
    with pytest.raises(ConfigurationError, match="neither true nor false"):
        Gateway(dangerously_skip_tls_verification="perhaps")  # type: ignore[arg-type]


def test_where_credentials_may_go() -> None:
    assert origin("https://API.ibkr.com:443/v1/api?x=1") == "https://api.ibkr.com"
    assert origin("http://localhost:5000/") == "http://localhost:5000"
    assert origin("https://[::1]:5000") == "https://[::1]:5000"
    for wrong in ("http://api.ibkr.com", "ftp://localhost", "api.ibkr.com", "https://", "https://x:y"):
        with pytest.raises(ConfigurationError):
            origin(wrong)
    home = "https://api.ibkr.com"
    for url in ("https://api.ibkr.com/x", "https://API.ibkr.com:443/x?y=1", "https://user@api.ibkr.com/x"):
        keep_at_home(httpx.Request("GET", url), home)
    for url in (
        "http://api.ibkr.com/x",
        "https://api.ibkr.com:444/x",
        "https://api.ibkr.com.example.com/x",
        "https://example.com/https://api.ibkr.com/x",
        "https://api.ibkr.com@example.com/x",
        "https://qa.interactivebrokers.com/x",
    ):
        with pytest.raises(ConfigurationError, match="these credentials are for https://api"):
            keep_at_home(httpx.Request("GET", url), home)


def test_a_redirect_takes_no_credentials_along(simulator: Simulator) -> None:
    with Simulator() as other:
        for credentials in (oauth1(simulator), oauth2(simulator)):
            simulator.answer(
                "portfolio.list_accounts",
                lambda world, request: moved(f"{other.url}{ACCOUNTS}"),
            )
            with httpx.Client(
                auth=credentials.auth(), verify=simulator.ssl_context(), base_url=simulator.url, follow_redirects=True
            ) as http:
                final = http.get(ACCOUNTS)
            assert final.url.port == httpx.URL(other.url).port
            assert final.status_code == 401
            assert "authorization" not in final.request.headers


def moved(address: str) -> Any:
    from ibkr_web.simulator.exchange import Answer

    return Answer({}, status=302, headers={"location": address})


def test_the_gateway_refuses_what_it_does_not_carry(simulator: Simulator) -> None:
    from ibkr_openapi import Client

    credentials = gateway(simulator)
    with (
        httpx.Client(auth=credentials.auth(), verify=credentials.ssl_context()) as http,
        Client(http, base_url=simulator.gateway_url) as api,
    ):
        assert api.portfolio.list_accounts()
        with pytest.raises(NotReachable, match="Trading API only"):
            api.account_management.utilities.echo_https()
    assert [entry.operation for entry in simulator.requests] == ["portfolio.list_accounts"]


def test_who_is_limited_is_named_without_being_shown(simulator: Simulator) -> None:
    first, again = oauth1(simulator), oauth1(simulator)
    assert first.identity == again.identity != oauth1(simulator, consumer_key="ABCDEFGHI").identity
    names = {kind(simulator).identity for kind in (gateway, oauth1, oauth2)}
    assert len(names) == 3
    token, username = simulator.identities.oauth1.access_token, simulator.identities.oauth2.username
    assert not any(token in name or username in name for name in names)
    assert (OAuth1.surface, OAuth2.surface, Gateway.surface) == ("oauth1", "oauth2", "gateway")
