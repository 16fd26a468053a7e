"""Everything a simulator knows, made from a seed: the same seed gives the same world."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.clock import Clock

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.state import Brokerage
    from ibkr_web.simulator.flex.service import FlexService
    from ibkr_web.simulator.identity.registry import Identities
    from ibkr_web.simulator.management.state import Management

__all__ = ["Listener", "World"]

Listener = Callable[[str, Any], None]


class World:
    """The parts, each made when first looked at. Change them with `lock` held: requests are answered with it."""

    def __init__(self, seed: int = 0, clock: Clock | None = None, users: tuple[str, ...] = ()) -> None:
        self.seed = seed
        self.users = users
        """Names asked for, the gateway's first; without any the identities choose their own."""
        self.clock = clock or Clock()
        self.lock = self.clock.lock
        self._listeners: list[Listener] = []

    def random(self, *about: object) -> Random:
        """A generator of its own for each subject, so that one more question changes no other answer."""
        return Random(f"{self.seed}/{'/'.join(map(str, about))}")

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told what happens (topic, payload); gives the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, topic: str, payload: Any) -> None:
        """Let the listeners know: "order" with an order, "trade", "session", "notification", "price" …"""
        for listener in list(self._listeners):
            listener(topic, payload)

    def date(self) -> float:
        """What the `Date` header says: the simulated time, off by what `identities.clock_offset` says."""
        made = vars(self).get("identities")  # reading a header is no reason to make keys
        return self.clock.now() + (made.clock_offset if made is not None else 0.0)

    @cached_property
    def identities(self) -> Identities:
        """Users, consumers, clients, tokens and keys."""
        from ibkr_web.simulator.identity.registry import Identities

        return Identities(self)

    @cached_property
    def brokerage(self) -> Brokerage:
        """Sessions, accounts, contracts, prices, orders."""
        from ibkr_web.simulator.brokerage.state import Brokerage

        return Brokerage(self)

    @cached_property
    def management(self) -> Management:
        """Accounts, instructions and reports of Account Management."""
        from ibkr_web.simulator.management.state import Management

        return Management(self)

    @cached_property
    def flex(self) -> FlexService:
        """Flex tokens, queries and statements."""
        from ibkr_web.simulator.flex.service import FlexService

        return FlexService(self)
