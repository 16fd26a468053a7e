# Generated from spec/ by `make regenerate`; do not edit.
"""Contracts: 17 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..enums import (
        ContractsFindByUnderlyingRight,
        ContractsListAlgorithmsAddDescription,
        ContractsListAlgorithmsAddParams,
        ContractsListSchedulesAssetClass,
        ContractsListStrikesSectype,
        ContractsSearchSecType,
    )
    from ..models import (
        AlgosResponse,
        BondFiltersResponse,
        ContractInfo,
        ContractRules,
        ContractsGetExchangeRateResponse,
        ContractsGetInfoAndRulesResponse,
        ContractsGetRulesRequest,
        ContractsListByExchangeResponseItem,
        ContractsListStrikesResponse,
        ContractsSearchByBodyRequest,
        CurrencyPairsValueItem,
        FeaturesValueItem,
        ScheduleResponse,
        SecDefInfoResponse,
        SecdefSearchResponseItem,
        StocksValueItem,
        TradingScheduleItem,
        TrsrvSecDefResponse,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

FIND_BY_UNDERLYING: Operation[list[SecDefInfoResponse]] = Operation(
    "contracts.find_by_underlying",
    "GET",
    "/v1/api/iserver/secdef/info",
    parameters=(
        ("conid", "conid", "query", False, "int"),
        ("exchange", "exchange", "query", False, "str"),
        ("filters", "filters", "query", False, ("list", "str"), "comma"),
        ("issuer_id", "issuerId", "query", False, "str"),
        ("month", "month", "query", False, "str"),
        ("right", "right", "query", False, "@ContractsFindByUnderlyingRight"),
        ("sec_type", "sectype", "query", False, "str"),
        ("strike", "strike", "query", False, "float"),
    ),
    responses={
        "200": {"application/json": ("list", "SecDefInfoResponse")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Find the tradable contracts of an underlying by month, strike, right or exchange.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "contracts.search", "once": "symbol"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-contract-info",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getContractInfo",
)
GET_EXCHANGE_RATE: Operation[ContractsGetExchangeRateResponse] = Operation(
    "contracts.get_exchange_rate",
    "GET",
    "/v1/api/iserver/exchangerate",
    parameters=(
        ("source", "source", "query", True, "str"),
        ("target", "target", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": "ContractsGetExchangeRateResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the exchange rate between two currencies.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-exchange-rates",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getExchangeRates",
)
GET_INFO: Operation[ContractInfo] = Operation(
    "contracts.get_info",
    "GET",
    "/v1/api/iserver/contract/{conid}/info",
    parameters=(("conid", "conid", "path", True, "int"),),
    responses={
        "200": {"application/json": "ContractInfo"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the full description of a contract.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-instrument-info",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getInstrumentInfo",
)
GET_INFO_AND_RULES: Operation[ContractsGetInfoAndRulesResponse] = Operation(
    "contracts.get_info_and_rules",
    "GET",
    "/v1/api/iserver/contract/{conid}/info-and-rules",
    parameters=(("conid", "conid", "path", True, "int"),),
    responses={
        "200": {"application/json": "ContractsGetInfoAndRulesResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the description of a contract together with its order rules.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "/rules/error"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-info-and-rules",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getInfoAndRules",
)
GET_RULES: Operation[ContractRules] = Operation(
    "contracts.get_rules",
    "POST",
    "/v1/api/iserver/contract/rules",
    bodies={"application/json": "ContractsGetRulesRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "ContractRules"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get order types, times in force, sizes and price steps for a contract.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "error"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-contract-rules",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getContractRules",
)
GET_TRADING_SCHEDULE: Operation[ScheduleResponse] = Operation(
    "contracts.get_trading_schedule",
    "GET",
    "/v1/api/contract/trading-schedule",
    parameters=(
        ("conid", "conid", "query", True, "int"),
        ("exchange", "exchange", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "ScheduleResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the opening hours of a contract for the six days around now.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/v1/endpoints/contract/trading-schedule-new",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getTradingSchedule",
)
LIST_ALGORITHMS: Operation[AlgosResponse] = Operation(
    "contracts.list_algorithms",
    "GET",
    "/v1/api/iserver/contract/{conid}/algos",
    parameters=(
        ("conid", "conid", "path", True, "int"),
        ("add_description", "addDescription", "query", False, "@ContractsListAlgorithmsAddDescription", "simple", 0),
        ("add_params", "addParams", "query", False, "@ContractsListAlgorithmsAddParams", "simple", 0),
        ("algos", "algos", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "AlgosResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the order algorithms of a contract and their parameters.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"repeat": 1, "until": "non-empty", "after": 1.0},),
    limits={"algos": 8},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-algos-by-instrument",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getAlgosByInstrument",
)
LIST_BOND_FILTERS: Operation[BondFiltersResponse] = Operation(
    "contracts.list_bond_filters",
    "GET",
    "/v1/api/iserver/secdef/bond-filters",
    parameters=(
        ("issuer_id", "issuerId", "query", True, "str"),
        ("symbol", "symbol", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": "BondFiltersResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the maturities, coupons and currencies a bond issuer's bonds can be filtered by.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-bond-filters",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getBondFilters",
)
LIST_BY_EXCHANGE: Operation[list[ContractsListByExchangeResponseItem]] = Operation(
    "contracts.list_by_exchange",
    "GET",
    "/v1/api/trsrv/all-conids",
    parameters=(
        ("asset_class", "assetClass", "query", False, "str", "simple", "STK"),
        ("exchange", "exchange", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": ("list", "ContractsListByExchangeResponseItem")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List every stock that can be traded on an exchange.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-conids-by-exchange",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getConidsByExchange",
)
LIST_CURRENCY_PAIRS: Operation[dict[str, list[CurrencyPairsValueItem]]] = Operation(
    "contracts.list_currency_pairs",
    "GET",
    "/v1/api/iserver/currency/pairs",
    parameters=(("currency", "currency", "query", True, "str"),),
    responses={
        "200": {"application/json": ("map", ("list", "CurrencyPairsValueItem"))},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the currency pairs a currency is part of.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-currency-pairs",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getCurrencyPairs",
)
LIST_DEFINITIONS: Operation[TrsrvSecDefResponse | None] = Operation(
    "contracts.list_definitions",
    "GET",
    "/v1/api/trsrv/secdef",
    parameters=(("conids", "conids", "query", True, ("list", "int"), "comma"),),
    responses={
        "200": {"application/json": "TrsrvSecDefResponse"},
        "204": {},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the definitions of contracts by their numbers.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    limits={"conids": 200},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-instrument-definition",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getInstrumentDefinition",
)
LIST_FUTURES: Operation[dict[str, list[FeaturesValueItem]]] = Operation(
    "contracts.list_futures",
    "GET",
    "/v1/api/trsrv/futures",
    parameters=(
        ("exchange", "exchange", "query", False, "str"),
        ("symbols", "symbols", "query", True, ("list", "str"), "comma"),
    ),
    responses={
        "200": {"application/json": ("map", ("list", "FeaturesValueItem"))},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the unexpired futures behind symbols.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-future-by-symbol",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getFutureBySymbol",
)
LIST_SCHEDULES: Operation[list[TradingScheduleItem]] = Operation(
    "contracts.list_schedules",
    "GET",
    "/v1/api/trsrv/secdef/schedule",
    parameters=(
        ("asset_class", "assetClass", "query", True, "@ContractsListSchedulesAssetClass"),
        ("exchange", "exchange", "query", False, "str"),
        ("exchange_filter", "exchangeFilter", "query", False, ("list", "str"), "comma"),
        ("symbol", "symbol", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": ("list", "TradingScheduleItem")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the trading hours of a symbol for up to a month, venue by venue.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-trading-schedule",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getTradingSchedule_2",
)
LIST_STOCKS: Operation[dict[str, list[StocksValueItem]]] = Operation(
    "contracts.list_stocks",
    "GET",
    "/v1/api/trsrv/stocks",
    parameters=(("symbols", "symbols", "query", True, ("list", "str"), "comma"),),
    responses={
        "200": {"application/json": ("map", ("list", "StocksValueItem"))},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the stock contracts behind symbols, on all exchanges.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-stock-by-symbol",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getStockBySymbol",
)
LIST_STRIKES: Operation[ContractsListStrikesResponse] = Operation(
    "contracts.list_strikes",
    "GET",
    "/v1/api/iserver/secdef/strikes",
    parameters=(
        ("conid", "conid", "query", True, "int"),
        ("exchange", "exchange", "query", False, "str", "simple", "SMART"),
        ("month", "month", "query", True, "str"),
        ("sec_type", "sectype", "query", True, "@ContractsListStrikesSectype"),
    ),
    responses={
        "200": {"application/json": "ContractsListStrikesResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the strikes of an underlying's options or warrants in one month.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "contracts.search", "once": "symbol"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-contract-strikes",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getContractStrikes",
)
SEARCH: Operation[list[SecdefSearchResponseItem]] = Operation(
    "contracts.search",
    "GET",
    "/v1/api/iserver/secdef/search",
    parameters=(
        ("fund", "fund", "query", False, "bool"),
        ("fund_family_conid_ex", "fundFamilyConidEx", "query", False, "str"),
        ("more", "more", "query", False, "bool"),
        ("name", "name", "query", False, "bool"),
        ("pattern", "pattern", "query", False, "bool"),
        ("referrer", "referrer", "query", False, "str"),
        ("sec_type", "secType", "query", False, "@ContractsSearchSecType", "simple", "STK"),
        ("symbol", "symbol", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": ("list", "SecdefSearchResponseItem")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Search underlyings by symbol, company name or bond issuer.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-contract-symbols",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getContractSymbols",
)
SEARCH_BY_BODY: Operation[list[SecdefSearchResponseItem]] = Operation(
    "contracts.search_by_body",
    "POST",
    "/v1/api/iserver/secdef/search",
    bodies={"application/json": "ContractsSearchByBodyRequest"},
    body_required=True,
    responses={
        "200": {"application/json": ("list", "SecdefSearchResponseItem")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Search underlyings with the search terms in the body.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-contracts/get-contract-symbols-from-body",
    security=(("ssoBearer", ()),),
    tags=("Trading Contracts",),
    upstream_id="getContractSymbolsFromBody",
)


class Contracts(Resource):
    """Contracts."""

    def find_by_underlying(
        self,
        *,
        conid: Numeric | Unset = UNSET,
        exchange: str | Unset = UNSET,
        filters: Sequence[str] | str | Unset = UNSET,
        issuer_id: str | Unset = UNSET,
        month: str | Unset = UNSET,
        right: ContractsFindByUnderlyingRight | str | Unset = UNSET,
        sec_type: str | Unset = UNSET,
        strike: Numeric | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[SecDefInfoResponse]:
        """Find the tradable contracts of an underlying by month, strike, right or exchange.

        ``GET /v1/api/iserver/secdef/info``

        Args:
            conid: Contract number of the underlying, or of the wanted contract itself. For options on futures
                the index.
            exchange: Exchange to look on; give it for options on futures.
            filters: Values of `contracts.list_bond_filters`, joined with commas; for bonds only.
            issuer_id: Bond issuer, `issuers[].id` in `contracts.search`; needed for bonds.
            month: Month as `contracts.search` lists it ("JAN26"); needed for derivatives.
            right: C for calls, P for puts; needed for options.
            sec_type: Type of the wanted contract, for example OPT, FOP, FUT, WAR, CASH, CFD or BOND.
            strike: Strike price; needed for options and options on futures.

        Returns:
            A list of contracts. `right` is "?" and `strike` 0 where there is none, `maturityDate` is yyyyMMdd.

        Sources differ:
            The document describes a single object, IBKR's older page a list with more fields; lists are what
            clients handle.
        """
        return self._call(
            FIND_BY_UNDERLYING,
            query={
                "conid": conid,
                "exchange": exchange,
                "filters": filters,
                "issuerId": issuer_id,
                "month": month,
                "right": right,
                "sectype": sec_type,
                "strike": strike,
            },
            headers=headers,
            timeout=timeout,
        )

    def get_exchange_rate(
        self,
        *,
        source: str,
        target: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractsGetExchangeRateResponse:
        """Get the exchange rate between two currencies.

        ``GET /v1/api/iserver/exchangerate``

        Args:
            source: Base currency, the one to convert from.
            target: Quote currency, the one to convert to.

        Returns:
            `rate`, how much of `target` one unit of `source` is worth.
        """
        return self._call(
            GET_EXCHANGE_RATE, query={"source": source, "target": target}, headers=headers, timeout=timeout
        )

    def get_info(
        self,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractInfo:
        """Get the full description of a contract.

        ``GET /v1/api/iserver/contract/{conid}/info``

        Args:
            conid: Contract number.

        Returns:
            `maturity_date` is yyyyMMdd, `contract_month` yyyyMM; `multiplier` and `strike` are text;
            `valid_exchanges` is joined with commas. `underlying_con_id` is 0 where there is no underlying.
        """
        return self._call(GET_INFO, (conid,), headers=headers, timeout=timeout)

    def get_info_and_rules(
        self,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractsGetInfoAndRulesResponse:
        """Get the description of a contract together with its order rules.

        ``GET /v1/api/iserver/contract/{conid}/info-and-rules``

        Args:
            conid: Contract number.

        Returns:
            The answer of `contracts.get_info` with that of `contracts.get_rules` under `rules`. The first
            answer for a contract can lack some rules; a second call adds them.
        """
        return self._call(GET_INFO_AND_RULES, (conid,), headers=headers, timeout=timeout)

    def get_rules(
        self,
        body: ContractsGetRulesRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractRules:
        """Get order types, times in force, sizes and price steps for a contract.

        ``POST /v1/api/iserver/contract/rules``

        Args:
            body: `conid`; `isBuy` (true when left out) chooses the side. For an existing order add
                `modifyOrder` true and its `orderId`.

        Returns:
            `orderTypes` for normal quantities, `fraqTypes` for fractions, `cqtTypes` for cash quantities,
            `orderTypesOutside` for extended hours; `tifTypes` like "IOC/MARKET,LIMIT". `incrementRules` holds
            price steps: the entry with the greatest `lowerEdge` not above the price counts. A failure comes
            with status 200 in `error`.
        """
        return self._call(GET_RULES, body=body, headers=headers, timeout=timeout)

    def get_trading_schedule(
        self,
        *,
        conid: Numeric,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ScheduleResponse:
        """Get the opening hours of a contract for the six days around now.

        ``GET /v1/api/contract/trading-schedule``

        Args:
            conid: Contract number.
            exchange: Exchange to ask for; the primary one when left out.

        Returns:
            `schedules` keyed by day (yyyyMMdd), each with `extended_hours` and `liquid_hours`; opening and
            closing are epoch seconds. Days without trading are missing. `exchange_time_zone` names the
            exchange's zone.
        """
        return self._call(
            GET_TRADING_SCHEDULE, query={"conid": conid, "exchange": exchange}, headers=headers, timeout=timeout
        )

    def list_algorithms(
        self,
        conid: Numeric,
        *,
        add_description: ContractsListAlgorithmsAddDescription | int | Unset = UNSET,
        add_params: ContractsListAlgorithmsAddParams | int | Unset = UNSET,
        algos: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlgosResponse:
        """List the order algorithms of a contract and their parameters.

        ``GET /v1/api/iserver/contract/{conid}/algos``

        Args:
            conid: Contract number.
            add_description: 1 to have descriptions added.
            add_params: 1 to have parameters added.
            algos: Names of algorithms joined with semicolons, at most 8, upper and lower case as listed.

        Returns:
            `algos`; an entry's `id` goes into the order's `strategy`, its `parameters[].id` into
            `strategyParameters`. `required` is the text "true". The first call for a contract only starts the
            lookup. A wrong conid gives 503.
        """
        return self._call(
            LIST_ALGORITHMS,
            (conid,),
            query={"addDescription": add_description, "addParams": add_params, "algos": algos},
            headers=headers,
            timeout=timeout,
        )

    def list_bond_filters(
        self,
        *,
        issuer_id: str,
        symbol: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BondFiltersResponse:
        """List the maturities, coupons and currencies a bond issuer's bonds can be filtered by.

        ``GET /v1/api/iserver/secdef/bond-filters``

        Args:
            issuer_id: Bond issuer, `issuers[].id` in `contracts.search`.
            symbol: Always "BOND".

        Returns:
            `bondFilters`, each with its possible `options`: `value` is what `contracts.find_by_underlying`
            takes (months as yyyyMM, dates as yyyyMMdd), `text` the readable form. A wrong issuer is not
            refused.
        """
        return self._call(
            LIST_BOND_FILTERS, query={"issuerId": issuer_id, "symbol": symbol}, headers=headers, timeout=timeout
        )

    def list_by_exchange(
        self,
        *,
        exchange: str,
        asset_class: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[ContractsListByExchangeResponseItem]:
        """List every stock that can be traded on an exchange.

        ``GET /v1/api/trsrv/all-conids``

        Args:
            asset_class: STK, which is also assumed; nothing else is supported.
            exchange: One exchange, for example AMEX.

        Returns:
            Ticker, conid and primary exchange of each stock, including those listed elsewhere. The list can be
            long.
        """
        return self._call(
            LIST_BY_EXCHANGE, query={"assetClass": asset_class, "exchange": exchange}, headers=headers, timeout=timeout
        )

    def list_currency_pairs(
        self,
        *,
        currency: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[CurrencyPairsValueItem]]:
        """List the currency pairs a currency is part of.

        ``GET /v1/api/iserver/currency/pairs``

        Args:
            currency: Currency code, for example USD.

        Returns:
            An object keyed by the currency; each pair has its `symbol` ("USD.SGD"), conid and the other
            currency.
        """
        return self._call(LIST_CURRENCY_PAIRS, query={"currency": currency}, headers=headers, timeout=timeout)

    def list_definitions(
        self,
        *,
        conids: Sequence[Numeric] | str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TrsrvSecDefResponse | None:
        """List the definitions of contracts by their numbers.

        ``GET /v1/api/trsrv/secdef``

        Args:
            conids: Contract numbers, at most 200.

        Returns:
            `secdef` with one row per contract. `strike` is text ("0" where there is none), `expiry` and
            `lastTradingDay` are yyyyMMdd or null, `multiplier` is 0 for stocks. Price steps are better taken
            from `contracts.get_rules`. Status 204 when nothing was found.
        """
        return self._call(LIST_DEFINITIONS, query={"conids": conids}, headers=headers, timeout=timeout)

    def list_futures(
        self,
        *,
        symbols: Sequence[str] | str,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[FeaturesValueItem]]:
        """List the unexpired futures behind symbols.

        ``GET /v1/api/trsrv/futures``

        Args:
            exchange: Listing exchange of the futures.
            symbols: Symbols of the underlyings, for example ES and MES.

        Returns:
            An object keyed by symbol. Dates are numbers of the form yyyyMMdd (20261218): `expirationDate`,
            `ltd` (last trading day) and the two rollover limits.
        """
        return self._call(
            LIST_FUTURES, query={"exchange": exchange, "symbols": symbols}, headers=headers, timeout=timeout
        )

    def list_schedules(
        self,
        *,
        asset_class: ContractsListSchedulesAssetClass | str,
        symbol: str,
        exchange: str | Unset = UNSET,
        exchange_filter: Sequence[str] | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TradingScheduleItem]:
        """List the trading hours of a symbol for up to a month, venue by venue.

        ``GET /v1/api/trsrv/secdef/schedule``

        Args:
            asset_class: STK, OPT, FUT, CFD, WAR, SWP (foreign exchange), FND (funds), BND or ICS (commodity
                spreads).
            exchange: A venue with hours of its own. Left out, all venues come; SMART has no hours and gives an
                empty list.
            exchange_filter: Venues to limit the answer to.
            symbol: Symbol of the contract.

        Returns:
            One row per venue. Times are HHmm in the row's `timezone`; `tradingtimes` is the whole trading day,
            `sessions` the liquid part. `tradingScheduleDate` is yyyyMMdd, but 20000101 to 20000107 mean any
            Saturday to any Friday. `contracts.get_trading_schedule` is simpler for the coming days.

        Sources differ:
            One observer found that the contract number is accepted in place of the symbol, never both; that
            argument is not in the document.
        """
        return self._call(
            LIST_SCHEDULES,
            query={
                "assetClass": asset_class,
                "exchange": exchange,
                "exchangeFilter": exchange_filter,
                "symbol": symbol,
            },
            headers=headers,
            timeout=timeout,
        )

    def list_stocks(
        self,
        *,
        symbols: Sequence[str] | str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[StocksValueItem]]:
        """List the stock contracts behind symbols, on all exchanges.

        ``GET /v1/api/trsrv/stocks``

        Args:
            symbols: Stock symbols in capitals.

        Returns:
            An object keyed by symbol; under each one row per company, and in its `contracts` one entry per
            listing with conid, exchange and `isUS`.
        """
        return self._call(LIST_STOCKS, query={"symbols": symbols}, headers=headers, timeout=timeout)

    def list_strikes(
        self,
        *,
        conid: Numeric,
        month: str,
        sec_type: ContractsListStrikesSectype | str,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractsListStrikesResponse:
        """List the strikes of an underlying's options or warrants in one month.

        ``GET /v1/api/iserver/secdef/strikes``

        Args:
            conid: Contract number of the underlying; for options on futures that of the index.
            exchange: SMART when left out. Needed for options on futures (for example NYMEX or CME).
            month: Month as `contracts.search` lists it, for example "JAN26".
            sec_type: OPT, FOP or WAR.

        Returns:
            `call` and `put`, strikes that may exist; `contracts.find_by_underlying` tells which contracts
            really do. Both lists are empty, without an error, unless `contracts.search` was called for the
            symbol before, and without its `name` argument.
        """
        return self._call(
            LIST_STRIKES,
            query={"conid": conid, "exchange": exchange, "month": month, "sectype": sec_type},
            headers=headers,
            timeout=timeout,
        )

    def search(
        self,
        *,
        fund: bool | Unset = UNSET,
        fund_family_conid_ex: str | Unset = UNSET,
        more: bool | Unset = UNSET,
        name: bool | Unset = UNSET,
        pattern: bool | Unset = UNSET,
        referrer: str | Unset = UNSET,
        sec_type: ContractsSearchSecType | str | Unset = UNSET,
        symbol: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[SecdefSearchResponseItem]:
        """Search underlyings by symbol, company name or bond issuer.

        ``GET /v1/api/iserver/secdef/search``

        Args:
            fund: True to search funds.
            fund_family_conid_ex: Fund family to search in; not explained by IBKR.
            more: Asks for further matches; not explained by IBKR.
            name: True when `symbol` is part of a company name. The answer then has only conid, names and
                symbol, and `contracts.list_strikes` stays empty for it.
            pattern: True to treat `symbol` as a pattern.
            referrer: Name of the calling screen; not needed.
            sec_type: STK, IND or BOND; STK when left out. Other types are not searched: they are found through
                the `sections` of their underlying.
            symbol: Ticker, part of a company name (with `name` true) or bond issuer type.

        Returns:
            One row per underlying, in no meaningful order and for every exchange: choose by `description` (the
            exchange) and `companyHeader`, not by position. `conid` is text. `sections` tells which derivatives
            exist: `months` like "JAN26;FEB26" and `exchange`, both joined with semicolons; bonds have `issuers`
            instead. This call also prepares `contracts.list_strikes`, `contracts.find_by_underlying` and
            snapshots of derivatives for the symbol.
        """
        return self._call(
            SEARCH,
            query={
                "fund": fund,
                "fundFamilyConidEx": fund_family_conid_ex,
                "more": more,
                "name": name,
                "pattern": pattern,
                "referrer": referrer,
                "secType": sec_type,
                "symbol": symbol,
            },
            headers=headers,
            timeout=timeout,
        )

    def search_by_body(
        self,
        body: ContractsSearchByBodyRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[SecdefSearchResponseItem]:
        """Search underlyings with the search terms in the body.

        ``POST /v1/api/iserver/secdef/search``

        Args:
            body: The arguments of `contracts.search` as one object; `symbol` is needed.

        Returns:
            The rows `contracts.search` gives, and the same preparation of later calls.
        """
        return self._call(SEARCH_BY_BODY, body=body, headers=headers, timeout=timeout)


class AsyncContracts(AsyncResource):
    """Contracts."""

    async def find_by_underlying(
        self,
        *,
        conid: Numeric | Unset = UNSET,
        exchange: str | Unset = UNSET,
        filters: Sequence[str] | str | Unset = UNSET,
        issuer_id: str | Unset = UNSET,
        month: str | Unset = UNSET,
        right: ContractsFindByUnderlyingRight | str | Unset = UNSET,
        sec_type: str | Unset = UNSET,
        strike: Numeric | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[SecDefInfoResponse]:
        """Find the tradable contracts of an underlying by month, strike, right or exchange.

        ``GET /v1/api/iserver/secdef/info``

        Args:
            conid: Contract number of the underlying, or of the wanted contract itself. For options on futures
                the index.
            exchange: Exchange to look on; give it for options on futures.
            filters: Values of `contracts.list_bond_filters`, joined with commas; for bonds only.
            issuer_id: Bond issuer, `issuers[].id` in `contracts.search`; needed for bonds.
            month: Month as `contracts.search` lists it ("JAN26"); needed for derivatives.
            right: C for calls, P for puts; needed for options.
            sec_type: Type of the wanted contract, for example OPT, FOP, FUT, WAR, CASH, CFD or BOND.
            strike: Strike price; needed for options and options on futures.

        Returns:
            A list of contracts. `right` is "?" and `strike` 0 where there is none, `maturityDate` is yyyyMMdd.

        Sources differ:
            The document describes a single object, IBKR's older page a list with more fields; lists are what
            clients handle.
        """
        return await self._call(
            FIND_BY_UNDERLYING,
            query={
                "conid": conid,
                "exchange": exchange,
                "filters": filters,
                "issuerId": issuer_id,
                "month": month,
                "right": right,
                "sectype": sec_type,
                "strike": strike,
            },
            headers=headers,
            timeout=timeout,
        )

    async def get_exchange_rate(
        self,
        *,
        source: str,
        target: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractsGetExchangeRateResponse:
        """Get the exchange rate between two currencies.

        ``GET /v1/api/iserver/exchangerate``

        Args:
            source: Base currency, the one to convert from.
            target: Quote currency, the one to convert to.

        Returns:
            `rate`, how much of `target` one unit of `source` is worth.
        """
        return await self._call(
            GET_EXCHANGE_RATE, query={"source": source, "target": target}, headers=headers, timeout=timeout
        )

    async def get_info(
        self,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractInfo:
        """Get the full description of a contract.

        ``GET /v1/api/iserver/contract/{conid}/info``

        Args:
            conid: Contract number.

        Returns:
            `maturity_date` is yyyyMMdd, `contract_month` yyyyMM; `multiplier` and `strike` are text;
            `valid_exchanges` is joined with commas. `underlying_con_id` is 0 where there is no underlying.
        """
        return await self._call(GET_INFO, (conid,), headers=headers, timeout=timeout)

    async def get_info_and_rules(
        self,
        conid: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractsGetInfoAndRulesResponse:
        """Get the description of a contract together with its order rules.

        ``GET /v1/api/iserver/contract/{conid}/info-and-rules``

        Args:
            conid: Contract number.

        Returns:
            The answer of `contracts.get_info` with that of `contracts.get_rules` under `rules`. The first
            answer for a contract can lack some rules; a second call adds them.
        """
        return await self._call(GET_INFO_AND_RULES, (conid,), headers=headers, timeout=timeout)

    async def get_rules(
        self,
        body: ContractsGetRulesRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractRules:
        """Get order types, times in force, sizes and price steps for a contract.

        ``POST /v1/api/iserver/contract/rules``

        Args:
            body: `conid`; `isBuy` (true when left out) chooses the side. For an existing order add
                `modifyOrder` true and its `orderId`.

        Returns:
            `orderTypes` for normal quantities, `fraqTypes` for fractions, `cqtTypes` for cash quantities,
            `orderTypesOutside` for extended hours; `tifTypes` like "IOC/MARKET,LIMIT". `incrementRules` holds
            price steps: the entry with the greatest `lowerEdge` not above the price counts. A failure comes
            with status 200 in `error`.
        """
        return await self._call(GET_RULES, body=body, headers=headers, timeout=timeout)

    async def get_trading_schedule(
        self,
        *,
        conid: Numeric,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ScheduleResponse:
        """Get the opening hours of a contract for the six days around now.

        ``GET /v1/api/contract/trading-schedule``

        Args:
            conid: Contract number.
            exchange: Exchange to ask for; the primary one when left out.

        Returns:
            `schedules` keyed by day (yyyyMMdd), each with `extended_hours` and `liquid_hours`; opening and
            closing are epoch seconds. Days without trading are missing. `exchange_time_zone` names the
            exchange's zone.
        """
        return await self._call(
            GET_TRADING_SCHEDULE, query={"conid": conid, "exchange": exchange}, headers=headers, timeout=timeout
        )

    async def list_algorithms(
        self,
        conid: Numeric,
        *,
        add_description: ContractsListAlgorithmsAddDescription | int | Unset = UNSET,
        add_params: ContractsListAlgorithmsAddParams | int | Unset = UNSET,
        algos: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlgosResponse:
        """List the order algorithms of a contract and their parameters.

        ``GET /v1/api/iserver/contract/{conid}/algos``

        Args:
            conid: Contract number.
            add_description: 1 to have descriptions added.
            add_params: 1 to have parameters added.
            algos: Names of algorithms joined with semicolons, at most 8, upper and lower case as listed.

        Returns:
            `algos`; an entry's `id` goes into the order's `strategy`, its `parameters[].id` into
            `strategyParameters`. `required` is the text "true". The first call for a contract only starts the
            lookup. A wrong conid gives 503.
        """
        return await self._call(
            LIST_ALGORITHMS,
            (conid,),
            query={"addDescription": add_description, "addParams": add_params, "algos": algos},
            headers=headers,
            timeout=timeout,
        )

    async def list_bond_filters(
        self,
        *,
        issuer_id: str,
        symbol: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BondFiltersResponse:
        """List the maturities, coupons and currencies a bond issuer's bonds can be filtered by.

        ``GET /v1/api/iserver/secdef/bond-filters``

        Args:
            issuer_id: Bond issuer, `issuers[].id` in `contracts.search`.
            symbol: Always "BOND".

        Returns:
            `bondFilters`, each with its possible `options`: `value` is what `contracts.find_by_underlying`
            takes (months as yyyyMM, dates as yyyyMMdd), `text` the readable form. A wrong issuer is not
            refused.
        """
        return await self._call(
            LIST_BOND_FILTERS, query={"issuerId": issuer_id, "symbol": symbol}, headers=headers, timeout=timeout
        )

    async def list_by_exchange(
        self,
        *,
        exchange: str,
        asset_class: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[ContractsListByExchangeResponseItem]:
        """List every stock that can be traded on an exchange.

        ``GET /v1/api/trsrv/all-conids``

        Args:
            asset_class: STK, which is also assumed; nothing else is supported.
            exchange: One exchange, for example AMEX.

        Returns:
            Ticker, conid and primary exchange of each stock, including those listed elsewhere. The list can be
            long.
        """
        return await self._call(
            LIST_BY_EXCHANGE, query={"assetClass": asset_class, "exchange": exchange}, headers=headers, timeout=timeout
        )

    async def list_currency_pairs(
        self,
        *,
        currency: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[CurrencyPairsValueItem]]:
        """List the currency pairs a currency is part of.

        ``GET /v1/api/iserver/currency/pairs``

        Args:
            currency: Currency code, for example USD.

        Returns:
            An object keyed by the currency; each pair has its `symbol` ("USD.SGD"), conid and the other
            currency.
        """
        return await self._call(LIST_CURRENCY_PAIRS, query={"currency": currency}, headers=headers, timeout=timeout)

    async def list_definitions(
        self,
        *,
        conids: Sequence[Numeric] | str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TrsrvSecDefResponse | None:
        """List the definitions of contracts by their numbers.

        ``GET /v1/api/trsrv/secdef``

        Args:
            conids: Contract numbers, at most 200.

        Returns:
            `secdef` with one row per contract. `strike` is text ("0" where there is none), `expiry` and
            `lastTradingDay` are yyyyMMdd or null, `multiplier` is 0 for stocks. Price steps are better taken
            from `contracts.get_rules`. Status 204 when nothing was found.
        """
        return await self._call(LIST_DEFINITIONS, query={"conids": conids}, headers=headers, timeout=timeout)

    async def list_futures(
        self,
        *,
        symbols: Sequence[str] | str,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[FeaturesValueItem]]:
        """List the unexpired futures behind symbols.

        ``GET /v1/api/trsrv/futures``

        Args:
            exchange: Listing exchange of the futures.
            symbols: Symbols of the underlyings, for example ES and MES.

        Returns:
            An object keyed by symbol. Dates are numbers of the form yyyyMMdd (20261218): `expirationDate`,
            `ltd` (last trading day) and the two rollover limits.
        """
        return await self._call(
            LIST_FUTURES, query={"exchange": exchange, "symbols": symbols}, headers=headers, timeout=timeout
        )

    async def list_schedules(
        self,
        *,
        asset_class: ContractsListSchedulesAssetClass | str,
        symbol: str,
        exchange: str | Unset = UNSET,
        exchange_filter: Sequence[str] | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TradingScheduleItem]:
        """List the trading hours of a symbol for up to a month, venue by venue.

        ``GET /v1/api/trsrv/secdef/schedule``

        Args:
            asset_class: STK, OPT, FUT, CFD, WAR, SWP (foreign exchange), FND (funds), BND or ICS (commodity
                spreads).
            exchange: A venue with hours of its own. Left out, all venues come; SMART has no hours and gives an
                empty list.
            exchange_filter: Venues to limit the answer to.
            symbol: Symbol of the contract.

        Returns:
            One row per venue. Times are HHmm in the row's `timezone`; `tradingtimes` is the whole trading day,
            `sessions` the liquid part. `tradingScheduleDate` is yyyyMMdd, but 20000101 to 20000107 mean any
            Saturday to any Friday. `contracts.get_trading_schedule` is simpler for the coming days.

        Sources differ:
            One observer found that the contract number is accepted in place of the symbol, never both; that
            argument is not in the document.
        """
        return await self._call(
            LIST_SCHEDULES,
            query={
                "assetClass": asset_class,
                "exchange": exchange,
                "exchangeFilter": exchange_filter,
                "symbol": symbol,
            },
            headers=headers,
            timeout=timeout,
        )

    async def list_stocks(
        self,
        *,
        symbols: Sequence[str] | str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, list[StocksValueItem]]:
        """List the stock contracts behind symbols, on all exchanges.

        ``GET /v1/api/trsrv/stocks``

        Args:
            symbols: Stock symbols in capitals.

        Returns:
            An object keyed by symbol; under each one row per company, and in its `contracts` one entry per
            listing with conid, exchange and `isUS`.
        """
        return await self._call(LIST_STOCKS, query={"symbols": symbols}, headers=headers, timeout=timeout)

    async def list_strikes(
        self,
        *,
        conid: Numeric,
        month: str,
        sec_type: ContractsListStrikesSectype | str,
        exchange: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ContractsListStrikesResponse:
        """List the strikes of an underlying's options or warrants in one month.

        ``GET /v1/api/iserver/secdef/strikes``

        Args:
            conid: Contract number of the underlying; for options on futures that of the index.
            exchange: SMART when left out. Needed for options on futures (for example NYMEX or CME).
            month: Month as `contracts.search` lists it, for example "JAN26".
            sec_type: OPT, FOP or WAR.

        Returns:
            `call` and `put`, strikes that may exist; `contracts.find_by_underlying` tells which contracts
            really do. Both lists are empty, without an error, unless `contracts.search` was called for the
            symbol before, and without its `name` argument.
        """
        return await self._call(
            LIST_STRIKES,
            query={"conid": conid, "exchange": exchange, "month": month, "sectype": sec_type},
            headers=headers,
            timeout=timeout,
        )

    async def search(
        self,
        *,
        fund: bool | Unset = UNSET,
        fund_family_conid_ex: str | Unset = UNSET,
        more: bool | Unset = UNSET,
        name: bool | Unset = UNSET,
        pattern: bool | Unset = UNSET,
        referrer: str | Unset = UNSET,
        sec_type: ContractsSearchSecType | str | Unset = UNSET,
        symbol: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[SecdefSearchResponseItem]:
        """Search underlyings by symbol, company name or bond issuer.

        ``GET /v1/api/iserver/secdef/search``

        Args:
            fund: True to search funds.
            fund_family_conid_ex: Fund family to search in; not explained by IBKR.
            more: Asks for further matches; not explained by IBKR.
            name: True when `symbol` is part of a company name. The answer then has only conid, names and
                symbol, and `contracts.list_strikes` stays empty for it.
            pattern: True to treat `symbol` as a pattern.
            referrer: Name of the calling screen; not needed.
            sec_type: STK, IND or BOND; STK when left out. Other types are not searched: they are found through
                the `sections` of their underlying.
            symbol: Ticker, part of a company name (with `name` true) or bond issuer type.

        Returns:
            One row per underlying, in no meaningful order and for every exchange: choose by `description` (the
            exchange) and `companyHeader`, not by position. `conid` is text. `sections` tells which derivatives
            exist: `months` like "JAN26;FEB26" and `exchange`, both joined with semicolons; bonds have `issuers`
            instead. This call also prepares `contracts.list_strikes`, `contracts.find_by_underlying` and
            snapshots of derivatives for the symbol.
        """
        return await self._call(
            SEARCH,
            query={
                "fund": fund,
                "fundFamilyConidEx": fund_family_conid_ex,
                "more": more,
                "name": name,
                "pattern": pattern,
                "referrer": referrer,
                "secType": sec_type,
                "symbol": symbol,
            },
            headers=headers,
            timeout=timeout,
        )

    async def search_by_body(
        self,
        body: ContractsSearchByBodyRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[SecdefSearchResponseItem]:
        """Search underlyings with the search terms in the body.

        ``POST /v1/api/iserver/secdef/search``

        Args:
            body: The arguments of `contracts.search` as one object; `symbol` is needed.

        Returns:
            The rows `contracts.search` gives, and the same preparation of later calls.
        """
        return await self._call(SEARCH_BY_BODY, body=body, headers=headers, timeout=timeout)
