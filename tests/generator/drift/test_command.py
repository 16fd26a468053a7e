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
from typing import Any, NamedTuple

import pytest
import trustme

from generator.__main__ import main
from generator.sources import SOURCES, Sources
from tests.generator.pulling import PATH, document, encoded, run, snapshot
from tests.loopback import Exchange, Loopback

ROOT = Path(__file__).resolve().parents[3]


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Drift = Callable[..., Done]


@pytest.fixture
def drift(checkout: Path, direct: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Drift:
    """Runs the command on a checkout with a small contract; `spec/` has to be as it was afterwards."""
    (checkout / "spec" / "overlays").mkdir()

    def command(*arguments: str) -> Done:
        before = snapshot(checkout)
        words = ["generator", "drift", "--root", str(checkout), "--timeout", "5", *arguments]
        direct.setattr(sys, "argv", words)
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        assert snapshot(checkout) == before
        done = Done(int(ended.value.code or 0), *capfd.readouterr())
        assert "Traceback" not in done.err
        return done

    return command


def test_the_same_document_says_nothing(drift: Drift, loopback: Loopback) -> None:
    done = drift("--source", loopback.serve(PATH, encoded()))
    assert (done.code, done.out) == (0, "")


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
    assert (done.code, done.out) == (0, "")


def test_additions_and_breaks(drift: Drift, loopback: Loopback) -> None:
    more = drift("--source", loopback.serve(PATH, encoded(operations=9)))
    assert more.code == 1
    assert "operation added (GET /v1/api/things/8)" in more.out
    less = drift("--source", loopback.serve(PATH, encoded(operations=7)))
    assert less.code == 2
    assert "Breaks source" in less.out
    assert "operation removed (GET /v1/api/things/7)" in less.out


def test_what_lost_nearly_everything_is_a_break(drift: Drift, loopback: Loopback) -> None:
    done = drift("--source", loopback.serve(PATH, encoded(operations=1)))
    assert done.code == 2
    assert "7 of 8 operations are gone" in done.out


def test_forms(drift: Drift, loopback: Loopback, tmp_path: Path) -> None:
    url = loopback.serve(PATH, encoded(operations=9))
    told = json.loads(drift("--source", url, "--format", "json").out)
    assert (told["verdict"], told["exit_code"], told["unnamed"][0]) == ("addition", 1, "GET /v1/api/things/0")
    assert "## Adds" in drift("--source", url, "--format", "markdown").out
    file = tmp_path / "report.md"
    done = drift("--source", url, "--format", "markdown", "--output", str(file))
    assert (done.code, done.out) == (1, "")
    assert "operation added" in file.read_text()
    same = json.loads(drift("--source", loopback.serve(PATH, encoded()), "--format", "json").out)
    assert (same["verdict"], same["changes"], same["exit_code"]) == (None, [], 0)


def test_compressed_and_redirected(drift: Drift, loopback: Loopback) -> None:
    loopback.serve("/packed", gzip.compress(encoded()), content_encoding="gzip")
    assert drift("--source", loopback.serve("/from", b"", status=302, location="/packed")).code == 0


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
    assert done.code == 3
    assert any(text in done.err for text in said.split("|"))
    assert done.out == ""


def test_nobody_there_and_wrong_certificates(drift: Drift, direct: pytest.MonkeyPatch) -> None:
    with Loopback() as gone:
        url = gone.url
    assert (done := drift("--source", url + PATH)).code == 3
    assert "cannot be reached" in done.err
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with Loopback(tls=context) as other:
        done = drift("--source", other.serve(PATH, encoded()))
    assert done.code == 3
    assert "SSL_CERT_FILE" in done.err


def test_a_damaged_contract_of_ours(drift: Drift, loopback: Loopback, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    base.write_text("{")
    done = drift("--source", loopback.serve(PATH, encoded()), "--base", str(base))
    assert done.code == 3
    assert "is no contract" in done.err


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
    assert drift().code == 0  # no tag is known yet: the whole document is compared
    run(checkout, loopback.url + PATH)
    assert Sources.read(checkout / "spec")["web-api"].etag == '"state-1"'
    requests = len(loopback.requests)
    assert (done := drift()).code == 0
    assert done.out == ""
    assert [seen.headers.get("if-none-match") for seen in loopback.requests[requests:]] == ['"state-1"']


def test_a_mistake_of_ours_does_not_look_like_a_finding(
    drift: Drift, monkeypatch: pytest.MonkeyPatch, loopback: Loopback, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*arguments: object, **how: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("generator.drift.run", broken)
    with pytest.raises(AssertionError, match="Traceback"):  # it is shown, unlike what is expected
        drift("--source", loopback.serve(PATH, encoded()))
    monkeypatch.setattr(sys, "argv", ["generator", "drift"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 3
    assert "ZeroDivisionError: ours" in capfd.readouterr().err


def test_an_overlay_that_cannot_be_read(drift: Drift, checkout: Path, loopback: Loopback) -> None:
    (checkout / "spec" / "overlays" / "10.yaml").write_text("overlay: 1.1.0\nactions: []\n")
    done = drift("--source", loopback.serve(PATH, encoded()))
    assert done.code == 3
    assert "10.yaml: `info`" in done.err


def test_the_published_document(upstream: Path) -> None:
    """The program itself: nothing to say about what the contract was made of, and the way from an older revision."""

    def program(*arguments: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", "generator", "drift", *arguments]
        return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)

    done = program("--source", str(upstream / "ibkr-web-api-2.35.0.json"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = program("--source", str(upstream / "ibkr-web-api-2.28.0.json"), "--format", "json")
    assert (done.returncode, done.stderr) == (2, "")
    assert json.loads(done.stdout)["title"].startswith("2.35.0 -> 2.28.0: ")


def test_make_passes_on_what_it_is_given(checkout: Path, tmp_path: Path) -> None:
    """The exit code of make is its own; what the command gets is what make was given."""
    ready = tmp_path / "ready"
    ready.mkdir()
    words = ["make", "--dry-run", "drift", "SOURCE=a b.json", "FORMAT=json", "OUTPUT=out file.json", f"READY={ready}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ})
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stdout.replace("\\\n", " ").splitlines() if "generator drift" in line]
    program = line.replace(".venv/bin/python -m generator", "printf '%s|'")
    exported = {"IBKR_WEB_SOURCE": "a b.json", "IBKR_WEB_FORMAT": "json", "IBKR_WEB_OUTPUT": "out file.json"}
    told = subprocess.run(["sh", "-c", program], capture_output=True, text=True, env={**os.environ, **exported})
    assert told.stdout == "drift|--source|a b.json|--format|json|--output|out file.json|"
