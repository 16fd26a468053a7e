"""What goes wrong on demand: slow answers, errors, cut connections, damaged or surprising bodies, lost frames.

A rule says which requests it meets (operation, n-th call, probability, how often) and what happens to them. Chance
comes from the seed, so that a run can be repeated.
"""

from __future__ import annotations

import asyncio
import fnmatch
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from msgspec import json

from ibkr_web.simulator.exchange import Answer, Surface
from ibkr_web.simulator.server import damage
from ibkr_web.simulator.server.errors import edge, refusal

if TYPE_CHECKING:
    from ibkr_web.simulator.server.recording import Entry
    from ibkr_web.simulator.world import World

__all__ = ["Action", "Fault", "Faults"]

Cut = Literal["", "before", "middle", "after"]
Body = Literal["", "truncate", "types", "unknown"]
Frames = Literal["", "drop", "duplicate", "shuffle", "lose"]


@dataclass(slots=True)
class Fault:
    """One rule.

    operation: frozen name or pattern (`orders.*`); empty for all. path: pattern of the path, for what has no name.
    nth: only this call of those it would meet, counted from 1; every: each so-manieth. probability: by the seed.
    times: how often it acts; None for always.

    delay: seconds before anything happens. status: answered instead, in the dialect of the surface. html: as a page of
    the edge. cut: connection cut `before` the request is carried out, in the `middle` of the answer, or `after` the
    request was carried out and before its answer. carried_out: the request is carried out, and `status` or `answer` is
    told all the same. body: `truncate` the JSON, change `types`, add `unknown` fields and
    enumeration members. drip: seconds between pieces of the body. answer: exactly this instead.
    frames: for the WebSocket: `drop` the connection, `duplicate`, `shuffle` (one frame late) or `lose` frames;
    `operation` is then a pattern of topics.
    """

    operation: str = ""
    path: str = ""
    method: str = ""
    nth: int | None = None
    every: int | None = None
    probability: float = 1.0
    times: int | None = None
    delay: float = 0.0
    status: int | None = None
    html: bool = False
    cut: Cut = ""
    body: Body = ""
    drip: float = 0.0
    answer: Answer | None = None
    carried_out: bool = False
    frames: Frames = ""
    name: str = ""
    met: int = field(default=0, init=False)
    acted: int = field(default=0, init=False)

    def meets(self, entry: Entry) -> bool:
        """Whether a request is of the kind."""
        return (
            not self.frames
            and (not self.method or self.method == entry.method)
            and (not self.operation or fnmatch.fnmatchcase(entry.operation, self.operation))
            and (not self.path or fnmatch.fnmatchcase(entry.path, self.path))
        )

    @property
    def title(self) -> str:
        """Its name, or what it does."""
        parts = [
            f"{self.delay:g} s late" if self.delay else "",
            f"{'page ' if self.html else ''}{self.status}" if self.status else "",
            f"cut {self.cut}" if self.cut else "",
            self.body,
            "drip" if self.drip else "",
            self.frames,
            "own answer" if self.answer else "",
            "although carried out" if self.carried_out else "",
        ]
        return self.name or ", ".join(filter(None, parts)) or "nothing"


@dataclass(slots=True)
class Action:
    """What happens to one request."""

    name: str
    delay: float = 0.0
    answer: Answer | None = None
    cut: Cut = ""
    body: Body = ""
    drip: float = 0.0
    seed: int = 0
    told: Answer | None = None
    """In place of the true answer, once the request was carried out."""

    def change(self, answer: Answer) -> Answer:
        """The answer as it goes out; what is no JSON, or comes in pieces, is only dripped."""
        answer = self.told or answer
        if self.body and not answer.streamed and "json" in answer.media:
            value = json.decode(answer.body) if isinstance(answer.body, bytes) else answer.body
            if self.body == "truncate":
                answer = replace(answer, body=damage.truncated(value))
            else:
                answer = replace(answer, body=damage.CHANGES[self.body](value, self.seed))
        if self.drip and not answer.streamed:
            data = answer.body if isinstance(answer.body, bytes) else json.encode(answer.body)
            answer = replace(answer, body=_dripped(data, self.drip))
        return answer


class Faults:
    """The rules in force. Add and remove them while it runs; the first that acts decides."""

    def __init__(self, world: World, rules: Iterable[Fault] = ()) -> None:
        self._world = world
        self._random = world.random("faults")
        self.rules: list[Fault] = list(rules)

    def add(self, fault: Fault | None = None, **how: Any) -> Callable[[], None]:
        """Add a rule, given or made from its fields; gives the function that takes it away."""
        rule = fault or Fault(**how)
        with self._world.lock:
            self.rules.append(rule)
        return lambda: self.remove(rule)

    def remove(self, fault: Fault) -> None:
        """Take a rule away; harmless where it is gone already."""
        with self._world.lock:
            self.rules = [rule for rule in self.rules if rule is not fault]

    def clear(self) -> None:
        """Take all away."""
        with self._world.lock:
            self.rules = []

    def before(self, entry: Entry) -> Action | None:
        """What is to happen to a request, if anything."""
        for rule in self.rules:
            if rule.meets(entry) and self._acts(rule):
                answer = self._instead(rule, entry.surface)
                first, then = (None, answer) if rule.carried_out else (answer, None)
                return Action(rule.title, rule.delay, first, rule.cut, rule.body, rule.drip, entry.number, then)
        return None

    def frames(self) -> Callable[[str, bytes], Sequence[bytes] | None]:
        """For one WebSocket, a function of topic and frame: None as it is, else these instead; an empty one cuts it."""
        late: dict[str, bytes] = {}
        return lambda topic, frame: self._frame(topic, frame, late)

    def _frame(self, topic: str, frame: bytes, held: dict[str, bytes]) -> Sequence[bytes] | None:
        for rule in self.rules:
            if not rule.frames or not fnmatch.fnmatchcase(topic, rule.operation or "*") or not self._acts(rule):
                continue
            if rule.frames == "drop":
                return [b""]
            if rule.frames == "duplicate":
                return [frame, frame]
            if rule.frames == "lose":
                return []
            late = held.pop(topic, None)
            if late is None:
                held[topic] = frame
                return []
            return [frame, late]
        late = held.pop(topic, None)
        return None if late is None else [frame, late]

    def _acts(self, rule: Fault) -> bool:
        rule.met += 1
        if rule.times is not None and rule.acted >= rule.times:
            return False
        if rule.nth is not None and rule.met != rule.nth:
            return False
        if rule.every is not None and rule.met % rule.every:
            return False
        if rule.probability < 1.0 and self._random.random() >= rule.probability:
            return False
        rule.acted += 1
        return True

    def _instead(self, rule: Fault, surface: Surface) -> Answer | None:
        if rule.answer is not None or rule.status is None:
            return rule.answer
        if rule.html:
            return edge(rule.status, "Something in front of the API answers.")
        return refusal(surface, rule.status, _TEXTS.get(rule.status, "Error"))


_TEXTS = {401: "not authenticated", 429: "Too many requests", 500: "Internal error", 503: "Service Unavailable"}


async def _dripped(data: bytes, seconds: float) -> AsyncIterator[bytes]:
    size = max(1, len(data) // 20)
    for start in range(0, len(data), size):
        yield data[start : start + size]
        await asyncio.sleep(seconds)
