"""Executions: what a fill means for accounts, legs, and opposite forecast contracts."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.orders.matching import commission
from ibkr_web.simulator.brokerage.orders.order import Execution, Leg, Order

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Fills"]

DAYS = 30
"""How far back trades are listed, and kept: seven are documented, thirty were accepted once."""


class Fills:
    """All executions of a world, the newest last."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = count(1)
        self._all: list[Execution] = []

    def since(self, moment: float) -> list[Execution]:
        """Those from a moment on (epoch seconds)."""
        return [each for each in self._all if each.when >= moment]

    def add(self, execution: Execution) -> None:
        """Keep an execution that no order led to."""
        self._all.append(execution)

    def make(self, order: Order, quantity: float, price: float) -> list[Execution]:
        """What a fill of an order leads to: one execution per account and leg, netting on top."""
        parts = self._world.brokerage.allocation.split(order.shared, quantity) if order.shared else None
        made: list[Execution] = []
        for account, share in (parts or {order.account: quantity}).items():
            for leg in order.ticket.legs:
                made.append(self._one(order, leg, account, share, price))
                made += self._netted(made[-1])
        self._all += made
        if len(self._all) > 10_000:
            oldest = self._world.clock.now() - DAYS * 86_400
            self._all = [each for each in self._all if each.when >= oldest]
        return made

    def _one(self, order: Order, leg: Leg, account: str, quantity: float, price: float) -> Execution:
        ticket = order.ticket
        contract = self._world.brokerage.contracts.get(leg.conid)
        units = round(quantity * abs(leg.ratio), 8)
        if ticket.combination:
            price = self._world.brokerage.market.quote(leg.conid).last
        side = ticket.side if leg.ratio > 0 else ("SELL" if ticket.buying else "BUY")
        verb = "Bot" if side == "BUY" else "Sold"
        return Execution(
            execution_id=self._number(),
            order_id=order.order_id,
            account=account,
            conid=leg.conid,
            side=side,
            quantity=units,
            price=price,
            commission=commission(contract, units, price),
            currency=contract.currency,
            multiplier=contract.multiplier,
            when=self._world.clock.now(),
            exchange=contract.exchange if ticket.exchange == "SMART" else ticket.exchange,
            order_ref=ticket.reference,
            description=f"{verb} {units:g} @ {price:g} on {contract.exchange}",
        )

    def _netted(self, bought: Execution) -> list[Execution]:
        """ForecastEx: holding both sides of a question is holding a dollar, so both positions go at once."""
        opposite = self._world.brokerage.events.opposite(bought.conid)
        if opposite is None:
            return []
        held = self._world.brokerage.portfolio.position(bought.account, opposite)
        both = min(held.quantity if held else 0.0, bought.quantity)
        if both <= 0:
            return []
        made = []
        for conid, price in ((bought.conid, bought.price), (opposite, round(1 - bought.price, 4))):
            made.append(
                Execution(
                    execution_id=self._number(),
                    order_id=bought.order_id,
                    account=bought.account,
                    conid=conid,
                    side="SELL",
                    quantity=both,
                    price=price,
                    commission=0.0,
                    currency=bought.currency,
                    multiplier=bought.multiplier,
                    when=bought.when,
                    exchange=bought.exchange,
                    order_ref=bought.order_ref,
                    description=f"Netted {both:g} @ {price:g}",
                    net=True,
                )
            )
        return made

    def _number(self) -> str:
        return f"0000e0d5.{int(self._world.clock.now()):08x}.{next(self._numbers):02}.01"
