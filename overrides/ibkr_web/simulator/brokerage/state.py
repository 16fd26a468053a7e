"""The brokerage of a simulator: everything behind `/iserver`, `/portfolio`, `/trsrv`, `/pa` and `/fyi`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.accounts import Accounts
from ibkr_web.simulator.brokerage.contracts import Contracts
from ibkr_web.simulator.brokerage.market import Market
from ibkr_web.simulator.brokerage.portfolio import Portfolio
from ibkr_web.simulator.brokerage.priming import Priming
from ibkr_web.simulator.brokerage.sessions import Sessions

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.alerts import Alerts
    from ibkr_web.simulator.brokerage.allocation import Allocation
    from ibkr_web.simulator.brokerage.events import EventMarkets
    from ibkr_web.simulator.brokerage.notifications import Notifications
    from ibkr_web.simulator.brokerage.orders.book import OrderBook
    from ibkr_web.simulator.brokerage.scanner import Scanner
    from ibkr_web.simulator.brokerage.watchlists import Watchlists
    from ibkr_web.simulator.world import World

__all__ = ["Brokerage"]


class Brokerage:
    """The parts of the brokerage, each made when first looked at."""

    def __init__(self, world: World) -> None:
        self.world = world

    @cached_property
    def session(self) -> Sessions:
        """Who is logged in, and whose brokerage session is open."""
        return Sessions(self.world)

    @cached_property
    def priming(self) -> Priming:
        """Which calls need another call first."""
        return Priming(self.world)

    @cached_property
    def accounts(self) -> Accounts:
        """Accounts and sub-accounts."""
        return Accounts(self.world)

    @cached_property
    def contracts(self) -> Contracts:
        """Everything that can be looked up by number or symbol."""
        return Contracts(self.world)

    @cached_property
    def market(self) -> Market:
        """Prices and trading hours."""
        return Market(self.world)

    @cached_property
    def portfolio(self) -> Portfolio:
        """Positions, cash and what was traded."""
        return Portfolio(self.world)

    @cached_property
    def orders(self) -> OrderBook:
        """Orders, their questions and fills."""
        from ibkr_web.simulator.brokerage.orders.book import OrderBook

        return OrderBook(self.world)

    @cached_property
    def alerts(self) -> Alerts:
        """Alerts on prices and times."""
        from ibkr_web.simulator.brokerage.alerts import Alerts

        return Alerts(self.world)

    @cached_property
    def watchlists(self) -> Watchlists:
        """Lists of contracts."""
        from ibkr_web.simulator.brokerage.watchlists import Watchlists

        return Watchlists(self.world)

    @cached_property
    def scanner(self) -> Scanner:
        """Market scans."""
        from ibkr_web.simulator.brokerage.scanner import Scanner

        return Scanner(self.world)

    @cached_property
    def notifications(self) -> Notifications:
        """Notifications and how they are delivered."""
        from ibkr_web.simulator.brokerage.notifications import Notifications

        return Notifications(self.world)

    @cached_property
    def allocation(self) -> Allocation:
        """Allocation groups, presets and model portfolios."""
        from ibkr_web.simulator.brokerage.allocation import Allocation

        return Allocation(self.world)

    @cached_property
    def events(self) -> EventMarkets:
        """Forecast contracts."""
        from ibkr_web.simulator.brokerage.events import EventMarkets

        return EventMarkets(self.world)
