"""Requests that do not fit the contract get IBKR's errors, and are recorded."""

from __future__ import annotations

import socket
import ssl
from urllib.parse import urlsplit

import httpx
import pytest

from ibkr_web.simulator import Simulator

API = "/v1/api"


def violations(simulator: Simulator) -> list[tuple[str, str]]:
    return [(one.operation, one.kind) for one in simulator.violations]


def raw(simulator: Simulator, url: str, head: str) -> bytes:
    """Send exactly these bytes and read all that comes."""
    address = urlsplit(url)
    context = simulator.ssl_context()
    with (
        socket.create_connection((address.hostname, address.port), 5) as plain,
        context.wrap_socket(plain, server_hostname=address.hostname) as connection,
    ):
        connection.sendall(head.replace("\n", "\r\n").encode())
        received = b""
        try:
            while piece := connection.recv(65536):
                received += piece
        except (TimeoutError, ssl.SSLEOFError):
            return received
        return received


@pytest.mark.parametrize("path", ["/", "/v1/api/nothing", "/v1/api/tickle/", "/v1/api/portfolio//summary"])
def test_an_unknown_path_is_a_page_of_the_edge(gateway: httpx.Client, simulator: Simulator, path: str) -> None:
    answer = gateway.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/html"
    assert violations(simulator) == [("", "path")]


def test_an_unknown_path_of_account_management_is_a_problem(edge: httpx.Client, simulator: Simulator) -> None:
    answer = edge.get("/gw/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 404
    assert violations(simulator) == [("", "path")]


def test_a_wrong_method_is_told_which_are_right(gateway: httpx.Client, simulator: Simulator) -> None:
    answer = gateway.delete(f"{API}/tickle")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, POST"
    assert violations(simulator) == [("", "method")]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/trsrv/futures", "symbols"),
        ("/trsrv/secdef?conids=one", "conids"),
        ("/portfolio/U1/positions/first", "pageId"),
        ("/trsrv/secdef/schedule?assetClass=XYZ&symbol=IBM", "assetClass"),
    ],
)
def test_a_wrong_parameter_is_named(gateway: httpx.Client, simulator: Simulator, path: str, said: str) -> None:
    answer = gateway.get(API + path)
    assert answer.status_code == 400
    assert answer.json()["statusCode"] == 400
    assert said in answer.json()["error"]
    assert [kind for _, kind in violations(simulator)] in (["missing"], ["type"])


def test_an_unknown_query_parameter_is_recorded_and_left_aside(gateway: httpx.Client, simulator: Simulator) -> None:
    assert gateway.get(f"{API}/trsrv/stocks?symbols=AAPL&colour=red").status_code == 200
    assert violations(simulator) == [("contracts.list_stocks", "unknown")]


@pytest.mark.parametrize(
    ("content", "media", "status", "kind"),
    [
        (b'{"conid": 8314', "application/json", 400, "body"),
        (b'{"conid": NaN}', "application/json", 400, "body"),
        (b"\xff\xfe", "application/json", 400, "body"),
        (b"[1]", "application/json", 400, "body"),
        (b'{"conid": {"a": 1}}', "application/json", 400, "body"),
        (b"", "application/json", 400, "missing"),
        (b'{"conid": 8314}', "text/plain", 415, "media"),
        (b"conid=8314", "application/x-www-form-urlencoded", 415, "media"),
    ],
)
def test_a_wrong_body(
    gateway: httpx.Client, simulator: Simulator, content: bytes, media: str, status: int, kind: str
) -> None:
    answer = gateway.post(f"{API}/iserver/contract/rules", content=content, headers={"content-type": media})
    assert answer.status_code == status
    assert answer.json()["statusCode"] == status
    assert violations(simulator) == [("contracts.get_rules", kind)]


@pytest.mark.parametrize("body", [{"conid": 265598, "isBuy": True}, {"conid": "265598", "isBuy": "true"}])
def test_numbers_and_truth_values_may_come_as_text(
    gateway: httpx.Client, simulator: Simulator, body: dict[str, object]
) -> None:
    assert gateway.post(f"{API}/iserver/contract/rules", json=body).status_code == 200
    assert violations(simulator) == []


@pytest.mark.parametrize("path", ["/gw/api/v1/accounts", "/oauth2/api/v1/token", "/v1/api/oauth/request_token"])
def test_the_gateway_serves_trading_only(gateway: httpx.Client, simulator: Simulator, path: str) -> None:
    answer = gateway.post(path, json={})
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "text/html"
    assert [kind for _, kind in violations(simulator)] == ["surface"]


@pytest.mark.parametrize("agent", ["", "User-Agent:\n"])
def test_the_edge_wants_a_user_agent(simulator: Simulator, agent: str) -> None:
    request = f"GET /v1/api/tickle HTTP/1.1\nHost: x\n{agent}Connection: close\n\n"
    assert raw(simulator, simulator.url, request).startswith(b"HTTP/1.1 403 ")
    assert [kind for _, kind in violations(simulator)] == ["agent"]
    assert raw(simulator, simulator.gateway_url, request).startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize("length", ["", "Transfer-Encoding: chunked\n"])
@pytest.mark.parametrize("door", ["gateway_url", "url"])
def test_a_post_needs_a_length(simulator: Simulator, door: str, length: str) -> None:
    end = "0\n\n" if length else ""
    head = f"POST /v1/api/tickle HTTP/1.1\nHost: x\nUser-Agent: t\n{length}Connection: close\n\n{end}"
    assert raw(simulator, getattr(simulator, door), head).startswith(b"HTTP/1.1 411 ")
    assert violations(simulator) == [("session.tickle", "length")]


def test_nonsense_instead_of_http_does_no_harm(simulator: Simulator, gateway: httpx.Client) -> None:
    assert raw(simulator, simulator.gateway_url, "what is this\n\n").startswith(b"HTTP/1.1 400 ")
    assert gateway.post(f"{API}/tickle").status_code == 200


def test_the_websocket_path_without_an_upgrade(gateway: httpx.Client) -> None:
    assert gateway.get(f"{API}/ws").status_code == 400


def test_a_failure_of_the_simulator_itself_is_told_apart(
    gateway: httpx.Client, simulator: Simulator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(request: object) -> None:
        raise ZeroDivisionError("our own mistake")

    monkeypatch.setattr(simulator.brokerage.session, "touch", fail)
    answer = gateway.post(f"{API}/tickle")
    assert answer.status_code == 500
    assert violations(simulator) == [("session.tickle", "simulator")]
    assert "our own mistake" in caplog.text


def test_what_is_sent_too_often_is_a_violation_where_limits_hold(direct: pytest.MonkeyPatch) -> None:
    with (
        Simulator(limits=True) as strict,
        httpx.Client(verify=strict.ssl_context(), base_url=strict.gateway_url) as client,
    ):
        strict.clock.hold()
        assert [client.get(f"{API}/portfolio/accounts").status_code for _ in range(2)] == [200, 429]
        assert violations(strict) == [("portfolio.list_accounts", "pacing")]
        strict.clock.advance(3600)
        assert client.get(f"{API}/portfolio/accounts").status_code in (200, 401)
