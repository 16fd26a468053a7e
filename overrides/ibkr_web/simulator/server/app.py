"""The ASGI application: every request goes through the same steps, in IBKR's order."""

from __future__ import annotations

import asyncio
import logging
from asyncio import Transport
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.exchange import Answer, Refused, Request, Surface
from ibkr_web.simulator.server import errors, surfaces
from ibkr_web.simulator.server.answering import Send, as_bytes, send_answer
from ibkr_web.simulator.server.contract import Contract, Found
from ibkr_web.simulator.server.parameters import query_pairs
from ibkr_web.simulator.server.rooms import behaviours
from ibkr_web.simulator.server.samples import Samples
from ibkr_web.simulator.server.validation import Validation, is_fatal

if TYPE_CHECKING:
    from ibkr_web.simulator.behaviours import Handler
    from ibkr_web.simulator.server.faults import Action, Faults
    from ibkr_web.simulator.server.limits import Limits
    from ibkr_web.simulator.server.recording import Entry, Recorder
    from ibkr_web.simulator.world import World

__all__ = ["Application", "Generation"]

Receive = Callable[[], Awaitable[dict[str, Any]]]
WEBSOCKET_PATH = "/v1/api/ws"
OPEN_WEBSOCKET = "session.open_websocket"
WITH_LENGTH = frozenset({"POST", "PUT", "PATCH"})
LARGEST_BODY = 64 * 2**20
FAILED = "the simulator failed to answer %s %s"
SERVED_WITHOUT_CREDENTIALS = (Surface.FLEX, Surface.TOKEN)

logger = logging.getLogger("ibkr_web.simulator")


class Generation:
    """The world that requests meet, and what is kept about them; a reset makes a new one."""

    def __init__(self, world: World, recorder: Recorder, faults: Faults, limits: Limits) -> None:
        self.world = world
        self.recorder = recorder
        self.faults = faults
        self.limits = limits
        self.samples = Samples(world)
        self.handlers: dict[str, Handler] = dict(behaviours())


class Application:
    """Answers requests of both ports. `watch`, when set, is called with each entry once it is answered."""

    def __init__(self, generation: Generation) -> None:
        self.generation = generation
        self.gateway_port = 0
        self.watch: Callable[[Entry], None] | None = None
        self._contract = Contract.load()
        self._validation = Validation()

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """The ASGI entry."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)

    async def _http(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        read = await _read(receive)
        if read is None:
            return
        body, size = read
        now = self.generation
        method: str = scope["method"]
        path = scope["raw_path"].decode("latin-1")
        surface = surfaces.of_path(path, gateway=scope["server"][1] == self.gateway_port)
        found = self._contract.find(method, path)
        query = scope["query_string"].decode("latin-1")
        entry = now.recorder.begin(method, path, surface, query, "" if found is None else found.operation.name)
        action = now.faults.before(entry)
        transport: Transport = scope["state"]["transport"]
        if action is None:
            await self._send(now, entry, send, transport, self._answer(now, entry, scope, found, body, size))
            return
        entry.fault = action.name
        if action.delay:
            await asyncio.sleep(action.delay)
        if action.cut == "before":
            self._finish(entry, 0)
            transport.abort()
            return
        if action.answer is None:
            answer = self._answer(now, entry, scope, found, body, size, action)
        else:
            answer = action.change(action.answer)
        if action.cut == "after":
            self._finish(entry, 0)
            transport.abort()
            return
        await self._send(now, entry, send, transport, answer, cut=action.cut == "middle")

    async def _send(
        self, now: Generation, entry: Entry, send: Send, transport: Transport, answer: Answer, *, cut: bool = False
    ) -> None:
        # Who has the answer finds its record complete: it is closed before the last byte goes out.
        entry.status = answer.status
        if not answer.streamed:
            self._finish(entry, answer.status)
        try:
            await send_answer(send, transport, answer, cut=cut)
        except Exception as error:
            # The head has gone out with a good status: a cut connection is the only way left to say so.
            logger.exception(FAILED, entry.method, entry.path)
            self._failed(now, entry, error)
            transport.abort()
        if answer.streamed:
            self._finish(entry, answer.status)

    def _failed(self, now: Generation, entry: Entry, error: Exception) -> None:
        now.recorder.violate(entry, "simulator", f"{type(error).__name__}: {error}")

    def _finish(self, entry: Entry, status: int) -> None:
        entry.finish(status)
        if self.watch is not None:
            self.watch(entry)

    def _answer(
        self,
        now: Generation,
        entry: Entry,
        scope: dict[str, Any],
        found: Found | None,
        body: bytes,
        size: int,
        action: Action | None = None,
    ) -> Answer:
        """The answer to a request, whatever happens, ready to be sent: later changes of the world are not in it."""
        world = now.world
        with world.lock:
            world.clock.tick()
            try:
                try:
                    answer = self._steps(now, entry, scope, found, body, size)
                except Refused as refused:
                    answer = refused.answer
                if action is not None:
                    answer = action.change(answer)
                return answer if answer.streamed else replace(answer, body=as_bytes(answer))
            except Exception as error:
                logger.exception(FAILED, entry.method, entry.path)
                self._failed(now, entry, error)
                failed = errors.refusal(entry.surface, 500, "the simulator failed, see its log")
                return replace(failed, body=as_bytes(failed))

    def _steps(
        self, now: Generation, entry: Entry, scope: dict[str, Any], found: Found | None, body: bytes, size: int
    ) -> Answer:
        world, surface = now.world, entry.surface
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        self._edge(now, entry, headers, size)
        if found is None:
            return self._unknown(now, entry)
        operation = found.operation
        if operation.name == OPEN_WEBSOCKET:
            self._refuse(now, entry, errors.edge(400, "This is a WebSocket; ask for an upgrade."), "method")
        request = Request(
            operation=operation,
            method=entry.method,
            path=entry.path,
            query=query_pairs(scope["query_string"]),
            headers=headers,
            body=body,
            surface=surface,
            client_address=scope["client"][0] if scope["client"] else "",
            url=f"{scope['scheme']}://{headers.get('host', '')}{entry.path}",
            reached=f"{scope['scheme']}://{scope['server'][0]}:{scope['server'][1]}{entry.path}",
            now=world.clock.now(),
            number=entry.number,
        )
        trading = surface is Surface.GATEWAY or surface is Surface.TRADING
        if surface not in SERVED_WITHOUT_CREDENTIALS:
            request.caller = world.identities.check(request)
            entry.caller = request.caller.username
        try:
            now.limits.check(request, entry.beside)
        except Refused:
            now.recorder.violate(entry, "pacing", f"{operation.name} was called too often")
            raise
        if trading:
            world.brokerage.orders.saw(request)
        self._validate(now, entry, request, found.values)
        if trading:
            self._gate(world, request)
        handler = now.handlers.get(operation.name)
        made = now.samples.answer(request) if handler is None else handler(world, request)
        return made if isinstance(made, Answer) else Answer(made)

    def _edge(self, now: Generation, entry: Entry, headers: dict[str, str], size: int) -> None:
        """What the server in front refuses before the API sees it."""
        if entry.surface is Surface.GATEWAY:
            if surfaces.refused_by_gateway(entry.path):
                self._refuse(now, entry, errors.edge(403, "Not served by the gateway.", entry.number), "surface")
        elif not headers.get("user-agent") and entry.surface is not Surface.FLEX:
            self._refuse(now, entry, errors.edge(403, "Access denied: no User-Agent.", entry.number), "agent")
        if entry.method in WITH_LENGTH and "content-length" not in headers:
            self._refuse(
                now, entry, errors.edge(411, "Send a Content-Length, 0 without a body.", entry.number), "length"
            )
        if size > LARGEST_BODY:
            self._refuse(now, entry, errors.edge(413, "The body is too large.", entry.number), "length")

    def _unknown(self, now: Generation, entry: Entry) -> Answer:
        methods = self._contract.methods(entry.path)
        if methods:
            now.recorder.violate(entry, "method", f"{entry.path} has {', '.join(sorted(methods))}, not {entry.method}")
            answer = errors.refusal(entry.surface, 405, "Method Not Allowed")
            answer.headers["allow"] = ", ".join(sorted(methods))
            return answer
        now.recorder.violate(entry, "path", f"{entry.method} {entry.path} is in no contract")
        if entry.surface is Surface.MANAGEMENT:
            return errors.refusal(entry.surface, 404, "Not Found")
        return errors.edge(404, "There is nothing here.", entry.number)

    def _validate(self, now: Generation, entry: Entry, request: Request, values: tuple[str, ...]) -> None:
        problems = self._validation.check(now.world, request, values)
        if not problems:
            return
        for problem in problems:
            now.recorder.violate(entry, problem.kind, problem.detail)
        fatal = [problem for problem in problems if is_fatal(problem)]
        if fatal:
            raise Refused(errors.unreadable(request.surface, fatal))

    def _gate(self, world: World, request: Request) -> None:
        """Trading needs a session: of the brokerage, or at least the outer one."""
        if request.operation.session == "brokerage":
            world.brokerage.session.require(request)
        else:
            world.brokerage.session.touch(request)

    def _refuse(self, now: Generation, entry: Entry, answer: Answer, kind: str) -> None:
        now.recorder.violate(entry, kind, f"{entry.method} {entry.path}: {answer.status}")
        raise Refused(answer)

    async def _websocket(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        from ibkr_web.simulator import streaming

        now = self.generation
        path = scope["raw_path"].decode("latin-1")
        surface = surfaces.of_path(path, gateway=scope["server"][1] == self.gateway_port)
        entry = now.recorder.begin("GET", path, surface)

        async def sending(message: dict[str, Any]) -> None:
            if message["type"] == "websocket.accept":
                self._finish(entry, 101)
            elif message["type"] == "websocket.http.response.start":
                self._finish(entry, message["status"])
            await send(message)

        if path != WEBSOCKET_PATH:
            now.recorder.violate(entry, "path", f"there is no WebSocket at {path}")
            self._finish(entry, 404)
            await _decline(receive, send, errors.edge(404, "There is nothing here.", entry.number))
            return
        entry.operation = OPEN_WEBSOCKET
        action = now.faults.before(entry)
        if action is not None:
            entry.fault = action.name
            await asyncio.sleep(action.delay)
            if action.cut:
                self._finish(entry, 0)
                scope["state"]["transport"].abort()
                while (await receive())["type"] != "websocket.disconnect":
                    continue
                return
            if action.answer is not None:
                self._finish(entry, action.answer.status)
                await _decline(receive, send, action.answer)
                return
        scope["extensions"]["ibkr.transport"] = scope["state"]["transport"]
        await streaming.serve(now.world, scope, receive, sending, surface, faults=now.faults)


async def _read(receive: Receive) -> tuple[bytes, int] | None:
    """The body and its size; nothing when the client has gone. Of what is too large only the size is kept."""
    message = await receive()
    if message["type"] != "http.request":
        return None
    body = message.get("body", b"")
    size = len(body)
    if not message.get("more_body"):
        return bytes(body), size
    pieces = [body]
    while message.get("more_body"):
        message = await receive()
        if message["type"] != "http.request":
            return None
        size += len(message["body"])
        if size > LARGEST_BODY:
            pieces.clear()
        else:
            pieces.append(message["body"])
    return b"".join(pieces), size


async def _decline(receive: Receive, send: Send, answer: Answer) -> None:
    """Answer a WebSocket handshake with an ordinary page."""
    await receive()
    headers = [(b"content-type", answer.media.encode())]
    await send({"type": "websocket.http.response.start", "status": answer.status, "headers": headers})
    body: bytes = answer.body if isinstance(answer.body, bytes) else b""
    await send({"type": "websocket.http.response.body", "body": body})
