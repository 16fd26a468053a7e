"""Many processes, one user name: against a simulator that enforces the limits, and puts whoever errs into the box."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ibkr_openapi import operation
from ibkr_web.errors import PacingTimeout
from ibkr_web.simulator import Simulator
from ibkr_web.transport.pacing import Pacer, Pacing
from ibkr_web.workflows.steps import drive

WORKER = Path(__file__).with_name("worker.py")
STOCKS = {"operation": "contracts.list_stocks", "arguments": {"symbols": "AAPL"}, "threads": 4, "pause": 0.0}
ACCOUNTS = {"operation": "portfolio.list_accounts", "arguments": {}, "threads": 1, "pause": 0.0}
BARS: dict[str, Any] = {
    "operation": "market_data.get_history",
    "arguments": {"conid": "265598", "period": "1d", "bar": "1h"},
    "threads": 1,
    "pause": 0.0,
}
ORDERS = {
    "operation": "orders.submit",
    "arguments": {"account_id": "U1234567", "body": {"orders": []}},
    "threads": 1,
    "pause": 0.2,
}


def run(simulator: Simulator, given: dict[str, Any], processes: list[list[dict[str, Any]]]) -> dict[str, Any]:
    """Starts them together; gives statuses and waits of all."""
    started = [
        subprocess.Popen(
            [sys.executable, str(WORKER), json.dumps({**given, "url": simulator.gateway_url, "callers": callers})],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for callers in processes
    ]
    statuses: Counter[str] = Counter()
    waits: dict[str, list[float]] = {}
    try:
        for one in started:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        for one in started:
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        for one in started:
            output, _ = one.communicate(timeout=60)
            seen = json.loads(output)
            statuses.update(seen["statuses"])
            for name, each in seen["waits"].items():
                waits.setdefault(name, []).extend(each)
    finally:
        for one in started:
            one.kill()
            one.wait()
    return {"statuses": statuses, "waits": waits}


@pytest.mark.slow
def test_eight_processes_of_four_threads(tmp_path: Path) -> None:
    """Twenty a second instead of ten, so that ten seconds are twenty of IBKR's."""
    with Simulator(tls=False, limits=True) as simulator:
        simulator.limits.per_second = 20
        simulator.faults.add(operation="market_data.get_history", delay=0.3)
        given = {
            "shared": str(tmp_path / "pacing.sqlite"),
            "identity": "somebody",
            "seconds": 10.0,
            "limits": {"gateway": {"requests": 20, "seconds": 1}},
        }
        processes = [[STOCKS], [STOCKS, ORDERS], [STOCKS, ACCOUNTS], [STOCKS, BARS]] * 2
        processes[0] = [*processes[0], {**BARS, "threads": 6}]
        seen = run(simulator, given, processes)
        refused, arrived = simulator.limits.refused, sorted(entry.at for entry in simulator.requests)
        at_once = max(entry.beside for entry in simulator.requests.of("market_data.get_history")) + 1
    statuses, waits = seen["statuses"], seen["waits"]
    assert refused == 0, statuses
    assert not any(status.endswith("429") for status in statuses)
    cycles = (len(arrived) - 21) // 20
    rate = cycles * 20 / (arrived[20 + cycles * 20] - arrived[20])
    assert rate >= 0.95 * 20, "what the limit allows is used"
    assert at_once <= 5
    assert statuses["portfolio.list_accounts 200"] in (1, 2, 3), "one in five seconds"
    assert len(waits["orders.submit"]) >= 10
    late = sorted(waits["orders.submit"])[len(waits["orders.submit"]) * 9 // 10]
    assert late < 1.0, "orders wait for a place, not for the reads"
    assert max(waits["orders.submit"]) < 5.0
    assert len(waits["contracts.list_stocks"]) > 50, "and reads go on"


def test_five_at_the_same_time(tmp_path: Path) -> None:
    with Simulator(tls=False, limits=True) as simulator:
        simulator.limits.per_second = 1000
        simulator.faults.add(operation="market_data.get_history", delay=0.3)
        given = {
            "shared": str(tmp_path / "pacing.sqlite"),
            "identity": "somebody",
            "seconds": 1.5,
            "limits": {"gateway": {"requests": 1000, "seconds": 1}},
        }
        seen = run(simulator, given, [[{**BARS, "threads": 5}]] * 2)
        assert simulator.limits.refused == 0, seen["statuses"]
        histories = simulator.requests.of("market_data.get_history")
        assert max(entry.beside for entry in histories) + 1 == 5
        assert len(histories) >= 10, "a place that becomes free is taken by the other process"


@pytest.mark.slow
def test_a_killed_process_gives_its_places_back(tmp_path: Path) -> None:
    path = str(tmp_path / "pacing.sqlite")
    given = {"shared": path, "identity": "somebody", "seconds": 30.0, "lease": 3.0, "limits": {}}
    here = Pacer(Pacing(shared=path, lease=3.0), "gateway", "somebody")
    history = operation("market_data.get_history")
    drive(here.enter(history), lambda step: None, time.sleep).leave(200)
    with Simulator(tls=False) as simulator:
        simulator.faults.add(operation="market_data.get_history", delay=30.0)
        with subprocess.Popen(
            [
                sys.executable,
                str(WORKER),
                json.dumps({**given, "url": simulator.gateway_url, "callers": [{**BARS, "threads": 5}]}),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as other:
            assert other.stdin is not None
            other.stdin.write(b"\n")
            other.stdin.flush()
            deadline = time.monotonic() + 30
            while here_used(here) < 5:
                assert time.monotonic() < deadline
                time.sleep(0.02)
            with pytest.raises(PacingTimeout, match="only when another call is done"):
                drive(here.enter(history, time.monotonic() + 4.0), lambda step: None, time.sleep)
            assert here_used(here) == 5, "they live, and say so"
            other.kill()
            drive(here.enter(history, time.monotonic() + 20.0), lambda step: None, time.sleep).leave(None)


def here_used(pacer: Pacer) -> int:
    """How many places of the limit for histories are taken, by anybody."""
    return sum(state.used for state in pacer.limits.named("history"))
