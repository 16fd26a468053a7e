"""What an order would do to the account, without placing it: amounts as IBKR writes them into text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.orders import matching
from ibkr_web.simulator.brokerage.portfolio import UNFUNDED
from ibkr_web.simulator.brokerage.valuation import MARGINS, OTHER_MARGIN, valuation

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.orders.tickets import Ticket
    from ibkr_web.simulator.world import World

__all__ = ["Effect", "effect", "preview", "refusal"]

NO_DATA = "21/There is no market data for this contract. Take a snapshot of it first."


@dataclass(frozen=True, slots=True)
class Effect:
    """What a ticket costs and ties up. `amount` and `commission` in the contract's currency, margins in the base's."""

    amount: float
    commission: float
    cash: float
    """How much cash leaves, base currency; negative when it comes."""
    initial: float
    maintenance: float


def effect(world: World, ticket: Ticket, account: str) -> Effect:
    """Worked out at the limit where there is one, else at the market."""
    brokerage = world.brokerage
    base, sign = brokerage.accounts.get(account).currency, 1 if ticket.buying else -1
    sight = matching.look(world, ticket)
    price = ticket.price if ticket.price is not None else (sight.ask if ticket.buying else sight.bid)
    amount = fees = cash = initial = maintenance = 0.0
    for leg in ticket.legs:
        contract = brokerage.contracts.get(leg.conid)
        rate = brokerage.market.rate(contract.currency, base)
        each = brokerage.market.quote(leg.conid).last if ticket.combination else price
        units = sign * ticket.quantity * leg.ratio
        value = units * each * contract.multiplier
        fee = matching.commission(contract, abs(units), each)
        amount, fees = amount + value, fees + fee
        cash += (fee if contract.sec_type in UNFUNDED else value + fee) * rate
        position = brokerage.portfolio.position(account, leg.conid)
        before = position.quantity if position else 0.0
        grown = (abs(before + units) - abs(before)) * each * contract.multiplier * rate
        first, second = MARGINS.get(contract.sec_type, OTHER_MARGIN)
        initial, maintenance = initial + grown * first, maintenance + grown * second
    return Effect(abs(amount), fees, cash, initial, maintenance)


def refusal(world: World, ticket: Ticket, account: str) -> str:
    """Why the account cannot carry the order; empty when it can. Orders that reduce a position always can."""
    value, found = valuation(world, account), effect(world, ticket, account)
    if found.initial <= 0 or value.available >= found.initial:
        return ""
    return (
        f"201/The order needs {found.initial:,.2f} {value.currency} of initial margin, "
        f"{value.available:,.2f} {value.currency} is available"
    )


def change(current: float, by: float) -> dict[str, str]:
    """Before, the difference, and after."""
    return {"current": f"{current:,.0f}", "change": f"{by:,.0f}", "after": f"{current + by:,.0f}"}


def preview(world: World, ticket: Ticket, account: str, *, data: bool) -> dict[str, Any]:
    """The answer of a what-if request; `data` tells whether a snapshot of the contract came before."""
    value, found = valuation(world, account), effect(world, ticket, account)
    currency = ticket.contract.currency
    legs = [world.brokerage.portfolio.position(account, leg.conid) for leg in ticket.legs[:1]]
    held = legs[0].quantity if legs[0] else 0.0
    kind = "Shares" if ticket.contract.sec_type == "STK" else "Contracts"
    units = ticket.quantity if ticket.buying else -ticket.quantity
    return {
        "amount": {
            "amount": f"{found.amount:,.2f} {currency} ({ticket.quantity:g} {kind})",
            "commission": f"{found.commission:,.2f} {currency}",
            "total": f"{found.amount + (found.commission if ticket.buying else -found.commission):,.2f} {currency}",
        },
        "equity": change(value.net, -found.commission),
        "initial": change(value.initial, found.initial),
        "maintenance": change(value.maintenance, found.maintenance),
        "position": change(held, units),
        "warn": None if data else NO_DATA,
        "error": refusal(world, ticket, account) or None,
    }
