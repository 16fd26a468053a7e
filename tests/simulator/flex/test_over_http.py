"""The Flex Web Service over HTTP: a journey, many at once, and a report larger than memory should ever hold."""

from __future__ import annotations

import asyncio
import os
import threading
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest

from ibkr_web.simulator import Simulator

SERVICE = "/AccountManagement/FlexWebService"


def ask(client: httpx.Client, step: str, **query: object) -> httpx.Response:
    return client.get(f"{SERVICE}/{step}", params={name: str(value) for name, value in query.items()})


def reference(client: httpx.Client, simulator: Simulator, query: object) -> str:
    answer = ask(client, "SendRequest", t=simulator.flex.token, q=query, v=3)
    return ElementTree.fromstring(answer.content).findtext("ReferenceCode", "")


def test_a_report_is_ordered_polled_and_fetched(simulator: Simulator, edge: httpx.Client) -> None:
    simulator.clock.hold()
    answer = ask(edge, "SendRequest", t=simulator.flex.token, q=simulator.flex.query_id, v=3)
    root = ElementTree.fromstring(answer.content)
    address = root.findtext("Url", "")
    assert address == f"{simulator.url}{SERVICE}/GetStatement"
    query = {"t": simulator.flex.token, "q": root.findtext("ReferenceCode", ""), "v": "3"}
    waiting = edge.get(address, params=query)
    assert (waiting.status_code, ElementTree.fromstring(waiting.content).findtext("ErrorCode")) == (200, "1019")
    simulator.clock.advance(5)
    report = edge.get(address, params=query)
    assert report.headers["content-type"] == "text/xml;charset=UTF-8"
    assert len(ElementTree.fromstring(report.content).findall(".//Trade")) == 10
    assert list(simulator.violations) == []


def test_requests_that_fit_no_contract_are_answered_in_the_envelope(simulator: Simulator, edge: httpx.Client) -> None:
    token = simulator.flex.token
    codes = []
    for step, query in (
        ("SendRequest", {"q": "1"}),
        ("SendRequest", {"t": "1", "q": "1", "v": 3}),
        ("SendRequest", {"t": token, "q": "x", "v": 3}),
        ("SendRequest", {"t": token, "q": "1", "v": 4}),
        ("GetStatement", {"t": token, "q": "99", "v": 3}),
    ):
        answer = ask(edge, step, **query)
        assert answer.status_code == 200
        codes.append(ElementTree.fromstring(answer.content).findtext("ErrorCode"))
    assert codes == ["1020", "1015", "1014", "1020", "1017"]
    assert len(simulator.violations) >= 3
    assert ask(edge, "Nothing").status_code == 404
    assert ask(edge, "SendRequest", t=token, q=simulator.flex.query_id).status_code == 200


def test_a_user_agent_is_needed(simulator: Simulator, edge: httpx.Client) -> None:
    edge.headers.pop("user-agent")
    answer = ask(edge, "SendRequest", t=simulator.flex.token, q=1, v=3)
    assert (answer.status_code, answer.headers["content-type"]) == (403, "text/html")


def test_limits_are_those_of_the_simulator(direct: pytest.MonkeyPatch) -> None:
    with Simulator(limits=True) as limited:
        limited.clock.hold()
        with httpx.Client(verify=limited.ssl_context(), base_url=limited.url) as client:
            reference(client, limited, limited.flex.query_id)
            answer = ask(client, "SendRequest", t=limited.flex.token, q=limited.flex.query_id, v=3)
            assert ElementTree.fromstring(answer.content).findtext("ErrorCode") == "1018"


def test_many_poll_at_once(simulator: Simulator) -> None:
    simulator.flex.add_query(1, sections={"Trades": 200}, seconds=0.2)
    simulator.clock.hold()  # nothing is ready before all have asked once
    early: list[int] = []

    async def one(client: httpx.AsyncClient, number: int) -> bytes:
        query = {"t": simulator.flex.token, "q": "1", "v": "3"}
        ordered = await client.get(f"{SERVICE}/SendRequest", params=query)
        query["q"] = ElementTree.fromstring(ordered.content).findtext("ReferenceCode", "")
        while b"<ErrorCode>" in (answer := await client.get(f"{SERVICE}/GetStatement", params=query)).content:
            early.append(number)
            if len(early) == 25:
                simulator.clock.advance(0.3)
            while len(early) < 25:
                await asyncio.sleep(0.02)
        return answer.content

    async def all_of_them() -> list[bytes]:
        async with httpx.AsyncClient(verify=simulator.ssl_context(), base_url=simulator.url, timeout=60) as client:
            return await asyncio.gather(*(one(client, number) for number in range(25)))

    reports = asyncio.run(all_of_them())
    assert sorted(early) == list(range(25)), "each was told once that it is being made"
    whens = {report.split(b'whenGenerated="')[1].split(b'"')[0] for report in reports}
    assert len({report.replace(when, b"") for report in reports for when in whens if when in report}) == 1


def resident() -> int:
    """Bytes of memory this process has now; the simulator is in it."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
def test_a_large_report_streams_while_others_are_served(simulator: Simulator, edge: httpx.Client) -> None:
    simulator.flex.add_query(1, sections={"Trades": 150_000}, seconds=0)
    code = reference(edge, simulator, 1)
    answered: list[int] = []
    done = threading.Event()

    def others() -> None:
        with httpx.Client(verify=simulator.ssl_context(), base_url=simulator.url) as client:
            while not done.is_set():
                answered.append(ask(client, "GetStatement", t=simulator.flex.token, q="1", v=3).status_code)

    thread = threading.Thread(target=others)
    size, before = 0, resident()
    most = before
    query = {"t": simulator.flex.token, "q": code, "v": "3"}
    thread.start()
    try:
        with edge.stream("GET", f"{SERVICE}/GetStatement", params=query) as answer:
            for number, piece in enumerate(answer.iter_raw(1 << 20)):
                size += len(piece)
                if number % 16 == 0:
                    most = max(most, resident())
    finally:
        done.set()
        thread.join()
    assert size > 250_000_000
    assert most - before < 40_000_000
    assert len(answered) > 3
    assert set(answered) == {200}
