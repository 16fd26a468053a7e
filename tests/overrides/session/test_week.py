"""A week in seconds: nightly resets, a maintenance window, tokens that end, and no call that had to fail."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web import IBKR
from ibkr_web.errors import IBKRError
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.state import Event, State
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.clock import Clock as SimulatedClock
from tests.overrides.clocks import Fast
from tests.overrides.conftest import CREDENTIALS

HOUR = 3600.0
DAY = 24 * HOUR


@pytest.mark.slow
@pytest.mark.parametrize("name", ["oauth1", "oauth2"])
def test_a_week(name: str, direct: pytest.MonkeyPatch) -> None:
    monday = SimulatedClock(datetime(2026, 3, 2, 15, 0, tzinfo=UTC))
    with Simulator(clock=monday, tls=False) as simulator:
        monday.hold()
        start = monday.now()
        down = [start + 5 * DAY + 6 * HOUR, start + 5 * DAY + 8 * HOUR]  # Saturday evening, UTC
        monday.later(down[0] - start, lambda: simulator.brokerage.session.maintenance(down[1] - down[0]))
        seen: list[Event] = []
        outcomes: Counter[str] = Counter()
        clock = Fast(monday)
        with IBKR(CREDENTIALS[name](simulator), clock=clock, policy=Policy(interval=240.0)) as ib:
            ib.session.listen(seen.append)
            ib.orders.suppress_questions({"messageIds": ["o163"]})
            while monday.now() < start + 7 * DAY:
                before = monday.now()
                outcome = _call(ib)
                outcomes[outcome.partition(":")[0]] += 1
                if outcome != "answered" and not _overlaps(before, monday.now(), down):
                    pytest.fail(f"a call that could have succeeded at {monday.datetime()} was {outcome}")
                clock.pause(15 * 60)
            assert _call(ib) == "answered"
        assert monday.now() - start >= 7 * DAY
    assert outcomes["answered"] > 500
    assert outcomes["lost"], "in the maintenance window nothing helps"
    resets = sum(event.after is State.LOST for event in seen)
    assert resets >= 7, "seven nights and a Saturday"
    told = simulator.requests.of("orders.suppress_questions")
    assert len(told) >= 7, "each new session is told again which questions not to ask"
    assert not simulator.violations


def _call(ib: Any) -> str:
    try:
        assert ib.accounts.list().accounts
        assert ib.portfolio.list_accounts()
    except IBKRError as error:
        return f"lost: {error!r}"
    return "answered"


def _overlaps(before: float, after: float, window: list[float]) -> bool:
    return before < window[1] + 120 and after > window[0]
