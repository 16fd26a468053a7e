"""Answers on their way to the wire, whole, in pieces, or cut off."""

from __future__ import annotations

import asyncio
import json
from asyncio import Transport
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any

from msgspec.json import Encoder

from ibkr_web.simulator.exchange import Answer

__all__ = ["Send", "as_bytes", "send_answer"]

Send = Callable[[dict[str, Any]], Awaitable[None]]
_encode = Encoder(decimal_format="number").encode


def as_bytes(answer: Answer) -> bytes:
    """The body of an answer that does not come in pieces."""
    body = answer.body
    if isinstance(body, bytes):
        return body
    try:
        return _encode(body)
    except (TypeError, UnicodeEncodeError):
        # Half of a surrogate pair; anything that is no JSON value is refused here as well.
        return json.dumps(body, separators=(",", ":"), allow_nan=False).encode()


async def send_answer(send: Send, transport: Transport, answer: Answer, *, cut: bool = False) -> None:
    """Send it. With `cut`, only the head and half of the body go out, then the connection is cut."""
    if answer.streamed:
        await _send_pieces(send, transport, answer, cut)
        return
    body = as_bytes(answer)
    bare = answer.status in (204, 304)
    await send(_head(answer, None if bare else len(body)))
    if cut:
        await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
        await _abort(transport)
        return
    await send({"type": "http.response.body", "body": b"" if bare else body})


async def _send_pieces(send: Send, transport: Transport, answer: Answer, cut: bool) -> None:
    await send(_head(answer, None))
    async for piece in _pieces(answer.body):
        await send({"type": "http.response.body", "body": piece, "more_body": True})
        if cut:
            await _abort(transport)
        if transport.is_closing():
            # The reader has gone: what nobody will see is not made.
            return
    await send({"type": "http.response.body", "body": b""})


async def _abort(transport: Transport) -> None:
    # What was written must leave the machine before the connection goes.
    await asyncio.sleep(0.02)
    transport.abort()


async def _pieces(body: Iterator[bytes] | AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    if isinstance(body, AsyncIterator):
        async for piece in body:
            yield piece
        return
    for piece in body:
        yield piece
        # Others are to be served while a long answer is made.
        await asyncio.sleep(0)


def _head(answer: Answer, length: int | None) -> dict[str, Any]:
    headers = [(b"content-type", answer.media.encode("latin-1"))] if answer.media else []
    headers += _encoded(answer.headers)
    if length is not None and "content-length" not in answer.headers:
        headers.append((b"content-length", b"%d" % length))
    return {"type": "http.response.start", "status": answer.status, "headers": headers}


def _encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
