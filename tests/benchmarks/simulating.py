"""The simulator: how long until it answers, until the next one does, and until it is gone; and what a read costs."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

from tests.benchmarks.measure import Effort, fresh, interleave, repeated
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import Setting

_LIFE = """
import sys
from time import perf_counter
sys.path[:0] = {paths!r}
began = perf_counter()
from ibkr_web.simulator import Simulator
simulator = Simulator(tls={tls}).start()
ready = perf_counter()
simulator.stop()
stopped = perf_counter()
with Simulator(tls={tls}):
    second = perf_counter()
print((ready - began) * 1e3, (second - stopped) * 1e3, (stopped - ready) * 1e3)
"""
_LABELS = ("import and first start", "second start", "stop")
_READS = {
    "accounts": "/v1/api/portfolio/accounts",
    "positions": "/v1/api/portfolio/{account}/positions/0",
    "snapshot": "/v1/api/iserver/marketdata/snapshot?conids=265598&fields=31,84,86",
}


def simulating(setting: Setting, effort: Effort) -> Section:
    """Life and reads of the simulator."""
    section = Section("Simulator", "ms; reads in µs")
    section.notes = [
        "Fresh interpreters; wall time. Reads go over one kept connection of a bare socket, one after the other.",
        "`inside` is the simulator's own time for the request, from its last byte in until its answer is ready to go.",
    ]
    paths = [str(setting.package), str(Path(__file__).resolve().parents[2] / "overrides")]
    runs = fresh({name: _LIFE.format(paths=paths, tls=name == "https") for name in ("http", "https")}, effort)
    for index, label in enumerate(_LABELS):
        figures: dict[str, float | None] = {name: median(run[index] for run in runs[name]) for name in runs}
        checks = [] if index else [Check("https", figures["https"] or 0.0, 1000.0, unit=" ms")]
        section.rows.append(Row(label, figures, checks))
    section.rows += _reads(effort)
    return section


def _reads(effort: Effort) -> Iterator[Row]:
    from ibkr_web.simulator import Simulator

    with Simulator(tls=False) as plain, Simulator() as encrypted:
        for simulator in (plain, encrypted):
            simulator.clock.advance(10)
        account = plain.brokerage.accounts.ids[0]
        with (
            _connection(plain.gateway_url, None) as first,
            _connection(encrypted.gateway_url, encrypted.ssl_context()) as second,
        ):
            for connection in (first, second):
                # Snapshots want the accounts to have been listed.
                _ask(connection, _head("/v1/api/iserver/accounts"))
            for label, path in _READS.items():
                head = _head(path.format(account=account))
                candidates = {"http": partial(_ask, first, head), "https": partial(_ask, second, head)}
                samples = interleave({name: repeated(one, perf_counter) for name, one in candidates.items()}, effort)
                inside = median(entry.seconds for entry in list(encrypted.requests)[-100:]) * 1e6
                figures = samples.figures(1e6) | {"inside": inside}
                yield Row(f"read: {label}", figures, [])


def _head(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n".encode()


@contextmanager
def _connection(url: str, context: ssl.SSLContext | None) -> Iterator[socket.socket]:
    address = urlsplit(url)
    with socket.create_connection((address.hostname, address.port)) as plain:
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if context is None:
            yield plain
        else:
            with context.wrap_socket(plain, server_hostname=address.hostname) as wrapped:
                yield wrapped


def _ask(connection: socket.socket, head: bytes) -> None:
    connection.sendall(head)
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    top, _, body = received.partition(b"\r\n\r\n")
    length = int(top.lower().partition(b"content-length:")[2].split()[0])
    if not top.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(top.decode("latin-1"))
    left = length - len(body)
    while left > 0:
        left -= len(connection.recv(65536))
