"""IBKR's rate limits and its penalty box (IBKR Campus, Web API v1.0, pacing limitations).

Limits of one operation stand in the contract (`x-ibkr.pacing`); those of a whole gateway or user are here. Whoever goes
over one is answered 429, without a Retry-After, and for some minutes everything from that address is.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from ibkr_web.simulator.exchange import Answer, Refused, Surface

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Limits"]

TEXT = "Too many requests"


class Limits:
    """Counts by the simulator's clock. Everything may be changed while it runs."""

    def __init__(self, world: World, enabled: bool = False) -> None:
        self._clock = world.clock
        self.enabled = enabled
        self.per_second = 10
        """Requests a second of one user, through the gateway or directly. IBKR's pages name 10 and, elsewhere, 50."""
        self.box_seconds = 600.0
        """How long the penalty box lasts: pages name 10 and 15 minutes. 0 switches it off."""
        self.refused = 0
        """How many requests were answered 429."""
        self._seen: dict[tuple[str, ...], deque[float]] = {}
        self._boxed: dict[str, float] = {}

    def check(self, request: Request, beside: int = 0) -> None:
        """Raise `Refused` with 429 where a limit is exceeded.

        beside: how many requests of the same operation, whoever sent them, were being answered when it came. Only
        delays (see `Faults`) make that more than a moment: the simulator itself answers one request after the other.
        """
        if not self.enabled or request.surface is Surface.FLEX:
            return
        now, user = self._clock.now(), request.caller.username or request.client_address
        if self._boxed.get(request.client_address, 0.0) > now:
            self._refuse(request)
        if not self._allows(("", user), self.per_second, 1.0, now):
            self._box(now, request)
        for rule in request.operation.pacing:
            if "concurrent" in rule:
                within = beside < rule["concurrent"]
            else:
                whose = rule.get("shared", request.operation.name)
                within = self._allows((whose, user, str(rule["seconds"])), rule["requests"], rule["seconds"], now)
            if not within:
                self._box(now, request)

    def boxed(self, address: str = "127.0.0.1") -> float:
        """Seconds that this client address still sits in the penalty box; 0 when it does not."""
        return max(0.0, self._boxed.get(address, 0.0) - self._clock.now())

    def forgive(self) -> None:
        """Let everybody out and forget what was counted."""
        self._boxed.clear()
        self._seen.clear()

    def _allows(self, key: tuple[str, ...], requests: float, seconds: float, now: float) -> bool:
        seen = self._seen.setdefault(key, deque())
        while seen and seen[0] <= now - seconds:
            seen.popleft()
        if len(seen) >= requests:
            return False
        seen.append(now)
        return True

    def _box(self, now: float, request: Request) -> None:
        if self.box_seconds:
            self._boxed[request.client_address] = now + self.box_seconds
        self._refuse(request)

    def _refuse(self, request: Request) -> None:
        self.refused += 1
        if request.surface is Surface.MANAGEMENT:
            raise Refused(Answer.problem(429, TEXT))
        raise Refused(Answer.error(429, TEXT))
