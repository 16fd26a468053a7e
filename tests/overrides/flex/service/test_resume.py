"""Programs that are killed go on with the report that was ordered."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ibkr_web.auth.secret import Secret
from ibkr_web.flex import FlexError, FlexTimeout, FlexTokenError, Query, Reference
from ibkr_web.flex.resume import Orders
from ibkr_web.simulator import Simulator
from tests.overrides.flex.service.conftest import Make, Simulated, sent

PROGRAM = """
import sys
from ibkr_web.flex import Flex, Schedule

class Free:
    def enter(self, operation, deadline=None):
        return self
        yield
    def leave(self, *told): pass

url, token, state, path = sys.argv[1:]
tell = lambda one: print(one.state, flush=True)
with Flex(token, base_url=url, pacer=Free(), state=state, schedule=Schedule(first=0.05, step=0.05)) as flex:
    flex.download(1, path, progress=tell)
"""


def run(simulator: Simulator, folder: Path) -> subprocess.Popen[str]:
    arguments = [simulator.url, simulator.flex.token, str(folder / "state"), str(folder / "report.xml")]
    return subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments], stdout=subprocess.PIPE, text=True)


def until(program: subprocess.Popen[str], state: str) -> None:
    assert program.stdout is not None
    for line in program.stdout:
        if line.strip() == state:
            return
    raise AssertionError(f"it never came to {state}")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="nothing is killed like that there")
@pytest.mark.parametrize("state", ["waiting", "receiving"])
def test_killed_and_started_again(simulator: Simulator, tmp_path: Path, state: str) -> None:
    simulator.flex.add_query(1, sections={"Trades": 2000}, seconds=1800 if state == "waiting" else 0)
    if state == "receiving":
        # the rest of the report never comes; a chance to be killed in the middle
        simulator.answer("flex.get_statement", half_a_report)
    with run(simulator, tmp_path) as program:
        until(program, state)
        program.send_signal(signal.SIGKILL)
        assert program.wait(10) == -signal.SIGKILL
    assert not (tmp_path / "report.xml").exists()
    (order,) = (tmp_path / "state").iterdir()
    assert simulator.flex.token not in order.read_text()
    assert simulator.flex.token not in order.name
    code = json.loads(order.read_text())["code"]

    from ibkr_web.simulator.flex import behaviours

    simulator.answer("flex.get_statement", behaviours["flex.get_statement"])
    simulator.clock.advance(3600)
    with run(simulator, tmp_path) as program:
        assert program.wait(10) == 0
    assert (tmp_path / "report.xml").read_bytes().endswith(b"</FlexQueryResponse>\n")
    assert len(simulator.requests.of("flex.send_request")) == 1, "the same report"
    assert {sent(one)["q"] for one in simulator.requests.of("flex.get_statement")} == {code}
    assert list((tmp_path / "state").iterdir()) == []


def test_the_caller_keeps_the_code(simulator: Simulator, make: Make, clock: Simulated, tmp_path: Path) -> None:
    code = make(clock=clock).request(1048576).code
    assert make(clock=clock).download(Reference(code), tmp_path / "a").size > 10_000
    assert len(simulator.requests.of("flex.send_request")) == 1


def test_orders_are_remembered_until_the_report_is_here(
    simulator: Simulator, make: Make, clock: Simulated, tmp_path: Path
) -> None:
    state = tmp_path / "a" / "state"
    flex = make(clock=clock, state=state)
    simulator.flex.generation_seconds = 500
    days = {"start": simulator.flex.today() - timedelta(days=400), "end": simulator.flex.today() - timedelta(days=9)}
    with pytest.raises(FlexTimeout):
        flex.download(1048576, tmp_path / "b", timeout=100, **days)
    assert len(list(state.iterdir())) == 2
    assert (state.stat().st_mode & 0o777, next(state.iterdir()).stat().st_mode & 0o777) == (0o700, 0o600)
    found = make(clock=clock, state=state).download(1048576, tmp_path / "b", **days)
    assert found.path.read_bytes().count(b"<FlexStatement ") == 2
    assert len(simulator.requests.of("flex.send_request")) == 2
    assert list(state.iterdir()) == []


@pytest.mark.parametrize("how", ["run", "fetch", "download"])
def test_what_is_fetched_is_forgotten(
    simulator: Simulator, make: Make, clock: Simulated, tmp_path: Path, how: str
) -> None:
    flex = make(clock=clock, state=tmp_path / "state")
    reference = flex.request(1048576)
    assert len(list((tmp_path / "state").iterdir())) == 1
    if how == "run":
        flex.run(1048576)
    elif how == "fetch":
        flex.fetch(reference)
    else:
        flex.download(reference, tmp_path / "a")
    assert list((tmp_path / "state").iterdir()) == []
    assert len(simulator.requests.of("flex.send_request")) == 1


def test_what_is_of_no_use_is_forgotten(simulator: Simulator, make: Make, clock: Simulated, tmp_path: Path) -> None:
    flex = make(clock=clock, state=tmp_path / "state")
    reference = flex.request(1048576)
    simulator.flex.fail_next(1017, step="get")
    flex.download(1048576, tmp_path / "a")
    assert len(simulator.requests.of("flex.send_request")) == 2, "the remembered one was refused"
    reference = flex.request(1048576)
    simulator.flex.fail_next(1012, step="get")
    with pytest.raises(FlexTokenError):
        flex.run(1048576)
    assert list((tmp_path / "state").iterdir()) == []
    reference = flex.request(1048576)
    simulator.flex.fail_next(1017, step="get")
    with pytest.raises(FlexError):
        flex.fetch(reference)
    assert list((tmp_path / "state").iterdir()) == []


QUERY = Query(1, "2026-01-01", "2026-01-31")


def ordered(seconds_ago: float, query: Query = QUERY, code: str = "5") -> Reference:
    return Reference(code, query, datetime.now(UTC) - timedelta(seconds=seconds_ago))


def test_old_orders_are_not_resumed(tmp_path: Path) -> None:
    orders = Orders(tmp_path, Secret("1"))
    for age, usable in ((0, True), (3500, True), (3700, False), (-30, True), (-3600, False)):
        reference = ordered(age)
        orders.keep(QUERY, reference)
        assert orders.recall(QUERY) == (reference if usable else None)
    orders.keep(QUERY, Reference("5", QUERY))
    assert orders.recall(QUERY) is None, "nobody knows how old"


def test_orders_belong_to_token_query_and_days(tmp_path: Path) -> None:
    orders = Orders(tmp_path, Secret("1"))
    queries = [QUERY, Query(1), Query(1, period=3), Query(2), Query(1, "2026-01-01", "2026-01-30")]
    for number, query in enumerate(queries):
        orders.keep(query, ordered(1, query, str(number)))
    assert [(orders.recall(query) or Reference(99)).code for query in queries] == list("01234")
    assert Orders(tmp_path, Secret("2")).recall(QUERY) is None
    orders.forget(QUERY)
    orders.forget(QUERY)
    assert orders.recall(QUERY) is None
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"code": "x"}', '{"code": "1", "ordered": 7}', "\x00", "null"])
def test_damaged_files_are_no_orders(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    orders = Orders(tmp_path, Secret("1"))
    orders.keep(QUERY, ordered(1))
    (path,) = tmp_path.iterdir()
    path.write_text(text)
    assert orders.recall(QUERY) is None
    assert "no usable order" in caplog.text


def test_without_a_folder_nothing_is_written() -> None:
    orders = Orders(None, Secret("1"))
    orders.keep(QUERY, ordered(1))
    orders.forget(QUERY)
    assert orders.recall(QUERY) is None


def test_a_folder_that_cannot_be_written_is_told(make: Make, clock: Simulated, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        make(clock=clock, state=tmp_path / "file" / "state").request(1048576)


def half_a_report(world: Any, request: Any) -> Any:
    from collections.abc import AsyncIterator

    from ibkr_web.simulator.exchange import Answer

    async def pieces() -> AsyncIterator[bytes]:
        import asyncio

        yield b"<FlexQueryResponse queryName='q'>\n" + b" " * 100_000
        await asyncio.sleep(30)

    return Answer(pieces(), 200, "text/xml")
