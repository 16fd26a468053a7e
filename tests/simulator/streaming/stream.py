"""A client of the simulator's WebSocket: frames out, messages in, by topic."""

from __future__ import annotations

import json
import time
from types import TracebackType
from typing import Any, Self

from websockets.sync.client import connect

from ibkr_web.simulator import Simulator

PATIENCE = 10.0


class Stream:
    """One connection to the gateway, or to `url`."""

    def __init__(self, simulator: Simulator, cookie: str = "", url: str = "") -> None:
        self._url = url or simulator.gateway_websocket_url
        self._context = simulator.ssl_context() if simulator.gateway_websocket_url.startswith("wss") else None
        self._headers = {"Cookie": cookie} if cookie else {}

    def __enter__(self) -> Self:
        self._opening = connect(
            self._url,
            ssl=self._context,
            additional_headers=self._headers,
            proxy=None,
            open_timeout=PATIENCE,
            close_timeout=0.5,
        )
        self._socket = self._opening.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opening.__exit__(kind, error, trace)

    def send(self, frame: str) -> None:
        """One frame as text."""
        self._socket.send(frame)

    def heard(self) -> None:
        """Wait until everything sent so far has had its effect: frames are taken one after the other."""
        self.send("tic")
        self.until("tic")

    def next(self, timeout: float = PATIENCE) -> Any:
        """The next message; TimeoutError when none comes."""
        text = self._socket.recv(timeout=timeout)
        return json.loads(text) if text[:1] in ("{", b"{") else text

    def until(self, topic: str, timeout: float = PATIENCE) -> Any:
        """The next message of a topic, or without one that has this key ("error", "message", "result")."""
        end = time.monotonic() + timeout
        while True:
            message = self.next(max(0.0, end - time.monotonic()))
            if isinstance(message, dict) and (message.get("topic") == topic or topic in message):
                return message

    def greeting(self) -> list[Any]:
        """Everything up to the first status."""
        messages = [self.next()]
        while messages[-1].get("topic") != "sts":
            messages.append(self.next())
        return messages

    def silent(self, seconds: float = 0.4) -> bool:
        """Whether nothing but heartbeats comes for a while."""
        return all(isinstance(message, dict) and "hb" in message for message in self.received(seconds))

    def received(self, seconds: float) -> list[Any]:
        """Everything that comes within a while."""
        end, messages = time.monotonic() + seconds, []
        while (left := end - time.monotonic()) > 0:
            try:
                messages.append(self.next(left))
            except TimeoutError:
                break
        return messages
