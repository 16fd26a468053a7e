from __future__ import annotations

import gzip
import hashlib
import io
import json
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import trustme
from rich.console import Console

from generator.__main__ import main
from generator.fetch import FetchError, Timeouts, fetch, without_secrets
from generator.pull import Pulled, PullError, canonical, pull, read_document
from generator.sources import SOURCES, Sources
from tests.loopback import Exchange, Loopback

QUICK = Timeouts(connect=2, read=2, total=10)
PATH = "/gw/api/v3/api-docs"


def document(operations: int = 8, version: str = "9.1.0", **more: Any) -> dict[str, Any]:
    """A small document of our own, in the manner of the published one."""
    answer = {"200": {"description": "Ok", "content": {"application/json": {"schema": {"type": "object"}}}}}
    paths = {
        f"/v1/api/things/{number}": {
            "get": {"operationId": f"thing{number}", "tags": ["Things"], "description": "Prose.", "responses": answer}
        }
        for number in range(operations)
    }
    return {
        "openapi": "3.0.0",
        "info": {"title": "Things", "version": version, "description": "Prose."},
        "servers": [{"url": "https://api.ibkr.com"}],
        "tags": [{"name": "Things"}],
        "paths": paths,
        "components": {"schemas": {}},
        **more,
    }


def encoded(**how: Any) -> bytes:
    return json.dumps(document(**how)).encode()


def run(root: Path, source: str | Path, **how: Any) -> Pulled:
    return pull(root, str(source), timeouts=how.pop("timeouts", QUICK), console=Console(file=io.StringIO()), **how)


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def checkout(tmp_path: Path, direct: pytest.MonkeyPatch) -> Path:
    """A root whose spec/ already holds a contract of eight operations."""
    source = tmp_path / "first.json"
    source.write_bytes(encoded())
    root = tmp_path / "checkout"
    run(root, source)
    return root


@pytest.fixture
def refused(checkout: Path) -> Callable[..., str]:
    """Pull, expect a refusal that leaves every file as it was, and return what was said."""

    def check(source: str | Path, **how: Any) -> str:
        before = snapshot(checkout)
        with pytest.raises((PullError, FetchError)) as caught:
            run(checkout, source, **how)
        assert snapshot(checkout) == before
        said = str(caught.value)
        assert said
        return said

    return check


# --- taken -----------------------------------------------------------------------------------------------------


def test_first_pull_writes_contract_and_sources(tmp_path: Path, loopback: Loopback) -> None:
    body = encoded()
    result = run(tmp_path, loopback.serve(PATH, body))
    assert result.version == "9.1.0"
    assert result.previous_version is None
    assert result.operations == len(result.added) == 8
    assert result.removed == ()
    contract = (tmp_path / "spec" / "web-api.json").read_bytes()
    assert contract == canonical(json.loads(contract))
    assert b"Prose" not in contract
    entry = Sources.read(tmp_path / "spec")["web-api"]
    assert entry.sha256 == hashlib.sha256(body).hexdigest()
    assert entry.pulled == datetime.now(UTC).date()
    assert entry.url == "https://api.ibkr.com/gw/api/v3/api-docs"
    assert sorted(path.name for path in (tmp_path / "spec").iterdir()) == [SOURCES, "web-api.json"]


def test_without_a_source_the_url_of_sources_toml_is_used(checkout: Path, loopback: Loopback) -> None:
    path = checkout / "spec" / SOURCES
    url = loopback.serve(PATH, encoded(version="9.2.0"))
    path.write_text(path.read_text().replace("https://api.ibkr.com/gw/api/v3/api-docs", url))
    assert pull(checkout, timeouts=QUICK, console=Console(file=io.StringIO())).version == "9.2.0"
    assert Sources.read(checkout / "spec")["web-api"].url == url


def test_the_same_document_changes_nothing(checkout: Path, loopback: Loopback) -> None:
    before = snapshot(checkout)
    result = run(checkout, loopback.serve(PATH, encoded()))
    assert result.written == ()
    assert snapshot(checkout) == before


def test_other_spelling_of_the_same_facts_leaves_the_contract_alone(checkout: Path, loopback: Loopback) -> None:
    contract = (checkout / "spec" / "web-api.json").read_bytes()
    reworded = json.dumps(document(), indent=4).replace("Prose.", "Other words.").encode()
    result = run(checkout, loopback.serve(PATH, reworded))
    assert [path.name for path in result.written] == [SOURCES]
    assert (checkout / "spec" / "web-api.json").read_bytes() == contract


def test_a_newer_revision_is_told_apart(checkout: Path, loopback: Loopback) -> None:
    newer = document(version="9.2.0", operations=10)
    del newer["paths"]["/v1/api/things/3"]
    result = run(checkout, loopback.serve(PATH, json.dumps(newer).encode()))
    assert (result.previous_version, result.version) == ("9.1.0", "9.2.0")
    assert result.added == ("GET /v1/api/things/8", "GET /v1/api/things/9")
    assert result.removed == ("GET /v1/api/things/3",)


@pytest.mark.parametrize("form", ["path", "file-url", "gz"])
def test_a_file_can_be_the_source(checkout: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / "with space.json"
    path.write_bytes(encoded(version="9.3.0"))
    if form == "gz":
        packed = tmp_path / "document.json.gz"
        packed.write_bytes(gzip.compress(path.read_bytes()))
        path = packed
    assert run(checkout, path.as_uri() if form == "file-url" else path).version == "9.3.0"
    assert str(tmp_path) not in (checkout / "spec" / SOURCES).read_text()


def test_gzip_on_the_wire(checkout: Path, loopback: Loopback) -> None:
    body = encoded(version="9.4.0")
    packed = gzip.compress(body)
    loopback.serve("/declared", packed, content_encoding="gzip")
    loopback.serve("/undeclared", packed, kind="application/octet-stream")
    for path in ("/declared", "/undeclared"):
        assert run(checkout, loopback.url + path).version == "9.4.0"
        assert Sources.read(checkout / "spec")["web-api"].sha256 == hashlib.sha256(body).hexdigest()
    assert "gzip" in loopback.requests[0].headers["accept-encoding"]


def test_yaml_is_taken_for_what_it_says(checkout: Path, loopback: Loopback) -> None:
    text = """\
openapi: 3.0.0
info: {title: Things, version: "9.5.0"}
paths:
  /v1/api/things/{day}:
    get:
      parameters:
        - {name: day, in: path, required: true, schema: {type: string, enum: [no, 2026-01-31, 1_000, off]}}
      responses:
        200: {description: Ok, content: {application/json: {schema: {type: integer, maximum: 1e3}}}}
"""
    run(checkout, loopback.serve("/api.yaml", text.encode(), kind="application/yaml"), force=True)
    contract = json.loads((checkout / "spec" / "web-api.json").read_bytes())
    (item,) = contract["paths"].values()
    assert set(item["get"]["parameters"][0]["schema"]["enum"]) == {"no", "2026-01-31", "1_000", "off"}
    assert item["get"]["responses"]["200"]["content"]["application/json"]["schema"]["maximum"] == 1000


def test_a_byte_order_mark_is_no_obstacle(checkout: Path, tmp_path: Path) -> None:
    path = tmp_path / "bom.json"
    path.write_bytes(b"\xef\xbb\xbf" + encoded(version="9.6.0"))
    assert run(checkout, path).version == "9.6.0"


def test_keys_that_stand_twice_are_reported(tmp_path: Path) -> None:
    text = encoded().replace(b'"openapi": "3.0.0"', b'"openapi": "3.0.0", "openapi": "3.0.1"')
    assert read_document(text, "x")[1] == ("openapi",)


# --- refused: what the document is -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"<!doctype html><title>Sign in</title>", "HTML"),
        (b"\n <html></html>", "HTML"),
        (b"Service unavailable", "is not JSON"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[1, 2]", "it holds a list"),
        (b'"openapi"', "it holds a single text"),
        (b"{}", "not an OpenAPI 3 document"),
        (b'{"swagger": "2.0", "paths": {}}', "Swagger 2.0"),
        (b'{"openapi": "4.0.0"}', "'4.0.0'"),
        (b'{"openapi": 3.0}', "3.0"),
        (b'{"openapi": "3.0.0", "paths": {"/a": {"get": {}}}}', "info.version"),
        (b'{"openapi": "3.0.0", "info": {"version": "1"}}', "no operation"),
        (b'{"openapi": "3.0.0", "info": {"version": "1"}, "paths": {"/a": {"parameters": []}}}', "no operation"),
        (b'{"openapi": NaN}', "NaN"),
        (b'{"openapi": "3.0.0",}', "is not JSON"),
        (b'{"openapi": "3.0.0"} and more', "Extra data"),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b"openapi: 3.0.0\ninfo: [\n", "is not YAML"),
        (b"openapi: 3.0.0\ninfo: &a {version: *a}\n", "refers to itself"),
        (b"openapi: 3.0.0\n? [a, b]\n: c\n", "a key that is not text"),
    ],
)
def test_what_is_no_openapi_document(refused: Callable[..., str], loopback: Loopback, body: bytes, said: str) -> None:
    assert said in refused(loopback.serve(PATH, body), force=True)


@pytest.mark.parametrize("tail", [1, 2, 3, 40, 400, 900])
def test_a_document_whose_end_is_missing(refused: Callable[..., str], loopback: Loopback, tail: int) -> None:
    assert "is cut off" in refused(loopback.serve(PATH, encoded()[:-tail]), force=True)


def test_a_document_that_lost_more_than_a_quarter(
    refused: Callable[..., str], checkout: Path, loopback: Loopback
) -> None:
    url = loopback.serve(PATH, encoded(operations=5, version="9.9.0"))
    said = refused(url)
    assert "lost 3 of the 8 operations" in said
    assert "GET /v1/api/things/7" in said
    assert "FORCE=1" in said
    result = run(checkout, url, force=True)
    assert (result.operations, len(result.removed)) == (5, 3)
    assert Sources.read(checkout / "spec")["web-api"].version == "9.9.0"


def test_a_quarter_exactly_is_still_taken(checkout: Path, loopback: Loopback) -> None:
    assert len(run(checkout, loopback.serve(PATH, encoded(operations=6))).removed) == 2


def test_a_document_of_other_operations_counts_as_lost(refused: Callable[..., str], loopback: Loopback) -> None:
    other = encoded(operations=20).replace(b"things", b"matters")
    assert "lost 8 of the 8" in refused(loopback.serve(PATH, other))


def test_a_damaged_contract_is_named(refused: Callable[..., str], checkout: Path, loopback: Loopback) -> None:
    (checkout / "spec" / "web-api.json").write_text('{"paths": ')
    assert "web-api.json cannot be read" in refused(loopback.serve(PATH, encoded()))


def test_a_disk_that_fails_leaves_both_files(
    refused: Callable[..., str], loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def failing(self: Path, target: Any) -> Path:
        if Path(target).name == SOURCES:
            raise OSError("no space left")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert "no space left" in refused(loopback.serve(PATH, encoded(version="9.8.0", operations=9)))


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
        for _ in range(30):
            exchange.wfile.write(b"x: y\r\n" if part == "head" else b" ")
            time.sleep(0.05)
        exchange.close_connection = True

    loopback.routes[PATH] = trickle
    start = time.monotonic()
    said = refused(loopback.url + PATH, timeouts=Timeouts(connect=1, read=1, total=0.4))
    assert "within 0.4 seconds" in said
    assert time.monotonic() - start < 1.4


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


# --- the command -----------------------------------------------------------------------------------------------


def command(*arguments: str, root: Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "generator", "pull", "--root", str(root), *arguments]
    return subprocess.run(line, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60)


def test_the_command_tells_a_refusal_in_plain_words(checkout: Path, tmp_path: Path) -> None:
    done = command("--source", str(tmp_path / "gone.json"), root=checkout)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_the_command_sums_up(checkout: Path, tmp_path: Path) -> None:
    newer = document(version="9.2.0", operations=9)
    del newer["paths"]["/v1/api/things/3"]
    path = tmp_path / "newer.json"
    path.write_text(json.dumps(newer))
    done = command("--source", str(path), root=checkout)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("web-api 9.2.0 (was 9.1.0): 8 operations\n")
    assert "  added    GET /v1/api/things/8\n" in done.stdout
    assert "  removed  GET /v1/api/things/3\n" in done.stdout
    assert "prose" in done.stdout
    assert "written: spec/web-api.json, spec/sources.toml\n" in done.stdout
    again = command("--source", str(path), root=checkout)
    assert "nothing has changed" in again.stdout


def test_a_mistake_in_the_generator_keeps_its_traceback() -> None:
    def broken() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        main(broken)


@pytest.mark.parametrize(("version", "operations"), [("2.28.0", 162), ("2.35.0", 182)])
def test_the_published_documents(tmp_path: Path, upstream: Path, version: str, operations: int) -> None:
    path = upstream / f"ibkr-web-api-{version}.json"
    result = run(tmp_path, path)
    assert (result.version, result.operations) == (version, operations)
    assert (tmp_path / "spec" / "web-api.json").stat().st_size < path.stat().st_size
