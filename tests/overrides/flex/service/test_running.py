"""Asking for reports: journeys, patience, deadlines, what is told on the way."""

from __future__ import annotations

import asyncio
import time
from datetime import date
from math import inf
from pathlib import Path
from typing import Any

import httpx
import pytest

from ibkr_web import __version__
from ibkr_web.errors import ConfigurationError
from ibkr_web.flex import AsyncFlex, Flex, FlexTimeout, FlexToken, Progress, Query, Reference, Schedule
from ibkr_web.simulator import Simulator
from tests.overrides.flex.service.conftest import Make, MakeAsync, Simulated, Unpaced, sent


def test_a_report_is_ordered_waited_for_and_read(simulator: Simulator, flex: Flex, clock: Simulated) -> None:
    simulator.flex.generation_seconds = 60
    states: list[Progress] = []
    report = flex.run(1048576, progress=states.append)
    assert len(report.trades) == 10
    assert clock.pauses == pytest.approx([6, 10, 12.5, 15.625, 19.53125])
    assert [state.state for state in states[:3]] == ["ordering", "ordering", "ordered"]
    assert [state.next_in for state in states if state.next_in] == clock.pauses
    waiting = [state for state in states if state.state == "waiting" and state.code == 1019]
    assert waiting[0].meaning == "The report is being made."
    assert states[-1].state == "received"
    assert states[-1].size > 10_000
    assert {state.query_id for state in states[1:]} == {"1048576"}
    assert list(simulator.violations) == []


def test_the_same_async(simulator: Simulator, make_async: MakeAsync, clock: Simulated) -> None:
    async def main() -> None:
        async with make_async(clock=clock) as flex:
            report = await flex.run("1048576", period=5)
            assert len(report.trades) == 10
            reference = await flex.request(Query(1048576))
            assert await flex.wait(reference) is reference
            assert len((await flex.fetch(reference.code)).trades) == 10

    asyncio.run(main())
    assert sent(simulator.requests.of("flex.send_request")[0])["p"] == "5"
    assert list(simulator.violations) == []


def test_steps_by_hand(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    reference = flex.request(1048576, start="2026-01-05", end=date(2026, 1, 9))
    asked = sent(simulator.requests[-1])
    assert (asked["fd"], asked["td"], asked["v"]) == ("20260105", "20260109", "3")
    assert reference.query == Query(1048576, "2026-01-05", "2026-01-09")
    simulator.flex.generation_seconds = 30
    assert flex.wait(reference.code) == Reference(reference.code)
    first = flex.download(reference, tmp_path / "one.xml")
    second = flex.download(Reference(reference.code), tmp_path / "two.xml")
    assert first.sha256 == second.sha256
    assert (first.references, second.references) == ((reference,), (Reference(reference.code),))


def test_one_request_is_one_request(flex: Flex) -> None:
    with pytest.raises(ValueError, match="365 days"):
        flex.request(1, start="2024-01-01", end="2025-12-31")
    with pytest.raises(ValueError, match="its own"):
        flex.run(Query(1), period=3)
    with pytest.raises(ValueError, match="its own"):
        flex.download(Reference(1), "a", start="2026-01-01", end="2026-01-02")
    with pytest.raises(ValueError, match="timeout"):
        flex.run(1, timeout=0)


def test_time_runs_out(simulator: Simulator, flex: Flex, clock: Simulated) -> None:
    simulator.flex.generation_seconds = inf
    began = clock.now()
    with pytest.raises(FlexTimeout) as caught:
        flex.run(1048576, timeout=300)
    assert 270 < clock.now() - began <= 300
    error = caught.value
    assert isinstance(error, TimeoutError)
    assert (error.code, error.query_id) == (1019, "1048576")
    assert "not there within 300 s; the last answer was 1019" in str(error)
    assert "hang" not in str(error)
    polls = len(simulator.requests.of("flex.get_statement"))
    assert polls <= 6 * 5
    simulator.flex.generation_seconds = 1
    assert error.reference is not None
    with pytest.raises(FlexTimeout):
        flex.fetch(error.reference, timeout=50)
    assert len(simulator.requests.of("flex.send_request")) == 1


def test_what_lasts_too_long_is_told_with_its_remedy(simulator: Simulator, flex: Flex) -> None:
    simulator.flex.fail_next(1001, times=99)
    with pytest.raises(FlexTimeout, match=r"the last answer was 1001: .* look at the template") as caught:
        flex.run(1048576, timeout=100)
    assert (caught.value.code, caught.value.reference) == (1001, None)


def test_an_override_that_hangs_is_told_as_what_it_may_be(simulator: Simulator, flex: Flex) -> None:
    simulator.flex.overrides_hang = True
    with pytest.raises(FlexTimeout, match="without start, end and period"):
        flex.run(1048576, start="2026-01-05", end="2026-01-09")


def test_time_runs_out_async(simulator: Simulator, make_async: MakeAsync, clock: Simulated) -> None:
    simulator.flex.generation_seconds = inf

    async def main() -> None:
        async with make_async(clock=clock, schedule=Schedule(timeout=100)) as flex:
            await flex.run(1048576)

    with pytest.raises(FlexTimeout, match="within 100 s"):
        asyncio.run(main())


def test_a_slow_download_keeps_to_the_deadline(simulator: Simulator, make: Make) -> None:
    simulator.faults.add(operation="flex.get_statement", delay=60)
    flex = make(schedule=Schedule(first=0, step=0.1, failure=0.1))
    began = time.monotonic()
    with pytest.raises(FlexTimeout, match=r"not there within 0\.5 s"):
        flex.run(1048576, timeout=0.5)
    assert time.monotonic() - began < 30


def test_real_seconds(simulator: Simulator, make: Make, tmp_path: Path) -> None:
    simulator.flex.generation_seconds = 0.3
    flex = make(schedule=Schedule(first=0.1, step=0.1))
    began = time.monotonic()
    flex.download(1048576, tmp_path / "a")
    assert time.monotonic() - began >= 0.3


def test_the_schedule() -> None:
    usual = Schedule()
    waits = [usual.wait(number) for number in range(1, 100)]
    assert (waits[0], waits[-1]) == (10, 20)
    assert waits == sorted(waits)
    assert 60 / min(waits) <= 6
    assert [usual.back_off(number) for number in (1, 2, 3, 6, 1000)] == [2, 4, 8, 60, 60]
    for wrong in ({"first": -1}, {"step": 0}, {"timeout": 0}, {"orders": 0}):
        with pytest.raises(ValueError, match="must be"):
            Schedule(**wrong)  # type: ignore[arg-type]


def test_under_trio(simulator: Simulator, make_async: MakeAsync, tmp_path: Path) -> None:
    trio = pytest.importorskip("trio")

    async def main() -> None:
        async with make_async(schedule=Schedule(first=0.02, step=0.02)) as flex:
            simulator.faults.add(operation="flex.get_statement", cut="middle", times=1)
            assert (await flex.download(1048576, tmp_path / "a.gz")).compression == "gzip"
            assert [len(one.trades) for one in await flex.run_many([1048576] * 3)] == [10] * 3

    simulator.flex.generation_seconds = 0.1
    trio.run(main)


def test_csv(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.flex.add_query(7, csv=True, sections={"Trades": 3})
    found = flex.download(7, tmp_path / "a.csv")
    assert found.media == "csv"
    assert found.path.read_bytes().startswith(b'"accountId"')


def test_an_exception_of_the_callback_ends_it(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.state == "receiving":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flex.download(1048576, tmp_path / "a", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_user_agent_is_sent(simulator: Simulator, make: Make) -> None:
    own = httpx.Client(headers={"user-agent": "Java/1.8"})
    plain = httpx.Client()
    with own, plain:
        for flex, agent in (
            (make(), f"Python/3.{__import__('sys').version_info[1]} ibkr-web/{__version__}"),
            (make(headers={"User-Agent": "Mine/1"}), "Mine/1"),
            (make(http_client=own), "Java/1.8"),
            (make(http_client=plain), "Python/3."),
        ):
            seen: list[Any] = []
            simulator.watch(lambda entry, seen=seen: seen.append(entry))
            simulator.answer("flex.send_request", _agent)
            assert flex.request(1048576).code == "1"
            assert AGENTS.pop().startswith(agent)
        make(http_client=own).close()
        assert not own.is_closed


AGENTS: list[str] = []


def _agent(world: Any, request: Any) -> Any:
    from ibkr_web.simulator.exchange import Answer

    AGENTS.append(request.headers["user-agent"])
    body = "<FlexStatementResponse><Status>Success</Status><ReferenceCode>1</ReferenceCode></FlexStatementResponse>"
    return Answer.text(body, 200, "text/xml")


def test_tokens_come_from_the_environment_or_a_profile(
    simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("IBKR_FLEX_TOKEN", raising=False)
    with pytest.raises(ConfigurationError, match="IBKR_FLEX_TOKEN"):
        Flex.from_env()
    monkeypatch.setenv("IBKR_FLEX_TOKEN", f" {simulator.flex.token}\n")
    monkeypatch.setenv("IBKR_FLEX_BASE_URL", simulator.url)
    simulator.write_credentials(tmp_path)
    file = tmp_path / "credentials.toml"
    for made in (Flex.from_env(pacer=Unpaced()), Flex.from_profile(path=file, pacer=Unpaced())):
        with made as flex:
            assert flex.request(1048576).query_id == "1048576"
    asyncio.run(_asked(AsyncFlex.from_env(pacer=Unpaced())))
    asyncio.run(_asked(AsyncFlex.from_profile("flex", file, pacer=Unpaced())))
    assert list(simulator.violations) == []


async def _asked(made: AsyncFlex) -> None:
    async with made as flex:
        assert (await flex.request(1048576)).query_id == "1048576"


def test_what_cannot_be_a_token_is_refused() -> None:
    for wrong in ("", "  ", "12 34", "12\x0034"):
        with pytest.raises(ConfigurationError, match="portal"):
            FlexToken(token=wrong)
    with pytest.raises(ConfigurationError, match="https"):
        Flex("1", base_url="http://example.com", pacer=Unpaced())  # type: ignore[arg-type]
    assert FlexToken(token="1").base_url == "https://ndcdyn.interactivebrokers.com"
