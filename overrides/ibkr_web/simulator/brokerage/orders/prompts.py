"""Rejections that leave a choice, and questions about orders that work already: answered through one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.orders.order import Order, Status
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.orders.book import OrderBook
    from ibkr_web.simulator.world import World

__all__ = ["Prompt", "Prompts"]


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something the owner of an order has to decide."""

    order: Order
    request_id: str
    text: str
    options: tuple[str, ...]

    def shape(self) -> dict[str, Any]:
        """As it stands in an answer, or in a notification of the stream."""
        return {
            "orderId": self.order.order_id,
            "reqId": self.request_id,
            "messageId": "-1",
            "text": self.text,
            "options": list(self.options),
            "type": "CONFIRMATION",
            "prompt": True,
            "dismissable": [],
        }


class Prompts:
    """Open decisions. The first option lets the order go on, any other ends it."""

    def __init__(self, world: World, book: OrderBook) -> None:
        self._world = world
        self._book = book
        self._open: dict[tuple[int, str], Prompt] = {}
        self._number = 0
        self.next: list[tuple[str, tuple[str, ...]]] = []
        """Text and options with which the next orders are rejected."""

    def hold(self, order: Order) -> dict[str, Any] | None:
        """What a new order is answered with when a rejection is due; None otherwise."""
        if not self.next:
            return None
        return self._put(order, *self.next.pop(0)).shape()

    def ask(self, order: Order, text: str, options: Sequence[str]) -> str:
        """Hold an order that works, and tell its owner through the stream."""
        if not order.open:
            raise ValueError(f"order {order.order_id} has ended: {order.status}")
        prompt = self._put(order, text, tuple(options))
        self._world.tell("notification", prompt.shape())
        return prompt.request_id

    def answer(self, order_id: int, request_id: str, text: str) -> None:
        """Take a decision: one of the options, word for word."""
        prompt = self._open.get((order_id, request_id))
        if prompt is None:
            raise Refused(Answer.error(400, f"no open prompt {request_id} for order {order_id}"))
        if text not in prompt.options:
            raise Refused(Answer.error(400, "text is not one of the options"))
        del self._open[order_id, request_id]
        if text == prompt.options[0]:
            prompt.order.status = Status.PRE_SUBMITTED
            self._book.tell(prompt.order)
            self._book.soon(prompt.order)
        else:
            self._book.end(prompt.order, Status.CANCELLED)

    def _put(self, order: Order, text: str, options: tuple[str, ...]) -> Prompt:
        self._number += 1
        order.status = Status.WARN_STATE
        prompt = Prompt(order, str(self._number), text, options)
        self._open[order.order_id, prompt.request_id] = prompt
        self._book.tell(order)
        return prompt
