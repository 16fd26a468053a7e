"""What every topic of the stream is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.streaming.grammar import Frame
    from ibkr_web.simulator.streaming.streams import Streams
    from ibkr_web.simulator.world import World

__all__ = ["Message", "Refusal", "Subscription"]

Message = dict[str, Any]


class Refusal(Exception):
    """A subscription that is not granted; the text goes back as an error."""


class Subscription:
    """One open topic of one connection. All its methods are called with the world's lock held."""

    brokerage = True
    """Whether the topic needs the brokerage session."""

    def __init__(self, world: World, streams: Streams, session: Session, frame: Frame) -> None:
        self.world = world
        self.streams = streams
        self.session = session
        self.frame = frame
        self.next = 0.0
        """When to look again, by the simulator's clock."""
        self.ended = False

    @property
    def key(self) -> str:
        """What it is known by in its connection: the same key again takes its place."""
        return self.frame.key

    def start(self) -> Iterable[Message]:
        """What is sent first."""
        return ()

    def pulse(self, now: float) -> Iterable[Message]:
        """What is to be sent because time has passed."""
        return ()

    def heard(self, topic: str, payload: Any) -> Iterable[Message]:
        """What is to be sent because something happened in the world."""
        return ()


def changed(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """The entries that are new or different."""
    return {name: value for name, value in after.items() if before.get(name) != value or name not in before}
