"""What can go wrong, as exceptions: each says what happened, what it means at IBKR, and what to do."""

from __future__ import annotations

__all__ = [
    "AuthenticationError",
    "ConfigurationError",
    "IBKRError",
    "NotReachable",
    "SessionConflict",
    "SessionError",
    "SessionLost",
]


class IBKRError(Exception):
    """The base of every exception this package raises on purpose."""


class ConfigurationError(IBKRError):
    """Something is set up wrongly on this side; no request was sent."""


class AuthenticationError(IBKRError):
    """IBKR did not accept who we say we are. `hint` says what that usually means and what to do."""

    def __init__(self, message: str, *, hint: str = "", status: int | None = None) -> None:
        super().__init__(message, hint, status)
        self.message = message
        self.hint = hint
        self.status = status

    def __str__(self) -> str:
        return f"{self.message}. {self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.message, self.hint, self.status)


def _rebuilt(kind: type[AuthenticationError], message: str, hint: str, status: int | None) -> AuthenticationError:
    return kind(message, hint=hint, status=status)


class SessionError(IBKRError):
    """There is no usable brokerage session."""


class SessionConflict(SessionError):
    """Another program uses the brokerage session of this user name: TWS, the mobile app, the portal, another bot.

    IBKR allows one per user name. `on_conflict="take_over"` throws the other one out (perhaps a person at TWS),
    `on_conflict="wait"` waits until it is gone, a second user name avoids it.
    """


class SessionLost(SessionError):
    """The brokerage session ended, and could not be opened again in the time allowed."""


class NotReachable(IBKRError):
    """These credentials do not reach this operation; no request was sent."""
