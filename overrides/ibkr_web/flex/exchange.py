"""One request of the service on the wire: where it goes, what it carries, and what becomes of its answer.

The parts that both clients share; the loops over the bytes are theirs.
"""

from __future__ import annotations

import logging
import sys
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, Any

import httpx

from ibkr_openapi import OperationCall
from ibkr_openapi import operation as find
from ibkr_openapi.runtime.http import Builder
from ibkr_web.flex.address import MaskedURL, allowed, scrubbed
from ibkr_web.flex.intake import Answer, Intake, failed
from ibkr_web.workflows.clock import Clock

if TYPE_CHECKING:
    from ibkr_web.flex.credential import FlexToken
    from ibkr_web.flex.workflow import Ask

__all__ = ["Exchange", "Wire", "user_agent"]

log = logging.getLogger("ibkr_web.flex")

HOPS = 5
"""Redirects that are followed for one request."""
_SHOWN = 200


@cache
def user_agent() -> str:
    """What the service wants: a technology and its version, and who we are."""
    from ibkr_web import __version__

    return f"Python/{sys.version_info[0]}.{sys.version_info[1]} ibkr-web/{__version__}"


class Wire:
    """Makes the requests of one client. The token is added here and nowhere else."""

    def __init__(self, credential: FlexToken, http: Any, clock: Clock) -> None:
        self._credential = credential
        self._clock = clock
        self.renew(http)

    def renew(self, http: Any) -> None:
        """Go on with another httpx client."""
        self._http = http
        self._builders: dict[str, Builder] = {}
        own = http.headers.get("user-agent", "")
        self._headers = {"User-Agent": own if own and not own.startswith("python-httpx/") else user_agent()}

    def first(self, ask: Ask) -> httpx.Request:
        """The request of a question."""
        operation = find(ask.operation)
        origin, path = self._credential.base_url, operation.path
        if ask.url is not None:
            try:
                url = httpx.URL(ask.url)
            except httpx.InvalidURL:
                url = httpx.URL("")
            if allowed(url, origin):
                origin, path = _origin(url), url.path
            else:
                log.warning("the address in the answer leads to %r, where no token goes; it is not followed", url.host)
        call = operation.encode(**ask.arguments, token=self._credential.token.reveal())
        return self._built(ask, origin, path + "?" + call.path.partition("?")[2])

    def next(self, ask: Ask, response: httpx.Response) -> httpx.Request | None:
        """The request a redirect asks for; None where it leads to somebody who must not have the token."""
        try:
            # joined to the place without its query: what the next address carries is what the server wrote
            url = httpx.URL(response.request.url).copy_with(query=None).join(response.headers["location"])
        except (httpx.InvalidURL, ValueError):
            return None
        if not allowed(url, self._credential.base_url):
            return None
        return self._built(ask, _origin(url), url.raw_path.decode("ascii"))

    def hidden(self, text: Any) -> str:
        """A text from elsewhere without the token."""
        return scrubbed(text, self._credential.token)

    def late(self, ask: Ask) -> bool:
        """Whether the time for a question is over."""
        return self._clock.now() > ask.deadline

    def _built(self, ask: Ask, origin: str, target: str) -> httpx.Request:
        builder = self._builders.get(origin)
        if builder is None:
            builder = self._builders[origin] = Builder(self._http, origin)
        call = OperationCall(find(ask.operation), "GET", target, {}, None)
        request = builder.build(call, self._headers, self._timeout(ask))
        request.url = MaskedURL(request.url)
        return request

    def _timeout(self, ask: Ask) -> httpx.Timeout:
        """The client's, each no longer than what is left until the deadline."""
        limits = self._http.timeout.as_dict()
        left = ask.deadline - self._clock.now()
        if isfinite(left):
            left = max(0.001, left)
            limits = {name: left if value is None else min(value, left) for name, value in limits.items()}
        return httpx.Timeout(**limits)


class Exchange:
    """A question and its answer: `request` has to be sent, `opened` told of its response, `feed` of each piece."""

    def __init__(self, wire: Wire, ask: Ask) -> None:
        self._wire = wire
        self._ask = ask
        self._hops = 0
        self._intake: Intake | None = None
        self.request = wire.first(ask)
        self.answer: Answer | None = None
        """Once it is known."""

    def opened(self, response: httpx.Response) -> bool:
        """Whether its body is wanted; otherwise there is another `request`, or an `answer`."""
        if response.has_redirect_location:
            self._hops += 1
            following = self._wire.next(self._ask, response) if self._hops <= HOPS else None
            if following is None:
                self.answer = Answer("failed", response.status_code, hopeless=True, detail=self._astray(response))
            else:
                self.request = following
            return False
        self._intake = Intake(response.status_code, response.headers, response.http_version, self._ask.sink)
        return True

    @property
    def heavy(self) -> bool:
        """Whether the pieces go to a disk or through a compressor: not in an event loop."""
        return self._intake is not None and self._intake.receiving

    def feed(self, data: bytes) -> None:
        """The next piece of the body."""
        assert self._intake is not None
        self._intake.feed(data)

    def goes_on(self) -> bool:
        """After each piece: tell how far it is, and whether more is wanted."""
        assert self._intake is not None
        if self._intake.receiving:
            self._ask.received(self._intake.size)
        if self._wire.late(self._ask):
            self.answer = Answer("late", detail=f"a report, of which {self._intake.size:,} bytes had come")
        return self.answer is None and not self._intake.enough

    def ended(self) -> None:
        """The body is at its end."""
        if self.answer is not None:
            return
        assert self._intake is not None
        if self._intake.receiving and self._intake.enough:
            self.answer = Answer("report", 200, size=self._intake.size)
        else:
            self.answer = self._intake.end()

    def failed(self, error: httpx.RequestError) -> None:
        """It could not be sent, or its answer did not come whole. Nothing of the exception is kept but words."""
        said = self._wire.hidden(error)[:_SHOWN] or type(error).__name__
        if self._intake is not None and self._intake.receiving:
            self.answer = Answer(
                "cut", 200, detail=f"the report was cut off after {self._intake.size:,} bytes ({said})"
            )
            return
        what = "no answer in time" if isinstance(error, httpx.TimeoutException) else "no answer"
        if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError):
            what = "no connection"
        hopeless = isinstance(error, httpx.LocalProtocolError | httpx.UnsupportedProtocol)
        hopeless = hopeless or "CERTIFICATE_VERIFY_FAILED" in said
        self.answer = failed(f"{what} from {self.request.url.host} ({said})", hopeless)

    def _astray(self, response: httpx.Response) -> str:
        if self._hops > HOPS:
            return f"HTTP status {response.status_code}: sent from one address to the next more than {HOPS} times"
        try:
            host = httpx.URL(response.headers["location"]).host
        except (httpx.InvalidURL, ValueError):
            host = "nowhere"
        return f"HTTP status {response.status_code}: sent on to {host!r}, where no token goes; it was not followed"


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
