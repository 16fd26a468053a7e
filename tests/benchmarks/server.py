"""A tiny keep-alive HTTP server on the loopback interface, in a process of its own.

Reads the body of its one answer from the first line of its input, prints its port, and ends with its input.
"""

from __future__ import annotations

import asyncio
import sys


class Canned(asyncio.Protocol):
    """Answers every request alike."""

    answer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.pending = b""

    def data_received(self, data: bytes) -> None:
        *requests, self.pending = (self.pending + data).split(b"\r\n\r\n")
        if requests:
            self.transport.write(self.answer * len(requests))  # type: ignore[attr-defined]


async def main() -> None:
    loop = asyncio.get_running_loop()
    body = (await loop.run_in_executor(None, sys.stdin.buffer.readline)).rstrip(b"\n")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
    Canned.answer = head + body
    server = await loop.create_server(Canned, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
