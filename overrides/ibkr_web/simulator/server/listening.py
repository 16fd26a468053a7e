"""Two sockets of one uvicorn server, run in a thread of its own."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from email.utils import formatdate
from threading import Event, Thread
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from ibkr_web.simulator.clock import Clock

__all__ = ["Listening", "listen"]

TICK = 0.01
"""Real seconds between two looks at the simulated clock."""
PATIENCE = 0.2
"""Real seconds that clients have to close when the server stops."""

logger = logging.getLogger("ibkr_web.simulator")
protocol_logger = logging.getLogger("ibkr_web.simulator.protocol")
"""Where uvicorn complains of answers that were not finished: cutting them is what faults are for."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that is bound and listens; raises OSError, with the address in it, where that is impossible."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise OSError(error.errno, f"cannot listen on {host}:{port}: {error.strerror or error}") from error


class _Http(HttpToolsProtocol):
    """Hands the connection on, for faults that cut it; writes no access log of its own."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.access_log = False
        self.logger = protocol_logger

    def connection_made(self, transport: Any) -> None:
        self.app_state = {"transport": transport}
        super().connection_made(transport)


class _WebSocket(WebSocketsSansIOProtocol):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.logger = protocol_logger

    def connection_made(self, transport: Any) -> None:
        self.app_state = {"transport": transport}
        super().connection_made(transport)


class _Server(uvicorn.Server):
    """A server that says when it is ready, follows the simulated clock and stops at once."""

    def __init__(
        self, config: uvicorn.Config, clock: Callable[[], Clock], date: Callable[[], float], ready: Event
    ) -> None:
        super().__init__(config)
        self._clock = clock
        self._date = date
        self._ready = ready
        self._nap: asyncio.Future[None] | None = None

    async def main_loop(self) -> None:
        dated = 0
        loop = asyncio.get_running_loop()
        self._ready.set()
        while not self.should_exit:
            clock = self._clock()
            try:
                clock.tick()
            except Exception:
                logger.exception("something that was due in the simulator failed")
            now = int(self._date())
            if now != dated:
                dated = now
                self.server_state.default_headers = [(b"date", formatdate(now, usegmt=True).encode())]
            self._nap = nap = loop.create_future()
            alarm = loop.call_later(TICK, _wake, nap)
            await nap
            alarm.cancel()

    def leave(self) -> None:
        """End, without waiting for the next tick. For the thread of the server."""
        self.should_exit = True
        if self._nap is not None:
            _wake(self._nap)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while self.server_state.connections and loop.time() < end:
            await asyncio.sleep(0.005)
        self.drop_connections()
        tasks = list(self.server_state.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)
        for server in self.servers:
            await server.wait_closed()

    def drop_connections(self) -> None:
        """Cut every connection there is."""
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def _wake(nap: asyncio.Future[None]) -> None:
    if not nap.done():
        nap.set_result(None)


class Listening:
    """A running server. `stop` ends it and waits until it has ended."""

    def __init__(
        self,
        app: Any,
        sockets: list[socket.socket],
        context: ssl.SSLContext | None,
        clock: Callable[[], Clock],
        date: Callable[[], float],
    ) -> None:
        config = uvicorn.Config(
            app,
            http=_Http,
            ws=_WebSocket,
            loop="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            server_header=False,
            timeout_keep_alive=75,
            ws_ping_interval=None,
            # There is no proxy: a header is not to decide which address or scheme a request came by.
            proxy_headers=False,
            # Nobody gains from compression on one machine, and each connection would hold a third of a megabyte for it.
            ws_per_message_deflate=False,
            ws_max_size=2**20,
        )
        protocol_logger.setLevel(logging.CRITICAL)
        config.load()
        config.ssl = context
        self._sockets = sockets
        self._ready = Event()
        self._failure: BaseException | None = None
        self._server = _Server(config, clock, date, self._ready)
        self._loop: asyncio.AbstractEventLoop | None = None
        # A daemon: a program that forgets to stop the simulator still ends.
        self._thread = Thread(target=self._run, name="ibkr-simulator", daemon=True)

    def start(self) -> None:
        """Start, and come back when requests are answered."""
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            self._thread.join()
            raise RuntimeError("the simulator could not start") from self._failure

    def stop(self) -> None:
        """Close the ports and every connection."""
        self._server.should_exit = True
        if self._loop is not None:
            with suppress(RuntimeError):  # it has ended by itself, and its loop is closed
                self._loop.call_soon_threadsafe(self._server.leave)
        self._thread.join()

    def drop_connections(self) -> None:
        """Cut every open connection, WebSockets too; new ones are welcome."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._server.drop_connections)

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=_loop_factory()) as runner:
                self._loop = runner.get_loop()
                runner.run(self._server.serve(self._sockets))
        except BaseException as error:
            self._failure = error
            logger.exception("the server of the simulator failed")
        finally:
            for one in self._sockets:
                one.close()
            self._ready.set()


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    """uvloop's where it is installed; it does not exist for every platform."""
    try:
        import uvloop
    except ImportError:
        return asyncio.SelectorEventLoop
    factory: Callable[[], asyncio.AbstractEventLoop] = uvloop.new_event_loop
    return factory
