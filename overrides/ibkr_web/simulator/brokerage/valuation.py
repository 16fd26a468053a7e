"""What an account is worth: the figures behind summary, ledger, margins and profit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.portfolio import UNFUNDED

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.accounts import Account
    from ibkr_web.simulator.world import World

__all__ = ["CurrencyValue", "Valuation", "valuation"]

MARGINS = {"STK": (0.5, 0.25), "FUT": (0.08, 0.07), "CASH": (0.03, 0.025), "CFD": (0.2, 0.2), "BOND": (0.2, 0.15)}
"""Initial and maintenance margin by type, as a share of the size of the position."""
OTHER_MARGIN = (1.0, 1.0)
LEVERAGE = 4


@dataclass(slots=True)
class CurrencyValue:
    """One currency of an account, in that currency."""

    cash: float = 0.0
    settled: float = 0.0
    values: dict[str, float] = field(default_factory=dict)
    """Market value by contract type."""
    unrealized: float = 0.0
    realized: float = 0.0
    futures: float = 0.0
    """What open futures have gained and lost."""
    rate: float = 1.0
    """What a unit is worth in base currency."""

    @property
    def net(self) -> float:
        """Cash and holdings."""
        funded = sum(value for kind, value in self.values.items() if kind not in UNFUNDED and kind != "CASH")
        return self.cash + funded + self.futures


@dataclass(slots=True)
class Valuation:
    """The account as a whole, in its base currency."""

    currency: str
    currencies: dict[str, CurrencyValue]
    gross: float = 0.0
    """Size of all positions in securities."""
    initial: float = 0.0
    maintenance: float = 0.0
    commodity_initial: float = 0.0
    commodity_maintenance: float = 0.0
    commodity: float = 0.0
    """Net value of the commodities segment."""
    daily: float = 0.0
    """Result of the day."""
    unrealized: float = 0.0
    realized: float = 0.0

    @property
    def net(self) -> float:
        """Net liquidation value."""
        return sum(each.net * each.rate for each in self.currencies.values())

    @property
    def cash(self) -> float:
        """All currencies together."""
        return sum(each.cash * each.rate for each in self.currencies.values())

    @property
    def available(self) -> float:
        """For new positions."""
        return self.net - self.initial

    @property
    def excess(self) -> float:
        """Above what has to be maintained."""
        return self.net - self.maintenance

    @property
    def buying_power(self) -> float:
        """What could be bought on margin."""
        return max(0.0, self.available) * LEVERAGE

    def value(self, *kinds: str) -> float:
        """Market value of these contract types."""
        return sum(each.values.get(kind, 0.0) * each.rate for each in self.currencies.values() for kind in kinds)


def valuation(world: World, account_id: str) -> Valuation:
    """An account now. Worked out once for each price; not to be changed."""
    brokerage = world.brokerage
    account, market = brokerage.accounts.get(account_id), brokerage.market
    state = brokerage.portfolio.version, market.version, market.moment, account.currency, tuple(account.cash.items())
    kept = brokerage.portfolio.valuations.get(account_id)
    if kept is None or kept[0] != state:
        kept = brokerage.portfolio.valuations[account_id] = state, _valuation(world, account)
    return kept[1]


def _valuation(world: World, account: Account) -> Valuation:
    brokerage, market, account_id = world.brokerage, world.brokerage.market, account.account_id
    made = Valuation(account.currency, {})

    def entry(code: str) -> CurrencyValue:
        found = made.currencies.get(code)
        if found is None:
            found = made.currencies[code] = CurrencyValue(rate=market.rate(code, account.currency))
        return found

    entry(account.currency)
    for code, amount in account.cash.items():
        each = entry(code)
        each.cash = each.settled = amount
    for position in brokerage.portfolio.all(account_id):
        contract = brokerage.contracts.get(position.conid)
        each = entry(contract.currency)
        each.realized += position.realized
        made.realized += position.realized * each.rate
        if not position.quantity:
            continue
        quote = market.quote(position.conid)
        size = position.quantity * contract.multiplier
        value, gained = size * quote.mark, size * (quote.mark - position.average)
        each.values[contract.sec_type] = each.values.get(contract.sec_type, 0.0) + value
        each.unrealized += gained
        made.unrealized += gained * each.rate
        made.daily += size * (quote.mark - quote.close) * each.rate
        initial, maintenance = MARGINS.get(contract.sec_type, OTHER_MARGIN)
        amount = abs(value) * each.rate
        made.initial += amount * initial
        made.maintenance += amount * maintenance
        if contract.sec_type in UNFUNDED:
            each.futures += gained
        if contract.sec_type == "FUT":
            made.commodity += gained * each.rate
            made.commodity_initial += amount * initial
            made.commodity_maintenance += amount * maintenance
        elif contract.sec_type != "CASH":
            made.gross += amount
    made.daily += _traded_today(world, account_id, made)
    return made


def _traded_today(world: World, account_id: str, made: Valuation) -> float:
    """The part of the day's result that comes from trades: they entered at their price, not at yesterday's close."""
    midnight = world.clock.now() // 86400 * 86400
    total = 0.0
    for trade in reversed(world.brokerage.portfolio.traded):
        if trade.when < midnight:
            break
        if trade.account == account_id:
            contract = world.brokerage.contracts.get(trade.conid)
            close = world.brokerage.market.quote(trade.conid).close
            rate = made.currencies[contract.currency].rate
            gain = trade.quantity * (close - trade.price) * contract.multiplier - trade.commission
            total += gain * rate
    return total
