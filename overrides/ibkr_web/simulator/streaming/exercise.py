"""Exercising an option through the stream: `shs+exercise`, answered with `inp+exercise`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ibkr_web.simulator.brokerage.orders.order import Execution
from ibkr_web.simulator.streaming.grammar import Frame
from ibkr_web.simulator.streaming.subscription import Message, Refusal, Subscription

__all__ = ["Exercise"]

YES = ("Yes", "yes", True)


class Exercise(Subscription):
    """A dialogue: how many contracts, then a confirmation, then the option has become its underlying."""

    @property
    def key(self) -> str:
        """One dialogue at a time."""
        return "shs+exercise"

    def start(self) -> Iterable[Message]:
        """What the position is, and the first prompt."""
        conid = str(self.frame.arguments.get("CEX", "")).partition("@")[0]
        brokerage = self.world.brokerage
        contract = brokerage.contracts.find(int(conid)) if conid.isdigit() else None
        self._account = self.session.selected_account or brokerage.accounts.first.account_id
        position = brokerage.portfolio.position(self._account, contract.conid) if contract else None
        if contract is None or contract.sec_type not in ("OPT", "FOP") or position is None or position.quantity <= 0:
            raise Refusal("no long option position with this number")
        self._contract, self._held, self._quantity = contract, position.quantity, 0.0
        text = f"{contract.description}: {position.quantity:g} contracts can be exercised"
        return [self._message("content", text=text), self._ask("How many contracts?")]

    def answer(self, frame: Frame) -> Iterable[Message]:
        """Go on with what the user typed; an old number is refused."""
        data = frame.arguments.get("data")
        data = data if isinstance(data, dict) else {}
        if frame.arguments.get("action") != "user_input" or data.get("id") != self._open:
            raise Refusal("this prompt is not open")
        value = data.get("value")
        if not self._quantity:
            return self._take_quantity(value)
        self.ended = True
        if value not in YES:
            return [self._message("content", text="Nothing was exercised")]
        self._carry_out()
        return [self._message("content", text=f"{self._quantity:g} contracts were exercised")]

    def _take_quantity(self, value: Any) -> Iterable[Message]:
        try:
            quantity = float(value)
        except (TypeError, ValueError):
            quantity = 0.0
        if quantity != int(quantity) or not 0 < quantity <= self._held:
            return [self._ask(f"Please give a whole number up to {self._held:g}")]
        self._quantity = quantity
        return [self._ask(f"Exercise {quantity:g} contracts?", ["Yes", "No"])]

    def _ask(self, text: str, options: list[str] | None = None) -> Message:
        message = self._message("prompt", text=text, options=options or [])
        self._open = message["data"]["id"]
        return message

    def _message(self, action: str, **data: Any) -> Message:
        number = f"exercise-{self.streams.number()}"
        return {"topic": self.key, "action": action, "data": {"id": number, **data}}

    def _carry_out(self) -> None:
        """The option goes at nothing, its underlying comes at the strike."""
        contract, now = self._contract, self.world.clock.now()
        units = self._quantity * contract.multiplier
        parts = (
            (contract.conid, "SELL", self._quantity, 0.0),
            (contract.underlying, "BUY" if contract.right == "C" else "SELL", units, contract.strike),
        )
        for conid, side, quantity, price in parts:
            target = self.world.brokerage.contracts.get(conid)
            execution = Execution(
                execution_id=f"exercise.{self.streams.number()}", order_id=0, account=self._account, conid=conid,
                side=side, quantity=quantity, price=price, commission=0.0, currency=target.currency,
                multiplier=target.multiplier, when=now, exchange=target.exchange, description="Exercise",
            )  # fmt: skip
            self.world.brokerage.orders.fills.add(execution)
            self.world.brokerage.portfolio.apply(execution)
            self.world.tell("trade", execution)
