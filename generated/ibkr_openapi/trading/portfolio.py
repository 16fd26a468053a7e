# Generated from spec/ by `make regenerate`; do not edit.
"""Portfolio: 13 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..enums import PortfolioListPositionsUncachedDirection
    from ..models import (
        AccountAttributes,
        ComboPositionResponseItem,
        IndividualPosition,
        LedgerValue,
        Portfolio2PositionsItem,
        PortfolioAllocations,
        PortfolioInvalidatePositionsResponse,
        PortfolioSummary,
        Subaccounts2Response,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

GET_ACCOUNT: Operation[AccountAttributes] = Operation(
    "portfolio.get_account",
    "GET",
    "/v1/api/portfolio/{accountId}/meta",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "AccountAttributes"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get type, base currency and state of one account.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-portfolio-metadata",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getPortfolioMetadata",
)
GET_ALLOCATION: Operation[PortfolioAllocations] = Operation(
    "portfolio.get_allocation",
    "GET",
    "/v1/api/portfolio/{accountId}/allocation",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("model", "model", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "PortfolioAllocations"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the value of an account's holdings by asset class, sector and group.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-asset-allocation",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getAssetAllocation",
)
GET_LEDGER: Operation[dict[str, LedgerValue]] = Operation(
    "portfolio.get_ledger",
    "GET",
    "/v1/api/portfolio/{accountId}/ledger",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": ("map", "LedgerValue")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the balances of an account by currency.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-portfolio-ledger",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getPortfolioLedger",
)
GET_POSITION: Operation[list[IndividualPosition]] = Operation(
    "portfolio.get_position",
    "GET",
    "/v1/api/portfolio/{accountId}/position/{conid}",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("conid", "conid", "path", True, "int"),
    ),
    responses={
        "200": {"application/json": ("list", "IndividualPosition")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get an account's position in one contract.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=(
        {"call": "portfolio.list_accounts", "once": "session"},
        {"repeat": 1, "until": "fields", "among": ("ticker", "fullName", "listingExchange", "name"), "after": 1.0},
    ),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-position-by-conid",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getPositionByConid",
)
GET_SUMMARY: Operation[PortfolioSummary] = Operation(
    "portfolio.get_summary",
    "GET",
    "/v1/api/portfolio/{accountId}/summary",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "PortfolioSummary"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get every balance and margin figure of an account, in total and by segment.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-portfolio-summary",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getPortfolioSummary",
)
INVALIDATE_POSITIONS: Operation[PortfolioInvalidatePositionsResponse] = Operation(
    "portfolio.invalidate_positions",
    "POST",
    "/v1/api/portfolio/{accountId}/positions/invalidate",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "PortfolioInvalidatePositionsResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Have IBKR forget its cached positions of an account.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/invalidate-position-cache",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="invalidatePositionCache",
)
LIST_ACCOUNTS: Operation[list[AccountAttributes]] = Operation(
    "portfolio.list_accounts",
    "GET",
    "/v1/api/portfolio/accounts",
    responses={
        "200": {"application/json": ("list", "AccountAttributes")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the accounts whose portfolio this login may see.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 5},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-all-accounts",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getAllAccounts",
)
LIST_COMBINATION_POSITIONS: Operation[list[ComboPositionResponseItem]] = Operation(
    "portfolio.list_combination_positions",
    "GET",
    "/v1/api/portfolio/{accountId}/combo/positions",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("no_cache", "nocache", "query", False, "bool", "simple", False),
    ),
    responses={
        "200": {"application/json": ("list", "ComboPositionResponseItem")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the positions an account entered as combinations, leg by leg.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-combo-positions",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getComboPositions",
)
LIST_POSITIONS: Operation[list[IndividualPosition]] = Operation(
    "portfolio.list_positions",
    "GET",
    "/v1/api/portfolio/{accountId}/positions/{pageId}",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("page_id", "pageId", "path", True, "int"),
        ("direction", "direction", "query", False, "str"),
        ("model", "model", "query", False, "str"),
        ("sort", "sort", "query", False, "str"),
        ("wait_for_sec_def", "waitForSecDef", "query", False, "bool"),
    ),
    responses={
        "200": {"application/json": ("list", "IndividualPosition")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the positions of an account, one page at a time.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pagination={
        "style": "page-path",
        "parameter": "pageId",
        "first": 0,
        "size": 100,
        "sizes": (30, 100),
        "stop": "empty",
        "identity": ("conid", "model"),
        "whole": "portfolio.list_positions_uncached",
        "match": "conid",
        "one": "portfolio.get_position",
        "refresh": "portfolio.invalidate_positions",
    },
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-paginated-positions",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getPaginatedPositions",
)
LIST_POSITIONS_BY_CONTRACT: Operation[dict[str, list[IndividualPosition]]] = Operation(
    "portfolio.list_positions_by_contract",
    "GET",
    "/v1/api/portfolio/positions/{conid}",
    parameters=(("conid", "conid", "path", True, "int"),),
    responses={
        "200": {"application/json": ("map", ("list", "IndividualPosition"))},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the positions of all accounts in one contract.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-all-accounts-for-conid",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getAllAccountsForConid",
)
LIST_POSITIONS_UNCACHED: Operation[list[Portfolio2PositionsItem]] = Operation(
    "portfolio.list_positions_uncached",
    "GET",
    "/v1/api/portfolio2/{accountId}/positions",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("direction", "direction", "query", False, "@PortfolioListPositionsUncachedDirection", "simple", "a"),
        ("model", "model", "query", False, "str"),
        ("sort", "sort", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": ("list", "Portfolio2PositionsItem")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List all positions of an account at once, without IBKR's cache.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "portfolio.list_accounts", "once": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-uncached-positions",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getUncachedPositions",
)
LIST_SUBACCOUNTS: Operation[list[AccountAttributes]] = Operation(
    "portfolio.list_subaccounts",
    "GET",
    "/v1/api/portfolio/subaccounts",
    responses={
        "200": {"application/json": ("list", "AccountAttributes")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the subaccounts of an advisor or broker, up to 100.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 5},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-all-subaccounts",
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getAllSubaccounts",
)
LIST_SUBACCOUNTS_PAGED: Operation[Subaccounts2Response] = Operation(
    "portfolio.list_subaccounts_paged",
    "GET",
    "/v1/api/portfolio/subaccounts2",
    parameters=(
        ("no_cache", "nocache", "query", False, "bool", "simple", False),
        ("page", "page", "query", False, "int"),
    ),
    responses={
        "200": {"application/json": "Subaccounts2Response"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the subaccounts of a large structure page by page.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pagination={
        "style": "page",
        "parameter": "page",
        "first": 0,
        "size": 20,
        "stop": "total",
        "items": "subaccounts",
        "total": "metadata/total",
        "identity": ("accountId",),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-portfolio/get-many-subaccounts",
    ignored=("path:accountId",),
    security=(("ssoBearer", ()),),
    tags=("Trading Portfolio",),
    upstream_id="getManySubaccounts",
)


class Portfolio(Resource):
    """Portfolio."""

    def get_account(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountAttributes:
        """Get type, base currency and state of one account.

        ``GET /v1/api/portfolio/{accountId}/meta``

        Args:
            account_id: Account number.

        Returns:
            The fields of `portfolio.list_accounts`. The advisor flag is spelled `faclient` on the wire,
            `faClient` in the document.
        """
        return self._call(GET_ACCOUNT, (account_id,), headers=headers, timeout=timeout)

    def get_allocation(
        self,
        account_id: str,
        *,
        model: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PortfolioAllocations:
        """Get the value of an account's holdings by asset class, sector and group.

        ``GET /v1/api/portfolio/{accountId}/allocation``

        Args:
            account_id: Account number.
            model: Model portfolio to limit the answer to.

        Returns:
            `assetClass`, `sector` and `group`, each with `long` and `short`: amounts keyed by category,
            negative on the short side.
        """
        return self._call(GET_ALLOCATION, (account_id,), query={"model": model}, headers=headers, timeout=timeout)

    def get_ledger(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, LedgerValue]:
        """Get the balances of an account by currency.

        ``GET /v1/api/portfolio/{accountId}/ledger``

        Args:
            account_id: Account number.

        Returns:
            An object keyed by currency, and BASE for the sum in base currency. `exchangerate` is the value of
            one unit in base currency, `timestamp` epoch seconds. Whole numbers may come as decimals (2.0E8).

        Sources differ:
            One text explains the rate the other way round; the sample (0.65 for AUD, base USD) decides.
        """
        return self._call(GET_LEDGER, (account_id,), headers=headers, timeout=timeout)

    def get_position(
        self,
        account_id: str,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[IndividualPosition]:
        """Get an account's position in one contract.

        ``GET /v1/api/portfolio/{accountId}/position/{conid}``

        Args:
            account_id: Account number.
            conid: Contract number.

        Returns:
            A list, empty without a position, with rows as in `portfolio.list_positions`. The first call for a
            contract has the position only; later ones add contract data.
        """
        return self._call(
            GET_POSITION,
            (
                account_id,
                conid,
            ),
            headers=headers,
            timeout=timeout,
        )

    def get_summary(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PortfolioSummary:
        """Get every balance and margin figure of an account, in total and by segment.

        ``GET /v1/api/portfolio/{accountId}/summary``

        Args:
            account_id: Account number.

        Returns:
            45 to 135 keys; "-s" at the end of a key stands for securities, "-c" for commodities. An entry has
            `amount` with `currency`, or `value` for text; `isNull` (in some answers `isNone`) marks figures
            that do not exist. `timestamp` is epoch milliseconds.
        """
        return self._call(GET_SUMMARY, (account_id,), headers=headers, timeout=timeout)

    def invalidate_positions(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PortfolioInvalidatePositionsResponse:
        """Have IBKR forget its cached positions of an account.

        ``POST /v1/api/portfolio/{accountId}/positions/invalidate``

        Args:
            account_id: Account number.

        Returns:
            `message` "success"; the next `portfolio.list_positions` fetches anew.

        Sources differ:
            IBKR's older page says that the first page of positions is returned instead.
        """
        return self._call(INVALIDATE_POSITIONS, (account_id,), headers=headers, timeout=timeout)

    def list_accounts(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[AccountAttributes]:
        """List the accounts whose portfolio this login may see.

        ``GET /v1/api/portfolio/accounts``

        Returns:
            Accounts with type, base currency and state; `accountStatus` is the opening time in epoch
            milliseconds. Call it (or `portfolio.list_subaccounts`) once per session before any other portfolio
            call: without it those answer empty or stale, without an error.
        """
        return self._call(LIST_ACCOUNTS, headers=headers, timeout=timeout)

    def list_combination_positions(
        self,
        account_id: str,
        *,
        no_cache: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[ComboPositionResponseItem]:
        """List the positions an account entered as combinations, leg by leg.

        ``GET /v1/api/portfolio/{accountId}/combo/positions``

        Args:
            account_id: Account number.
            no_cache: True for fresh data.

        Returns:
            Combinations with `legs` (conid as text, signed ratio) and `positions`, one row per leg. Strike,
            expiry, right and multiplier of a leg are not filled in.
        """
        return self._call(
            LIST_COMBINATION_POSITIONS, (account_id,), query={"nocache": no_cache}, headers=headers, timeout=timeout
        )

    def list_positions(
        self,
        account_id: str,
        page_id: Numeric,
        *,
        direction: str | Unset = UNSET,
        model: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        wait_for_sec_def: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[IndividualPosition]:
        """List the positions of an account, one page at a time.

        ``GET /v1/api/portfolio/{accountId}/positions/{pageId}``

        Args:
            account_id: Account number.
            page_id: Number of the page, from 0.
            direction: a for ascending, d for descending.
            model: Model portfolio to limit the answer to.
            sort: Field to sort by, "name" when left out. One client found paging to need it.
            wait_for_sec_def: True to wait until every position has its contract data.

        Returns:
            Positions from IBKR's cache, up to 100 a page (30 on some accounts): go on until a page is empty.
            `avgCost` includes the multiplier, `avgPrice` does not; `strike` is text or number; `expiry` and
            `lastTradingDay` are yyyyMMdd. Without `waitForSecDef` contract data may be missing at first.
            `portfolio.invalidate_positions` clears the cache, `portfolio.list_positions_uncached` goes without
            it.
        """
        return self._call(
            LIST_POSITIONS,
            (
                account_id,
                page_id,
            ),
            query={"direction": direction, "model": model, "sort": sort, "waitForSecDef": wait_for_sec_def},
            headers=headers,
            timeout=timeout,
        )

    def list_positions_by_contract(
        self,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[IndividualPosition]]:
        """List the positions of all accounts in one contract.

        ``GET /v1/api/portfolio/positions/{conid}``

        Args:
            conid: Contract number.

        Returns:
            An object keyed by account number, each with a list of rows as in `portfolio.list_positions`.

        Sources differ:
            IBKR's older page describes a plain list; the document's examples and observed answers are keyed by
            account.
        """
        return self._call(LIST_POSITIONS_BY_CONTRACT, (conid,), headers=headers, timeout=timeout)

    def list_positions_uncached(
        self,
        account_id: str,
        *,
        direction: PortfolioListPositionsUncachedDirection | str | Unset = UNSET,
        model: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[Portfolio2PositionsItem]:
        """List all positions of an account at once, without IBKR's cache.

        ``GET /v1/api/portfolio2/{accountId}/positions``

        Args:
            account_id: Account number.
            direction: a for ascending, d for descending.
            model: Model portfolio to limit the answer to.
            sort: Field to sort by.

        Returns:
            A shorter row than that of `portfolio.list_positions`, with other names: `marketPrice`,
            `marketValue`, `description` and `secType` for `mktPrice`, `mktValue`, `contractDesc` and
            `assetClass`. `conid` is text, `timestamp` epoch seconds. There are no pages.

        Sources differ:
            The document lists `direction` without `sort`; IBKR's page has both.
        """
        return self._call(
            LIST_POSITIONS_UNCACHED,
            (account_id,),
            query={"direction": direction, "model": model, "sort": sort},
            headers=headers,
            timeout=timeout,
        )

    def list_subaccounts(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[AccountAttributes]:
        """List the subaccounts of an advisor or broker, up to 100.

        ``GET /v1/api/portfolio/subaccounts``

        Returns:
            The fields of `portfolio.list_accounts`, and the same preparation of later calls for these accounts.
            With more than 100 of them use `portfolio.list_subaccounts_paged`.
        """
        return self._call(LIST_SUBACCOUNTS, headers=headers, timeout=timeout)

    def list_subaccounts_paged(
        self,
        *,
        no_cache: bool | Unset = UNSET,
        page: Numeric | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> Subaccounts2Response:
        """List the subaccounts of a large structure page by page.

        ``GET /v1/api/portfolio/subaccounts2``

        Args:
            no_cache: True for fresh data.
            page: Number of the page, from 0.

        Returns:
            `subaccounts`, 20 per page, and `metadata`, whose `total` is the number of accounts. Stop when page
            number times page size has reached it, or at an empty page.

        Sources differ:
            The document leaves out `page` and has a path parameter that is not in the path; IBKR's own page
            shows `page`.
        """
        return self._call(
            LIST_SUBACCOUNTS_PAGED, query={"nocache": no_cache, "page": page}, headers=headers, timeout=timeout
        )


class AsyncPortfolio(AsyncResource):
    """Portfolio."""

    async def get_account(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountAttributes:
        """Get type, base currency and state of one account.

        ``GET /v1/api/portfolio/{accountId}/meta``

        Args:
            account_id: Account number.

        Returns:
            The fields of `portfolio.list_accounts`. The advisor flag is spelled `faclient` on the wire,
            `faClient` in the document.
        """
        return await self._call(GET_ACCOUNT, (account_id,), headers=headers, timeout=timeout)

    async def get_allocation(
        self,
        account_id: str,
        *,
        model: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PortfolioAllocations:
        """Get the value of an account's holdings by asset class, sector and group.

        ``GET /v1/api/portfolio/{accountId}/allocation``

        Args:
            account_id: Account number.
            model: Model portfolio to limit the answer to.

        Returns:
            `assetClass`, `sector` and `group`, each with `long` and `short`: amounts keyed by category,
            negative on the short side.
        """
        return await self._call(GET_ALLOCATION, (account_id,), query={"model": model}, headers=headers, timeout=timeout)

    async def get_ledger(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, LedgerValue]:
        """Get the balances of an account by currency.

        ``GET /v1/api/portfolio/{accountId}/ledger``

        Args:
            account_id: Account number.

        Returns:
            An object keyed by currency, and BASE for the sum in base currency. `exchangerate` is the value of
            one unit in base currency, `timestamp` epoch seconds. Whole numbers may come as decimals (2.0E8).

        Sources differ:
            One text explains the rate the other way round; the sample (0.65 for AUD, base USD) decides.
        """
        return await self._call(GET_LEDGER, (account_id,), headers=headers, timeout=timeout)

    async def get_position(
        self,
        account_id: str,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[IndividualPosition]:
        """Get an account's position in one contract.

        ``GET /v1/api/portfolio/{accountId}/position/{conid}``

        Args:
            account_id: Account number.
            conid: Contract number.

        Returns:
            A list, empty without a position, with rows as in `portfolio.list_positions`. The first call for a
            contract has the position only; later ones add contract data.
        """
        return await self._call(
            GET_POSITION,
            (
                account_id,
                conid,
            ),
            headers=headers,
            timeout=timeout,
        )

    async def get_summary(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PortfolioSummary:
        """Get every balance and margin figure of an account, in total and by segment.

        ``GET /v1/api/portfolio/{accountId}/summary``

        Args:
            account_id: Account number.

        Returns:
            45 to 135 keys; "-s" at the end of a key stands for securities, "-c" for commodities. An entry has
            `amount` with `currency`, or `value` for text; `isNull` (in some answers `isNone`) marks figures
            that do not exist. `timestamp` is epoch milliseconds.
        """
        return await self._call(GET_SUMMARY, (account_id,), headers=headers, timeout=timeout)

    async def invalidate_positions(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PortfolioInvalidatePositionsResponse:
        """Have IBKR forget its cached positions of an account.

        ``POST /v1/api/portfolio/{accountId}/positions/invalidate``

        Args:
            account_id: Account number.

        Returns:
            `message` "success"; the next `portfolio.list_positions` fetches anew.

        Sources differ:
            IBKR's older page says that the first page of positions is returned instead.
        """
        return await self._call(INVALIDATE_POSITIONS, (account_id,), headers=headers, timeout=timeout)

    async def list_accounts(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[AccountAttributes]:
        """List the accounts whose portfolio this login may see.

        ``GET /v1/api/portfolio/accounts``

        Returns:
            Accounts with type, base currency and state; `accountStatus` is the opening time in epoch
            milliseconds. Call it (or `portfolio.list_subaccounts`) once per session before any other portfolio
            call: without it those answer empty or stale, without an error.
        """
        return await self._call(LIST_ACCOUNTS, headers=headers, timeout=timeout)

    async def list_combination_positions(
        self,
        account_id: str,
        *,
        no_cache: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[ComboPositionResponseItem]:
        """List the positions an account entered as combinations, leg by leg.

        ``GET /v1/api/portfolio/{accountId}/combo/positions``

        Args:
            account_id: Account number.
            no_cache: True for fresh data.

        Returns:
            Combinations with `legs` (conid as text, signed ratio) and `positions`, one row per leg. Strike,
            expiry, right and multiplier of a leg are not filled in.
        """
        return await self._call(
            LIST_COMBINATION_POSITIONS, (account_id,), query={"nocache": no_cache}, headers=headers, timeout=timeout
        )

    async def list_positions(
        self,
        account_id: str,
        page_id: Numeric,
        *,
        direction: str | Unset = UNSET,
        model: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        wait_for_sec_def: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[IndividualPosition]:
        """List the positions of an account, one page at a time.

        ``GET /v1/api/portfolio/{accountId}/positions/{pageId}``

        Args:
            account_id: Account number.
            page_id: Number of the page, from 0.
            direction: a for ascending, d for descending.
            model: Model portfolio to limit the answer to.
            sort: Field to sort by, "name" when left out. One client found paging to need it.
            wait_for_sec_def: True to wait until every position has its contract data.

        Returns:
            Positions from IBKR's cache, up to 100 a page (30 on some accounts): go on until a page is empty.
            `avgCost` includes the multiplier, `avgPrice` does not; `strike` is text or number; `expiry` and
            `lastTradingDay` are yyyyMMdd. Without `waitForSecDef` contract data may be missing at first.
            `portfolio.invalidate_positions` clears the cache, `portfolio.list_positions_uncached` goes without
            it.
        """
        return await self._call(
            LIST_POSITIONS,
            (
                account_id,
                page_id,
            ),
            query={"direction": direction, "model": model, "sort": sort, "waitForSecDef": wait_for_sec_def},
            headers=headers,
            timeout=timeout,
        )

    async def list_positions_by_contract(
        self,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[IndividualPosition]]:
        """List the positions of all accounts in one contract.

        ``GET /v1/api/portfolio/positions/{conid}``

        Args:
            conid: Contract number.

        Returns:
            An object keyed by account number, each with a list of rows as in `portfolio.list_positions`.

        Sources differ:
            IBKR's older page describes a plain list; the document's examples and observed answers are keyed by
            account.
        """
        return await self._call(LIST_POSITIONS_BY_CONTRACT, (conid,), headers=headers, timeout=timeout)

    async def list_positions_uncached(
        self,
        account_id: str,
        *,
        direction: PortfolioListPositionsUncachedDirection | str | Unset = UNSET,
        model: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[Portfolio2PositionsItem]:
        """List all positions of an account at once, without IBKR's cache.

        ``GET /v1/api/portfolio2/{accountId}/positions``

        Args:
            account_id: Account number.
            direction: a for ascending, d for descending.
            model: Model portfolio to limit the answer to.
            sort: Field to sort by.

        Returns:
            A shorter row than that of `portfolio.list_positions`, with other names: `marketPrice`,
            `marketValue`, `description` and `secType` for `mktPrice`, `mktValue`, `contractDesc` and
            `assetClass`. `conid` is text, `timestamp` epoch seconds. There are no pages.

        Sources differ:
            The document lists `direction` without `sort`; IBKR's page has both.
        """
        return await self._call(
            LIST_POSITIONS_UNCACHED,
            (account_id,),
            query={"direction": direction, "model": model, "sort": sort},
            headers=headers,
            timeout=timeout,
        )

    async def list_subaccounts(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[AccountAttributes]:
        """List the subaccounts of an advisor or broker, up to 100.

        ``GET /v1/api/portfolio/subaccounts``

        Returns:
            The fields of `portfolio.list_accounts`, and the same preparation of later calls for these accounts.
            With more than 100 of them use `portfolio.list_subaccounts_paged`.
        """
        return await self._call(LIST_SUBACCOUNTS, headers=headers, timeout=timeout)

    async def list_subaccounts_paged(
        self,
        *,
        no_cache: bool | Unset = UNSET,
        page: Numeric | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> Subaccounts2Response:
        """List the subaccounts of a large structure page by page.

        ``GET /v1/api/portfolio/subaccounts2``

        Args:
            no_cache: True for fresh data.
            page: Number of the page, from 0.

        Returns:
            `subaccounts`, 20 per page, and `metadata`, whose `total` is the number of accounts. Stop when page
            number times page size has reached it, or at an empty page.

        Sources differ:
            The document leaves out `page` and has a path parameter that is not in the path; IBKR's own page
            shows `page`.
        """
        return await self._call(
            LIST_SUBACCOUNTS_PAGED, query={"nocache": no_cache, "page": page}, headers=headers, timeout=timeout
        )
