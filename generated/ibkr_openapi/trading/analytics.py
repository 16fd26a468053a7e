# Generated from spec/ by `make regenerate`; do not edit.
"""Analytics: 4 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        AllocationResponse,
        AnalyticsGetAllocationRequest,
        AnalyticsGetPerformanceAllPeriodsRequest,
        AnalyticsGetPerformanceRequest,
        AnalyticsListTransactionsRequest,
        DetailedContractInformation,
        PerformanceResponse,
        TransactionsResponse,
    )
    from ..runtime.aliases import Headers, Timeout

GET_ALLOCATION: Operation[AllocationResponse] = Operation(
    "analytics.get_allocation",
    "POST",
    "/v1/api/pa/allocation",
    bodies={"application/json": "AnalyticsGetAllocationRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the holdings of accounts by asset class, sector, region or country.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio-analyst/create-allocation",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio Analyst",),
    upstream_id="createAllocation",
)
GET_PERFORMANCE: Operation[PerformanceResponse] = Operation(
    "analytics.get_performance",
    "POST",
    "/v1/api/pa/performance",
    bodies={"application/json": "AnalyticsGetPerformanceRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "PerformanceResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get value and returns of one or more accounts over one period.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 900},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio-analyst/get-single-performance-period",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio Analyst",),
    upstream_id="getSinglePerformancePeriod",
)
GET_PERFORMANCE_ALL_PERIODS: Operation[DetailedContractInformation] = Operation(
    "analytics.get_performance_all_periods",
    "POST",
    "/v1/api/pa/allperiods",
    parameters=(("account_id", "param", "query", False, "str"),),
    bodies={"application/json": "AnalyticsGetPerformanceAllPeriodsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "DetailedContractInformation"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get value and returns of one or more accounts over all periods at once.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 900},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio-analyst/get-performance-all-periods",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio Analyst",),
    upstream_id="getPerformanceAllPeriods",
)
LIST_TRANSACTIONS: Operation[TransactionsResponse] = Operation(
    "analytics.list_transactions",
    "POST",
    "/v1/api/pa/transactions",
    bodies={"application/json": "AnalyticsListTransactionsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "TransactionsResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List trades, dividends and transfers of accounts in one contract.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 900},),
    limits={"conids": 1},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio-analyst/get-transactions",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio Analyst",),
    upstream_id="getTransactions",
)


class Analytics(Resource):
    """Analytics."""

    def get_allocation(
        self,
        body: AnalyticsGetAllocationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationResponse:
        """Get the holdings of accounts by asset class, sector, region or country.

        ``POST /v1/api/pa/allocation``

        Args:
            body: `acctIds` and `type` (COUNTRY, REGION, SECTOR, ASSET_CLASS, FINANCIAL_INSTRUMENT or ALL).
                `currency` is USD and `date` (yyyyMMdd, before today) today when left out; `model` limits the
                answer to one model portfolio.

        Returns:
            `allocations` keyed by type, each split into `long` and `short` with a total and items; `weight` is
            a fraction of its side (multiply by 100 for percent), amounts are in `currency`. Figures of today
            come only when all accounts have that base currency, else those of the previous business day;
            `realtime` and `date` tell which. Accounts that failed are listed in `excluded`.
        """
        return self._call(GET_ALLOCATION, body=body, headers=headers, timeout=timeout)

    def get_performance(
        self,
        body: AnalyticsGetPerformanceRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PerformanceResponse:
        """Get value and returns of one or more accounts over one period.

        ``POST /v1/api/pa/performance``

        Args:
            body: `acctIds` and `period`: 1D, 7D, MTD, 1M, YTD or 1Y. Several accounts are added up to one
                series.

        Returns:
            `nav` (net asset values), `cps` (cumulative returns) and `tpps` (returns period by period, months in
            the sample of a year); each has `dates` and `data` whose values stand at the same positions. Returns
            are fractions: 0.0639 is 6.39 %. Dates are yyyyMMdd, yyyyMM where `freq` is M. `pm` says whether
            returns are time- or money-weighted, `nd` is not the number of points.

        Sources differ:
            The document lists the periods 3M, 6M and 12M; two observers got 400 for them. Once in 15 minutes is
            IBKR's own limit, for each of the analyst calls.
        """
        return self._call(GET_PERFORMANCE, body=body, headers=headers, timeout=timeout)

    def get_performance_all_periods(
        self,
        body: AnalyticsGetPerformanceAllPeriodsRequest | Mapping[str, Any],
        *,
        account_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DetailedContractInformation:
        """Get value and returns of one or more accounts over all periods at once.

        ``POST /v1/api/pa/allperiods``

        Args:
            body: `acctIds`, the account numbers. Several are added up.
            account_id: A single account number; when given, the accounts in the body do not count.

        Returns:
            The series stand under a key named like the account, inside it under one key per period (1D 7D MTD
            1M YTD 1Y) with `nav`, `cps`, `dates`, `freq` and `startNAV`. `periods` lists the keys that are
            there. `nd` is not the number of points.

        Sources differ:
            IBKR lists no limit for this call; the one given is that of its neighbours. `lastSuccessfulUpdate`
            carries no time zone: the document speaks of Eastern time, our fact sheet of UTC.
        """
        return self._call(
            GET_PERFORMANCE_ALL_PERIODS, query={"param": account_id}, body=body, headers=headers, timeout=timeout
        )

    def list_transactions(
        self,
        body: AnalyticsListTransactionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TransactionsResponse:
        """List trades, dividends and transfers of accounts in one contract.

        ``POST /v1/api/pa/transactions``

        Args:
            body: `acctIds`, `conids` with exactly one contract and `currency` are needed; `days` reaches 90
                days back when left out.

        Returns:
            `transactions`, sales with negative `qty`; `date` is Java text ("Mon Dec 11 00:00:00 EST 2023"),
            `rawDate` beside it yyyyMMdd. `rpnl.data` has the realised result by day (yyyyMMdd) as decimal text,
            `side` L for loss and G for gain. `from` and `to` are epoch milliseconds, `nd` is not the number of
            rows.

        Sources differ:
            The document marks accounts, contract and currency optional; one observer found all three required.
        """
        return self._call(LIST_TRANSACTIONS, body=body, headers=headers, timeout=timeout)


class AsyncAnalytics(AsyncResource):
    """Analytics."""

    async def get_allocation(
        self,
        body: AnalyticsGetAllocationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationResponse:
        """Get the holdings of accounts by asset class, sector, region or country.

        ``POST /v1/api/pa/allocation``

        Args:
            body: `acctIds` and `type` (COUNTRY, REGION, SECTOR, ASSET_CLASS, FINANCIAL_INSTRUMENT or ALL).
                `currency` is USD and `date` (yyyyMMdd, before today) today when left out; `model` limits the
                answer to one model portfolio.

        Returns:
            `allocations` keyed by type, each split into `long` and `short` with a total and items; `weight` is
            a fraction of its side (multiply by 100 for percent), amounts are in `currency`. Figures of today
            come only when all accounts have that base currency, else those of the previous business day;
            `realtime` and `date` tell which. Accounts that failed are listed in `excluded`.
        """
        return await self._call(GET_ALLOCATION, body=body, headers=headers, timeout=timeout)

    async def get_performance(
        self,
        body: AnalyticsGetPerformanceRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PerformanceResponse:
        """Get value and returns of one or more accounts over one period.

        ``POST /v1/api/pa/performance``

        Args:
            body: `acctIds` and `period`: 1D, 7D, MTD, 1M, YTD or 1Y. Several accounts are added up to one
                series.

        Returns:
            `nav` (net asset values), `cps` (cumulative returns) and `tpps` (returns period by period, months in
            the sample of a year); each has `dates` and `data` whose values stand at the same positions. Returns
            are fractions: 0.0639 is 6.39 %. Dates are yyyyMMdd, yyyyMM where `freq` is M. `pm` says whether
            returns are time- or money-weighted, `nd` is not the number of points.

        Sources differ:
            The document lists the periods 3M, 6M and 12M; two observers got 400 for them. Once in 15 minutes is
            IBKR's own limit, for each of the analyst calls.
        """
        return await self._call(GET_PERFORMANCE, body=body, headers=headers, timeout=timeout)

    async def get_performance_all_periods(
        self,
        body: AnalyticsGetPerformanceAllPeriodsRequest | Mapping[str, Any],
        *,
        account_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DetailedContractInformation:
        """Get value and returns of one or more accounts over all periods at once.

        ``POST /v1/api/pa/allperiods``

        Args:
            body: `acctIds`, the account numbers. Several are added up.
            account_id: A single account number; when given, the accounts in the body do not count.

        Returns:
            The series stand under a key named like the account, inside it under one key per period (1D 7D MTD
            1M YTD 1Y) with `nav`, `cps`, `dates`, `freq` and `startNAV`. `periods` lists the keys that are
            there. `nd` is not the number of points.

        Sources differ:
            IBKR lists no limit for this call; the one given is that of its neighbours. `lastSuccessfulUpdate`
            carries no time zone: the document speaks of Eastern time, our fact sheet of UTC.
        """
        return await self._call(
            GET_PERFORMANCE_ALL_PERIODS, query={"param": account_id}, body=body, headers=headers, timeout=timeout
        )

    async def list_transactions(
        self,
        body: AnalyticsListTransactionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TransactionsResponse:
        """List trades, dividends and transfers of accounts in one contract.

        ``POST /v1/api/pa/transactions``

        Args:
            body: `acctIds`, `conids` with exactly one contract and `currency` are needed; `days` reaches 90
                days back when left out.

        Returns:
            `transactions`, sales with negative `qty`; `date` is Java text ("Mon Dec 11 00:00:00 EST 2023"),
            `rawDate` beside it yyyyMMdd. `rpnl.data` has the realised result by day (yyyyMMdd) as decimal text,
            `side` L for loss and G for gain. `from` and `to` are epoch milliseconds, `nd` is not the number of
            rows.

        Sources differ:
            The document marks accounts, contract and currency optional; one observer found all three required.
        """
        return await self._call(LIST_TRANSACTIONS, body=body, headers=headers, timeout=timeout)
