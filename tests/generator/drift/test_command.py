"""`python -m generator drift` as a user meets it: what the live host may do, what is said, and the exit code."""

from __future__ import annotations

import gzip
import json
import os
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trustme

from generator.sources import SOURCES, Sources
from tests.generator.pulling import PATH, document, encoded, run, snapshot
from tests.loopback import Exchange, Loopback

ROOT = Path(__file__).resolve().parents[3]
Drift = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def drift(checkout: Path) -> Drift:
    """Runs the command on a checkout with a small contract; `spec/` has to be as it was afterwards."""
    (checkout / "spec" / "overlays").mkdir()

    def command(*arguments: str) -> subprocess.CompletedProcess[str]:
        before = snapshot(checkout)
        done = subprocess.run(
            [sys.executable, "-m", "generator", "drift", "--root", str(checkout), "--timeout", "5", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            env={**os.environ, "NO_COLOR": "1", "TERM": "dumb"},
        )
        assert snapshot(checkout) == before
        assert "Traceback" not in done.stderr
        return done

    return command


def test_the_same_document_says_nothing(drift: Drift, loopback: Loopback) -> None:
    done = drift("--source", loopback.serve(PATH, encoded()))
    assert (done.returncode, done.stdout) == (0, "")


def test_other_words_and_another_order_are_the_same(drift: Drift, loopback: Loopback) -> None:
    def reworded(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: "Other words." if key == "description" else reworded(member)
                for key, member in reversed(value.items())
            }
        return [reworded(item) for item in value] if isinstance(value, list) else value

    data = json.dumps(reworded(document()), indent=7).encode()
    done = drift("--source", loopback.serve(PATH, data))
    assert (done.returncode, done.stdout) == (0, "")


def test_additions_and_breaks(drift: Drift, loopback: Loopback) -> None:
    more = drift("--source", loopback.serve(PATH, encoded(operations=9)))
    assert more.returncode == 1
    assert "operation added (GET /v1/api/things/8)" in more.stdout
    less = drift("--source", loopback.serve(PATH, encoded(operations=7)))
    assert less.returncode == 2
    assert "Breaks source" in less.stdout
    assert "operation removed (GET /v1/api/things/7)" in less.stdout


def test_what_lost_nearly_everything_is_a_break(drift: Drift, loopback: Loopback) -> None:
    assert drift("--source", loopback.serve(PATH, encoded(operations=1))).returncode == 2


def test_forms(drift: Drift, loopback: Loopback, tmp_path: Path) -> None:
    url = loopback.serve(PATH, encoded(operations=9))
    told = json.loads(drift("--source", url, "--format", "json").stdout)
    assert (told["verdict"], told["exit_code"], told["unnamed"][0]) == ("addition", 1, "GET /v1/api/things/0")
    assert "## Adds" in drift("--source", url, "--format", "markdown").stdout
    file = tmp_path / "report.md"
    done = drift("--source", url, "--format", "markdown", "--output", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert "operation added" in file.read_text()
    same = json.loads(drift("--source", loopback.serve(PATH, encoded()), "--format", "json").stdout)
    assert (same["verdict"], same["changes"], same["exit_code"]) == (None, [], 0)


def test_compressed_and_redirected(drift: Drift, loopback: Loopback) -> None:
    loopback.serve("/packed", gzip.compress(encoded()), content_encoding="gzip")
    assert drift("--source", loopback.serve("/from", b"", status=302, location="/packed")).returncode == 0


def truncated(exchange: Exchange) -> None:
    exchange.send_response(200)
    exchange.send_header("content-length", "99999")
    exchange.end_headers()
    exchange.wfile.write(encoded())
    exchange.close_connection = True


def slow(exchange: Exchange) -> None:
    exchange.send_response(200)
    exchange.send_header("content-length", "99999")
    exchange.end_headers()
    for _ in range(20):
        exchange.wfile.write(b" ")
        exchange.wfile.flush()
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (lambda exchange: exchange.answer(b"<html>Maintenance</html>", kind="text/html"), "HTML"),
        (lambda exchange: exchange.answer(b"<html>Denied</html>", status=403, kind="text/html"), "answered 403"),
        (lambda exchange: exchange.answer(b"", status=304), "answered 304"),
        (lambda exchange: exchange.answer(b'{"hello": 1}'), "not an OpenAPI 3 document"),
        (lambda exchange: exchange.answer(encoded()[:-50]), "cut off|not"),
        (truncated, "cut off"),
        (slow, "within 1 seconds"),
    ],
    ids=["html", "403", "unasked 304", "other json", "half", "truncated", "slow"],
)
def test_what_cannot_be_compared(drift: Drift, loopback: Loopback, answer: Any, said: str) -> None:
    loopback.routes[PATH] = answer
    done = drift("--source", loopback.url + PATH, "--timeout", "1")
    assert done.returncode == 3
    assert any(text in done.stderr for text in said.split("|"))
    assert done.stdout == ""


def test_nobody_there_and_wrong_certificates(drift: Drift, direct: pytest.MonkeyPatch) -> None:
    with Loopback() as gone:
        url = gone.url
    assert (done := drift("--source", url + PATH)).returncode == 3
    assert "cannot be reached" in done.stderr
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with Loopback(tls=context) as other:
        done = drift("--source", other.serve(PATH, encoded()))
    assert done.returncode == 3
    assert "SSL_CERT_FILE" in done.stderr


def test_a_damaged_contract_of_ours(drift: Drift, loopback: Loopback, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    base.write_text("{")
    done = drift("--source", loopback.serve(PATH, encoded()), "--base", str(base))
    assert done.returncode == 3
    assert "is no contract" in done.stderr


def test_a_server_that_knows_its_state(checkout: Path, loopback: Loopback, drift: Drift) -> None:
    """The tag of the bytes we have is sent along; 304 means that they are still the same."""

    def tagged(exchange: Exchange) -> None:
        if exchange.seen.headers.get("if-none-match") == '"state-1"':
            exchange.answer(b"", status=304)
        else:
            exchange.answer(encoded(), etag='"state-1"')

    loopback.routes[PATH] = tagged
    path = checkout / "spec" / SOURCES
    path.write_text(path.read_text().replace("https://api.ibkr.com/gw/api/v3/api-docs", loopback.url + PATH))
    assert drift().returncode == 0  # no tag is known yet: the whole document is compared
    run(checkout, loopback.url + PATH)
    assert Sources.read(checkout / "spec")["web-api"].etag == '"state-1"'
    requests = len(loopback.requests)
    assert (done := drift()).returncode == 0
    assert done.stdout == ""
    assert [seen.headers.get("if-none-match") for seen in loopback.requests[requests:]] == ['"state-1"']


def test_the_published_document(drift: Drift, upstream: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "drift", "--source", str(upstream / "ibkr-web-api-2.35.0.json")],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
