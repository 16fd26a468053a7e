"""IBKR's limits for a token: one request in a second, ten in a minute, both operations together."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import os
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import pytest

from ibkr_web.flex import AsyncFlex, Flex, Progress, Schedule
from ibkr_web.simulator import Simulator
from ibkr_web.transport.pacing import Pacing
from ibkr_web.workflows.clock import Clock
from tests.overrides.flex.service.conftest import Make, Simulated, sent


class Conductor(Clock):
    """The simulator's clock, which goes on to the next thing that is waited for when nothing else happens."""

    def __init__(self, simulator: Simulator) -> None:
        self._clock = simulator.clock
        self._clock.hold()
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()
        self.busy = 0

    def now(self) -> float:
        return self._clock.now()

    async def pause_async(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (self.now() + seconds, next(self._numbers), woken))
        await woken

    async def conduct(self) -> None:
        while True:
            for _ in range(20):
                await asyncio.sleep(0)
            await asyncio.sleep(0.001)
            if not self.busy and self._waiting:
                when, _, woken = heapq.heappop(self._waiting)
                self._clock.advance(max(0.0, when - self.now()))
                if not woken.done():
                    woken.set_result(None)


class Watched(AsyncFlex):
    """Tells the conductor when a request is under way."""

    async def _perform(self, step: Any) -> Any:
        assert isinstance(self._clock, Conductor)
        self._clock.busy += 1
        try:
            return await super()._perform(step)
        finally:
            self._clock.busy -= 1


def token(simulator: Simulator) -> str:
    """One that no other test uses: limits are counted for each token in a process."""
    return simulator.flex.add_token(str(uuid.uuid4().int), username="limited")


def within(times: list[float], requests: int, seconds: float) -> bool:
    return all(later - earlier >= seconds - 1e-6 for earlier, later in zip(times, times[requests:], strict=False))


def test_twenty_queries_at_once(simulator: Simulator, tmp_path: Path) -> None:
    simulator.flex.limits = True
    simulator.flex.generation_seconds = 30
    for query in range(1, 21):
        simulator.flex.add_query(query, sections={"Trades": query})
    told: list[Progress] = []

    async def main() -> Any:
        clock = Conductor(simulator)
        async with Watched(token(simulator), base_url=simulator.url, clock=clock, pacing=Pacing()) as flex:
            conductor = asyncio.create_task(clock.conduct())
            try:
                return await asyncio.gather(
                    *(flex.download(query, tmp_path / str(query), progress=told.append) for query in range(1, 21))
                )
            finally:
                conductor.cancel()

    found = asyncio.run(main())
    assert [one.path.read_bytes().count(b"<Trade ") for one in found] == list(range(1, 21))
    assert 1018 not in {one.code for one in told}
    times = [entry.at for entry in simulator.requests]
    assert len(times) >= 40
    assert within(times, 1, 1.0)
    assert within(times, 10, 60.0)
    assert times[-1] - times[0] < 15 * 60


def test_both_operations_count(simulator: Simulator, make: Make, clock: Simulated) -> None:
    simulator.flex.limits = True
    flex = Flex(token(simulator), base_url=simulator.url, clock=clock, pacing=Pacing())
    with flex:
        for _ in range(12):
            flex.wait(flex.request(1048576))
    times = [entry.at for entry in simulator.requests]
    assert within(times, 1, 1.0)
    assert within(times, 10, 60.0)


@pytest.mark.slow
def test_threads_keep_them_too(simulator: Simulator) -> None:
    """In real seconds: a simulated clock would jump while another thread's request is on its way."""
    simulator.flex.limits = True
    simulator.flex.generation_seconds = 0
    told: list[Progress] = []
    with Flex(token(simulator), base_url=simulator.url, pacing=Pacing(), schedule=Schedule(first=0.1, step=1)) as flex:
        reports = flex.run_many([1048576] * 2, progress=told.append)
    assert [len(report.trades) for report in reports] == [10] * 2
    assert 1018 not in {one.code for one in told}
    assert within([entry.at for entry in simulator.requests], 1, 1.0)


PROGRAM = """
import sys
from ibkr_web.flex import Flex, Schedule

url, token = sys.argv[1:]
tell = lambda one: print(one.code)
with Flex(token, base_url=url, schedule=Schedule(first=0.1, step=1)) as flex:
    flex.wait(flex.request(1048576, progress=tell), progress=tell)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the folder for temporary files has another name there")
def test_programs_that_know_nothing_of_each_other_keep_them(simulator: Simulator, tmp_path: Path) -> None:
    simulator.flex.limits = True
    simulator.flex.generation_seconds = 0
    command = [sys.executable, "-c", PROGRAM, simulator.url, token(simulator)]
    surroundings = os.environ | {"TMPDIR": str(tmp_path)}
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings) for _ in range(3)]
    told = [program.communicate(timeout=60)[0] for program in programs]
    assert [program.returncode for program in programs] == [0] * 3
    assert "1018" not in "".join(told)
    times = [entry.at for entry in simulator.requests]
    assert len(times) == 6
    assert within(times, 1, 1.0)
    token_value = dict(sent(simulator.requests[0]))["t"]
    assert not any(token_value.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_without_a_folder_each_counts_for_itself(
    tmp_path: Path, direct: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    direct.setattr("tempfile.tempdir", str(tmp_path / "file"))
    with Flex(str(uuid.uuid4().int)) as flex:
        assert len(flex.limits) == 0, "nothing was asked yet"
    assert "in this process alone" in caplog.text


def test_too_many_is_told_to_the_pacer(simulator: Simulator, make: Make, clock: Simulated) -> None:
    """Another program on another machine uses the token, too."""
    flex = make(clock=clock)
    simulator.flex.fail_next(1018)
    flex.request(1048576)
    assert flex._pacer.told == [(429, 60.0), (200, None)]  # type: ignore[attr-defined]
    simulator.faults.add(operation="flex.send_request", cut="before", times=1)
    simulator.faults.add(operation="flex.send_request", status=503, times=1)
    flex.request(1048576)
    assert [status for status, _ in flex._pacer.told[2:]] == [None, 503, 200]  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", [1018, 1009])
def test_and_waited_for(simulator: Simulator, make: Make, clock: Simulated, code: int) -> None:
    began = clock.now()
    simulator.flex.fail_next(code, step="get", times=3)
    make(clock=clock).wait(make(clock=clock).request(1048576))
    assert clock.now() - began > 180
