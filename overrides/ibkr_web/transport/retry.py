"""Which failures are worth another attempt, and how long to wait before it.

tenacity and its kind bring loops of their own, one for threads and one for tasks; here the loop is the workflow of the
call, and all that is needed is a number: full jitter, a random part of a wait that doubles.
"""

from __future__ import annotations

import random
from typing import Any

from ibkr_openapi import Operation
from ibkr_web.auth.replay import SAFE_EFFECTS
from ibkr_web.errors import APIStatusError, ConnectionFailed, IBKRError, PacingTimeout, TimedOut
from ibkr_web.transport.options import Options

__all__ = ["harmless", "patience", "worth_another"]

PASSING = (429, 502, 503, 504)
"""What passes by itself. A 500 is left out: at IBKR it is often an error of the request in disguise."""


def harmless(operation: Operation[Any]) -> bool:
    """Whether it may be sent again: it reads, or IBKR takes it a second time without doing anything twice."""
    return operation.effect in SAFE_EFFECTS


def worth_another(operation: Operation[Any], error: IBKRError) -> bool:
    """Whether this failure of a harmless call may have passed by the next attempt."""
    if not harmless(operation):
        return False
    if isinstance(error, APIStatusError):
        return error.status in PASSING
    return isinstance(error, (ConnectionFailed, TimedOut)) and not isinstance(error, PacingTimeout)


def patience(options: Options, attempt: int, retry_after: float | None) -> float:
    """Seconds to wait before the attempt after the one of this number (from 0); never less than the server asks."""
    wait = random.uniform(0.0, min(options.longest_wait, options.first_wait * 2.0**attempt))
    return max(wait, retry_after or 0.0)
