"""The request log and the list of violations, as assertions use them."""

from __future__ import annotations

import httpx

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Surface
from ibkr_web.simulator.server.recording import Recorder
from ibkr_web.simulator.world import World

ACCOUNTS = "/v1/api/portfolio/accounts"


def test_what_is_written_down(simulator: Simulator, gateway: httpx.Client) -> None:
    gateway.get(ACCOUNTS)
    gateway.get("/v1/api/nothing/here", params={"a": "b c"})
    known, unknown = simulator.requests
    assert (known.number, known.method, known.operation, known.status) == (1, "GET", "portfolio.list_accounts", 200)
    assert (known.caller, known.surface, known.fault) == ("simulated", Surface.GATEWAY, "")
    assert 0 < known.seconds < 5
    assert abs(known.at - simulator.clock.now()) < 60
    assert (unknown.operation, unknown.query, unknown.status) == ("", "a=b+c", 404)
    assert simulator.requests.of("portfolio.list_accounts") == [known]
    (violation,) = simulator.violations
    assert (violation.number, violation.kind) == (2, "path")
    assert repr(known) == "<1: GET portfolio.list_accounts -> 200>"


def test_only_the_newest_are_kept() -> None:
    recorder = Recorder(World(), capacity=3)
    entries = [recorder.begin("GET", f"/{number}", Surface.GATEWAY) for number in range(5)]
    assert [entry.path for entry in recorder.requests] == ["/2", "/3", "/4"]
    assert recorder.requests.total == entries[-1].number == 5
    assert len(recorder.requests) == 3
    assert recorder.requests[-1] is entries[-1]
    assert recorder.requests[:2] == entries[2:4]
    recorder.violate(entries[0], "type", "wrong")
    assert recorder.violations == [(1, "", "type", "wrong")]
    recorder.requests.clear()
    assert list(recorder.requests) == []
