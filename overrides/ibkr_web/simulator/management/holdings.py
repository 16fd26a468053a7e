"""Money and positions of an account, as instructions see and move them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["cash", "convertible", "equity", "has", "move_cash", "move_position", "position"]


def has(world: World, account: str) -> bool:
    """Whether the brokerage holds such an account."""
    return world.brokerage.accounts.find(account) is not None


def convertible(world: World, currency: str) -> bool:
    """Whether the simulated market has a rate for a currency; an account holding another could not be valued."""
    try:
        world.brokerage.market.rate("USD", currency)
    except LookupError:
        return False
    return True


def cash(world: World, account: str, currency: str) -> float:
    """Settled cash in one currency."""
    found = world.brokerage.accounts.find(account)
    return found.cash.get(currency, 0.0) if found else 0.0


def position(world: World, account: str, conid: int) -> float:
    """Quantity held; nought where there is none."""
    found = world.brokerage.portfolio.position(account, conid)
    return found.quantity if found else 0.0


def equity(world: World, account: str) -> float:
    """Cash and positions at cost, in the account's base currency."""
    found = world.brokerage.accounts.find(account)
    if found is None:
        return 0.0
    rate = world.brokerage.market.rate
    money = sum(amount * rate(currency, found.currency) for currency, amount in found.cash.items())
    for each in world.brokerage.portfolio.positions(account):
        contract = world.brokerage.contracts.get(each.conid)
        money += each.quantity * each.average * contract.multiplier * rate(contract.currency, found.currency)
    return money


def move_cash(world: World, account: str, currency: str, amount: float) -> None:
    """Bring money in (or out, where negative)."""
    found = world.brokerage.accounts.find(account)
    if found is None:
        return
    found.cash[currency] = round(found.cash.get(currency, 0.0) + amount, 2)
    if currency == found.currency:
        found.deposited = round(found.deposited + amount, 2)
    world.tell("account", account)


def move_position(world: World, account: str, conid: int, quantity: float, price: float | None = None) -> None:
    """Bring a position in (or out, where negative); what was there keeps its price."""
    portfolio = world.brokerage.portfolio
    found = portfolio.position(account, conid)
    if found is not None and price is None:
        price = found.average
    portfolio.hold(account, conid, (found.quantity if found else 0.0) + quantity, price)
