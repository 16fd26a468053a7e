"""The simulator as a program uses it: start, addresses, the parts to look at and to steer, stop."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.server import certificates
from ibkr_web.simulator.server.app import Application, Generation
from ibkr_web.simulator.server.contract import Contract
from ibkr_web.simulator.server.faults import Fault, Faults
from ibkr_web.simulator.server.limits import Limits
from ibkr_web.simulator.server.listening import Listening, listen
from ibkr_web.simulator.server.recording import Recorder
from ibkr_web.simulator.world import World

if TYPE_CHECKING:
    from ibkr_web.simulator.behaviours import Handler
    from ibkr_web.simulator.brokerage.state import Brokerage
    from ibkr_web.simulator.flex.service import FlexService
    from ibkr_web.simulator.identity.registry import Identities
    from ibkr_web.simulator.management.state import Management
    from ibkr_web.simulator.server.recording import Entry, Log, Violation
    from ibkr_web.simulator.streaming import Streams

__all__ = ["Simulator"]


class Simulator:
    """An IBKR on this machine, made from a seed: the same seed and the same requests give the same answers.

    `with Simulator() as simulator:` starts a server in a thread of its own and stops it; `async with` does too.
    It listens on two ports: the gateway's (`gateway_url`, trading without credentials) and the direct one (`url`,
    where `api.ibkr.com` and the Flex Web Service would be). Both are chosen by the system unless given.

    seed: what the simulated world is made from.
    host: the address to listen on. Nothing here is meant for a network that others can reach.
    port, api_port: of the gateway and of the direct surfaces; 0 takes a free one.
    tls: a self-made certificate (`certificate`, `ssl_context()`), as the gateway has; plain HTTP otherwise.
    clock: the simulated time, which runs with the real one from now on when left out.
    limits: whether pacing limits and the penalty box are in force.
    faults: rules for what should go wrong, see `faults`.
    users: names of the users; the first is logged in at the gateway.
    """

    def __init__(
        self,
        seed: int = 0,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        api_port: int = 0,
        tls: bool = True,
        clock: Clock | None = None,
        limits: bool = False,
        faults: Iterable[Fault] = (),
        users: Iterable[str] = (),
    ) -> None:
        self._seed = seed
        self._host = host
        self._wanted = (port, api_port)
        self._ports = (0, 0)
        self._tls = tls
        self._own_clock = clock is None
        self._clock = clock or Clock()
        self._limited = limits
        self._rules = tuple(faults)
        self._users = tuple(users)
        self._folder: TemporaryDirectory[str] | None = None
        self._listening: Listening | None = None
        self._generation = self._new()
        self._app: Application | None = None
        self._watch: Callable[[Entry], None] | None = None

    def __repr__(self) -> str:
        state = f"{self.gateway_url}, {self.url}" if self._listening else "not running"
        return f"<Simulator seed={self._seed}: {state}>"

    # Life

    def start(self) -> Self:
        """Listen and answer. Raises OSError where a port is taken, RuntimeError when it runs already."""
        if self._listening is not None:
            raise RuntimeError("this simulator is running already")
        context = certificates.server_context(self._host) if self._tls else None
        sockets = []
        try:
            sockets += [listen(self._host, port) for port in self._wanted[:1]]
            sockets += [listen(self._host, port) for port in self._wanted[1:]]
            self._ports = (sockets[0].getsockname()[1], sockets[1].getsockname()[1])
            self._app = Application(self._generation)
            self._app.gateway_port = self._ports[0]
            self._app.watch = self._watch
            listening = Listening(self._app, sockets, context, lambda: self.clock, lambda: self.world.date())
            listening.start()
        except BaseException:
            for one in sockets:
                one.close()
            raise
        self._listening = listening
        return self

    def stop(self) -> None:
        """Close the ports and every connection; harmless when it does not run."""
        if self._listening is not None:
            self._listening.stop()
            self._listening = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def reset(self) -> None:
        """A new world from the same seed; requests, violations, faults and connections of the old one are gone.

        A clock that was handed in stays where it stands; otherwise time starts anew.
        """
        with self.lock:
            if self._own_clock:
                self._clock = Clock()
            else:
                self._clock.clear()
            self._generation = self._new()
            if self._app is not None:
                self._app.generation = self._generation
        if self._listening is not None:
            self._listening.drop_connections()

    def answer(self, name: str, handler: Handler | None) -> None:
        """Let a function of your own answer an operation until the next reset: `handler(world, request)`.

        name: the operation's frozen name, such as "portfolio.list_accounts"; LookupError where there is none. The
        function gives a JSON value or an `Answer`; everything in front of it (credentials, the contract, the session)
        is checked as before. None has the operation answered with a value made from its schema.
        """
        if name not in Contract.load().operations:
            raise LookupError(f"no operation is called {name!r}")
        if handler is None:
            self._generation.handlers.pop(name, None)
        else:
            self._generation.handlers[name] = handler

    def watch(self, watcher: Callable[[Entry], None] | None) -> None:
        """Have a function called with the record of each request once it is answered (in the server's thread)."""
        self._watch = watcher
        if self._app is not None:
            self._app.watch = watcher

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self.start)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)

    # Addresses

    @property
    def gateway_url(self) -> str:
        """Where the Client Portal Gateway would be: `https://127.0.0.1:…`, without a path."""
        return f"http{self._s}://{self._authority(0)}"

    @property
    def url(self) -> str:
        """Where `https://api.ibkr.com` would be, and the host of the Flex Web Service."""
        return f"http{self._s}://{self._authority(1)}"

    @property
    def gateway_websocket_url(self) -> str:
        """The WebSocket through the gateway."""
        return f"ws{self._s}://{self._authority(0)}/v1/api/ws"

    @property
    def websocket_url(self) -> str:
        """The WebSocket without the gateway."""
        return f"ws{self._s}://{self._authority(1)}/v1/api/ws"

    @property
    def _s(self) -> str:
        return "s" if self._tls else ""

    def _authority(self, which: int) -> str:
        if self._listening is None:
            raise RuntimeError("the simulator is not running")
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"{host}:{self._ports[which]}"

    @property
    def certificate(self) -> Path:
        """A PEM file that verifies the server, for clients that want a path. It goes when the simulator stops."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="ibkr-simulator-")
            (Path(self._folder.name) / "certificate.pem").write_bytes(certificates.authority_pem())
        return Path(self._folder.name) / "certificate.pem"

    def ssl_context(self) -> ssl.SSLContext:
        """A context for clients that trusts the server: `httpx.Client(verify=simulator.ssl_context())`."""
        return certificates.client_context()

    def write_credentials(self, folder: str | Path) -> None:
        """Put keys, certificate and `credentials.toml` into a folder, for clients that run elsewhere."""
        # It loads cryptography, which a simulator with plain HTTP can do without.
        from ibkr_web.simulator import credentials

        credentials.write(self, Path(folder))

    # Parts

    def _new(self) -> Generation:
        world = World(self._seed, self._clock, self._users)
        if self._limited:
            world.flex.limits = True
        # Rules count what they meet: each world begins with fresh ones.
        faults = Faults(world, [replace(rule) for rule in self._rules])
        return Generation(world, Recorder(world), faults, Limits(world, self._limited))

    @property
    def world(self) -> World:
        """Everything that is simulated."""
        return self._generation.world

    @property
    def clock(self) -> Clock:
        """The simulated time."""
        return self._clock

    @property
    def lock(self) -> RLock:
        """Hold it to look at or change several things of the world at once."""
        return self.world.lock

    @property
    def identities(self) -> Identities:
        """Users, consumers, clients, tokens and keys."""
        return self.world.identities

    @property
    def brokerage(self) -> Brokerage:
        """Sessions, accounts, contracts, prices, orders."""
        return self.world.brokerage

    @property
    def management(self) -> Management:
        """Accounts, instructions and reports of Account Management."""
        return self.world.management

    @property
    def flex(self) -> FlexService:
        """Flex tokens, queries and statements."""
        return self.world.flex

    @property
    def streams(self) -> Streams:
        """The open WebSockets, and what can be done to them."""
        from ibkr_web.simulator.streaming import streams

        return streams(self.world)

    @property
    def faults(self) -> Faults:
        """What should go wrong."""
        return self._generation.faults

    @property
    def limits(self) -> Limits:
        """Pacing limits and the penalty box."""
        return self._generation.limits

    @property
    def requests(self) -> Log[Entry]:
        """The requests that were answered, oldest first; the last ten thousand are kept."""
        return self._generation.recorder.requests

    @property
    def violations(self) -> Log[Violation]:
        """Where requests did not fit the contract, oldest first."""
        return self._generation.recorder.violations
