"""Fetching: what can go wrong on the way, and the way out that the environment sets."""

from __future__ import annotations

import gzip
import io
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme
from rich.console import Console

from generator.fetch import FetchError, Timeouts, fetch, without_secrets
from tests.generator.pulling import PATH, QUICK, encoded, run
from tests.loopback import Exchange, Loopback

# --- refused: how it came --------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [204, 206, 304, 401, 404, 500, 503])
def test_http_errors(refused: Callable[..., str], loopback: Loopback, status: int) -> None:
    body = b"" if status in (204, 304) else encoded()
    assert f"answered {status}" in refused(loopback.serve(PATH, body, status=status))


def test_fewer_bytes_than_declared(refused: Callable[..., str], loopback: Loopback) -> None:
    def short(exchange: Exchange) -> None:
        body = encoded()
        exchange.send_response(200)
        exchange.send_header("content-length", str(len(body) + 10))
        exchange.end_headers()
        exchange.wfile.write(body)
        exchange.close_connection = True

    loopback.routes[PATH] = short
    assert "cut off" in refused(loopback.url + PATH)


def test_an_unfinished_chunked_answer(refused: Callable[..., str], loopback: Loopback) -> None:
    def chunked(exchange: Exchange) -> None:
        exchange.send_response(200)
        exchange.send_header("transfer-encoding", "chunked")
        exchange.end_headers()
        body = encoded()
        exchange.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n")
        exchange.close_connection = True

    loopback.routes[PATH] = chunked
    assert "cut off" in refused(loopback.url + PATH)


def test_damaged_compression(refused: Callable[..., str], loopback: Loopback) -> None:
    packed = gzip.compress(encoded())
    loopback.serve("/garbled", b"not gzip at all", content_encoding="gzip")
    loopback.serve("/short", packed[: len(packed) // 2], content_encoding="gzip")
    loopback.serve("/undeclared", packed[: len(packed) // 2])
    assert "unpacked" in refused(loopback.url + "/garbled")
    assert "cut off" in refused(loopback.url + "/short")
    assert "cut off" in refused(loopback.url + "/undeclared")


def test_a_bomb_is_not_unpacked(refused: Callable[..., str], loopback: Loopback) -> None:
    packed = gzip.compress(bytes(80 * 1024 * 1024), 1)
    loopback.serve("/declared", packed, content_encoding="gzip")
    loopback.serve("/undeclared", packed)
    assert "64 MiB" in refused(loopback.url + "/declared")
    assert "64 MiB" in refused(loopback.url + "/undeclared")


def test_silence_ends_at_the_read_limit(refused: Callable[..., str], loopback: Loopback) -> None:
    loopback.routes[PATH] = lambda exchange: time.sleep(1.5)
    said = refused(loopback.url + PATH, timeouts=Timeouts(connect=1, read=0.2, total=5))
    assert "nothing came for 0.2 seconds" in said


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_trickle_ends_at_the_overall_limit(refused: Callable[..., str], loopback: Loopback, part: str) -> None:
    def trickle(exchange: Exchange) -> None:
        exchange.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"" if part == "head" else b"content-length: 9999\r\n\r\n"))
        for _ in range(200):
            exchange.wfile.write(b"x: y\r\n" if part == "head" else b" ")
            time.sleep(0.05)
        exchange.close_connection = True

    loopback.routes[PATH] = trickle
    start = time.monotonic()
    said = refused(loopback.url + PATH, timeouts=Timeouts(connect=1, read=1, total=0.4))
    assert "within 0.4 seconds" in said
    assert time.monotonic() - start < 5


def test_nobody_listening(refused: Callable[..., str]) -> None:
    with Loopback() as gone:
        url = gone.url
    assert "cannot be reached" in refused(url + PATH)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("no/such/file.json", "no such file"),
        (".", "is a folder"),
        ("file://elsewhere/x.json", "another machine"),
        ("http://", "not a usable address"),
        ("https://[::1", "not a usable address"),
        ("ftp://127.0.0.1/x.json", "no such file (a URL has to start with"),
    ],
)
def test_sources_that_lead_nowhere(refused: Callable[..., str], source: str, said: str) -> None:
    assert said in refused(source)


def test_redirects_stay_where_they_may(checkout: Path, refused: Callable[..., str], loopback: Loopback) -> None:
    loopback.serve(PATH, encoded(version="9.7.0"))
    port = loopback.url.rpartition(":")[2]

    def to(target: str) -> str:
        return loopback.serve("/from", b"", status=302, location=target)

    assert run(checkout, to(PATH)).version == "9.7.0"
    assert run(checkout, to(f"http://localhost:{port}{PATH}")).version == "9.7.0"
    assert "redirects to http://example.com" in refused(to("http://example.com/api-docs"))
    assert "redirects to ftp://" in refused(to("ftp://127.0.0.1/api-docs"))
    assert "redirects more than 5 times" in refused(to("/from"))
    assert all("example.com" not in request.headers["host"] for request in loopback.requests)


# --- the way out -----------------------------------------------------------------------------------------------


def test_the_proxy_of_the_environment_is_used(direct: pytest.MonkeyPatch, loopback: Loopback) -> None:
    url = "http://document.invalid/api-docs"
    loopback.serve(url, b"through the proxy")
    direct.setenv("HTTP_PROXY", loopback.url)
    assert fetch(url, timeouts=QUICK, console=Console(file=io.StringIO())) == b"through the proxy"
    assert loopback.requests[0].target == url
    direct.setenv("HTTP_PROXY", "gopher://127.0.0.1:1")
    with pytest.raises(FetchError, match="proxy settings"):
        fetch(url, timeouts=QUICK, console=Console(file=io.StringIO()))


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_certificates_of_the_environment_are_trusted(direct: pytest.MonkeyPatch, tmp_path: Path, variable: str) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(bundle))
    with Loopback(tls=context) as server:
        url = server.serve(PATH, b"over tls")
        with pytest.raises(FetchError, match="SSL_CERT_FILE"):
            fetch(url, timeouts=QUICK, console=Console(file=io.StringIO()))
        direct.setenv(variable, str(bundle))
        assert fetch(url, timeouts=QUICK, console=Console(file=io.StringIO())) == b"over tls"
        direct.setenv(variable, str(tmp_path / "gone.pem"))
        with pytest.raises(FetchError, match="certificates named by the environment"):
            fetch(url, timeouts=QUICK, console=Console(file=io.StringIO()))


@pytest.mark.parametrize("terminal", [True, False])
def test_progress_is_shown(loopback: Loopback, terminal: bool) -> None:
    url = loopback.serve(PATH, encoded())
    out = io.StringIO()
    fetch(url, timeouts=QUICK, console=Console(file=out, force_terminal=terminal, width=100))
    assert f"Fetching {url}" in out.getvalue()
    assert "received" in out.getvalue()
    assert ("\x1b[" in out.getvalue()) is terminal


def test_no_secret_of_a_url_is_shown(refused: Callable[..., str], loopback: Loopback) -> None:
    address = loopback.url.removeprefix("http://")
    said = refused(f"http://me:hidden@{address}/gone?token=hidden")
    assert "hidden" not in said
    assert without_secrets("https://me:hidden@host:1/a?b#c") == "https://host:1/a"
