"""Sends reads over keep-alive connections as fast as they are answered, and listens to streams; a program of its own.

    python -m tests.simulator.load.generator PORT REQUESTS CONNECTIONS STREAMS

It knows nothing but HTTP: a client library would be slower than the server it is to load.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter

from websockets.asyncio.client import connect

READS = (
    "/v1/api/portfolio/U1234567/positions/0",
    "/v1/api/portfolio/U1234567/ledger",
    "/v1/api/portfolio/U1234567/summary",
    "/v1/api/iserver/accounts",
    "/v1/api/iserver/marketdata/snapshot?conids=265598,272093&fields=31,84,86",
    "/v1/api/trsrv/stocks?symbols=AAPL,IBM",
    "/v1/api/iserver/contract/265598/info",
    "/v1/api/iserver/auth/status",
    "/v1/api/tickle",
    "/v1/api/iserver/account/orders",
)
"""All of them are answered with 200 once the first three have been asked."""
PRIMING = ("/v1/api/portfolio/accounts", "/v1/api/iserver/accounts", "/v1/api/tickle")
PER_SOCKET = 3


async def main(port: int, requests: int, connections: int, streams: int) -> dict[str, object]:
    """Carry the load out; gives what was seen."""
    statuses: Counter[int] = Counter()
    session = json.loads(await _connection(port, list(PRIMING), statuses))["session"]
    statuses.clear()
    frames: Counter[str] = Counter()
    stop = asyncio.Event()
    listeners = [
        asyncio.create_task(_listen(port, session, min(PER_SOCKET, streams - start), frames, stop))
        for start in range(0, streams, PER_SOCKET)
    ]
    async with asyncio.timeout(30):
        while frames["asked"] < streams:
            await asyncio.sleep(0.05)
    started = time.perf_counter()
    share = [READS[number % len(READS)] for number in range(requests)]
    await asyncio.gather(*(_connection(port, share[first::connections], statuses) for first in range(connections)))
    seconds = time.perf_counter() - started
    stop.set()
    await asyncio.gather(*listeners)
    return {"seconds": seconds, "statuses": dict(statuses), "frames": frames["frames"], "subscribed": frames["asked"]}


async def _connection(port: int, targets: list[str], statuses: Counter[int]) -> bytes:
    """Send requests one after the other; gives the body of the last answer."""
    body = b""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for target in targets:
        writer.write(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: load\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        body = await reader.readexactly(length)
        statuses[int(head[9:12])] += 1
    writer.close()
    await writer.wait_closed()
    return body


async def _listen(port: int, session: str, count: int, frames: Counter[str], stop: asyncio.Event) -> None:
    cookie = {"Cookie": f"api={session}"}
    async with connect(f"ws://127.0.0.1:{port}/v1/api/ws", additional_headers=cookie) as socket:
        ending = asyncio.create_task(stop.wait())
        ready = False
        while not stop.is_set():
            receiving = asyncio.create_task(socket.recv())
            await asyncio.wait((receiving, ending), return_when=asyncio.FIRST_COMPLETED)
            if not receiving.done():
                receiving.cancel()
                return
            text = receiving.result()
            if not ready and b'"system"' in (text.encode() if isinstance(text, str) else text):
                ready = True
                for number in range(count):
                    await socket.send(f'smd+{(265598, 272093, 8314)[number % 3]}+{{"fields":["31","84","86"]}}')
                    frames["asked"] += 1
            frames["frames"] += 1


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(*map(int, sys.argv[1:])))))
