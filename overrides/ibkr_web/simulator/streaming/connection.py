"""One WebSocket: from the handshake to the end, with everything its client subscribed to."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any

from msgspec import json

from ibkr_web.simulator.brokerage.account_calls import accounts_answer
from ibkr_web.simulator.brokerage.session_calls import REASONS, server
from ibkr_web.simulator.streaming.account import Ledger, ProfitAndLoss, Summary
from ibkr_web.simulator.streaming.exercise import Exercise
from ibkr_web.simulator.streaming.grammar import Frame, Unreadable, parse
from ibkr_web.simulator.streaming.market import Bars, Book, Quotes
from ibkr_web.simulator.streaming.subscription import Refusal, Subscription
from ibkr_web.simulator.streaming.trading import Orders, Trades

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.streaming.streams import Streams
    from ibkr_web.simulator.world import World

__all__ = ["Connection"]

TOPICS: dict[str, type[Subscription]] = {
    "smd": Quotes, "smh": Bars, "sbd": Book, "sor": Orders, "str": Trades, "spl": ProfitAndLoss, "ssd": Summary,
    "sld": Ledger, "shs": Exercise,
}  # fmt: skip
ALONE = frozenset({"sor", "str", "spl"})
"""Topics without a target: a second subscription takes the place of the first."""
ECHO = "ech+hb"
HEARTBEATS = (ECHO, "tic")
BUSY = 200
"""Messages that wait for a slow client before prices wait for it, too."""

Send = Callable[[dict[str, Any]], Awaitable[None]]
FrameFault = Callable[[str, bytes], Iterable[bytes] | None]


class Connection:
    """Messages wait in a queue that one task sends; everything else happens with the world's lock held."""

    def __init__(self, world: World, streams: Streams, session: Session | None, fault: FrameFault | None) -> None:
        self._world = world
        self._streams = streams
        self.session = session
        self.loop = asyncio.get_running_loop()
        self.ready = False
        """Whether the link behind the upgrade stands: only then frames are heard."""
        self.dropped = False
        self._fault = fault
        self._queue: deque[bytes] = deque()
        self._wake = asyncio.Event()
        self._gone = asyncio.Event()
        self._waking = False
        self._subscriptions: dict[str, Subscription] = {}
        self._seen = time.monotonic()
        self._next_heartbeat = 0.0

    @property
    def open(self) -> bool:
        """Whether the brokerage session stands."""
        return self.session is not None and self.session.authenticated

    # outwards

    def push(self, message: dict[str, Any] | str) -> None:
        """Queue a message; a client that is hopelessly behind is dropped."""
        if isinstance(message, str):
            topic, frame = message, message.encode()
        else:
            topic, frame = str(message.get("topic", "")), json.encode(message)
        changed = self._fault(topic, frame) if self._fault is not None else None
        for each in (frame,) if changed is None else changed:
            if not each:
                self.drop()
                return
            self._queue.append(each)
        if len(self._queue) > self._streams.backlog:
            self.drop()
        self._rouse()

    def drop(self) -> None:
        """Cut the connection without a closing handshake."""
        self.dropped = True
        self._queue.clear()
        self.loop.call_soon_threadsafe(self._gone.set)

    async def gone(self) -> None:
        """Wait until it is dropped, also while a message is stuck on its way to a client that does not read."""
        await self._gone.wait()

    def _rouse(self) -> None:
        # Users of a simulator change its world from their own thread.
        if not self._waking:
            self._waking = True
            self.loop.call_soon_threadsafe(self._wake.set)

    async def write(self, send: Send) -> None:
        """Send what is queued, for ever. A slow client holds this task only."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            self._waking = False
            while self._queue:
                frame = self._queue.popleft()
                data = {"bytes": frame} if self._streams.binary else {"text": frame.decode()}
                await send({"type": "websocket.send", **data})

    # the course of a connection

    def begin(self) -> None:
        """The upgrade is done. Without a session nothing happens until the client names one."""
        if self.session is None:
            self.push({"message": "waiting for session"})
        else:
            self.loop.call_later(self._streams.settle, self._link)

    def _link(self) -> None:
        """The link stands: greet."""
        with self._world.lock:
            if self.dropped or self.session is None:
                return
            self.ready = True
            paper = self._world.brokerage.accounts.paper
            self.push({"topic": "system", "success": self.session.username, "isFT": False, "isPaper": paper})
            self._next_heartbeat = self._world.clock.now() + self._streams.heartbeat
            if self.open:
                self._tell_accounts()
            self._tell_status()

    def _tell_accounts(self) -> None:
        if self.session is not None:
            self.push({"topic": "act", "args": accounts_answer(self._world, self.session)})

    def _tell_status(self) -> None:
        session = self.session
        if session is not None:
            status = {
                "authenticated": session.authenticated,
                "competing": session.competing,
                "message": "",
                "fail": "" if session.authenticated else REASONS[session.ended],
                **server(),
                "username": session.username,
            }
            self.push({"topic": "sts", "args": status})

    def beat(self, now: float) -> None:
        """What time brings: heartbeats, the end of idle connections, updates."""
        if time.monotonic() - self._seen > self._streams.idle:
            self.drop()
        if not self.ready or self.dropped:
            return
        if now >= self._next_heartbeat:
            self._next_heartbeat = now + self._streams.heartbeat
            self.push({"topic": "system", "hb": int(now * 1000)})
        if len(self._queue) > BUSY:
            return
        for key, subscription in list(self._subscriptions.items()):
            for message in subscription.pulse(now):
                self.push(message)
            if subscription.ended:
                del self._subscriptions[key]

    def heard(self, topic: str, payload: Any) -> None:
        """Something happened in the world."""
        if not self.ready or self.dropped or self.session is None:
            return
        if topic == "session":
            self._session_changed(payload)
        elif topic == "notification" and self.open:
            self.push({"topic": "ntf", "args": [payload]})
        for key, subscription in list(self._subscriptions.items()):
            for message in subscription.heard(topic, payload):
                self.push(message)
            if subscription.ended:
                del self._subscriptions[key]

    def _session_changed(self, payload: dict[str, Any]) -> None:
        session = self.session
        if session is None or (payload["username"], payload["mechanism"]) != (session.username, session.mechanism):
            return
        self._tell_status()
        if not payload["authenticated"]:
            # What belongs to a brokerage session ends with it.
            self._subscriptions = {key: each for key, each in self._subscriptions.items() if not each.brokerage}
        elif payload["established"]:
            self._tell_accounts()

    def stop_quotes(self, conid: int | None) -> int:
        """End `smd` subscriptions of a contract, or all; tells how many."""
        found = [
            key
            for key, each in self._subscriptions.items()
            if isinstance(each, Quotes) and (conid is None or each.conid == conid)
        ]
        for key in found:
            del self._subscriptions[key]
        return len(found)

    # inwards

    def receive(self, text: str) -> None:
        """A frame came in."""
        if text.strip().startswith(HEARTBEATS):
            self._seen = time.monotonic()
        if self.session is None:
            self._take_session(text)
            return
        if not self.ready:
            return
        try:
            self._handle(text)
        except (Unreadable, Refusal) as error:
            self.push({"error": str(error), "code": 3})

    def _take_session(self, text: str) -> None:
        """The first frame names the session; whatever else comes is met with the same message."""
        try:
            token = str(parse(text).arguments.get("session", ""))
        except Unreadable:
            token = ""
        self.session = self._world.brokerage.session.by_token(token) if token else None
        self.begin()

    def _handle(self, text: str) -> None:
        if text.strip() == ECHO:
            self.push(ECHO)
            return
        frame = parse(text)
        if frame.topic == "tic":
            self.push({"topic": "tic", "alive": True, "id": text.strip(), "lastAccessed": self._now()})
        elif frame.topic == "inp":
            self._input(frame)
        elif frame.topic in TOPICS:
            self._subscribe(frame)
        elif frame.topic.startswith("u") and f"s{frame.topic[1:]}" in TOPICS:
            self._unsubscribe(frame)
        else:
            raise Refusal(f"topic {frame.topic or '(none)'} is not known")

    def _now(self) -> int:
        return int(self._world.clock.now() * 1000)

    def _subscribe(self, frame: Frame) -> None:
        if self.session is None:
            return
        kind = TOPICS[frame.topic]
        if frame.topic in ALONE:
            frame = Frame(frame.topic, (), frame.arguments)
        made = kind(self._world, self._streams, self.session, frame)
        if kind.brokerage and not self.open:
            raise Refusal(f"{frame.topic} needs the brokerage session")
        self._limit(made)
        first = list(made.start())
        self._subscriptions[made.key] = made
        for message in first:
            self.push(message)

    def _limit(self, made: Subscription) -> None:
        if made.key in self._subscriptions:
            return
        for kind, most in ((Bars, self._streams.charts), (Quotes, self._streams.lines)):
            if not most or not isinstance(made, kind):
                continue
            if sum(isinstance(each, kind) for each in self._subscriptions.values()) >= most:
                raise Refusal(f"no more than {most} subscriptions of {made.frame.topic}")

    def _unsubscribe(self, frame: Frame) -> None:
        topic = f"s{frame.topic[1:]}"
        if topic == "smh":
            for key, each in list(self._subscriptions.items()):
                if isinstance(each, Bars) and each.server_id == frame.target():
                    del self._subscriptions[key]
                    self.push({"message": f"Unsubscribed {frame.target()}"})
            return
        target = () if topic in ALONE else frame.targets[:1]
        key = "shs+exercise" if topic == "shs" else "+".join((topic, *target))
        self._subscriptions.pop(key, None)
        if topic == "ssd":
            self.push({"result": "unsubscribed from summary"})
        elif topic == "sld":
            self.push({"result": "unsubscribed from ledger"})

    def _input(self, frame: Frame) -> None:
        dialogue = self._subscriptions.get("shs+exercise")
        if frame.target() != "exercise" or not isinstance(dialogue, Exercise):
            raise Refusal("no dialogue is open")
        for message in dialogue.answer(frame):
            self.push(message)
        if dialogue.ended:
            del self._subscriptions[dialogue.key]
