"""The base of all exceptions, and those that need no answer of IBKR's to be raised."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

__all__ = [
    "AuthenticationError",
    "ConfigurationError",
    "IBKRError",
    "NotReachable",
    "SessionConflict",
    "SessionError",
    "SessionLost",
    "sentences",
]

T = TypeVar("T", bound="IBKRError")


class IBKRError(Exception):
    """The base of every exception this package raises on purpose.

    message: what happened. meaning: what that means at IBKR, advice: what to do next; both may be empty. `str()` gives
    all three. Every exception can be pickled and copied; what a pickled one loses is its `__cause__`.
    """

    meaning: str = ""
    advice: str = ""
    _transient: ClassVar[tuple[str, ...]] = ()
    """Attributes that do not travel to another process."""

    def __init__(self, message: str = "", *more: object, meaning: str = "", advice: str = "") -> None:
        Exception.__init__(self, message, *more)  # not super(): an answer has the generated error beside this one
        self.message = message
        if meaning:
            self.meaning = meaning
        if advice:
            self.advice = advice

    def __str__(self) -> str:
        return sentences(self.message, self.meaning, self.advice)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        state = {name: value for name, value in vars(self).items() if name not in self._transient}
        return _rebuilt, (type(self), self.args, state)

    def __copy__(self) -> Self:
        twin = _rebuilt(type(self), self.args, vars(self))
        twin.__cause__, twin.__context__ = self.__cause__, self.__context__
        twin.__suppress_context__ = self.__suppress_context__
        return twin.with_traceback(self.__traceback__)


def _rebuilt(kind: type[T], args: tuple[Any, ...], state: dict[str, Any]) -> T:
    error = kind.__new__(kind)
    error.args = args
    vars(error).update(state)
    return error


def sentences(*parts: str) -> str:
    """The parts that are not empty, as sentences one after another; one alone stays as it is."""
    given = [part for part in parts if part]
    ended = [part if part.endswith((".", "!", "?")) else f"{part}." for part in given[:-1]]
    return " ".join(ended + given[-1:])


class ConfigurationError(IBKRError):
    """Something is set up wrongly on this side; no request was sent."""


class AuthenticationError(IBKRError):
    """IBKR did not accept who we say we are. `hint` says what that usually means and what to do.

    Raised when a token or a session is refused. A call that is answered with 401 raises `Unauthorized`, which is one.
    """

    message: str
    hint: str = ""
    status: int | None = None

    def __init__(self, message: str, *, hint: str = "", status: int | None = None) -> None:
        super().__init__(message, advice=hint)
        self.hint = hint
        self.status = status


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
