"""What keeps secrets out of tracebacks and logs.

An exception carries the frames it went through, and every frame its local variables: tools that render them (rich, the
error pages of web frameworks, Sentry) would show tokens and keys. `forget_locals` empties the frames below.
"""

from __future__ import annotations

import gc
import inspect
import logging
import re
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from types import FrameType, TracebackType
from typing import Any, ParamSpec, TypeVar, cast

from ibkr_web.errors.masking import masked

__all__ = ["Redacting", "forget_locals", "quiet", "quietly_made", "redacted"]

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

OURS = ("ibkr_web", "ibkr_openapi")


def forget_locals(error: BaseException) -> None:
    """Empty the local variables of all frames below the caller's that the exception went through.

    Of the exceptions it was made from, the frames of this package only. Frames that still run, or that will go on
    (a coroutine that caught the same exception before), keep what they have.
    """
    _empty(error.__traceback__.tb_next if error.__traceback__ else None, everything=True)
    seen, others = {id(error)}, [error.__cause__, error.__context__]
    while others:
        other = others.pop()
        if other is None or id(other) in seen:
            continue
        seen.add(id(other))
        _empty(other.__traceback__, everything=False)
        others += [other.__cause__, other.__context__]


def _empty(trace: TracebackType | None, *, everything: bool) -> None:
    while trace is not None:
        frame = trace.tb_frame
        if (everything or str(frame.f_globals.get("__name__", "")).partition(".")[0] in OURS) and _is_over(frame):
            with suppress(RuntimeError):
                frame.clear()
        trace = trace.tb_next


def _is_over(frame: FrameType) -> bool:
    """Whether a frame is done with. Until Python 3.13 clearing one that waits (in a `yield`, an `await`) would end it.

    Only the frames that are done with own what is in them, and name it to the garbage collector.
    """
    return any(each is frame.f_code for each in gc.get_referents(frame))


def quiet(function: Callable[P, R]) -> Callable[P, R]:
    """For functions that are given secrets: an exception that leaves them shows none of their variables."""

    if inspect.iscoroutinefunction(function):

        @wraps(function)
        async def quieted_async(*args: P.args, **named: P.kwargs) -> Any:
            try:
                return await function(*args, **named)
            except BaseException as error:
                del args, named
                forget_locals(error)
                raise

        return cast("Callable[P, R]", quieted_async)

    @wraps(function)
    def quieted(*args: P.args, **named: P.kwargs) -> R:
        try:
            return function(*args, **named)
        except BaseException as error:
            del args, named
            forget_locals(error)
            raise

    return quieted


def quietly_made(kind: type[T]) -> type[T]:
    """For classes whose constructor is given secrets."""
    kind.__init__ = quiet(kind.__init__)  # type: ignore[method-assign]
    return kind


_HEADER = re.compile(
    r"""(?ix)
    ( \b(?:Bearer\s+(?=[\w.~+/=-]{12}) | OAuth\s+(?=\w+=)) ) .*           # an Authorization header, to its end
    | ( \b(?:set-)?cookie \b ['"]? (?:,\s*|:\s*) (?:b?['"])? ) [^'"]+     # as a line, or in a list of pairs
    """
)


def redacted(text: str) -> str:
    """A text without credentials and account numbers, as far as they can be recognised by their form."""
    return masked(_HEADER.sub(lambda match: f"{match[1] or match[2]}***", text))


class Redacting(logging.Filter):
    """For your log handlers: takes credentials and account numbers out of what httpx, httpcore and hpack write.

    This package writes none. httpx names at INFO the address of each request, which for many calls holds an account
    number, and hpack, httpcore and h11 name headers at DEBUG. A filter sees what passes through the handler it is
    added to:

        handler.addFilter(Redacting())
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrites the record; lets every one pass."""
        try:
            text = record.getMessage()
        except (TypeError, ValueError):  # arguments that do not fit: logging complains of it itself
            return True
        hidden = redacted(text)
        if hidden != text:
            record.msg, record.args = hidden, ()
        return True
