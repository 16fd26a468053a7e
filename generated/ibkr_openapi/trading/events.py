# Generated from spec/ by `make regenerate`; do not edit.
"""Events: 5 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models import (
        CategoryTreeResponse,
        ForecastDetailsResponse,
        ForecastMarketResponse,
        ForecastRulesResponse,
        ForecastSchedulesResponse,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

GET_CONTRACT: Operation[ForecastDetailsResponse] = Operation(
    "events.get_contract",
    "GET",
    "/v1/api/forecast/contract/details",
    parameters=(("conid", "conid", "query", True, "int"),),
    responses={
        "200": {"application/json": "ForecastDetailsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the question of an event contract and the numbers of both its sides.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-event-contracts/get-forecast-contract",
    security=(("ssoBearer", ()),),
    tags=("Trading Event Contracts",),
    upstream_id="getForecastContract",
)
GET_MARKET: Operation[ForecastMarketResponse] = Operation(
    "events.get_market",
    "GET",
    "/v1/api/forecast/contract/market",
    parameters=(
        ("exchange", "exchange", "query", False, "str"),
        ("underlying_conid", "underlyingConid", "query", True, "int"),
    ),
    responses={
        "200": {"application/json": "ForecastMarketResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get a market with all its Yes and No contracts.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-event-contracts/get-forecast-markets",
    security=(("ssoBearer", ()),),
    tags=("Trading Event Contracts",),
    upstream_id="getForecastMarkets",
)
GET_RULES: Operation[ForecastRulesResponse] = Operation(
    "events.get_rules",
    "GET",
    "/v1/api/forecast/contract/rules",
    parameters=(("conid", "conid", "query", True, "int"),),
    responses={
        "200": {"application/json": "ForecastRulesResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get how and when an event contract is resolved and paid out.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-event-contracts/get-forecast-rules",
    security=(("ssoBearer", ()),),
    tags=("Trading Event Contracts",),
    upstream_id="getForecastRules",
)
GET_SCHEDULE: Operation[ForecastSchedulesResponse] = Operation(
    "events.get_schedule",
    "GET",
    "/v1/api/forecast/contract/schedules",
    parameters=(("conid", "conid", "query", True, "int"),),
    responses={
        "200": {"application/json": "ForecastSchedulesResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the weekly trading hours of an event contract.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-event-contracts/get-forecast-schedule",
    security=(("ssoBearer", ()),),
    tags=("Trading Event Contracts",),
    upstream_id="getForecastSchedule",
)
LIST_CATEGORIES: Operation[CategoryTreeResponse] = Operation(
    "events.list_categories",
    "GET",
    "/v1/api/forecast/category/tree",
    responses={
        "200": {"application/json": "CategoryTreeResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the categories of event contracts and the markets in them.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-event-contracts/get-forecast-categories",
    security=(("ssoBearer", ()),),
    tags=("Trading Event Contracts",),
    upstream_id="getForecastCategories",
)


class Events(Resource):
    """Events."""

    def get_contract(
        self,
        *,
        conid: Numeric,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastDetailsResponse:
        """Get the question of an event contract and the numbers of both its sides.

        ``GET /v1/api/forecast/contract/details``

        Args:
            conid: Contract number of either side.

        Returns:
            `conid_yes` and `conid_no`, the `question`, and `side` of the contract asked for. `expiration` is
            yyyyMMdd. ForecastEx contracts cannot be sold: buy the other side instead, IBKR nets the two.
        """
        return self._call(GET_CONTRACT, query={"conid": conid}, headers=headers, timeout=timeout)

    def get_market(
        self,
        *,
        underlying_conid: Numeric,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastMarketResponse:
        """Get a market with all its Yes and No contracts.

        ``GET /v1/api/forecast/contract/market``

        Args:
            exchange: Exchange to limit the contracts to.
            underlying_conid: `conid` of the market in `events.list_categories`.

        Returns:
            `contracts`, two for each strike: `side` "Y" is the call, "N" the put. `expiration` is yyyyMMdd,
            `strike_label` the readable strike (a name, for elections), `payout` the amount of a contract that
            proves right.
        """
        return self._call(
            GET_MARKET,
            query={"exchange": exchange, "underlyingConid": underlying_conid},
            headers=headers,
            timeout=timeout,
        )

    def get_rules(
        self,
        *,
        conid: Numeric,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastRulesResponse:
        """Get how and when an event contract is resolved and paid out.

        ``GET /v1/api/forecast/contract/rules``

        Args:
            conid: Contract number.

        Returns:
            `last_trade_time`, `release_time` and `payout_time` are epoch seconds; `payout` and
            `price_increment` are text with a currency sign ("$1.00"); `threshold` is the strike or its label.
        """
        return self._call(GET_RULES, query={"conid": conid}, headers=headers, timeout=timeout)

    def get_schedule(
        self,
        *,
        conid: Numeric,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastSchedulesResponse:
        """Get the weekly trading hours of an event contract.

        ``GET /v1/api/forecast/contract/schedules``

        Args:
            conid: Contract number.

        Returns:
            One entry per weekday with one or more pairs of `open` and `close`, twelve-hour text ("4:15 PM") in
            `timezone`.
        """
        return self._call(GET_SCHEDULE, query={"conid": conid}, headers=headers, timeout=timeout)

    def list_categories(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CategoryTreeResponse:
        """List the categories of event contracts and the markets in them.

        ``GET /v1/api/forecast/category/tree``

        Returns:
            `categories` keyed by category number, three levels deep through `parent_id`; `markets` hang on the
            lowest level. A market has two numbers: `conid` is what `events.get_market` takes, `product_conid`
            gives 404 there.
        """
        return self._call(LIST_CATEGORIES, headers=headers, timeout=timeout)


class AsyncEvents(AsyncResource):
    """Events."""

    async def get_contract(
        self,
        *,
        conid: Numeric,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastDetailsResponse:
        """Get the question of an event contract and the numbers of both its sides.

        ``GET /v1/api/forecast/contract/details``

        Args:
            conid: Contract number of either side.

        Returns:
            `conid_yes` and `conid_no`, the `question`, and `side` of the contract asked for. `expiration` is
            yyyyMMdd. ForecastEx contracts cannot be sold: buy the other side instead, IBKR nets the two.
        """
        return await self._call(GET_CONTRACT, query={"conid": conid}, headers=headers, timeout=timeout)

    async def get_market(
        self,
        *,
        underlying_conid: Numeric,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastMarketResponse:
        """Get a market with all its Yes and No contracts.

        ``GET /v1/api/forecast/contract/market``

        Args:
            exchange: Exchange to limit the contracts to.
            underlying_conid: `conid` of the market in `events.list_categories`.

        Returns:
            `contracts`, two for each strike: `side` "Y" is the call, "N" the put. `expiration` is yyyyMMdd,
            `strike_label` the readable strike (a name, for elections), `payout` the amount of a contract that
            proves right.
        """
        return await self._call(
            GET_MARKET,
            query={"exchange": exchange, "underlyingConid": underlying_conid},
            headers=headers,
            timeout=timeout,
        )

    async def get_rules(
        self,
        *,
        conid: Numeric,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastRulesResponse:
        """Get how and when an event contract is resolved and paid out.

        ``GET /v1/api/forecast/contract/rules``

        Args:
            conid: Contract number.

        Returns:
            `last_trade_time`, `release_time` and `payout_time` are epoch seconds; `payout` and
            `price_increment` are text with a currency sign ("$1.00"); `threshold` is the strike or its label.
        """
        return await self._call(GET_RULES, query={"conid": conid}, headers=headers, timeout=timeout)

    async def get_schedule(
        self,
        *,
        conid: Numeric,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ForecastSchedulesResponse:
        """Get the weekly trading hours of an event contract.

        ``GET /v1/api/forecast/contract/schedules``

        Args:
            conid: Contract number.

        Returns:
            One entry per weekday with one or more pairs of `open` and `close`, twelve-hour text ("4:15 PM") in
            `timezone`.
        """
        return await self._call(GET_SCHEDULE, query={"conid": conid}, headers=headers, timeout=timeout)

    async def list_categories(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CategoryTreeResponse:
        """List the categories of event contracts and the markets in them.

        ``GET /v1/api/forecast/category/tree``

        Returns:
            `categories` keyed by category number, three levels deep through `parent_id`; `markets` hang on the
            lowest level. A market has two numbers: `conid` is what `events.get_market` takes, `product_conid`
            gives 404 there.
        """
        return await self._call(LIST_CATEGORIES, headers=headers, timeout=timeout)
