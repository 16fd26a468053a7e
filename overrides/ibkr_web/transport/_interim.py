"""INTERIM until errors and pacing land; deleted then."""

# mypy: ignore-errors
from __future__ import annotations

import httpx

from ibkr_openapi import StatusError
from ibkr_web.errors import IBKRError

try:
    from ibkr_web.errors import APIStatusError, ConnectionFailed, OutcomeUnknown, RateLimited, TimedOut, failure, unsent
except ImportError:

    class APIStatusError(IBKRError, StatusError):
        from_ibkr = True
        retry_after = None

        def __init__(self, *a):
            StatusError.__init__(self, *a)

        __str__ = StatusError.__str__

    class RateLimited(APIStatusError): ...

    class ConnectionFailed(IBKRError):
        sent = "maybe"

    class TimedOut(IBKRError):
        sent = "maybe"

    class OutcomeUnknown(IBKRError):
        def __init__(self, operation, identifiers, resolve=None):
            super().__init__(operation, identifiers)
            self.identifiers = identifiers
            self.resolve = resolve

    def failure(operation, status, headers, content):
        if status < 400:
            return None
        kind = RateLimited if status == 429 else APIStatusError
        return kind(operation, status, headers, content, operation.decode(status, headers.get("content-type"), content))

    def unsent(error, operation):
        kind = TimedOut if isinstance(error, httpx.TimeoutException) else ConnectionFailed
        made = kind(f"{operation.name}: {type(error).__name__}")
        made.sent = (
            "no" if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)) else "maybe"
        )
        return made


try:
    from ibkr_web.transport.pacing import Pacer, Pacing
except ImportError:

    class Pacing: ...

    class _Ticket:
        def leave(self, status, retry_after=None): ...

    class Pacer:
        limits = ()

        def __init__(self, *a, **k): ...
        def enter(self, operation, deadline=None):
            return _Ticket()
            yield
