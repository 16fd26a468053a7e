"""Keeping IBKR's limits, so that nobody ends up in its penalty box: ten to fifteen minutes of nothing but 429."""

from ibkr_web.transport.pacing.pacer import Pacer, Ticket
from ibkr_web.transport.pacing.rules import Limit, Pacing
from ibkr_web.transport.pacing.view import Limits, LimitState

__all__ = ["Limit", "LimitState", "Limits", "Pacer", "Pacing", "Ticket"]
