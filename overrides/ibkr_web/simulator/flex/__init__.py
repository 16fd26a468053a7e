"""The Flex Web Service: tokens, queries, and statements of any size."""

from __future__ import annotations

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.flex import web

__all__ = ["behaviours"]

behaviours = Behaviours()
behaviours.include(web.behaviours)
