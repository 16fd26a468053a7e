"""The resources that have more than the generated operations, for both clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.resources.accounts import Accounts, AsyncAccounts
    from ibkr_web.resources.alerts import Alerts, AsyncAlerts
    from ibkr_web.resources.allocation import Allocation, AsyncAllocation
    from ibkr_web.resources.contracts import AsyncContracts, Contracts
    from ibkr_web.resources.market_data import AsyncMarketData, MarketData
    from ibkr_web.resources.notifications import AsyncNotifications, Notifications
    from ibkr_web.resources.orders import Orders
    from ibkr_web.resources.orders_async import AsyncOrders
    from ibkr_web.resources.pages import AsyncPages, Pages
    from ibkr_web.resources.portfolio import AsyncPortfolio, Portfolio
    from ibkr_web.resources.scanner import AsyncScanner, Scanner
    from ibkr_web.resources.transfers import AccountManagement, AsyncAccountManagement
    from ibkr_web.resources.watchlists import AsyncWatchlists, Watchlists
    from ibkr_web.session.resource import AsyncSession, Session

__all__ = ["AsyncTree", "Tree"]


class Tree:
    """For `IBKR`."""

    @cached_property
    def session(self: Any) -> Session:
        """The session's operations, and the session itself."""
        from ibkr_web.session.resource import Session

        return Session(self)

    @cached_property
    def contracts(self: Any) -> Contracts:
        """Contracts: the operations, and finding them by what they are."""
        from ibkr_web.resources.contracts import Contracts

        return Contracts(self)

    @cached_property
    def market_data(self: Any) -> MarketData:
        """Market data: the operations, quotes and bars."""
        from ibkr_web.resources.market_data import MarketData

        return MarketData(self)

    @cached_property
    def orders(self: Any) -> Orders:
        """Orders: the operations, and placing, changing and following orders."""
        from ibkr_web.resources.orders import Orders

        return Orders(self)

    @cached_property
    def alerts(self: Any) -> Alerts:
        """Alerts: the operations, and changes that lose nothing."""
        from ibkr_web.resources.alerts import Alerts

        return Alerts(self)

    @cached_property
    def notifications(self: Any) -> Notifications:
        """Notifications: the operations, the whole list, and the switches."""
        from ibkr_web.resources.notifications import Notifications

        return Notifications(self)

    @cached_property
    def accounts(self: Any) -> Accounts:
        """Accounts: the operations, and the accounts of the login as objects."""
        from ibkr_web.resources.accounts import Accounts

        return Accounts(self)

    @cached_property
    def allocation(self: Any) -> Allocation:
        """Allocation: the operations, and an advisor's groups and models."""
        from ibkr_web.resources.allocation import Allocation

        return Allocation(self)

    @cached_property
    def portfolio(self: Any) -> Portfolio:
        """Portfolios: the operations, and positions, balances and results in exact numbers."""
        from ibkr_web.resources.portfolio import Portfolio

        return Portfolio(self)

    @cached_property
    def scanner(self: Any) -> Scanner:
        """Scans: the operations, and scans whose words are checked."""
        from ibkr_web.resources.scanner import Scanner

        return Scanner(self)

    @cached_property
    def watchlists(self: Any) -> Watchlists:
        """Watchlists: the operations, and lists that overwrite no other."""
        from ibkr_web.resources.watchlists import Watchlists

        return Watchlists(self)

    @cached_property
    def account_management(self: Any) -> AccountManagement:
        """Account Management: the operations, lists in pages, and transfers as jobs."""
        from ibkr_web.resources.transfers import AccountManagement

        return AccountManagement(self)

    def paginate(
        self: Any,
        operation: str,
        /,
        *,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = 4,
        resume: str | None = None,
        **arguments: Any,
    ) -> Pages[Any]:
        """The list of an operation that comes in pages, by the operation's name, read as it is asked for.

        arguments: those of the operation, without page number, offset or size. page_size: where IBKR lets one choose.
        check: prove that nothing was missed while the list was read, at the price of a few calls. ahead: how many pages
        are asked for at the same time. resume: the `token` of an earlier walk. Raises ConfigurationError at once for
        what is not paged; ListChanged and PagesRepeat while it is read, and what calls raise.
        """
        from ibkr_web.resources.pages import Pages, paged

        return Pages(self, paged(operation, arguments, page_size=page_size, check=check, ahead=ahead, resume=resume))


class AsyncTree:
    """For `AsyncIBKR`."""

    @cached_property
    def session(self: Any) -> AsyncSession:
        """The session's operations, and the session itself."""
        from ibkr_web.session.resource import AsyncSession

        return AsyncSession(self)

    @cached_property
    def contracts(self: Any) -> AsyncContracts:
        """Contracts: the operations, and finding them by what they are."""
        from ibkr_web.resources.contracts import AsyncContracts

        return AsyncContracts(self)

    @cached_property
    def market_data(self: Any) -> AsyncMarketData:
        """Market data: the operations, quotes and bars."""
        from ibkr_web.resources.market_data import AsyncMarketData

        return AsyncMarketData(self)

    @cached_property
    def orders(self: Any) -> AsyncOrders:
        """Orders: the operations, and placing, changing and following orders."""
        from ibkr_web.resources.orders_async import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def alerts(self: Any) -> AsyncAlerts:
        """Alerts: the operations, and changes that lose nothing."""
        from ibkr_web.resources.alerts import AsyncAlerts

        return AsyncAlerts(self)

    @cached_property
    def notifications(self: Any) -> AsyncNotifications:
        """Notifications: the operations, the whole list, and the switches."""
        from ibkr_web.resources.notifications import AsyncNotifications

        return AsyncNotifications(self)

    @cached_property
    def accounts(self: Any) -> AsyncAccounts:
        """Accounts: the operations, and the accounts of the login as objects."""
        from ibkr_web.resources.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def allocation(self: Any) -> AsyncAllocation:
        """Allocation: the operations, and an advisor's groups and models."""
        from ibkr_web.resources.allocation import AsyncAllocation

        return AsyncAllocation(self)

    @cached_property
    def portfolio(self: Any) -> AsyncPortfolio:
        """Portfolios: the operations, and positions, balances and results in exact numbers."""
        from ibkr_web.resources.portfolio import AsyncPortfolio

        return AsyncPortfolio(self)

    @cached_property
    def scanner(self: Any) -> AsyncScanner:
        """Scans: the operations, and scans whose words are checked."""
        from ibkr_web.resources.scanner import AsyncScanner

        return AsyncScanner(self)

    @cached_property
    def watchlists(self: Any) -> AsyncWatchlists:
        """Watchlists: the operations, and lists that overwrite no other."""
        from ibkr_web.resources.watchlists import AsyncWatchlists

        return AsyncWatchlists(self)

    @cached_property
    def account_management(self: Any) -> AsyncAccountManagement:
        """Account Management: the operations, lists in pages, and transfers as jobs."""
        from ibkr_web.resources.transfers import AsyncAccountManagement

        return AsyncAccountManagement(self)

    def paginate(
        self: Any,
        operation: str,
        /,
        *,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = 4,
        resume: str | None = None,
        **arguments: Any,
    ) -> AsyncPages[Any]:
        """See `Tree.paginate`."""
        from ibkr_web.resources.pages import AsyncPages, paged

        return AsyncPages(
            self, paged(operation, arguments, page_size=page_size, check=check, ahead=ahead, resume=resume)
        )
