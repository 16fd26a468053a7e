"""What can go wrong, as exceptions: each says what happened, what it means at IBKR, and what to do. docs/errors.md has
the tree.

`failure` decides whether an answer is an error, `unsent` translates what httpx raises; the client uses both.
"""

from __future__ import annotations

from ibkr_web.errors.answers import (
    APIStatusError,
    Conflict,
    MaintenanceError,
    NotFound,
    NotReady,
    OrderPartlyRejected,
    OrderRejected,
    PartialFailure,
    PermissionDenied,
    RateLimited,
    Refused,
    ServerError,
    ServiceUnavailable,
    SessionNotOpen,
    Unauthorized,
    UnexpectedAnswer,
    ValidationError,
)
from ibkr_web.errors.base import (
    AuthenticationError,
    ConfigurationError,
    IBKRError,
    NotReachable,
    SessionConflict,
    SessionError,
    SessionLost,
)
from ibkr_web.errors.delivery import ConnectionFailed, OutcomeUnknown, PacingTimeout, TimedOut, unsent
from ibkr_web.errors.failures import failure

__all__ = [
    "APIStatusError",
    "AuthenticationError",
    "ConfigurationError",
    "Conflict",
    "ConnectionFailed",
    "IBKRError",
    "MaintenanceError",
    "NotFound",
    "NotReachable",
    "NotReady",
    "OrderPartlyRejected",
    "OrderRejected",
    "OutcomeUnknown",
    "PacingTimeout",
    "PartialFailure",
    "PermissionDenied",
    "RateLimited",
    "Refused",
    "ServerError",
    "ServiceUnavailable",
    "SessionConflict",
    "SessionError",
    "SessionLost",
    "SessionNotOpen",
    "TimedOut",
    "Unauthorized",
    "UnexpectedAnswer",
    "ValidationError",
    "failure",
    "unsent",
]
