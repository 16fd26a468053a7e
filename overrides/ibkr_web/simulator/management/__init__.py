"""Account Management: accounts, instructions, reports and what belongs to them."""

from __future__ import annotations

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.management import account_calls, banking, reports, restrictions, utilities, vouchers

__all__ = ["behaviours"]

behaviours = Behaviours()
for room in (account_calls, banking, reports, restrictions, utilities, vouchers):
    behaviours.include(room.behaviours)
