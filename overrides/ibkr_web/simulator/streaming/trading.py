"""Orders and trades as they happen: `sor`, `str`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ibkr_web.simulator.brokerage.orders import sees, shows, views
from ibkr_web.simulator.brokerage.orders.order import Execution, Order
from ibkr_web.simulator.brokerage.trades import visible
from ibkr_web.simulator.streaming.subscription import Message, Subscription, changed

__all__ = ["Orders", "Trades"]

ALWAYS = ("acct", "conid", "orderId")
"""What every update carries, changed or not."""


class Orders(Subscription):
    """`sor`: all orders first, then of each order what has changed."""

    def start(self) -> Iterable[Message]:
        """The orders that are there, also when there are none."""
        self._sent: dict[int, Message] = {}
        wanted = {each.replace("_", "").lower() for each in self.frame.names("filters")} - {"sortbytime"}
        self._filters = frozenset(wanted)
        rows = []
        for order in self.world.brokerage.orders.kept(self.session):
            if self._shows(order):
                rows.append(views.live(self.world, order))
                self._sent[order.order_id] = rows[-1]
        return [{"topic": "sor", "args": rows}]

    def heard(self, topic: str, payload: Any) -> Iterable[Message]:
        """An order changed."""
        if topic != "order" or not self._shows(payload):
            return ()
        row = views.live(self.world, payload)
        before = self._sent.get(payload.order_id, {})
        update = changed(before, row)
        if not payload.open:
            self._sent.pop(payload.order_id, None)
        else:
            self._sent[payload.order_id] = row
        if not update:
            return ()
        return [{"topic": "sor", "args": [{name: row[name] for name in ALWAYS} | update]}]

    def _shows(self, order: Order) -> bool:
        if not sees(self.world, self.session, order):
            return False
        listed: frozenset[str] = self.session.notes.get("order filters", frozenset())
        if listed and order.status not in listed:
            return False
        return not self._filters or order.status.lower() in self._filters


class Trades(Subscription):
    """`str`: what was traded, then each execution. No commission here."""

    def start(self) -> Iterable[Message]:
        """The executions of the last `days`, unless only new ones are wanted."""
        if self.frame.arguments.get("realtimeUpdatesOnly") in (True, "true"):
            return ()
        days = self.frame.arguments.get("days", 1)
        days = days if isinstance(days, int) and days > 0 else 1
        rows = [self._row(each) for each in visible(self.world, self.session, days)]
        return [{"topic": "str", "args": rows}]

    def heard(self, topic: str, payload: Any) -> Iterable[Message]:
        """Something was traded."""
        if topic != "trade" or not shows(self.world, self.session, payload.account):
            return ()
        return [{"topic": "str", "args": [self._row(payload)]}]

    def _row(self, execution: Execution) -> Message:
        return views.trade(self.world, execution, streamed=True)
