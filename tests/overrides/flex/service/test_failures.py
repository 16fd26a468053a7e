"""What HTTP does to a report: errors, time-outs, cut connections, pages of others, redirects."""

from __future__ import annotations

import asyncio
import gzip
import socket
from pathlib import Path
from typing import Any

import pytest

from ibkr_web.flex import (
    Flex,
    FlexAnswerError,
    FlexIncomplete,
    FlexTimeout,
    FlexUnavailable,
    Schedule,
)
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from tests.loopback import Exchange, Loopback
from tests.overrides.flex.service.conftest import Make, MakeAsync, Simulated, Unpaced

SERVICE = "/AccountManagement/FlexWebService"
REPORT = b'<FlexQueryResponse queryName="q" type="AF"><FlexStatements count="0"></FlexStatements></FlexQueryResponse>\n'
ORDERED = b"<FlexStatementResponse><Status>Success</Status><ReferenceCode>77</ReferenceCode></FlexStatementResponse>"
QUICK = Schedule(first=0, step=0.01, longer=0.02, failure=0.01, failures=3)
STEPS = ("flex.send_request", "flex.get_statement")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_what_passes_is_asked_again(
    simulator: Simulator, flex: Flex, clock: Simulated, tmp_path: Path, status: int, step: str
) -> None:
    simulator.faults.add(operation=step, status=status, html=status > 500, times=2)
    found = flex.download(1048576, tmp_path / "a", progress=None)
    assert found.size > 10_000
    assert len(simulator.requests.of(step)) == 3
    waits = [60.0, 60.0] if status == 429 else [2.0, 4.0]
    assert [pause for pause in clock.pauses if pause in waits] == waits


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_what_does_not_pass_is_told_at_once(simulator: Simulator, flex: Flex, status: int) -> None:
    simulator.faults.add(operation="flex.send_request", status=status, html=True)
    with pytest.raises(FlexUnavailable, match=f"HTTP status {status} with a page of HTML") as caught:
        flex.request(1048576)
    assert (caught.value.status, caught.value.code) == (status, None)
    assert len(simulator.requests) == 1


def test_a_page_of_html_with_status_200(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    page = Answer.text("<!DOCTYPE html><html><body>back soon</body></html>", 200, "text/html")
    simulator.faults.add(operation="flex.get_statement", answer=page, times=1)
    told: list[Any] = []
    assert flex.download(1048576, tmp_path / "a", progress=told.append).media == "xml"
    assert [one.meaning for one in told if one.state == "retrying"] == ["a page of HTML instead of XML"]
    simulator.faults.add(operation="flex.get_statement", answer=page)
    with pytest.raises(FlexUnavailable, match="a page of HTML instead of XML, 9 times in a row"):
        flex.download(1048576, tmp_path / "b")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("body", [b"", b'{"error":"x"}', b"<Other/>"])
def test_something_else_with_status_200(simulator: Simulator, flex: Flex, tmp_path: Path, body: bytes) -> None:
    simulator.faults.add(operation="flex.get_statement", answer=Answer(body, 200, "text/plain"))
    with pytest.raises(FlexAnswerError):
        flex.download(1048576, tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", ["before", "middle", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_a_cut_connection(simulator: Simulator, flex: Flex, tmp_path: Path, cut: Any, step: str) -> None:
    simulator.faults.add(operation=step, cut=cut, times=2)
    found = flex.download(1048576, tmp_path / "a")
    whole = found.path.read_bytes()
    assert len(whole) == found.size
    assert whole.endswith(b"</FlexQueryResponse>\n")
    assert len(simulator.requests.of(step)) == 3
    if step == "flex.get_statement":
        assert len(simulator.requests.of("flex.send_request")) == 1, "the same reference"


def test_a_download_that_is_always_cut(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.faults.add(operation="flex.get_statement", cut="middle")
    with pytest.raises(FlexIncomplete, match="cut off after") as caught:
        flex.download(1048576, tmp_path / "a")
    assert caught.value.reference is not None
    assert list(tmp_path.iterdir()) == []
    simulator.faults.clear()
    assert flex.download(caught.value.reference, tmp_path / "a").size > 10_000


@pytest.mark.parametrize("cut", ["before", "middle", "after"])
def test_a_cut_connection_async(
    simulator: Simulator, make_async: MakeAsync, clock: Simulated, tmp_path: Path, cut: Any
) -> None:
    async def main() -> bytes:
        async with make_async(clock=clock) as flex:
            return (await flex.download(1048576, tmp_path / "a.xml.gz")).path.read_bytes()

    simulator.faults.add(operation="flex.*", cut=cut, every=2, times=2)
    assert gzip.decompress(asyncio.run(main())).endswith(b"</FlexQueryResponse>\n")


def loopback_flex(loopback: Loopback, **how: Any) -> Flex:
    loopback.serve(f"{SERVICE}/SendRequest", ORDERED, kind="text/xml")
    return Flex("123456789", **{"base_url": loopback.url, "pacer": Unpaced(), "schedule": QUICK} | how)


def close_early(exchange: Exchange, body: bytes, *headers: tuple[str, str]) -> None:
    exchange.send_response(200)
    exchange.send_header("content-type", "text/xml")
    exchange.send_header("connection", "close")
    for name, value in headers:
        exchange.send_header(name, value)
    exchange.end_headers()
    exchange.wfile.write(body)
    exchange.close_connection = True


def test_a_report_without_length_is_whole_when_its_last_line_is_there(loopback: Loopback, tmp_path: Path) -> None:
    asked: list[int] = []

    def answer(exchange: Exchange) -> None:
        asked.append(1)
        close_early(exchange, REPORT if len(asked) == 3 else REPORT[: 40 * len(asked)])

    loopback.routes[f"{SERVICE}/GetStatement"] = answer
    with loopback_flex(loopback) as flex:
        assert flex.download(1, tmp_path / "a").path.read_bytes() == REPORT
    assert len(asked) == 3


def test_a_report_shorter_than_its_length(loopback: Loopback, tmp_path: Path) -> None:
    length = ("content-length", str(len(REPORT) + 1))
    loopback.routes[f"{SERVICE}/GetStatement"] = lambda exchange: close_early(exchange, REPORT, length)
    with loopback_flex(loopback) as flex, pytest.raises(FlexIncomplete, match="4 times in a row"):
        flex.download(1, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_text_that_ends_without_a_line_is_asked_for_twice(loopback: Loopback, tmp_path: Path) -> None:
    pieces = [b'"a"\n"1', b'"a"\n"1","2"', b'"a"\n"1","2"', b"never asked for"]
    loopback.routes[f"{SERVICE}/GetStatement"] = lambda exchange: close_early(exchange, pieces.pop(0))
    with loopback_flex(loopback) as flex:
        assert flex.download(1, tmp_path / "a").path.read_bytes() == b'"a"\n"1","2"'
    assert len(pieces) == 1


def test_compressed_on_the_way(loopback: Loopback, tmp_path: Path) -> None:
    data = gzip.compress(REPORT)
    loopback.serve(f"{SERVICE}/GetStatement", data, kind="text/xml", content_encoding="gzip")
    with loopback_flex(loopback) as flex:
        assert flex.download(1, tmp_path / "a").path.read_bytes() == REPORT
    loopback.serve(f"{SERVICE}/GetStatement", b"no gzip", kind="text/xml", content_encoding="gzip")
    with loopback_flex(loopback) as flex, pytest.raises(FlexUnavailable, match="no answer"):
        flex.download(1, tmp_path / "b")


def test_nobody_listens(direct: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with Flex("1234", base_url=url, pacer=Unpaced(), schedule=QUICK) as flex:  # type: ignore[arg-type]
            with pytest.raises(FlexUnavailable, match=r"no connection from 127.0.0.1 .* 4 times in a row"):
                flex.request(1)
            with pytest.raises(FlexTimeout):
                flex.request(1, timeout=0.001)


def test_a_certificate_nobody_vouches_for_is_not_tried_twice(direct: pytest.MonkeyPatch) -> None:
    with Simulator() as simulator:
        how: dict[str, Any] = {"base_url": simulator.url, "pacer": Unpaced()}
        with (
            Flex(simulator.flex.token, **how) as flex,
            pytest.raises(FlexUnavailable, match="CERTIFICATE_VERIFY_FAILED"),
        ):
            flex.request(1)
        with Flex(simulator.flex.token, verify=simulator.ssl_context(), **how) as flex:
            assert flex.request(1048576).code


def test_an_answer_that_does_not_come(simulator: Simulator, make: Make) -> None:
    simulator.faults.add(operation="flex.send_request", delay=0.5, times=1)
    flex = make(schedule=QUICK, timeout=0.1)
    assert flex.request(1048576).code
    assert len(simulator.requests.of("flex.send_request")) == 2
    simulator.faults.add(operation="flex.send_request", delay=0.3)
    with pytest.raises(FlexUnavailable, match="no answer in time"):
        flex.request(1048576)


def redirect(exchange: Exchange, location: str, status: int = 302) -> None:
    exchange.answer(b"", status=status, kind="text/html", location=location)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_at_home_are_followed(loopback: Loopback, tmp_path: Path, status: int) -> None:
    loopback.serve("/elsewhere/GetStatement", REPORT, kind="text/xml")
    loopback.routes[f"{SERVICE}/GetStatement"] = lambda exchange: redirect(
        exchange, f"/elsewhere/GetStatement?{exchange.seen.target.partition('?')[2]}", status
    )
    with loopback_flex(loopback) as flex:
        assert flex.download(1, tmp_path / "a").path.read_bytes() == REPORT
    last = loopback.requests[-1]
    assert last.target == "/elsewhere/GetStatement?q=77&t=123456789&v=3"
    assert last.headers["user-agent"].startswith("Python/")


@pytest.mark.parametrize(
    ("location", "host"),
    [
        ("https://example.com/x?t=123456789", "example.com"),
        ("http://ndcdyn.interactivebrokers.com/x", "ndcdyn.interactivebrokers.com"),
        ("https://ndcdyn.interactivebrokers.com:8443/x", "ndcdyn.interactivebrokers.com"),
        ("https://ndcdyn.interactivebrokers.com@example.com/x", "example.com"),
        ("https://ndcdyn.interactivebrokers.com.example.com/x", "ndcdyn.interactivebrokers.com.example.com"),
        ("//example.com/x", "example.com"),
        ("ftp://127.0.0.1/x", "127.0.0.1"),
    ],
)
def test_other_redirects_are_not(loopback: Loopback, location: str, host: str) -> None:
    loopback.routes[f"{SERVICE}/GetStatement"] = lambda exchange: redirect(exchange, location)
    with loopback_flex(loopback) as flex, pytest.raises(FlexUnavailable) as caught:
        flex.wait(flex.request(1))
    assert f"sent on to {host!r}, where no token goes" in str(caught.value)
    assert "123456789" not in str(caught.value)
    assert len(loopback.requests) == 2


def test_a_circle(loopback: Loopback) -> None:
    loopback.routes[f"{SERVICE}/GetStatement"] = lambda exchange: redirect(exchange, exchange.seen.target)
    with loopback_flex(loopback) as flex, pytest.raises(FlexUnavailable, match="more than 5 times"):
        flex.wait(5)
    assert len(loopback.requests) == 6


@pytest.mark.parametrize("tag", ["Url", "url"])
def test_the_address_in_the_answer(loopback: Loopback, tmp_path: Path, tag: str) -> None:
    loopback.serve("/relic/GetStatement", REPORT, kind="text/xml")
    loopback.serve(f"{SERVICE}/GetStatement", REPORT + b"\n", kind="text/xml")
    for address, followed in (
        (f"{loopback.url}/relic/GetStatement", True),
        ("https://example.com/GetStatement", False),
        ("http://gdcdyn.interactivebrokers.com/GetStatement", False),
        ("https://[", False),
    ):
        body = ORDERED.replace(b"</Status>", f"</Status><{tag}>{address}</{tag}>".encode())
        for follow in (False, True):
            with loopback_flex(loopback, follow_url=follow) as flex:
                loopback.serve(f"{SERVICE}/SendRequest", body, kind="text/xml")
                found = flex.download(1, tmp_path / "a")
            assert found.references[0].url == address
            path = loopback.requests[-1].path
            assert path == ("/relic/GetStatement" if follow and followed else f"{SERVICE}/GetStatement")


def test_a_missing_folder_is_told_before_anything_is_asked(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        flex.download(1048576, tmp_path / "none" / "a")
    assert list(simulator.requests) == []
