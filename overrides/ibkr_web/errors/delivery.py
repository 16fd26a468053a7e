"""No answer came: whether the request may have reached IBKR all the same, and how to find out what became of it."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ibkr_web.errors.base import ConfigurationError, IBKRError
from ibkr_web.errors.masking import masked, without_accounts

if TYPE_CHECKING:
    import httpx

    from ibkr_openapi import Operation

__all__ = ["ConnectionFailed", "OutcomeUnknown", "PacingTimeout", "Sent", "TimedOut", "unsent"]

Sent = Literal["no", "maybe"]


class ConnectionFailed(IBKRError):
    """No answer: the connection could not be made (name, network, TLS, proxy), or was cut.

    sent: "no" where the request cannot have reached IBKR, "maybe" where it can. operation: the call's name, if known.
    """

    def __init__(
        self, message: str = "", *, sent: Sent = "maybe", operation: str = "", meaning: str = "", advice: str = ""
    ) -> None:
        super().__init__(message, meaning=meaning, advice=advice)
        self.sent: Sent = sent
        self.operation = operation


class TimedOut(IBKRError):
    """It took longer than allowed.

    sent: "no" where the request cannot have reached IBKR, "maybe" where it can. phase: `connect`, `pool`, `write`,
    `read` as httpx calls them, or `pacing`. operation: the call's name, if known.
    """

    def __init__(
        self,
        message: str = "",
        *,
        sent: Sent = "maybe",
        phase: str = "",
        operation: str = "",
        meaning: str = "",
        advice: str = "",
    ) -> None:
        super().__init__(message, meaning=meaning, advice=advice)
        self.sent: Sent = sent
        self.phase = phase
        self.operation = operation


class PacingTimeout(TimedOut):
    """IBKR's limits did not let the call go out within the time it had. Nothing was sent."""

    def __init__(
        self, message: str = "", *, operation: str = "", wait: float | None = None, meaning: str = "", advice: str = ""
    ) -> None:
        super().__init__(message, sent="no", phase="pacing", operation=operation, meaning=meaning, advice=advice)
        self.wait = wait
        """Seconds until it could have gone out, where that is known."""


class OutcomeUnknown(IBKRError):
    """An order, a change or a transfer went out, and no answer tells whether it was carried out. Do not send it again.

    operation: the call's name. identifiers: by which it is found again: our own of an order (cOID) or an instruction
    (clientInstructionId), one for each of several, or IBKR's number of the order that was to change. client_id: the
    first of them, or None. `resolve()` looks it up. `__cause__` is what went wrong.
    """

    _transient: ClassVar[tuple[str, ...]] = ("_resolve",)
    _resolve: Callable[[], Any] | None = None
    meaning = "IBKR may have carried it out, or may not"
    advice = "Look it up with resolve() before you do anything else; sending it again may do it twice"

    def __init__(
        self, operation: str, identifiers: tuple[str, ...] = (), resolve: Callable[[], Any] | None = None
    ) -> None:
        known = f" (to be found by {', '.join(map(without_accounts, identifiers))})" if identifiers else ""
        super().__init__(f"{operation} was sent, and no answer says what became of it{known}")
        self.operation = operation
        self.identifiers = identifiers
        self._resolve = resolve

    @property
    def client_id(self) -> str | None:
        """The first of the identifiers."""
        return self.identifiers[0] if self.identifiers else None

    def resolve(self) -> Any:
        """Ask IBKR what became of it; awaitable where the call was made by an async client.

        Raises ConfigurationError where the exception no longer has a client: it came from another process.
        """
        if self._resolve is None:
            known = ", ".join(map(without_accounts, self.identifiers)) or "what it was about"
            raise ConfigurationError(
                f"this exception came without a client; look {self.operation} up yourself, by {known}"
            )
        return self._resolve()


_TLS_ADVICE = (
    "A gateway on this machine has a certificate of its own, which nobody vouches for; elsewhere look at proxies, at "
    "this machine's clock and at its list of authorities"
)
_NETWORK_ADVICE = "Is the address right, is the gateway running, is there a network, does a proxy stand in between?"


def unsent(error: Exception, operation: Operation[Any] | None = None) -> IBKRError:
    """What httpx raises instead of giving an answer, as one of ours: `ConnectionFailed`, `TimedOut`, …

    The original is its `__cause__`; nothing of the request (headers, body) is taken over. `sent` is "no" where the
    request of the operation cannot have reached IBKR: the connection was never made, or what failed was another
    request in its place, one for a token.
    """
    made = _made(error, operation)
    made.__cause__ = error
    return made


def _made(error: Exception, operation: Operation[Any] | None) -> IBKRError:
    import httpx

    name = operation.name if operation is not None else ""
    if isinstance(error, httpx.HTTPStatusError):
        return _of_status(error, operation, name)
    what = f"{name or 'the request'}{_place(error)}"
    sent: Sent = "no" if _another(error, operation) else "maybe"
    if isinstance(error, httpx.TimeoutException):
        return _timed_out(error, name, what, sent)
    said = masked(str(error)) or type(error).__name__
    if any(isinstance(one, ssl.SSLError) for one in _causes(error)) and isinstance(error, httpx.ConnectError):
        return ConnectionFailed(f"{what}: no TLS ({said})", sent="no", operation=name, advice=_TLS_ADVICE)
    if isinstance(error, (httpx.ConnectError, httpx.ProxyError)):
        return ConnectionFailed(f"{what}: no connection ({said})", sent="no", operation=name, advice=_NETWORK_ADVICE)
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.InvalidURL)):
        return ConfigurationError(f"{what}: {said}", advice="Look at base_url and at the proxy")
    if isinstance(error, httpx.DecodingError):
        return ConnectionFailed(f"{what}: the answer cannot be unpacked ({said})", sent=sent, operation=name)
    if isinstance(error, httpx.TooManyRedirects):
        return ConnectionFailed(f"{what}: sent from one address to the next ({said})", sent=sent, operation=name)
    return ConnectionFailed(f"{what}: the connection was cut ({said})", sent=sent, operation=name)


def _timed_out(error: httpx.TimeoutException, name: str, what: str, sent: Sent) -> TimedOut:
    import httpx

    if isinstance(error, httpx.ConnectTimeout):
        text = f"{what}: no connection within the time allowed"
        return TimedOut(text, sent="no", phase="connect", operation=name, advice=_NETWORK_ADVICE)
    if isinstance(error, httpx.PoolTimeout):
        text = f"{what}: no connection of the pool became free within the time allowed"
        advice = "More calls run at the same time than max_connections of httpx.Limits lets through"
        return TimedOut(text, sent="no", phase="pool", operation=name, advice=advice)
    if isinstance(error, httpx.WriteTimeout):
        text = f"{what}: the request could not be sent within the time allowed"
        return TimedOut(text, sent=sent, phase="write", operation=name)
    text = f"{what}: no answer within the time allowed"
    return TimedOut(text, sent=sent, phase="read", operation=name, advice="Some calls take long; give them a `timeout`")


def _of_status(error: httpx.HTTPStatusError, operation: Operation[Any] | None, name: str) -> IBKRError:
    """An event hook of the user's called `raise_for_status`."""
    import httpx

    response = error.response
    try:
        content = response.content
    except httpx.StreamError:  # it was raised before the body was read
        content = b""
    if operation is not None:
        from ibkr_web.errors.failures import failure

        found = failure(operation, response.status_code, response.headers, content)
        if found is not None:
            return found
    return ConnectionFailed(f"{name or 'the request'} was given up by a hook after {response.status_code}")


def _request(error: Exception) -> httpx.Request | None:
    try:
        request: httpx.Request | None = getattr(error, "request", None)
    except RuntimeError:  # httpx's way to say that it does not know
        request = None
    return request


def _place(error: Exception) -> str:
    request = _request(error)
    return f" ({request.url.host}:{request.url.port or request.url.scheme})" if request is not None else ""


def _another(error: Exception, operation: Operation[Any] | None) -> bool:
    """Whether what failed was not the operation's own request: neither its descriptor nor its path says so."""
    request = _request(error)
    if request is None or operation is None or request.extensions.get("ibkr.operation") is operation:
        return False
    path = request.url.path.split("/")
    template = operation.path.split("/")
    same = len(path) >= len(template) and all(
        own == asked or "{" in own for own, asked in zip(template, path[-len(template) :], strict=True)
    )
    return request.method != operation.method or not same


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__
