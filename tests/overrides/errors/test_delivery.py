"""No answer: what httpx really raises over a real connection, and whether the request can have arrived."""

from __future__ import annotations

import inspect
import pickle
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
import trustme

from ibkr_openapi import Client, operation
from ibkr_web.errors import (
    APIStatusError,
    ConfigurationError,
    ConnectionFailed,
    IBKRError,
    OutcomeUnknown,
    PacingTimeout,
    RateLimited,
    TimedOut,
    unsent,
)
from tests.loopback import Exchange, Loopback

SUBMIT = operation("orders.submit")
SECRET = "Bearer eyJsecret.token.here"


def sending(url: str, timeout: Any = 5.0, **how: Any) -> Exception:
    """What httpx raises when an order is sent there by the generated client."""
    with httpx.Client(timeout=timeout, headers={"Authorization": SECRET}, trust_env=False, **how) as http:
        client = Client(http, base_url=url)
        call = SUBMIT.encode(account_id="U1234567", body={"orders": []})
        with pytest.raises((httpx.HTTPError, httpx.InvalidURL)) as caught:
            client.send(call)
        return caught.value


def translated(error: Exception) -> Any:
    made = unsent(error, SUBMIT)
    assert isinstance(made, IBKRError)
    assert made.__cause__ is error
    assert "orders.submit" in str(made)
    for shown in (str(made), repr(made), repr(vars(made))):
        assert "eyJsecret" not in shown
        assert "U1234567" not in shown
    written = pickle.dumps(made)
    assert b"eyJsecret" not in written
    assert str(pickle.loads(written)) == str(made)
    assert pickle.loads(written).__cause__ is None
    return made


@pytest.fixture
def hole(direct: pytest.MonkeyPatch) -> Iterator[Callable[[Callable[[socket.socket], None]], int]]:
    """A listener that does with each connection what a test says."""
    listeners: list[socket.socket] = []
    over = threading.Event()

    def open_(serve: Callable[[socket.socket], None]) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def accept() -> None:
            while not over.is_set():
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    serve(connection)

        threading.Thread(target=accept, daemon=True).start()
        return int(listener.getsockname()[1])

    yield open_
    over.set()
    for listener in listeners:
        listener.close()


def test_nobody_listens(direct: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = translated(sending(f"http://127.0.0.1:{port}"))
    assert type(error) is ConnectionFailed
    assert (error.sent, error.operation) == ("no", "orders.submit")
    assert f"127.0.0.1:{port}" in str(error)
    assert "gateway" in error.advice


def test_no_such_name(direct: pytest.MonkeyPatch) -> None:
    error = translated(sending("http://nowhere.invalid"))
    assert (type(error), error.sent) == (ConnectionFailed, "no")


def test_a_certificate_nobody_vouches_for(direct: pytest.MonkeyPatch) -> None:
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(server)
    with Loopback(tls=server) as loopback:
        error = translated(sending(loopback.url))
    assert (type(error), error.sent) == (ConnectionFailed, "no")
    assert "no TLS" in str(error)
    assert "certificate" in error.advice


def test_plain_text_where_tls_should_be(loopback: Loopback) -> None:
    error = translated(sending(loopback.url.replace("http:", "https:")))
    assert (type(error), error.sent) == (ConnectionFailed, "no")


def test_a_proxy_that_is_not_there(direct: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = translated(sending("https://api.example", proxy=f"http://127.0.0.1:{port}"))
    assert (type(error), error.sent) == (ConnectionFailed, "no")


def test_a_proxy_that_says_no(hole: Any) -> None:
    def refuse(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

    error = translated(sending("https://api.example", proxy=f"http://127.0.0.1:{hole(refuse)}"))
    assert (type(error), error.sent) == (ConnectionFailed, "no")


def test_cut_before_the_answer(hole: Any) -> None:
    error = translated(sending(f"http://127.0.0.1:{hole(lambda connection: connection.recv(65536))}"))
    assert (type(error), error.sent) == (ConnectionFailed, "maybe")
    assert "cut" in str(error)


def test_reset(hole: Any) -> None:
    def reset(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    error = translated(sending(f"http://127.0.0.1:{hole(reset)}"))
    assert (type(error), error.sent) == (ConnectionFailed, "maybe")


def test_cut_in_the_middle_of_the_answer(hole: Any) -> None:
    def half(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"order')

    error = translated(sending(f"http://127.0.0.1:{hole(half)}"))
    assert (type(error), error.sent) == (ConnectionFailed, "maybe")


def test_an_answer_that_is_no_http(hole: Any) -> None:
    def garbage(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"SSH-2.0-nothing here\r\n")

    error = translated(sending(f"http://127.0.0.1:{hole(garbage)}"))
    assert (type(error), error.sent) == (ConnectionFailed, "maybe")


def test_an_answer_that_cannot_be_unpacked(loopback: Loopback) -> None:
    loopback.fallback = lambda exchange: exchange.answer(b"no gzip", Content_Encoding="gzip")
    error = translated(sending(loopback.url))
    assert (type(error), error.sent) == (ConnectionFailed, "maybe")
    assert "unpacked" in str(error)


def test_no_answer_in_time(hole: Any) -> None:
    error = translated(sending(f"http://127.0.0.1:{hole(lambda connection: time.sleep(0.4))}", timeout=0.05))
    assert (type(error), error.sent, error.phase) == (TimedOut, "maybe", "read")


def test_no_connection_of_the_pool_in_time(loopback: Loopback) -> None:
    busy, go_on = threading.Event(), threading.Event()

    def wait(exchange: Exchange) -> None:
        busy.set()
        go_on.wait(5)
        exchange.answer(b"[]")

    loopback.fallback = wait
    timeout = httpx.Timeout(5.0, pool=0.05)
    with httpx.Client(timeout=timeout, limits=httpx.Limits(max_connections=1), trust_env=False) as http:
        client = Client(http, base_url=loopback.url)
        call = SUBMIT.encode(account_id="U1234567", body={"orders": []})
        first = threading.Thread(target=client.send, args=(call,))
        first.start()
        busy.wait(5)
        with pytest.raises(httpx.PoolTimeout) as caught:
            client.send(call)
        go_on.set()
        first.join()
    error = translated(caught.value)
    assert (type(error), error.sent, error.phase) == (TimedOut, "no", "pool")
    assert len(loopback.requests) == 1


def test_an_address_of_no_kind(direct: pytest.MonkeyPatch) -> None:
    error = translated(sending("ftp://127.0.0.1"))
    assert type(error) is ConfigurationError


def test_round_in_circles(loopback: Loopback) -> None:
    loopback.fallback = lambda exchange: exchange.answer(b"", status=307, Location=exchange.seen.path)
    error = translated(sending(loopback.url, follow_redirects=True))
    assert (type(error), error.sent) == (ConnectionFailed, "maybe")


@pytest.mark.parametrize("read", [True, False])
def test_a_hook_that_raises_for_the_status(loopback: Loopback, read: bool) -> None:
    def hook(response: httpx.Response) -> None:
        if read:
            response.read()
        response.raise_for_status()

    loopback.fallback = lambda exchange: exchange.answer(b'{"error":"slow down"}', status=429, Retry_After="9")
    error = translated(sending(loopback.url, event_hooks={"response": [hook]}))
    assert type(error) is RateLimited
    assert (error.retry_after, error.reason) == (9.0, "slow down" if read else "")


def test_a_request_for_a_token_that_failed_in_its_place(loopback: Loopback) -> None:
    """The order itself was not sent, or was answered with 401: it cannot have been placed."""

    class Auth(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Any:
            yield httpx.Request("POST", loopback.url + "/v1/api/oauth/live_session_token")
            yield request

    def hang_up(exchange: Exchange) -> None:
        exchange.close_connection = True

    loopback.fallback = hang_up
    error = translated(sending(loopback.url, auth=Auth()))
    assert (type(error), error.sent) == (ConnectionFailed, "no")
    assert [seen.path for seen in loopback.requests] == ["/v1/api/oauth/live_session_token"]


def _kinds() -> list[type[Exception]]:
    found = [one for _, one in inspect.getmembers(httpx, inspect.isclass) if issubclass(one, Exception)]
    return [one for one in found if issubclass(one, httpx.RequestError)]


@pytest.mark.parametrize("kind", _kinds(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("with_request", [True, False])
def test_every_exception_of_httpx_becomes_one_of_ours(kind: Any, with_request: bool) -> None:
    own = httpx.Request(
        "POST", "https://api.example/v1/api/iserver/account/U1/orders", headers={"Authorization": SECRET}
    )
    error = kind("oh", request=own) if with_request else kind("oh")
    made = translated(error)
    never = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    if isinstance(made, (ConnectionFailed, TimedOut)):
        assert made.sent == ("no" if issubclass(kind, never) else "maybe")
        assert isinstance(made, TimedOut) is issubclass(kind, httpx.TimeoutException)
    else:
        assert type(made) is ConfigurationError
        assert kind is httpx.UnsupportedProtocol
    assert not isinstance(made, APIStatusError)


def test_without_an_operation() -> None:
    error = unsent(httpx.ReadTimeout("slow"))
    assert isinstance(error, TimedOut)
    assert (error.sent, error.operation) == ("maybe", "")
    assert "the request" in str(error)


def test_waiting_too_long_for_a_turn() -> None:
    error = PacingTimeout("orders.submit would have to wait 61 s", operation="orders.submit", wait=61.0)
    assert isinstance(error, TimedOut)
    assert (error.sent, error.phase, error.wait) == ("no", "pacing", 61.0)


def test_an_unknown_outcome_says_how_to_find_out() -> None:
    mine = "ibw-0123456789abcdef0123456789abcdef"
    error = OutcomeUnknown("orders.submit", (mine, "U1234567"), lambda: [1])
    assert error.resolve() == [1]
    assert error.identifiers == (mine, "U1234567")
    text = str(error)
    assert "orders.submit" in text
    assert mine in text
    assert "U1234567" not in text
    assert "resolve()" in text
