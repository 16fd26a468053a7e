"""Timestamps that IBKR accepts: they never go backwards, and a clock that is wrong is noticed, or corrected."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from threading import Lock
from typing import TYPE_CHECKING

from attrs import field, frozen

from ibkr_web.workflows.clock import Clock
from ibkr_web.workflows.forking import at_fork

if TYPE_CHECKING:
    import httpx

__all__ = ["NOTICEABLE", "YOUNG", "Life", "Stamps", "skew", "told"]

YOUNG = 10.0
"""Seconds. A 401 with a token younger than this is not the token's fault, and no reason for another."""
EARLY = 300.0
"""Seconds before its end at which a token is renewed, or a tenth of its life where that is less."""

NOTICEABLE = 30.0
"""Seconds. A clock that is less wrong than this is nobody's problem: IBKR's own samples allow ten."""


def skew(response: httpx.Response, sent: float, received: float) -> float | None:
    """Seconds by which this machine's clock is ahead of the server's; None where the answer has no date.

    sent, received: `time.time()` before and after. Good to about a second: that is how exact a `Date` header is.
    """
    try:
        date = parsedate_to_datetime(response.headers["date"]).timestamp()
    except (KeyError, ValueError):
        return None
    return (sent + received) / 2 - (date + 0.5)


def told(skew: float | None) -> str:
    """A sentence about a clock that is wrong; empty for one that is right."""
    if skew is None or abs(skew) < NOTICEABLE:
        return ""
    direction = "ahead of" if skew > 0 else "behind"
    return (
        f"This machine's clock is {_length(abs(skew))} {direction} IBKR's: set it right (NTP), "
        "or give correct_clock=True"
    )


def _length(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 7200 else f"{seconds / 3600:.1f} hours"


@frozen
class Life:
    """How long a token lasts from now on. The clock that cannot be set may stand still while a computer sleeps."""

    seconds: float
    made: float
    """By the client's clock."""
    wall: float = field(factory=time.time)

    def age(self, clock: Clock) -> float:
        """Seconds since it was made."""
        return max(clock.now() - self.made, time.time() - self.wall)

    def young(self, clock: Clock) -> bool:
        """Whether it is so new that a 401 cannot be its fault."""
        return self.age(clock) < YOUNG

    def lasts(self, clock: Clock) -> bool:
        """Not near its end. A token just made is used whatever is said of its life: there is no better one."""
        age = self.age(clock)
        return age < YOUNG or age < self.seconds - min(EARLY, self.seconds / 10)


class Stamps:
    """The time of one set of credentials, in seconds since 1970.

    When the clock of this machine is set back, the time given here goes on from where it was: IBKR wants timestamps
    that never decrease. Should IBKR refuse that time for being far from its own, it is given up for the clock's.
    With `correct` the difference from IBKR's clock is made up for, once a refusal has shown it.

    wall, steady: this machine's clocks, the one that can be set and the one that cannot.
    """

    def __init__(
        self,
        correct: bool = False,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._correct = correct
        self._wall = wall
        self._clock = steady
        self._lock = Lock()
        self._offset = 0.0
        self._last = 0.0
        self._steady = 0.0
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    def now(self) -> float:
        """The time; never before what was given last."""
        with self._lock:
            now, steady = self._wall() + self._offset, self._clock()
            self._last = max(now, self._last + (steady - self._steady)) if now < self._last else now
            self._steady = steady
            return self._last

    @property
    def offset(self) -> float:
        """Seconds that are added to this machine's clock."""
        return self._offset

    def refused(self, skew: float | None) -> bool:
        """IBKR refused a request stamped here, and its clock differs from this machine's by so many seconds.

        True where the next stamp will be a better one, so that asking again makes sense.
        """
        if skew is None:
            return False
        with self._lock:
            ahead = self._last - self._wall() + skew
            if abs(ahead) < NOTICEABLE:
                return False
            if self._correct:
                self._offset = -skew
            elif abs(skew) >= NOTICEABLE:
                return False
            self._last = 0.0
            return True

    def told(self, skew: float | None) -> str:
        """A sentence about the time that was sent, where that is wrong; otherwise empty."""
        return told(None if skew is None else skew + self._offset)
