"""A web server on this machine that waits for one thing: IBKR sending the user's browser back."""

from __future__ import annotations

import hmac
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, Queue
from socketserver import TCPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

__all__ = ["Callback", "Foreign", "listening", "verifier"]

IDLE = 30.0
"""Seconds until a connection that says nothing is closed: browsers open some in advance."""


class Foreign(Exception):
    """The callback of another request than ours."""


class Callback:
    """What is waited for: the verifier that comes together with our request token, and nobody else's."""

    def __init__(self, address: str) -> None:
        self.address = address
        """Where IBKR has to send the browser."""
        self._expected = ""
        self._caught: Queue[str] = Queue()

    def expect(self, request_token: str) -> None:
        """Whose callback it has to be."""
        self._expected = request_token

    def wait(self, seconds: float) -> str | None:
        """The verifier; None where none came in time."""
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            try:
                return self._caught.get(timeout=min(left, 0.5))  # in pieces: on Windows Ctrl-C waits for the end of one
            except Empty:
                continue
        return None

    def look(self, target: str) -> tuple[int, str, str]:
        """Status and words for a browser that asks for this target, and the verifier it brings."""
        try:
            found = verifier(target, self._expected)
        except Foreign:
            return 403, "This belongs to another request; nothing was done.", ""
        if not found:
            return 404, "No verifier here.", ""
        return 200, "Access granted; this window can be closed.", found

    def catch(self, found: str) -> None:
        """The browser has its answer: whoever waits may go on."""
        self._caught.put(found)


def verifier(target: str, request_token: str) -> str:
    """The verifier in an address the browser was sent to, empty where there is none.

    Raises Foreign for one that was made for another request token: somebody may want his account connected to this
    user's program.
    """
    try:
        members = parse_qs(urlsplit(target).query)
    except ValueError:
        return ""  # no address
    found, token = members.get("oauth_verifier"), members.get("oauth_token", [""])[0]
    if not found:
        return ""
    if not (request_token and hmac.compare_digest(token.encode(), request_token.encode())):
        raise Foreign
    return found[0]


class _Server(ThreadingHTTPServer):
    """Each connection has a thread, so that one which says nothing keeps nobody waiting."""

    allow_reuse_address = os.name != "nt"  # there it would let two programs have one port

    def server_bind(self) -> None:
        """Without asking the network for this machine's name, as the library does: that may take long."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a browser went away."""


@contextmanager
def listening(port: int) -> Iterator[Callback]:
    """Listen on a port of this machine while the block runs. Raises OSError where the port cannot be had."""
    callback = Callback(f"http://127.0.0.1:{port}/")

    class Handler(BaseHTTPRequestHandler):
        timeout = IDLE

        def do_GET(self) -> None:  # the name http.server wants
            """A browser comes, back from IBKR or asking for an icon."""
            status, words, found = callback.look(self.path)
            body = words.encode()
            try:
                self.send_response(status)
                for name, value in (
                    ("Content-Type", "text/plain; charset=utf-8"),
                    ("Content-Length", str(len(body))),
                    ("Cache-Control", "no-store"),
                    ("Referrer-Policy", "no-referrer"),
                ):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            finally:  # after the answer: the program ends soon
                if found:
                    callback.catch(found)

        def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002  # its name in http.server
            """Nothing: the address holds the verifier."""

    with _Server(("127.0.0.1", port), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield callback
        finally:
            server.shutdown()
            thread.join()
