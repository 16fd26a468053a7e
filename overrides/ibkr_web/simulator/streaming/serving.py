"""The ASGI side of the stream: who may connect, and the two directions of a connection."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

from msgspec import DecodeError, json

from ibkr_web.simulator.exchange import Surface
from ibkr_web.simulator.streaming.connection import Connection, Send
from ibkr_web.simulator.streaming.streams import streams

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.server.faults import Faults
    from ibkr_web.simulator.world import World

__all__ = ["serve"]

logger = logging.getLogger("ibkr_web.simulator")

Receive = Callable[[], Awaitable[dict[str, Any]]]


async def serve(
    world: World, scope: dict[str, Any], receive: Receive, send: Send, surface: Surface, faults: Faults | None = None
) -> None:
    """Serve one WebSocket. Ends when the client leaves, is too slow, or is dropped."""
    await receive()
    with world.lock:
        world.clock.tick()
        admitted, session = admit(world, scope, surface)
    if not admitted:
        await refuse(send)
        return
    await send({"type": "websocket.accept"})
    shared = streams(world)
    connection = Connection(world, shared, session, faults.frames() if faults is not None else None)
    shared.add(connection)
    reading = asyncio.create_task(read(world, connection, receive))
    tasks = [asyncio.create_task(connection.write(send)), reading, asyncio.create_task(connection.gone())]
    try:
        with world.lock:
            connection.begin()
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        shared.remove(connection)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    # Writing fails when the client has left, which is nothing; reading only fails by a mistake of ours.
    if not reading.cancelled() and (error := reading.exception()) is not None:
        logger.error("the simulator failed to handle a frame", exc_info=error)
    if connection.dropped:
        await cut(scope, send)


def admit(world: World, scope: dict[str, Any], surface: Surface) -> tuple[bool, Session | None]:
    """Whether a client may connect, and the session its cookie names, if any.

    The gateway knows its user. Elsewhere the address carries a token, and the session has to be of the same user.
    """
    token = token_of(scope)
    session = world.brokerage.session.by_token(token) if token else None
    if surface is Surface.GATEWAY:
        return True, session
    caller = world.identities.stream_caller(query_of(scope))
    if caller is None:
        return False, None
    return True, session if session is not None and session.username == caller.username else None


async def read(world: World, connection: Connection, receive: Receive) -> None:
    """Hand on what the client sends until it leaves."""
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            return
        text = message.get("text")
        if text is None:
            text = message.get("bytes", b"").decode("utf-8", "replace")
        with world.lock:
            world.clock.tick()
            connection.receive(text)


def query_of(scope: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The parameters of the address, where the direct port wants a token."""
    return tuple(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))


def token_of(scope: dict[str, Any]) -> str:
    """The session in the cookie `api`: by itself, or inside a JSON object."""
    for name, value in scope["headers"]:
        if name == b"cookie":
            text = cookie(value.decode("latin-1"))
            if text.startswith("{"):
                try:
                    return str(json.decode(text).get("session", ""))
                except DecodeError:
                    return ""
            if text:
                return text
    return ""


def cookie(header: str) -> str:
    """The value of `api`. JSON in a cookie is against its grammar, so it is looked for by hand first."""
    _, found, rest = header.partition("api={")
    if found:
        return "{" + rest[: rest.index("}") + 1] if "}" in rest else ""
    try:
        morsel = SimpleCookie(header).get("api")
    except CookieError:
        return ""
    return unquote(morsel.value) if morsel else ""


async def refuse(send: Send) -> None:
    """401 instead of the upgrade."""
    headers = [(b"content-type", b"application/json")]
    await send({"type": "websocket.http.response.start", "status": 401, "headers": headers})
    body = json.encode({"error": "not authenticated", "statusCode": 401})
    await send({"type": "websocket.http.response.body", "body": body})


async def cut(scope: dict[str, Any], send: Send) -> None:
    """End the connection the hard way where the server lets us, else with an ordinary close."""
    transport = scope.get("extensions", {}).get("ibkr.transport")
    if transport is not None:
        transport.abort()
    else:
        await send({"type": "websocket.close", "code": 1011})
