"""A week in seconds: nightly resets, a maintenance window, tokens that end, and no call that had to fail."""

from __future__ import annotations

import threading
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
from ibkr_web.workflows.clock import Clock
from tests.overrides.conftest import CREDENTIALS

HOUR = 3600.0
DAY = 24 * HOUR


class Fast(Clock):
    """The simulator's time, which passes only while everybody waits: then it jumps to the first who has waited enough.

    A thread that waits for another one (and not for the time) is not seen; after a moment of silence time goes on.
    """

    SILENCE = 0.1

    def __init__(self, simulated: SimulatedClock) -> None:
        self._simulated = simulated
        self._changed = threading.Condition()
        self._actors: set[threading.Thread] = set()
        self._asleep: dict[threading.Thread, float] = {}

    def now(self) -> float:
        return self._simulated.now()

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        me = threading.current_thread()
        with self._changed:
            self._actors.add(me)
            until = self._asleep[me] = self.now() + seconds
            self._changed.notify_all()
            silent = False
            while self.now() < until and not (stop is not None and stop.is_set()):
                awake = [one for one in self._actors if one.is_alive() and one not in self._asleep]
                if until == min(self._asleep.values()) and (silent or not awake):
                    self._simulated.advance(until - self.now())
                    break
                silent = not self._changed.wait(self.SILENCE)
            del self._asleep[me]
            self._changed.notify_all()
        return stop is not None and stop.is_set()

    async def pause_async(self, seconds: float) -> None:
        raise NotImplementedError("threads only")


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
            assert ib.session.state is State.OPEN or _overlaps(monday.now(), monday.now(), down)
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
