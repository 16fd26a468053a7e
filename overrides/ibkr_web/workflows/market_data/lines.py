"""Market data lines: what a client has opened, and giving it back.

A snapshot opens a stream at IBKR that takes one of the account's lines (100 by default) until it is closed, or the
brokerage session ends; the end of a program does not close it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock

from ibkr_web.errors import APIStatusError
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Lines"]


class Lines:
    """The streams one client has opened in the present session, and who still wants them. Safe under threads, tasks."""

    def __init__(self, session: Callable[[], object]) -> None:
        """session: another thing after IBKR has closed all streams by itself."""
        self._session = session
        self._seen = session()
        self._lock = Lock()
        self._open: dict[int, None] = {}
        self._held: dict[int, int] = {}
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    @property
    def open(self) -> tuple[int, ...]:
        """Numbers of the contracts whose streams this client has opened and not closed."""
        with self._lock:
            self._follow()
            return tuple(self._open)

    def opened(self, conids: Iterable[int]) -> None:
        """A snapshot of these was answered."""
        with self._lock:
            self._follow()
            self._open.update(dict.fromkeys(conids))

    def hold(self, conids: Iterable[int]) -> None:
        """Somebody wants these until `let_go`, in this session and the next."""
        with self._lock:
            for conid in conids:
                self._held[conid] = self._held.get(conid, 0) + 1

    def let_go(self, conids: Iterable[int]) -> Workflow[None]:
        """Somebody does not want these any more: close those that nobody else wants."""
        with self._lock:
            self._follow()
            idle = []
            for conid in conids:
                count = self._held.pop(conid, 0)
                if count > 1:
                    self._held[conid] = count - 1
                elif conid in self._open:
                    idle.append(conid)
        yield from self.close(idle)

    def close(self, conids: Iterable[int] | None = None) -> Workflow[None]:
        """Close the streams of these contracts, or all this client opened; each is one call.

        IBKR closes the WebSocket streams of the same contracts with them.
        """
        refused: APIStatusError | None = None
        for conid in self.open if conids is None else tuple(conids):
            try:
                yield Call("market_data.unsubscribe", {"body": {"conid": conid}})
            except APIStatusError as error:
                if error.status in (400, 404):  # refused for this one: the others are closed all the same
                    refused = refused or error
                    continue
                if not (error.status == 500 and "unknown" in error.reason.lower()):
                    raise  # 500 "unknown" means that there was none: what was wanted
            with self._lock:
                self._open.pop(conid, None)
        if refused is not None:
            raise refused

    def forget(self) -> None:
        """All streams were closed in another way."""
        with self._lock:
            self._open.clear()

    def _follow(self) -> None:
        session = self._session()
        if session != self._seen:
            self._seen = session
            self._open.clear()
