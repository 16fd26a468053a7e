"""What the rooms of the simulator answer, in one mapping: the only place that knows them all."""

from __future__ import annotations

from functools import cache

from ibkr_web.simulator import brokerage, flex, identity, management
from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.server.contract import Contract

__all__ = ["behaviours"]


@cache
def behaviours() -> Behaviours:
    """The function of every operation that has one, by name. A name that is in no contract is an error."""
    found = Behaviours()
    for room in (identity, brokerage, management, flex):
        found.include(room.behaviours)
    if unknown := found.keys() - Contract.load().operations.keys():
        raise LookupError(f"no operation is called {', '.join(sorted(unknown))}")
    return found
