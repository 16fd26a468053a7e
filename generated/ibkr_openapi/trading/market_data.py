# Generated from spec/ by `make regenerate`; do not edit.
"""Market data: 4 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime as DateTime

    from ..enums import MarketDataGetHistoryDirection, MarketDataGetHistorySource
    from ..models import (
        IserverHistoryBidAskResponse,
        IserverHistoryLastResponse,
        IserverHistoryMidpointResponse,
        IserverSnapshotItem,
        MarketDataUnsubscribeAllResponse,
        MarketDataUnsubscribeRequest,
        MarketDataUnsubscribeResponse,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

GET_HISTORY: Operation[IserverHistoryBidAskResponse | IserverHistoryLastResponse | IserverHistoryMidpointResponse] = (
    Operation(
        "market_data.get_history",
        "GET",
        "/v1/api/iserver/marketdata/history",
        parameters=(
            ("bar", "bar", "query", True, "str", "simple", "1min"),
            ("conid", "conid", "query", True, "int"),
            ("direction", "direction", "query", False, "@MarketDataGetHistoryDirection", "simple", -1),
            ("exchange", "exchange", "query", False, "str"),
            ("outside_rth", "outsideRth", "query", False, "bool", "simple", False),
            ("period", "period", "query", True, "str", "simple", "1d"),
            ("source", "source", "query", False, "@MarketDataGetHistorySource", "simple", "Last"),
            ("start_time", "startTime", "query", False, "time:yyyyMMdd-HH:mm:ssZ"),
        ),
        responses={
            "200": {
                "application/json": (
                    "choose",
                    ((1, (), "type", "object"),),
                    "IserverHistoryBidAskResponse",
                    "IserverHistoryLastResponse",
                    "IserverHistoryMidpointResponse",
                )
            },
            "400": {"application/json": "ErrorResponse"},
            "401": {"application/json": "ErrorResponse"},
            "500": {"application/json": "ErrorOnlyResponse"},
            "503": {"application/json": "ErrorResponseBody"},
        },
        summary="Get past bars of a contract, at most 1000 per call.",
        effect="read",
        session="brokerage",
        surfaces=("gateway", "oauth1", "oauth2"),
        pacing=({"concurrent": 5, "shared": "history"},),
        pagination={
            "style": "backwards",
            "parameter": "startTime",
            "window": "period",
            "items": "data",
            "size": 1000,
            "stop": "empty",
            "identity": ("t",),
            "descending": "t",
        },
        priming=({"repeat": 3, "until": "success", "after": 2.0},),
        errors=({"status": 200, "key": "error"},),
        reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-market-data/get-md-history",
        security=(("ssoBearer", ()),),
        tags=("Trading Market Data",),
        upstream_id="getMdHistory",
    )
)
GET_SNAPSHOT: Operation[list[IserverSnapshotItem]] = Operation(
    "market_data.get_snapshot",
    "GET",
    "/v1/api/iserver/marketdata/snapshot",
    parameters=(
        ("conids", "conids", "query", True, ("list", "int"), "comma"),
        ("fields", "fields", "query", False, ("list", "str"), "comma"),
    ),
    responses={
        "200": {"application/json": ("list", "IserverSnapshotItem")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the present quotes of one or more contracts.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 10, "seconds": 1},),
    priming=(
        {"call": "accounts.list", "once": "session"},
        {"call": "contracts.search", "once": "symbol", "when": "derivative"},
        {
            "repeat": 1,
            "until": "fields",
            "beyond": ("conid", "conidEx", "server_id", "_updated", "6008", "6119"),
            "after": 0.5,
        },
    ),
    limits={"conids": 100, "fields": 50},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-market-data/get-md-snapshot",
    security=(("ssoBearer", ()),),
    tags=("Trading Market Data",),
    upstream_id="getMdSnapshot",
)
UNSUBSCRIBE: Operation[MarketDataUnsubscribeResponse] = Operation(
    "market_data.unsubscribe",
    "POST",
    "/v1/api/iserver/marketdata/unsubscribe",
    bodies={"application/json": "MarketDataUnsubscribeRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "MarketDataUnsubscribeResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Close the quote stream of one contract and free its market data line.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-market-data/close-md-stream",
    security=(("ssoBearer", ()),),
    tags=("Trading Market Data",),
    upstream_id="closeMdStream",
)
UNSUBSCRIBE_ALL: Operation[MarketDataUnsubscribeAllResponse] = Operation(
    "market_data.unsubscribe_all",
    "GET",
    "/v1/api/iserver/marketdata/unsubscribeall",
    responses={
        "200": {"application/json": "MarketDataUnsubscribeAllResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Close every quote stream of this login.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-market-data/close-all-md-streams",
    security=(("ssoBearer", ()),),
    tags=("Trading Market Data",),
    upstream_id="closeAllMdStreams",
)


class MarketData(Resource):
    """Market data."""

    def get_history(
        self,
        *,
        bar: str,
        conid: Numeric,
        period: str,
        direction: MarketDataGetHistoryDirection | int | Unset = UNSET,
        exchange: str | Unset = UNSET,
        outside_rth: bool | Unset = UNSET,
        source: MarketDataGetHistorySource | str | Unset = UNSET,
        start_time: DateTime | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> IserverHistoryBidAskResponse | IserverHistoryLastResponse | IserverHistoryMidpointResponse:
        """Get past bars of a contract, at most 1000 per call.

        ``GET /v1/api/iserver/marketdata/history``

        Args:
            bar: Width of a bar: 1, 2, 3, 5, 10, 15 or 30min, 1, 2, 3, 4 or 8h, 1d, 1w, 1m. Which widths a
                period allows: up to 1d from 1min to 8h, 1w from 10min, 1m from 1h, 3m from 2h, 6m from 4h, 1y
                from 8h, 2y and more from 1d, 15y from 1w.
            conid: Contract number.
            direction: -1, the default, for the window before `startTime`. With 1 some contracts answer and
                others say that chart data is unavailable.
            exchange: Exchange or SMART.
            outside_rth: True to include trading outside regular hours.
            period: Length of the window: 1-30min, 1-8h, 1-1000d, 1-792w, 1-182m or 1-15y. Lower case only: an
                upper-case unit is not refused but silently replaced by a default window.
            source: Trades (also called Last), Midpoint or Bid_Ask.
            start_time: End of the window in UTC (yyyyMMdd-HH:mm:ss), in spite of its name. Leave it out for the
                newest bars: any explicit present time loses the bar in progress.

        Returns:
            `data` with one bar per row: `t` start in epoch milliseconds, `o`, `h`, `l`, `c`, and `v`, to be
            multiplied by `volumeFactor`. With Bid_Ask `o` is the average bid, `c` the average ask, `h` the
            highest ask, `l` the lowest bid and `v` 0. Bars may reach further back than asked; `points` can be
            one less than the number of bars. A window without data has `points` 0 and one bar without `t`.
            `high` and `low` are text of price, volume and minutes. Failures: 500 or 429 with `error`, "Chart
            data unavailable" also with status 200; a cold first call can give 404 or 500 and works after two
            seconds. Not kept: bars of 30 s or less older than six months, futures expired over two years ago,
            expired options, combinations.

        Sources differ:
            IBKR's page says the default source is Trades, the document Last; likewise the default period is 1w
            or 1d, and `volumeFactor` always 100 there but 1, 40 and 100 in observed answers.
        """
        return self._call(
            GET_HISTORY,
            query={
                "bar": bar,
                "conid": conid,
                "direction": direction,
                "exchange": exchange,
                "outsideRth": outside_rth,
                "period": period,
                "source": source,
                "startTime": start_time,
            },
            headers=headers,
            timeout=timeout,
        )

    def get_snapshot(
        self,
        *,
        conids: Sequence[Numeric] | str,
        fields: Sequence[str] | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[IserverSnapshotItem]:
        """Get the present quotes of one or more contracts.

        ``GET /v1/api/iserver/marketdata/snapshot``

        Args:
            conids: Contract numbers, at most 100.
            fields: Codes of the wanted fields, at most 50: 31 last, 84 bid, 86 ask, 87 volume and so on.
                Unknown codes are ignored. Give all of them in the first call for a contract; later calls may
                leave them out.

        Returns:
            One object per contract. The first call for a contract opens a stream and answers without prices;
            ask again, data changes every 500 ms. A missing field is not there yet, it does not mean unchanged.
            Prices and sizes are text with thousands commas, K, M or B, or a percent sign; the last price may
            begin with C (yesterday's close) or H (trading halted). `_updated` is epoch milliseconds. Field 6509
            tells the kind of data: R real time, D delayed, Z frozen, Y frozen and delayed, N not subscribed, O
            agreement not signed. Each open contract takes one market data line (100 by default) until
            `market_data.unsubscribe`.
        """
        return self._call(GET_SNAPSHOT, query={"conids": conids, "fields": fields}, headers=headers, timeout=timeout)

    def unsubscribe(
        self,
        body: MarketDataUnsubscribeRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> MarketDataUnsubscribeResponse:
        """Close the quote stream of one contract and free its market data line.

        ``POST /v1/api/iserver/marketdata/unsubscribe``

        Args:
            body: `conid` of the contract.

        Returns:
            `success` true; 500 with "unknown" when no stream was open. A WebSocket stream of the contract stops
            as well.
        """
        return self._call(UNSUBSCRIBE, body=body, headers=headers, timeout=timeout)

    def unsubscribe_all(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> MarketDataUnsubscribeAllResponse:
        """Close every quote stream of this login.

        ``GET /v1/api/iserver/marketdata/unsubscribeall``

        Returns:
            `unsubscribed` true. WebSocket streams stop as well.
        """
        return self._call(UNSUBSCRIBE_ALL, headers=headers, timeout=timeout)


class AsyncMarketData(AsyncResource):
    """Market data."""

    async def get_history(
        self,
        *,
        bar: str,
        conid: Numeric,
        period: str,
        direction: MarketDataGetHistoryDirection | int | Unset = UNSET,
        exchange: str | Unset = UNSET,
        outside_rth: bool | Unset = UNSET,
        source: MarketDataGetHistorySource | str | Unset = UNSET,
        start_time: DateTime | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> IserverHistoryBidAskResponse | IserverHistoryLastResponse | IserverHistoryMidpointResponse:
        """Get past bars of a contract, at most 1000 per call.

        ``GET /v1/api/iserver/marketdata/history``

        Args:
            bar: Width of a bar: 1, 2, 3, 5, 10, 15 or 30min, 1, 2, 3, 4 or 8h, 1d, 1w, 1m. Which widths a
                period allows: up to 1d from 1min to 8h, 1w from 10min, 1m from 1h, 3m from 2h, 6m from 4h, 1y
                from 8h, 2y and more from 1d, 15y from 1w.
            conid: Contract number.
            direction: -1, the default, for the window before `startTime`. With 1 some contracts answer and
                others say that chart data is unavailable.
            exchange: Exchange or SMART.
            outside_rth: True to include trading outside regular hours.
            period: Length of the window: 1-30min, 1-8h, 1-1000d, 1-792w, 1-182m or 1-15y. Lower case only: an
                upper-case unit is not refused but silently replaced by a default window.
            source: Trades (also called Last), Midpoint or Bid_Ask.
            start_time: End of the window in UTC (yyyyMMdd-HH:mm:ss), in spite of its name. Leave it out for the
                newest bars: any explicit present time loses the bar in progress.

        Returns:
            `data` with one bar per row: `t` start in epoch milliseconds, `o`, `h`, `l`, `c`, and `v`, to be
            multiplied by `volumeFactor`. With Bid_Ask `o` is the average bid, `c` the average ask, `h` the
            highest ask, `l` the lowest bid and `v` 0. Bars may reach further back than asked; `points` can be
            one less than the number of bars. A window without data has `points` 0 and one bar without `t`.
            `high` and `low` are text of price, volume and minutes. Failures: 500 or 429 with `error`, "Chart
            data unavailable" also with status 200; a cold first call can give 404 or 500 and works after two
            seconds. Not kept: bars of 30 s or less older than six months, futures expired over two years ago,
            expired options, combinations.

        Sources differ:
            IBKR's page says the default source is Trades, the document Last; likewise the default period is 1w
            or 1d, and `volumeFactor` always 100 there but 1, 40 and 100 in observed answers.
        """
        return await self._call(
            GET_HISTORY,
            query={
                "bar": bar,
                "conid": conid,
                "direction": direction,
                "exchange": exchange,
                "outsideRth": outside_rth,
                "period": period,
                "source": source,
                "startTime": start_time,
            },
            headers=headers,
            timeout=timeout,
        )

    async def get_snapshot(
        self,
        *,
        conids: Sequence[Numeric] | str,
        fields: Sequence[str] | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[IserverSnapshotItem]:
        """Get the present quotes of one or more contracts.

        ``GET /v1/api/iserver/marketdata/snapshot``

        Args:
            conids: Contract numbers, at most 100.
            fields: Codes of the wanted fields, at most 50: 31 last, 84 bid, 86 ask, 87 volume and so on.
                Unknown codes are ignored. Give all of them in the first call for a contract; later calls may
                leave them out.

        Returns:
            One object per contract. The first call for a contract opens a stream and answers without prices;
            ask again, data changes every 500 ms. A missing field is not there yet, it does not mean unchanged.
            Prices and sizes are text with thousands commas, K, M or B, or a percent sign; the last price may
            begin with C (yesterday's close) or H (trading halted). `_updated` is epoch milliseconds. Field 6509
            tells the kind of data: R real time, D delayed, Z frozen, Y frozen and delayed, N not subscribed, O
            agreement not signed. Each open contract takes one market data line (100 by default) until
            `market_data.unsubscribe`.
        """
        return await self._call(
            GET_SNAPSHOT, query={"conids": conids, "fields": fields}, headers=headers, timeout=timeout
        )

    async def unsubscribe(
        self,
        body: MarketDataUnsubscribeRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> MarketDataUnsubscribeResponse:
        """Close the quote stream of one contract and free its market data line.

        ``POST /v1/api/iserver/marketdata/unsubscribe``

        Args:
            body: `conid` of the contract.

        Returns:
            `success` true; 500 with "unknown" when no stream was open. A WebSocket stream of the contract stops
            as well.
        """
        return await self._call(UNSUBSCRIBE, body=body, headers=headers, timeout=timeout)

    async def unsubscribe_all(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> MarketDataUnsubscribeAllResponse:
        """Close every quote stream of this login.

        ``GET /v1/api/iserver/marketdata/unsubscribeall``

        Returns:
            `unsubscribed` true. WebSocket streams stop as well.
        """
        return await self._call(UNSUBSCRIBE_ALL, headers=headers, timeout=timeout)
