# Generated from spec/ by `make regenerate`; do not edit.
"""The clients: the whole API as a tree of resources, each loaded on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .runtime.client import AsyncBase, Base

if TYPE_CHECKING:
    from .account_management.accounts import AccountManagementAccounts, AsyncAccountManagementAccounts
    from .account_management.authorization import AsyncAuthorization, Authorization
    from .account_management.balances import AccountManagementBalances, AsyncAccountManagementBalances
    from .account_management.banking import AccountManagementBanking, AsyncAccountManagementBanking
    from .account_management.reports import AccountManagementReports, AsyncAccountManagementReports
    from .account_management.restrictions import AccountManagementRestrictions, AsyncAccountManagementRestrictions
    from .account_management.tax_vouchers import AccountManagementTaxVouchers, AsyncAccountManagementTaxVouchers
    from .account_management.utilities import AccountManagementUtilities, AsyncAccountManagementUtilities
    from .flex.flex import AsyncFlex, Flex
    from .trading.accounts import Accounts, AsyncAccounts
    from .trading.alerts import Alerts, AsyncAlerts
    from .trading.allocation import Allocation, AsyncAllocation
    from .trading.analytics import Analytics, AsyncAnalytics
    from .trading.contracts import AsyncContracts, Contracts
    from .trading.events import AsyncEvents, Events
    from .trading.market_data import AsyncMarketData, MarketData
    from .trading.notifications import AsyncNotifications, Notifications
    from .trading.orders import AsyncOrders, Orders
    from .trading.portfolio import AsyncPortfolio, Portfolio
    from .trading.scanner import AsyncScanner, Scanner
    from .trading.session import AsyncSession, Session
    from .trading.watchlists import AsyncWatchlists, Watchlists


class AccountManagement:
    """Account Management: accounts, banking, reports and what belongs to them."""

    def __init__(self, client: Base) -> None:
        self._client = client

    @cached_property
    def accounts(self) -> AccountManagementAccounts:
        from .account_management.accounts import AccountManagementAccounts

        return AccountManagementAccounts(self._client)

    @cached_property
    def balances(self) -> AccountManagementBalances:
        from .account_management.balances import AccountManagementBalances

        return AccountManagementBalances(self._client)

    @cached_property
    def banking(self) -> AccountManagementBanking:
        from .account_management.banking import AccountManagementBanking

        return AccountManagementBanking(self._client)

    @cached_property
    def reports(self) -> AccountManagementReports:
        from .account_management.reports import AccountManagementReports

        return AccountManagementReports(self._client)

    @cached_property
    def restrictions(self) -> AccountManagementRestrictions:
        from .account_management.restrictions import AccountManagementRestrictions

        return AccountManagementRestrictions(self._client)

    @cached_property
    def tax_vouchers(self) -> AccountManagementTaxVouchers:
        from .account_management.tax_vouchers import AccountManagementTaxVouchers

        return AccountManagementTaxVouchers(self._client)

    @cached_property
    def utilities(self) -> AccountManagementUtilities:
        from .account_management.utilities import AccountManagementUtilities

        return AccountManagementUtilities(self._client)


class Client(Base):
    """Every operation of IBKR's Web API 2.35.0 and of the Flex Web Service, sync.

    `Client(http_client)` drives the `httpx.Client` you give it (its authentication, headers, proxies,
    timeouts, event hooks and transport work); without one it makes its own on the first call and closes it on
    `close()`. Nothing is loaded or connected before it is used. The client adds no credentials, pacing or retries.

    `base_url` is the origin of the Web API (`https://api.ibkr.com`, `https://qa.interactivebrokers.com` or a gateway's);
    without it that of the given client's own `base_url`, else production. `flex_url` is that of the Flex Web Service. `signer(operation, claims) -> token` signs the bodies of SIGNED_JWT operations.
    """

    @cached_property
    def accounts(self) -> Accounts:
        from .trading.accounts import Accounts

        return Accounts(self)

    @cached_property
    def alerts(self) -> Alerts:
        from .trading.alerts import Alerts

        return Alerts(self)

    @cached_property
    def allocation(self) -> Allocation:
        from .trading.allocation import Allocation

        return Allocation(self)

    @cached_property
    def analytics(self) -> Analytics:
        from .trading.analytics import Analytics

        return Analytics(self)

    @cached_property
    def authorization(self) -> Authorization:
        from .account_management.authorization import Authorization

        return Authorization(self)

    @cached_property
    def contracts(self) -> Contracts:
        from .trading.contracts import Contracts

        return Contracts(self)

    @cached_property
    def events(self) -> Events:
        from .trading.events import Events

        return Events(self)

    @cached_property
    def flex(self) -> Flex:
        from .flex.flex import Flex

        return Flex(self)

    @cached_property
    def market_data(self) -> MarketData:
        from .trading.market_data import MarketData

        return MarketData(self)

    @cached_property
    def notifications(self) -> Notifications:
        from .trading.notifications import Notifications

        return Notifications(self)

    @cached_property
    def orders(self) -> Orders:
        from .trading.orders import Orders

        return Orders(self)

    @cached_property
    def portfolio(self) -> Portfolio:
        from .trading.portfolio import Portfolio

        return Portfolio(self)

    @cached_property
    def scanner(self) -> Scanner:
        from .trading.scanner import Scanner

        return Scanner(self)

    @cached_property
    def session(self) -> Session:
        from .trading.session import Session

        return Session(self)

    @cached_property
    def watchlists(self) -> Watchlists:
        from .trading.watchlists import Watchlists

        return Watchlists(self)

    @cached_property
    def account_management(self) -> AccountManagement:
        return AccountManagement(self)


class AsyncAccountManagement:
    """Account Management: accounts, banking, reports and what belongs to them."""

    def __init__(self, client: AsyncBase) -> None:
        self._client = client

    @cached_property
    def accounts(self) -> AsyncAccountManagementAccounts:
        from .account_management.accounts import AsyncAccountManagementAccounts

        return AsyncAccountManagementAccounts(self._client)

    @cached_property
    def balances(self) -> AsyncAccountManagementBalances:
        from .account_management.balances import AsyncAccountManagementBalances

        return AsyncAccountManagementBalances(self._client)

    @cached_property
    def banking(self) -> AsyncAccountManagementBanking:
        from .account_management.banking import AsyncAccountManagementBanking

        return AsyncAccountManagementBanking(self._client)

    @cached_property
    def reports(self) -> AsyncAccountManagementReports:
        from .account_management.reports import AsyncAccountManagementReports

        return AsyncAccountManagementReports(self._client)

    @cached_property
    def restrictions(self) -> AsyncAccountManagementRestrictions:
        from .account_management.restrictions import AsyncAccountManagementRestrictions

        return AsyncAccountManagementRestrictions(self._client)

    @cached_property
    def tax_vouchers(self) -> AsyncAccountManagementTaxVouchers:
        from .account_management.tax_vouchers import AsyncAccountManagementTaxVouchers

        return AsyncAccountManagementTaxVouchers(self._client)

    @cached_property
    def utilities(self) -> AsyncAccountManagementUtilities:
        from .account_management.utilities import AsyncAccountManagementUtilities

        return AsyncAccountManagementUtilities(self._client)


class AsyncClient(AsyncBase):
    """Every operation of IBKR's Web API 2.35.0 and of the Flex Web Service, async.

    `AsyncClient(http_client)` drives the `httpx.AsyncClient` you give it (its authentication, headers, proxies,
    timeouts, event hooks and transport work); without one it makes its own on the first call and closes it on
    `close()`. Nothing is loaded or connected before it is used. The client adds no credentials, pacing or retries.

    `base_url` is the origin of the Web API (`https://api.ibkr.com`, `https://qa.interactivebrokers.com` or a gateway's);
    without it that of the given client's own `base_url`, else production. `flex_url` is that of the Flex Web Service. `signer(operation, claims) -> token` signs the bodies of SIGNED_JWT operations.
    """

    @cached_property
    def accounts(self) -> AsyncAccounts:
        from .trading.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def alerts(self) -> AsyncAlerts:
        from .trading.alerts import AsyncAlerts

        return AsyncAlerts(self)

    @cached_property
    def allocation(self) -> AsyncAllocation:
        from .trading.allocation import AsyncAllocation

        return AsyncAllocation(self)

    @cached_property
    def analytics(self) -> AsyncAnalytics:
        from .trading.analytics import AsyncAnalytics

        return AsyncAnalytics(self)

    @cached_property
    def authorization(self) -> AsyncAuthorization:
        from .account_management.authorization import AsyncAuthorization

        return AsyncAuthorization(self)

    @cached_property
    def contracts(self) -> AsyncContracts:
        from .trading.contracts import AsyncContracts

        return AsyncContracts(self)

    @cached_property
    def events(self) -> AsyncEvents:
        from .trading.events import AsyncEvents

        return AsyncEvents(self)

    @cached_property
    def flex(self) -> AsyncFlex:
        from .flex.flex import AsyncFlex

        return AsyncFlex(self)

    @cached_property
    def market_data(self) -> AsyncMarketData:
        from .trading.market_data import AsyncMarketData

        return AsyncMarketData(self)

    @cached_property
    def notifications(self) -> AsyncNotifications:
        from .trading.notifications import AsyncNotifications

        return AsyncNotifications(self)

    @cached_property
    def orders(self) -> AsyncOrders:
        from .trading.orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def portfolio(self) -> AsyncPortfolio:
        from .trading.portfolio import AsyncPortfolio

        return AsyncPortfolio(self)

    @cached_property
    def scanner(self) -> AsyncScanner:
        from .trading.scanner import AsyncScanner

        return AsyncScanner(self)

    @cached_property
    def session(self) -> AsyncSession:
        from .trading.session import AsyncSession

        return AsyncSession(self)

    @cached_property
    def watchlists(self) -> AsyncWatchlists:
        from .trading.watchlists import AsyncWatchlists

        return AsyncWatchlists(self)

    @cached_property
    def account_management(self) -> AsyncAccountManagement:
        return AsyncAccountManagement(self)
