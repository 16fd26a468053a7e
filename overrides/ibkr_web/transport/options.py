"""How a client makes its calls, as one immutable set of choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

__all__ = ["Options"]


@attrs.frozen
class Options:
    """What `with_options` changes.

    Only calls that cannot do anything twice are repeated: reads, and what IBKR takes a second time without harm. An
    order, a transfer or an account change is sent once, whatever these say.
    """

    headers: Mapping[str, str] = attrs.field(factory=dict)
    """Sent with every call, beside those of the httpx client."""
    timeout: Any = None
    """For one request: seconds, or an `httpx.Timeout` with its phases. None: that of the httpx client."""
    max_retries: int = 3
    """How often a harmless call is sent again after a lost connection, a time-out, 429, 502, 503 or 504."""
    budget: float = 60.0
    """Seconds a call may spend on waiting: for its turn (pacing) and between attempts. Requests are not counted."""
    first_wait: float = 0.5
    longest_wait: float = 20.0
    """Back-off: a random part of first_wait, doubled with each attempt, up to longest_wait."""

    release_lines: bool = True
    """Whether closing a client gives the market data lines back that its snapshots opened: one call for each."""

    def changed(self, **choices: Any) -> Options:
        """These options with others where something is given; headers are added to those there are."""
        given = {name: value for name, value in choices.items() if value is not None}
        if "headers" in given:
            given["headers"] = {**self.headers, **given["headers"]}
        return attrs.evolve(self, **given)
