"""`ib.portfolio`: the generated operations, and positions, balances and results in exact numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ibkr_openapi.trading.portfolio import AsyncPortfolio as GeneratedAsync
from ibkr_openapi.trading.portfolio import Portfolio as Generated
from ibkr_web.resources.pages import AsyncPages, Pages, lists, paged
from ibkr_web.workflows.pagination.progress import Mark
from ibkr_web.workflows.pagination.walk import AHEAD
from ibkr_web.workflows.portfolio import reading
from ibkr_web.workflows.portfolio import transactions as history
from ibkr_web.workflows.portfolio.transactions import Transactions
from ibkr_web.workflows.portfolio.values import Allocation, Balance, Performance, PnL, Position, Summary

if TYPE_CHECKING:
    from ibkr_openapi.models import AccountAttributes
    from ibkr_web.client import IBKR, AsyncIBKR
    from ibkr_web.workflows.orders.instruments import Instrument

__all__ = ["AsyncPortfolio", "AsyncPositions", "Portfolio", "Positions"]

SUBACCOUNTS = "portfolio.list_subaccounts_paged"


class Positions:
    """`portfolio.positions` of a sync client."""

    def __init__(self, client: Any) -> None:
        self._client = client

    @lists(reading.PAGED)
    def list(
        self,
        account: str | Sequence[str] | None = None,
        *,
        cached: bool = True,
        model: str | None = None,
        sort: str | None = None,
        descending: bool = False,
        wait_for_contracts: bool = False,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> Pages[Position]:
        """Positions of one account, of several, or of all of the login, page after page as they are asked for.

        cached: by pages from IBKR's cache, with contract data; False: fresh, in one answer for each account, with
        fewer fields. sort: IBKR's field to sort by. wait_for_contracts: wait at IBKR until all contract data is there.
        check: see at the end whether one was missed while the list moved, by one more call where there is more than
        one page. Raises ListChanged, PagesRepeat and what calls raise, while it is read.
        """
        arguments: dict[str, Any] = {"model": model, "sort": sort, "direction": "d" if descending else None}
        if wait_for_contracts and cached:
            arguments["wait_for_sec_def"] = True
        given = {name: value for name, value in arguments.items() if value is not None}
        mark = None if resume is None else Mark.read(resume)
        how: dict[str, Any] = {"cached": cached, "check": check, "ahead": ahead, "arguments": given, "resume": mark}
        return Pages(self._client, lambda progress: reading.positions(account, progress, **how))

    def get(self, account: str, conid: int) -> Position | None:
        """The position in one contract, or None. Raises IBKRError where several models of the account hold it."""
        found: Position | None = self._client._run(reading.position(account, conid))
        return found


class Portfolio(Generated):
    """Portfolios of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @cached_property
    def positions(self) -> Positions:
        """Positions, in one shape."""
        return Positions(self._client)

    def ledger(self, account: str) -> dict[str, Balance]:
        """Balances by currency; "BASE" is all of them in base currency."""
        found: dict[str, Balance] = self._client._run(reading.ledger(account))
        return found

    def summary(self, account: str) -> Summary:
        """Every figure of an account: `summary["netliquidation"].amount`."""
        found: Summary = self._client._run(reading.summary(account))
        return found

    def allocation(self, account: str, *, model: str | None = None) -> Allocation:
        """Values by asset class, sector and group, in base currency."""
        found: Allocation = self._client._run(reading.allocation(account, model))
        return found

    def pnl(self) -> list[PnL]:
        """Today's and unrealised result of each account; needs the brokerage session, once in five seconds."""
        found: list[PnL] = self._client._run(reading.pnl())
        return found

    def performance(self, account: str | Sequence[str], *, period: str = "1M", max_age: float = 900.0) -> Performance:
        """Value and returns of accounts; several are added up. period: 1D, 7D, MTD, 1M, YTD or 1Y.

        IBKR answers once in 15 minutes. The same question within `max_age` seconds is answered with what came then
        (`fetched` tells when); 0 asks anew. Another question within 15 minutes raises PacingTimeout at once, unless
        `with_options(budget=900)` lets it wait.
        """
        answers = reading.Answers.of(self._client)
        now = self._client._clock.now
        found: Performance = self._client._run(reading.performance(account, period, answers, now, max_age))
        return found

    def transactions(
        self,
        account: str | Sequence[str],
        contract: Instrument,
        *,
        currency: str,
        days: int = 90,
        max_age: float = 900.0,
    ) -> Transactions:
        """Trades, dividends and transfers of accounts in one contract, and what was realised, `days` days back.

        contract: a number, or something with one. Once in 15 minutes, like `performance`; what IBKR would refuse is
        told before (ConfigurationError), so that it does not cost the quarter of an hour.
        """
        answers = reading.Answers.of(self._client)
        now = self._client._clock.now
        found: Transactions = self._client._run(
            history.transactions(account, contract, currency, days, answers, now, max_age)
        )
        return found

    @lists(SUBACCOUNTS)
    def subaccounts(
        self, *, cached: bool = True, check: bool = True, ahead: int = AHEAD, resume: str | None = None
    ) -> Pages[AccountAttributes]:
        """All accounts of an advisor or broker, however many, 20 a page. check: read twice where there are more."""
        asked = {"no_cache": None if cached else True}
        return Pages(self._client, paged(SUBACCOUNTS, asked, check=check, ahead=ahead, resume=resume))


class AsyncPositions:
    """`portfolio.positions` of an async client."""

    def __init__(self, client: Any) -> None:
        self._client = client

    @lists(reading.PAGED)
    def list(
        self,
        account: str | Sequence[str] | None = None,
        *,
        cached: bool = True,
        model: str | None = None,
        sort: str | None = None,
        descending: bool = False,
        wait_for_contracts: bool = False,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> AsyncPages[Position]:
        """Positions of one account, of several, or of all of the login, page after page as they are asked for.

        cached: by pages from IBKR's cache, with contract data; False: fresh, in one answer for each account, with
        fewer fields. sort: IBKR's field to sort by. wait_for_contracts: wait at IBKR until all contract data is there.
        check: see at the end whether one was missed while the list moved, by one more call where there is more than
        one page. Raises ListChanged, PagesRepeat and what calls raise, while it is read.
        """
        arguments: dict[str, Any] = {"model": model, "sort": sort, "direction": "d" if descending else None}
        if wait_for_contracts and cached:
            arguments["wait_for_sec_def"] = True
        given = {name: value for name, value in arguments.items() if value is not None}
        mark = None if resume is None else Mark.read(resume)
        how: dict[str, Any] = {"cached": cached, "check": check, "ahead": ahead, "arguments": given, "resume": mark}
        return AsyncPages(self._client, lambda progress: reading.positions(account, progress, **how))

    async def get(self, account: str, conid: int) -> Position | None:
        """The position in one contract, or None. Raises IBKRError where several models of the account hold it."""
        found: Position | None = await self._client._run(reading.position(account, conid))
        return found


class AsyncPortfolio(GeneratedAsync):
    """Portfolios of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @cached_property
    def positions(self) -> AsyncPositions:
        """Positions, in one shape."""
        return AsyncPositions(self._client)

    async def ledger(self, account: str) -> dict[str, Balance]:
        """Balances by currency; "BASE" is all of them in base currency."""
        found: dict[str, Balance] = await self._client._run(reading.ledger(account))
        return found

    async def summary(self, account: str) -> Summary:
        """Every figure of an account: `summary["netliquidation"].amount`."""
        found: Summary = await self._client._run(reading.summary(account))
        return found

    async def allocation(self, account: str, *, model: str | None = None) -> Allocation:
        """Values by asset class, sector and group, in base currency."""
        found: Allocation = await self._client._run(reading.allocation(account, model))
        return found

    async def pnl(self) -> list[PnL]:
        """Today's and unrealised result of each account; needs the brokerage session, once in five seconds."""
        found: list[PnL] = await self._client._run(reading.pnl())
        return found

    async def performance(
        self, account: str | Sequence[str], *, period: str = "1M", max_age: float = 900.0
    ) -> Performance:
        """Value and returns of accounts; several are added up. period: 1D, 7D, MTD, 1M, YTD or 1Y.

        IBKR answers once in 15 minutes. The same question within `max_age` seconds is answered with what came then
        (`fetched` tells when); 0 asks anew. Another question within 15 minutes raises PacingTimeout at once, unless
        `with_options(budget=900)` lets it wait.
        """
        answers = reading.Answers.of(self._client)
        now = self._client._clock.now
        found: Performance = await self._client._run(reading.performance(account, period, answers, now, max_age))
        return found

    async def transactions(
        self,
        account: str | Sequence[str],
        contract: Instrument,
        *,
        currency: str,
        days: int = 90,
        max_age: float = 900.0,
    ) -> Transactions:
        """Trades, dividends and transfers in one contract; see `Portfolio.transactions`."""
        answers = reading.Answers.of(self._client)
        now = self._client._clock.now
        found: Transactions = await self._client._run(
            history.transactions(account, contract, currency, days, answers, now, max_age)
        )
        return found

    @lists(SUBACCOUNTS)
    def subaccounts(
        self, *, cached: bool = True, check: bool = True, ahead: int = AHEAD, resume: str | None = None
    ) -> AsyncPages[AccountAttributes]:
        """All accounts of an advisor or broker, however many, 20 a page. check: read twice where there are more."""
        asked = {"no_cache": None if cached else True}
        return AsyncPages(self._client, paged(SUBACCOUNTS, asked, check=check, ahead=ahead, resume=resume))
