"""What came in, what was wrong with it, how long it took: kept for assertions, bounded so that memory stays flat."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Surface
    from ibkr_web.simulator.world import World

__all__ = ["Entry", "Log", "Recorder", "Violation"]

T = TypeVar("T")


class Entry:
    """One request, from the moment its head was read until its answer was handed to the network."""

    __slots__ = (
        "_running", "at", "beside", "caller", "fault", "method", "number", "operation", "path", "query", "seconds",
        "started", "status", "surface",
    )  # fmt: skip

    def __init__(self, number: int, at: float, method: str, path: str, surface: Surface, query: str = "") -> None:
        self.number = number
        self.at = at
        """Epoch seconds by the simulator's clock."""
        self.method = method
        self.path = path
        self.query = query
        """As it was sent, without the question mark."""
        self.surface = surface
        self.operation = ""
        """Frozen name; empty for a path that is in no contract."""
        self.beside = 0
        """How many requests of the same operation were being answered when it came."""
        self.caller = ""
        self.fault = ""
        """Name of the fault that changed what happened to it."""
        self.status: int | None = None
        """None while it is being answered, 0 where the connection was cut without an answer."""
        self.seconds = 0.0
        """Real seconds it took to answer."""
        self.started = time.perf_counter()
        self._running: dict[str, int] | None = None

    def belongs(self, operation: str, running: dict[str, int]) -> None:
        """Its operation is known; `running` counts the unanswered requests of each."""
        self.operation, self.beside, self._running = operation, running.get(operation, 0), running
        running[operation] = self.beside + 1

    def finish(self, status: int) -> None:
        """It has been answered."""
        self.status = status
        self.seconds = time.perf_counter() - self.started
        running, self._running = self._running, None
        if running is not None:
            running[self.operation] -= 1

    def __repr__(self) -> str:
        fault = f", {self.fault}" if self.fault else ""
        return f"<{self.number}: {self.method} {self.operation or self.path} -> {self.status}{fault}>"


class Violation(NamedTuple):
    """One thing a client did that the contract, or IBKR's rules, do not allow."""

    number: int
    """Of the request."""
    operation: str
    kind: str
    """path, method, missing, type, media, body, unknown, tolerated, length, agent, surface, pacing, signature …"""
    detail: str


class Log(Sequence[T], Generic[T]):
    """The newest entries, oldest first. `len` counts those that are kept, `total` all there were."""

    def __init__(self, keep: int) -> None:
        self._entries: deque[T] = deque(maxlen=keep)
        self.total = 0

    def add(self, entry: T) -> None:
        """Append; the oldest goes where there is no room."""
        self.total += 1
        self._entries.append(entry)

    def of(self, name: str) -> list[T]:
        """Those of one operation, by its frozen name."""
        return [entry for entry in list(self._entries) if getattr(entry, "operation", None) == name]

    def clear(self) -> None:
        """Forget them."""
        self._entries.clear()
        self.total = 0

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: Any) -> Any:
        return list(self._entries)[index]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[T]:
        return iter(list(self._entries))

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, (Log, list, tuple)) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self._entries))


class Recorder:
    """Writes down requests and violations."""

    def __init__(self, world: World, capacity: int = 10_000) -> None:
        self._clock = world.clock
        self.requests: Log[Entry] = Log(capacity)
        self.violations: Log[Violation] = Log(capacity)
        self._running: dict[str, int] = {}

    def begin(self, method: str, path: str, surface: Surface, query: str = "", operation: str = "") -> Entry:
        """A request has come; `operation` is the frozen name where the path has one."""
        entry = Entry(self.requests.total + 1, self._clock.now(), method, path, surface, query)
        if operation:
            entry.belongs(operation, self._running)
        self.requests.add(entry)
        return entry

    def violate(self, entry: Entry, kind: str, detail: str) -> None:
        """Something was wrong with it."""
        self.violations.add(Violation(entry.number, entry.operation, kind, detail))
