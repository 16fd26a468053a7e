"""Behaviour of `orders.list_trades`: what was traded in the last days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.orders import shows, views
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.orders.order import Execution
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "visible"]

behaviours = Behaviours()

DAY = 86_400


def visible(world: World, session: Session, days: int) -> list[Execution]:
    """Executions of the selected account from the last days, today being the first; the newest first."""
    midnight = world.clock.now() // DAY * DAY
    found = world.brokerage.orders.fills.since(midnight - (days - 1) * DAY)
    return [each for each in reversed(found) if shows(world, session, each.account)]


@behaviours.on("orders.list_trades")
def list_trades(world: World, request: Request) -> Any:
    """Executions of the selected account. The first call of a session starts the subscription and is empty."""
    days = int(request.get("days", 1))
    if days < 1:
        raise Refused(Answer.error(400, "days is at least 1"))
    if not world.brokerage.priming.warm(request):
        return []
    session = world.brokerage.session.of(request)
    return [views.trade(world, each) for each in visible(world, session, days)]
