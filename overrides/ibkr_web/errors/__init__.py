"""What can go wrong, as exceptions: each says what happened, what it means at IBKR, and what to do. docs/errors.md has
the tree.

`failure` decides whether an answer is an error, `unsent` translates what httpx raises; the client uses both. A name is
loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibkr_web.errors.answers import APIStatusError as APIStatusError
    from ibkr_web.errors.answers import Conflict as Conflict
    from ibkr_web.errors.answers import MaintenanceError as MaintenanceError
    from ibkr_web.errors.answers import NotFound as NotFound
    from ibkr_web.errors.answers import NotReady as NotReady
    from ibkr_web.errors.answers import OrderPartlyRejected as OrderPartlyRejected
    from ibkr_web.errors.answers import OrderRejected as OrderRejected
    from ibkr_web.errors.answers import PartialFailure as PartialFailure
    from ibkr_web.errors.answers import PermissionDenied as PermissionDenied
    from ibkr_web.errors.answers import RateLimited as RateLimited
    from ibkr_web.errors.answers import Refused as Refused
    from ibkr_web.errors.answers import ServerError as ServerError
    from ibkr_web.errors.answers import ServiceUnavailable as ServiceUnavailable
    from ibkr_web.errors.answers import SessionNotOpen as SessionNotOpen
    from ibkr_web.errors.answers import Unauthorized as Unauthorized
    from ibkr_web.errors.answers import UnexpectedAnswer as UnexpectedAnswer
    from ibkr_web.errors.answers import ValidationError as ValidationError
    from ibkr_web.errors.base import AuthenticationError as AuthenticationError
    from ibkr_web.errors.base import ConfigurationError as ConfigurationError
    from ibkr_web.errors.base import IBKRError as IBKRError
    from ibkr_web.errors.base import NotReachable as NotReachable
    from ibkr_web.errors.base import SessionConflict as SessionConflict
    from ibkr_web.errors.base import SessionError as SessionError
    from ibkr_web.errors.base import SessionLost as SessionLost
    from ibkr_web.errors.delivery import ConnectionFailed as ConnectionFailed
    from ibkr_web.errors.delivery import OutcomeUnknown as OutcomeUnknown
    from ibkr_web.errors.delivery import PacingTimeout as PacingTimeout
    from ibkr_web.errors.delivery import TimedOut as TimedOut
    from ibkr_web.errors.delivery import unsent as unsent
    from ibkr_web.errors.failures import failure as failure

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

_HOMES = {
    "answers": (
        "APIStatusError",
        "Conflict",
        "MaintenanceError",
        "NotFound",
        "NotReady",
        "OrderPartlyRejected",
        "OrderRejected",
        "PartialFailure",
        "PermissionDenied",
        "RateLimited",
        "Refused",
        "ServerError",
        "ServiceUnavailable",
        "SessionNotOpen",
        "Unauthorized",
        "UnexpectedAnswer",
        "ValidationError",
    ),
    "base": (
        "AuthenticationError",
        "ConfigurationError",
        "IBKRError",
        "NotReachable",
        "SessionConflict",
        "SessionError",
        "SessionLost",
    ),
    "delivery": (
        "ConnectionFailed",
        "OutcomeUnknown",
        "PacingTimeout",
        "TimedOut",
        "unsent",
    ),
    "failures": ("failure",),
}


def __getattr__(name: str) -> object:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"ibkr_web.errors.{home}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
