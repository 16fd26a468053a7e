"""Several queries and tokens at once."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ibkr_web.flex import FlexQueryError, FlexTimeout, Query, Schedule
from ibkr_web.simulator import Simulator
from tests.overrides.flex.service.conftest import Make, MakeAsync, sent

FAST = Schedule(first=0.02, step=0.05)


def prepare(simulator: Simulator, number: int) -> list[int]:
    for query in range(1, number + 1):
        simulator.flex.add_query(query, name=f"q{query}", sections={"Trades": query}, seconds=0.1)
    return list(range(1, number + 1))


def test_reports_in_order(simulator: Simulator, make: Make) -> None:
    reports = make(schedule=FAST).run_many(prepare(simulator, 12))
    assert [len(report.trades) for report in reports] == list(range(1, 13))
    assert make(schedule=FAST).run_many([]) == []


def test_reports_in_order_async(simulator: Simulator, make_async: MakeAsync) -> None:
    queries = prepare(simulator, 12)

    async def main() -> None:
        async with make_async(schedule=FAST) as flex:
            wanted = [Query(query, period=3) for query in queries]
            assert [len(one.trades) for one in await flex.run_many(wanted, together=3)] == list(range(1, 13))
            mixed = await flex.run_many([1, 999, 2], return_exceptions=True)
            assert [len(mixed[0].trades), len(mixed[2].trades)] == [1, 2]
            assert isinstance(mixed[1], FlexQueryError)

    asyncio.run(main())
    assert {sent(one).get("p") for one in simulator.requests.of("flex.send_request")} == {"3", None}


def test_one_that_fails_ends_the_others(simulator: Simulator, make: Make, make_async: MakeAsync) -> None:
    simulator.flex.add_query(1, seconds=1e9)
    began = time.monotonic()
    slow = Schedule(first=60)
    with pytest.raises(FlexQueryError) as caught:
        make(schedule=slow).run_many([1, 1, 999, 1])
    assert caught.value.query_id == "999"

    async def main() -> None:
        async with make_async(schedule=slow) as flex:
            await flex.run_many([1, 1, 999, 1])

    with pytest.raises(FlexQueryError):
        asyncio.run(main())
    assert time.monotonic() - began < 40


def test_or_takes_its_place(simulator: Simulator, make: Make) -> None:
    prepare(simulator, 2)
    one, two, three = make(schedule=FAST).run_many([1, 999, 2], return_exceptions=True)
    assert (len(one.trades), len(three.trades)) == (1, 2)
    assert isinstance(two, FlexQueryError)
    with pytest.raises(FlexTimeout):
        make(schedule=Schedule(first=5)).run_many([1], timeout=1)


FORK = """
import os, sys
from ibkr_web.flex import Flex, Schedule
from ibkr_web.transport.pacing import Pacing

url, token, folder = sys.argv[1:]
with Flex(token, base_url=url, pacing=Pacing(enabled=False), schedule=Schedule(first=0, step=0.05)) as flex:
    flex.request(1)
    child = os.fork()
    flex.download(1, f"{folder}/{'child' if child == 0 else 'parent'}")
    if child:
        sys.exit(os.waitpid(child, 0)[1])
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks there")
def test_a_forked_child_has_connections_of_its_own(simulator: Simulator, tmp_path: Path) -> None:
    prepare(simulator, 1)
    command = [sys.executable, "-c", FORK, simulator.url, simulator.flex.token, str(tmp_path)]
    subprocess.run(command, check=True, timeout=30)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["child", "parent"]


def test_a_client_for_many_threads_and_tokens(simulator: Simulator, make: Make, tmp_path: Path) -> None:
    prepare(simulator, 3)
    clients = [make(schedule=FAST), make(schedule=FAST, token=simulator.flex.add_token(username="other"))]
    ready = threading.Barrier(8)

    def one(number: int) -> int:
        ready.wait()
        found = clients[number % 2].download(3, tmp_path / str(number))
        return found.path.read_bytes().count(b"<Trade ")

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(one, range(8))) == [3] * 8
    assert {sent(entry)["t"] for entry in simulator.requests} == set(simulator.flex.describe()["tokens"])
