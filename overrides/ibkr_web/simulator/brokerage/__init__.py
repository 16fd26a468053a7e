"""The brokerage: what answers under `/iserver`, `/portfolio`, `/trsrv`, `/pa`, `/fyi` and beside them."""

from __future__ import annotations

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage import (
    account_calls,
    alerts,
    allocation,
    contract_calls,
    definition_calls,
    events,
    history_calls,
    notifications,
    orders,
    performance,
    portfolio_calls,
    rule_calls,
    scanner,
    session_calls,
    snapshot,
    summary,
    trades,
    watchlists,
)

__all__ = ["behaviours"]

behaviours = Behaviours()
"""Which function answers which operation."""

for _room in (
    account_calls,
    alerts,
    allocation,
    contract_calls,
    definition_calls,
    events,
    history_calls,
    notifications,
    orders,
    performance,
    portfolio_calls,
    rule_calls,
    scanner,
    session_calls,
    snapshot,
    summary,
    trades,
    watchlists,
):
    behaviours.include(_room.behaviours)
