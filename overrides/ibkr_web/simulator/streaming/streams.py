"""All WebSocket connections of a world: what they share, and what a user of the simulator can do to them."""

from __future__ import annotations

import asyncio
import logging
from itertools import count
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from ibkr_web.simulator.streaming.connection import Connection
    from ibkr_web.simulator.world import World

__all__ = ["Streams", "streams"]

logger = logging.getLogger("ibkr_web.simulator")

BEAT = 0.1
"""Real seconds between two looks at the clock: what is due by simulated time goes out with the next beat."""


class Streams:
    """The stream of a simulator. Times are simulated seconds unless they say otherwise."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = count(1)
        self._beats: dict[asyncio.AbstractEventLoop, asyncio.Task[None]] = {}
        self.connections: list[Connection] = []
        self.settle = 0.2
        """Real seconds between the upgrade and the link behind it: what is sent before is lost, as measured on the
        real gateway, where it takes up to three seconds."""
        self.heartbeat = 10.0
        """Between two `hb` messages."""
        self.idle = 65.0
        """Real seconds without `tic` or `ech+hb` after which a connection is dropped."""
        self.pulse = 0.5
        """Between two updates of a price."""
        self.lifetime = 900.0
        """Of a `smd` subscription."""
        self.charts = 5
        """Open `smh` subscriptions of a connection, at most."""
        self.lines = 0
        """Open `smd` subscriptions of a connection, at most; 0 for any number."""
        self.backlog = 10_000
        """Messages that may wait for a slow client before it is dropped. Prices wait much earlier."""
        self.binary = False
        """Whether messages go out as binary frames, which some clients saw."""
        world.listen(self._heard)

    def number(self) -> int:
        """Another number each time."""
        return next(self._numbers)

    # what users of a simulator do

    def bulletin(self, message: str) -> None:
        """Send everybody a bulletin."""
        self._send({"topic": "blt", "args": {"id": str(self.number()), "message": message}})

    def error(self, text: str, code: int = 3) -> None:
        """Send everybody an error."""
        self._send({"topic": "error", "error": text, "code": code})

    def send(self, message: dict[str, Any]) -> None:
        """Send everybody any message."""
        self._send(message, brokerage=False)

    def drop(self) -> int:
        """Cut all connections, as a network does; tells how many there were."""
        with self._world.lock:
            for connection in (dropped := list(self.connections)):
                connection.drop()
            return len(dropped)

    def stop(self, conid: int | None = None) -> int:
        """End the `smd` subscriptions of a contract, or all; tells how many there were."""
        with self._world.lock:
            return sum(connection.stop_quotes(conid) for connection in self.connections)

    def _send(self, message: dict[str, Any], brokerage: bool = True) -> None:
        with self._world.lock:
            for connection in self.connections:
                if connection.ready and (connection.open or not brokerage):
                    connection.push(message)

    # what connections do

    def add(self, connection: Connection) -> None:
        """A connection has opened; the first one of a loop starts its beat."""
        with self._world.lock:
            self.connections.append(connection)
        loop = asyncio.get_running_loop()
        if loop not in self._beats:
            self._beats[loop] = loop.create_task(self._beat(loop))

    def remove(self, connection: Connection) -> None:
        """A connection has closed."""
        with self._world.lock:
            if connection in self.connections:
                self.connections.remove(connection)

    async def _beat(self, loop: asyncio.AbstractEventLoop) -> None:
        """One task for all connections of a loop and everything they asked for."""
        try:
            while mine := [each for each in self.connections if each.loop is loop]:
                with self._world.lock:
                    self._world.clock.tick()
                    now = self._world.clock.now()
                    for connection in mine:
                        self._beat_of(connection, now)
                await asyncio.sleep(BEAT)
        finally:
            del self._beats[loop]

    def _beat_of(self, connection: Connection, now: float) -> None:
        try:
            connection.beat(now)
        except Exception:
            logger.exception("the simulator failed to update a stream")
            connection.drop()

    def _heard(self, topic: str, payload: Any) -> None:
        for connection in self.connections:
            connection.heard(topic, payload)


_known: WeakKeyDictionary[World, Streams] = WeakKeyDictionary()


def streams(world: World) -> Streams:
    """The stream of a world, made when first asked for."""
    found = _known.get(world)
    if found is None:
        found = _known[world] = Streams(world)
    return found
