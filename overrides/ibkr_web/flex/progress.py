"""What somebody who waits for a report is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import frozen

from ibkr_web.flex.query import Reference

__all__ = ["Progress", "Tell"]

State = Literal["ordering", "ordered", "waiting", "retrying", "receiving", "received"]


@frozen
class Progress:
    """Where a report stands.

    `ordering`, `ordered`: step 1. `waiting`: the server is making it. `retrying`: something went wrong that passes.
    `receiving`: it comes in. `received`: it is here, as a whole.
    """

    state: State
    query_id: str | None
    reference: Reference | None = None
    attempt: int = 0
    """Questions asked in this step so far."""
    next_in: float | None = None
    """Seconds until the next question."""
    size: int = 0
    """Bytes of the report so far."""
    part: int = 1
    parts: int = 1
    """A range of more than 365 days comes in several."""
    code: int | None = None
    """What IBKR said last."""
    meaning: str = ""


Tell = Callable[[Progress], object]
