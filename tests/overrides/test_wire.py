"""The recorder of the wire against a real server: what it writes down, what it never does, that nobody notices it."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from ibkr_openapi import AsyncClient, Client, StatusError
from ibkr_web.wire import WireRecorder, WireRecordError
from tests.loopback import Exchange, Loopback

POSITIONS = "GET /v1/api/portfolio/{}/positions/{}"
PATH = "/v1/api/portfolio/U7654321/positions/0"
PLACE = "/components/schemas/individualPosition"
SECRETS = (
    "U7654321",
    "DU1234567",
    "anna@example.org",
    "Anna Meier",
    "98765.25",
    "2026-11-22",
    "s3cr3t-t0k3n",
    "31415926",
)
LEAKY = [
    {
        "conid": "31415926",
        "position": 98765.25,
        "acctId": "U7654321",
        "contractDesc": None,
        "token": "s3cr3t-t0k3n",
        "U7654321": {"owner": "Anna Meier"},
        "DU1234567": 1,
        "anna@example.org": True,
        "Anna Meier": [],
        "2026-11-22": "s3cr3t-t0k3n",
        "31415926": {},
    }
]


@pytest.fixture
def recorder() -> WireRecorder:
    return WireRecorder()


@pytest.fixture
def http(loopback: Loopback, recorder: WireRecorder) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=loopback.url, event_hooks={"response": [recorder]}, trust_env=False) as client:
        yield client


def said(recorder: WireRecorder) -> dict[tuple[str, ...], int]:
    """Kind, status, pointer, expected, found -> count."""
    return {(line[0], *line[2:6]): count for line, count in recorder.counts().items()}


def answering(loopback: Loopback, value: Any, **how: Any) -> None:
    loopback.serve(PATH, json.dumps(value).encode(), **how)


def test_an_answer_as_documented_is_only_counted(
    loopback: Loopback, http: httpx.Client, recorder: WireRecorder
) -> None:
    answering(loopback, [{"conid": 8314, "position": 10, "avgCost": 1.5, "currency": "USD"}])
    for _ in range(3):
        Client(http).portfolio.list_positions("U7654321", 0)
    assert recorder.counts() == {("answers", POSITIONS, "200", "", "", "", ""): 3}
    assert (recorder.failures, recorder.unmatched) == (0, 0)


def test_contradictions_are_recorded_without_any_value(
    loopback: Loopback, http: httpx.Client, recorder: WireRecorder, tmp_path: Path
) -> None:
    answering(loopback, LEAKY)
    (position,) = Client(http).portfolio.list_positions("U7654321", 0)
    assert position.to_json() == LEAKY[0]
    assert recorder.counts() == {
        ("answers", POSITIONS, "200", "", "", "", ""): 1,
        ("type", POSITIONS, "200", "/*/conid", "integer", "string", f"{PLACE}/properties/conid"): 1,
        ("null", POSITIONS, "200", "/*/contractDesc", "string", "null", f"{PLACE}/properties/contractDesc"): 1,
        ("undocumented", POSITIONS, "200", "/*/token", "nothing", "string", PLACE): 1,
        **{
            ("undocumented", POSITIONS, "200", "/*/*", "nothing", found, PLACE): 1
            for found in ("object", "integer", "boolean", "array", "string")
        },
    }
    recorder.save(tmp_path / "wire.jsonl")
    text = (tmp_path / "wire.jsonl").read_text()
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_same_recorder_serves_async_clients(loopback: Loopback, recorder: WireRecorder) -> None:
    answering(loopback, LEAKY)

    async def main() -> None:
        async with httpx.AsyncClient(event_hooks={"response": [recorder]}, trust_env=False) as http:
            client = AsyncClient(http, base_url=loopback.url)
            async with asyncio.TaskGroup() as group:
                for _ in range(20):
                    group.create_task(client.portfolio.list_positions("U7654321", 0))

    asyncio.run(main())
    assert said(recorder)["type", "200", "/*/conid", "integer", "string"] == 20
    assert said(recorder)["answers", "200", "", "", ""] == 20
    assert recorder.failures == 0


def test_threads_share_a_recorder_and_a_file(loopback: Loopback, recorder: WireRecorder, tmp_path: Path) -> None:
    answering(loopback, [{"conid": "1"}])
    file = tmp_path / "wire.jsonl"

    def work() -> None:
        with httpx.Client(event_hooks={"response": [recorder]}, trust_env=False) as http:
            for _ in range(10):
                Client(http, base_url=loopback.url).portfolio.list_positions("U7654321", 0)
                http.get(loopback.url + PATH)
                recorder.save(file)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    recorder.save(file)
    assert recorder.counts() == {}
    lines = list(map(json.loads, file.read_text().splitlines()))
    assert {(line["kind"], line["count"]) for line in lines} == {("answers", 80), ("type", 80)}


@pytest.mark.parametrize(
    ("status", "kind", "expected"),
    [
        (418, "application/json", ("status", "418", "", "200 or 400 or 401 or 500 or 503", "418 application/json")),
        (418, "text/html; charset=utf-8", ("status", "418", "", "200 or 400 or 401 or 500 or 503", "418 text/html")),
        (200, "text/html", ("media", "200", "", "application/json", "text/html")),
        (200, "U7654321 s3cr3t-t0k3n", ("media", "200", "", "application/json", "something else")),
    ],
)
def test_statuses_and_media_types(
    loopback: Loopback, http: httpx.Client, recorder: WireRecorder, status: int, kind: str, expected: tuple[str, ...]
) -> None:
    loopback.serve(PATH, b"{}", status=status, kind=kind)
    http.get(PATH)
    assert said(recorder)[expected] == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", ("body", "200", "", "application/json", "nothing")),
        (b'[{"conid": 1', ("body", "200", "", "JSON", "something else")),
        (b"{}", ("type", "200", "", "array", "object")),
        (b"null", ("null", "200", "", "array", "null")),
    ],
)
def test_bodies_that_are_something_else(
    loopback: Loopback, http: httpx.Client, recorder: WireRecorder, body: bytes, expected: tuple[str, ...]
) -> None:
    loopback.serve(PATH, body)
    assert http.get(PATH).content == body
    assert said(recorder) == {("answers", "200", "", "", ""): 1, expected: 1}


def test_errors_reach_the_caller_as_ever(loopback: Loopback, http: httpx.Client, recorder: WireRecorder) -> None:
    answering(loopback, {"error": 5, "statusCode": 401}, status=401)
    with pytest.raises(StatusError) as caught:
        Client(http).portfolio.list_positions("U7654321", 0)
    assert caught.value.status == 401
    assert said(recorder)["answers", "401", "", "", ""] == 1
    assert ("type", "401", "/error", "string", "integer") in said(recorder)


def test_packed_and_chunked_answers_are_read(loopback: Loopback, http: httpx.Client, recorder: WireRecorder) -> None:
    body = gzip.compress(json.dumps([{"conid": "1"}]).encode())

    def chunked(exchange: Exchange) -> None:
        exchange.send_response(200)
        for name, value in (("content-type", "application/json"), ("content-encoding", "gzip")):
            exchange.send_header(name, value)
        exchange.send_header("transfer-encoding", "chunked")
        exchange.end_headers()
        for place in range(0, len(body), 7):
            piece = body[place : place + 7]
            exchange.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        exchange.wfile.write(b"0\r\n\r\n")

    loopback.routes[PATH] = chunked
    assert http.get(PATH).json() == [{"conid": "1"}]
    assert said(recorder)["type", "200", "/*/conid", "integer", "string"] == 1


def test_streaming_stays_streaming(loopback: Loopback, http: httpx.Client, recorder: WireRecorder) -> None:
    come = threading.Event()

    def slow(exchange: Exchange) -> None:
        exchange.send_response(200)
        exchange.send_header("content-type", "application/json")
        exchange.send_header("content-length", "17")
        exchange.end_headers()
        exchange.wfile.write(b'[{"conid"')
        exchange.wfile.flush()
        come.wait(10)
        exchange.wfile.write(b': "1"}]\n')

    loopback.routes[PATH] = slow
    with http.stream("GET", PATH) as response:
        pieces = response.iter_raw()
        assert next(pieces) == b'[{"conid"'  # before the rest is sent: nothing waits for the whole body
        assert recorder.counts() == {}
        come.set()
        assert b"".join(pieces) == b': "1"}]\n'
    assert said(recorder)["type", "200", "/*/conid", "integer", "string"] == 1
    with http.stream("GET", PATH) as response:
        next(response.iter_bytes(4))
    assert said(recorder)["answers", "200", "", "", ""] == 1  # left early: not looked at


def test_a_body_cut_off_is_the_same_error_with_and_without(
    loopback: Loopback, http: httpx.Client, recorder: WireRecorder
) -> None:
    def cut(exchange: Exchange) -> None:
        exchange.send_response(200)
        exchange.send_header("content-type", "application/json")
        exchange.send_header("content-length", "100")
        exchange.end_headers()
        exchange.wfile.write(b"[1, 2")
        exchange.close_connection = True

    loopback.routes[PATH] = cut
    with httpx.Client(base_url=loopback.url, trust_env=False) as plain, pytest.raises(httpx.HTTPError) as without:
        plain.get(PATH)
    with pytest.raises(httpx.HTTPError) as caught:
        http.get(PATH)
    assert type(caught.value) is type(without.value)
    assert str(caught.value) == str(without.value)
    assert recorder.counts() == {}


def test_a_failure_inside_is_counted_and_logged_without_the_answer(
    loopback: Loopback, http: httpx.Client, recorder: WireRecorder, caplog: pytest.LogCaptureFixture
) -> None:
    loopback.serve(PATH, b"s3cr3t-t0k3n, not gzip", content_encoding="gzip")
    with http.stream("GET", PATH) as response:
        assert b"".join(response.iter_raw()) == b"s3cr3t-t0k3n, not gzip"
    assert recorder.failures == 1
    assert "DecodingError" in caplog.text
    assert "s3cr3t" not in caplog.text


def test_other_media_are_never_read(loopback: Loopback, http: httpx.Client, recorder: WireRecorder) -> None:
    loopback.serve("/v1/api/portfolio/accounts", b"%PDF" * 1000, kind="application/pdf")
    with http.stream("GET", "/v1/api/portfolio/accounts") as response:
        assert not response.is_stream_consumed
        assert len(b"".join(response.iter_raw())) == 4000
    assert said(recorder)["media", "200", "", "application/json", "application/pdf"] == 1


def test_requests_of_others_are_left_alone(loopback: Loopback, http: httpx.Client, recorder: WireRecorder) -> None:
    loopback.serve("/elsewhere", b'{"a": 1}')
    assert http.get("/elsewhere").json() == {"a": 1}
    assert recorder.unmatched == 1
    with httpx.Client(
        transport=httpx.MockTransport(lambda request: httpx.Response(200)), event_hooks={"response": [recorder]}
    ) as other:
        other.head(f"https://api.ibkr.com{PATH}")
    assert recorder.counts() == {}


def test_answers_already_read_and_answers_without_httpx(recorder: WireRecorder) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=[{"conid": "1"}]))
    with httpx.Client(transport=transport, event_hooks={"response": [recorder]}) as http:
        http.get(f"https://api.ibkr.com{PATH}")
    recorder.compare("portfolio.list_positions", 200, "application/json", b'[{"conid": "1"}]')
    recorder.compare(f"GET {PATH}", 200, "application/json; charset=utf-8", b'[{"conid": "1"}]')
    assert said(recorder)["type", "200", "/*/conid", "integer", "string"] == 3
    with pytest.raises(KeyError):
        recorder.compare("portfolio.nothing", 200, None, b"")


def test_bounds(loopback: Loopback) -> None:
    answering(loopback, [{"conid": 1}, {"conid": "1"}])
    for how, expected in (({"limit": 10}, {}), ({"items": 1}, {"answers"}), ({"most": 1}, {"answers"})):
        recorder = WireRecorder(**how)
        with httpx.Client(base_url=loopback.url, event_hooks={"response": [recorder]}, trust_env=False) as http:
            assert len(http.get(PATH).json()) == 2
        assert {line[0] for line in recorder.counts()} == set(expected), how


def test_saving_adds_up_and_loses_nothing(recorder: WireRecorder, tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    for expected in (1, 2):
        recorder.compare("portfolio.list_positions", 200, "application/json", b'[{"conid": "1"}]')
        recorder.save(file)
        assert {json.loads(line)["count"] for line in file.read_text().splitlines()} == {expected}
    assert recorder.counts() == {}
    before = file.read_text()
    recorder.save(file)
    assert file.read_text() == before
    assert [path.name for path in tmp_path.iterdir()] == ["wire.jsonl"]

    recorder.compare("portfolio.list_positions", 200, "application/json", b"[]")
    for damage in ("nonsense\n", '{"kind": "type"}\n', "[]\n", before.replace('"count": 2', '"count": "many"')):
        file.write_text(before + damage)
        with pytest.raises(WireRecordError, match=r"wire\.jsonl, line \d"):
            recorder.save(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(WireRecordError, match="something else"):
        recorder.save(file)
    with pytest.raises(OSError):
        recorder.save(tmp_path / "gone" / "wire.jsonl")
    assert sum(recorder.counts().values()) == 1


def test_the_example_of_the_manual_runs(
    loopback: Loopback, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (root / "docs" / "wire-drift.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    loopback.serve("/v1/api/portfolio/accounts", b'[{"accountId": 5}]')
    monkeypatch.chdir(tmp_path)
    exec(compile(example.replace("https://localhost:5000", loopback.url), "wire-drift.md", "exec"), {})
    lines = [json.loads(line) for line in (tmp_path / "wire.jsonl").read_text().splitlines()]
    assert {line["kind"] for line in lines} == {"answers", "type"}
    table = dict(re.findall(r"^\| `(\w+)` \|([^\n]*)", text, re.MULTILINE))
    assert set(table) == {
        "kind",
        "answers",
        "type",
        "null",
        "missing",
        "undocumented",
        "member",
        "status",
        "media",
        "body",
    }
    assert all(f"`{name}`" in text for name in lines[0])
