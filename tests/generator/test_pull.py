"""Pulling: what is taken, what is refused, and that a refusal changes nothing."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from generator.__main__ import main
from generator.pull import canonical, pull, read_document
from generator.sources import SOURCES, Sources
from tests.generator.pulling import PATH, QUICK, document, encoded, run, snapshot
from tests.loopback import Loopback

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
        (b"openapi: 3.0.0\ninfo: [\n", "is not usable YAML"),
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
