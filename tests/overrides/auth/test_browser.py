"""A link that logs a user's browser in."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from ibkr_web.auth.oauth2.browser import SCOPE, BrowserSession, browser_session, browser_session_async
from ibkr_web.errors import AuthenticationError, ConfigurationError
from ibkr_web.simulator import Simulator
from tests.overrides.auth.tokens import TOKEN, expire
from tests.overrides.conftest import oauth2

ADDRESS = "198.51.100.4"
BROWSER = "authorization.create_sso_browser_session"


def test_a_link_for_a_user(simulator: Simulator) -> None:
    credentials = oauth2(simulator)
    with httpx.Client(verify=simulator.ssl_context()) as http:
        session = browser_session(credentials, http, ADDRESS)
        other = browser_session(credentials, http, ADDRESS, username=simulator.identities.users[0])
        expire(simulator, credentials.auth())
        assert browser_session(credentials, http, ADDRESS).url
    assert session.url.startswith(f"{simulator.url}/sso/")
    assert session.url != other.url
    assert session.url not in repr(session), "whoever has it is logged in"
    assert [entry.status for entry in simulator.requests.of(BROWSER)] == [200, 200, 401, 200]
    assert len(simulator.requests.of(TOKEN)) == 2
    assert not simulator.violations


def test_the_same_async(simulator: Simulator) -> None:
    async def main() -> BrowserSession:
        async with httpx.AsyncClient(verify=simulator.ssl_context()) as http:
            return await browser_session_async(oauth2(simulator), http, ADDRESS)

    assert asyncio.run(main()).url


def test_one_page_of_it() -> None:
    session = BrowserSession("https://example.com/sso?SID=1")
    link = session.to("TransferFunds", navigation=False, type="DEPOSIT", method="ACH", currency="USD")
    assert parse_qsl(urlsplit(link).query) == [
        ("SID", "1"),
        ("ACTION", "TransferFunds"),
        ("type", "DEPOSIT"),
        ("method", "ACH"),
        ("currency", "USD"),
        ("showNavBar", "false"),
    ]
    assert BrowserSession("https://example.com/sso").to("A B") == "https://example.com/sso?ACTION=A%20B"


def test_what_is_missing_is_said(simulator: Simulator) -> None:
    with httpx.Client(verify=simulator.ssl_context()) as http:
        with pytest.raises(ConfigurationError, match=SCOPE):
            browser_session(oauth2(simulator, scopes="echo.read"), http, ADDRESS)
        with pytest.raises(ConfigurationError, match="public address"):
            browser_session(oauth2(simulator), http, "")
        with pytest.raises(ConfigurationError, match="for a user"):
            browser_session(oauth2(simulator, username=""), http, ADDRESS)
        assert list(simulator.requests) == []
        with pytest.raises(AuthenticationError, match="user name"):
            browser_session(oauth2(simulator), http, ADDRESS, username="nobody")


@pytest.mark.parametrize(
    "answer", [{}, [], {"url": ""}, {"url": "javascript:alert(1)"}, {"url": "https://x", "active": False}]
)
def test_an_answer_without_a_link(simulator: Simulator, answer: object) -> None:
    simulator.answer(BROWSER, lambda world, request: answer)
    with (
        httpx.Client(verify=simulator.ssl_context()) as http,
        pytest.raises(AuthenticationError, match="without a link"),
    ):
        browser_session(oauth2(simulator), http, ADDRESS)
