# Generated from spec/ by `make regenerate`; do not edit.
"""Accounts: 11 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        AccountsSelectDynamicRequest,
        AccountsSelectRequest,
        AccountSummaryResponse,
        AvailableFundsResponse,
        DynAccountSearchResponse,
        PnlPartitionedResponse,
        SetAccountResponse,
        SignatureAndOwners,
        SummaryMarketValueResponseValue,
        SummaryOfAccountBalancesResponse,
        SummaryOfAccountMarginResponse,
        UserAccountsResponse,
    )
    from ..runtime.aliases import Headers, Timeout

GET_AVAILABLE_FUNDS: Operation[AvailableFundsResponse] = Operation(
    "accounts.get_available_funds",
    "GET",
    "/v1/api/iserver/account/{accountId}/summary/available_funds",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "AvailableFundsResponse"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get available funds, excess liquidity and leverage of an account by segment.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-fund-summary",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getFundSummary",
)
GET_BALANCES: Operation[SummaryOfAccountBalancesResponse] = Operation(
    "accounts.get_balances",
    "GET",
    "/v1/api/iserver/account/{accountId}/summary/balances",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "SummaryOfAccountBalancesResponse"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get equity, cash and interest of an account by segment.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-balance-summary",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getBalanceSummary",
)
GET_MARGINS: Operation[SummaryOfAccountMarginResponse] = Operation(
    "accounts.get_margins",
    "GET",
    "/v1/api/iserver/account/{accountId}/summary/margins",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "SummaryOfAccountMarginResponse"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get current and projected margin requirements of an account by segment.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-margin-summary",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getMarginSummary",
)
GET_MARKET_VALUE: Operation[dict[str, SummaryMarketValueResponseValue]] = Operation(
    "accounts.get_market_value",
    "GET",
    "/v1/api/iserver/account/{accountId}/summary/market_value",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": ("map", "SummaryMarketValueResponseValue")},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the market value of an account by currency and asset class.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-account-market-summary",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getAccountMarketSummary",
)
GET_PNL: Operation[PnlPartitionedResponse] = Operation(
    "accounts.get_pnl",
    "GET",
    "/v1/api/iserver/account/pnl/partitioned",
    responses={
        "200": {"application/json": "PnlPartitionedResponse"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get profit and loss of the day for each account and model.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 5},),
    priming=({"repeat": 1, "until": "non-empty", "after": 5.0},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-pnl",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getPnl",
)
GET_SIGNATURES_AND_OWNERS: Operation[SignatureAndOwners] = Operation(
    "accounts.get_signatures_and_owners",
    "GET",
    "/v1/api/acesws/{accountId}/signatures-and-owners",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "SignatureAndOwners"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the people and entities that own an account and who may sign for it.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-account-owners",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getAccountOwners",
)
GET_SUMMARY: Operation[AccountSummaryResponse] = Operation(
    "accounts.get_summary",
    "GET",
    "/v1/api/iserver/account/{accountId}/summary",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "AccountSummaryResponse"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the main balances and margins of an account as numbers.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-account-summary",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getAccountSummary",
)
LIST: Operation[UserAccountsResponse] = Operation(
    "accounts.list",
    "GET",
    "/v1/api/iserver/accounts",
    responses={
        "200": {"application/json": "UserAccountsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the accounts this login may trade and what each of them may do.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"repeat": 3, "until": "non-empty", "items": "accounts", "every": True, "after": 1.0},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-brokerage-accounts",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getBrokerageAccounts",
)
SEARCH_DYNAMIC: Operation[DynAccountSearchResponse] = Operation(
    "accounts.search_dynamic",
    "GET",
    "/v1/api/iserver/account/search/{searchPattern}",
    parameters=(("search_pattern", "searchPattern", "path", True, "str"),),
    responses={
        "200": {"application/json": "DynAccountSearchResponse"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Search the accounts of a broker login that gets none at login (DYNACCT).",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/get-dynamic-accounts",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="getDynamicAccounts",
)
SELECT: Operation[SetAccountResponse] = Operation(
    "accounts.select",
    "POST",
    "/v1/api/iserver/account",
    bodies={"application/json": "AccountsSelectRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "SetAccountResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Select the account that order status, live orders and trades refer to.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    lasts="session",
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/set-active-account",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="setActiveAccount",
)
SELECT_DYNAMIC: Operation[SetAccountResponse] = Operation(
    "accounts.select_dynamic",
    "POST",
    "/v1/api/iserver/dynaccount",
    bodies={"application/json": "AccountsSelectDynamicRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "SetAccountResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Select the account that a DYNACCT broker login works with.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-accounts/set-dynamic-account",
    security=(("ssoBearer", ()),),
    tags=("Trading Accounts",),
    upstream_id="setDynamicAccount",
)


class Accounts(Resource):
    """Accounts."""

    def get_available_funds(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AvailableFundsResponse:
        """Get available funds, excess liquidity and leverage of an account by segment.

        ``GET /v1/api/iserver/account/{accountId}/summary/available_funds``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One object for the total and one for each segment (securities, commodities, crypto at Paxos). Values
            are text with thousands commas and currency ("825,208 USD"), "n/a", "Unlimited" or a time ("@
            16:00:00"); keys are IBKR's own abbreviations.
        """
        return self._call(GET_AVAILABLE_FUNDS, (account_id,), headers=headers, timeout=timeout)

    def get_balances(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SummaryOfAccountBalancesResponse:
        """Get equity, cash and interest of an account by segment.

        ``GET /v1/api/iserver/account/{accountId}/summary/balances``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One object for the total and one for each segment (securities, commodities, crypto at Paxos). Values
            are text with thousands commas and currency, such as "1,288,301 USD".
        """
        return self._call(GET_BALANCES, (account_id,), headers=headers, timeout=timeout)

    def get_margins(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SummaryOfAccountMarginResponse:
        """Get current and projected margin requirements of an account by segment.

        ``GET /v1/api/iserver/account/{accountId}/summary/margins``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One object for the total and one for each segment (securities, commodities, crypto at Paxos). Values
            are text with thousands commas and currency, such as "468,562 USD".
        """
        return self._call(GET_MARGINS, (account_id,), headers=headers, timeout=timeout)

    def get_market_value(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, SummaryMarketValueResponseValue]:
        """Get the market value of an account by currency and asset class.

        ``GET /v1/api/iserver/account/{accountId}/summary/market_value``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            An object keyed by currency code, with one more key for the sum in base currency ("Total (in USD)").
            Values are text with thousands commas and without currency ("19,441").
        """
        return self._call(GET_MARKET_VALUE, (account_id,), headers=headers, timeout=timeout)

    def get_pnl(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PnlPartitionedResponse:
        """Get profit and loss of the day for each account and model.

        ``GET /v1/api/iserver/account/pnl/partitioned``

        Returns:
            `upnl` is keyed by account and partition ("U1234567.Core"); amounts in base currency: `dpl` result
            of the day, `nl` net liquidity, `upl` unrealised result, `el` excess liquidity, `mv` margin value.
            The first call of a session only starts the calculation and answers with an empty `upnl`.
        """
        return self._call(GET_PNL, headers=headers, timeout=timeout)

    def get_signatures_and_owners(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SignatureAndOwners:
        """Get the people and entities that own an account and who may sign for it.

        ``GET /v1/api/acesws/{accountId}/signatures-and-owners``

        Args:
            account_id: Account number.

        Returns:
            `users`, each with role, login name and the person or company behind it, and `applicant.signatures`
            with all names on the account.
        """
        return self._call(GET_SIGNATURES_AND_OWNERS, (account_id,), headers=headers, timeout=timeout)

    def get_summary(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountSummaryResponse:
        """Get the main balances and margins of an account as numbers.

        ``GET /v1/api/iserver/account/{accountId}/summary``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            Numbers in base currency, and `cashBalances` with one row per currency plus a total row ("Total (in
            USD)"). `accountType` is empty for ordinary individual accounts, `status` says why an account cannot
            trade. The four calls beside this one break the same values down by segment, but as formatted text.
        """
        return self._call(GET_SUMMARY, (account_id,), headers=headers, timeout=timeout)

    def list(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> UserAccountsResponse:
        """List the accounts this login may trade and what each of them may do.

        ``GET /v1/api/iserver/accounts``

        Returns:
            `accounts` holds the account numbers, `selectedAccount` the one that calls without an account apply
            to, `acctProps` and `aliases` are keyed by account number (`aliases` may also hold "All"). `isPaper`
            tells a paper login, `acctProps.*.allowCustomerTime` whether orders have to carry `manualOrderTime`.
            Call it once after `session.initialize`, about two seconds later: until it has answered, orders,
            cancellations, changes and snapshots fail with "Please query /accounts first" (400 or 500) or come
            back empty. An empty list means the session is not established yet, not that there are no accounts.

        Sources differ:
            Documents spell `isFT` and `isFt`, `noFXConv` and `noFxConv`; both forms are declared here.
        """
        return self._call(LIST, headers=headers, timeout=timeout)

    def search_dynamic(
        self,
        search_pattern: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DynAccountSearchResponse:
        """Search the accounts of a broker login that gets none at login (DYNACCT).

        ``GET /v1/api/iserver/account/search/{searchPattern}``

        Args:
            search_pattern: Part of the account number, for example "U123".

        Returns:
            `matchedAccounts`, empty when nothing fits. Logins without the DYNACCT property always get 503 here.
        """
        return self._call(SEARCH_DYNAMIC, (search_pattern,), headers=headers, timeout=timeout)

    def select(
        self,
        body: AccountsSelectRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SetAccountResponse:
        """Select the account that order status, live orders and trades refer to.

        ``POST /v1/api/iserver/account``

        Args:
            body: `acctId`, an account number from `accounts.list`. Only logins with several accounts (advisors,
                linked accounts) need it.

        Returns:
            `set` true and the selected `acctId`, which then counts for the rest of the brokerage session. A
            wrong account number gives 500.
        """
        return self._call(SELECT, body=body, headers=headers, timeout=timeout)

    def select_dynamic(
        self,
        body: AccountsSelectDynamicRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SetAccountResponse:
        """Select the account that a DYNACCT broker login works with.

        ``POST /v1/api/iserver/dynaccount``

        Args:
            body: `acctId`, an account number found with `accounts.search_dynamic`.

        Returns:
            `set` true and the selected `acctId`. Logins without the DYNACCT property get 503.
        """
        return self._call(SELECT_DYNAMIC, body=body, headers=headers, timeout=timeout)


class AsyncAccounts(AsyncResource):
    """Accounts."""

    async def get_available_funds(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AvailableFundsResponse:
        """Get available funds, excess liquidity and leverage of an account by segment.

        ``GET /v1/api/iserver/account/{accountId}/summary/available_funds``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One object for the total and one for each segment (securities, commodities, crypto at Paxos). Values
            are text with thousands commas and currency ("825,208 USD"), "n/a", "Unlimited" or a time ("@
            16:00:00"); keys are IBKR's own abbreviations.
        """
        return await self._call(GET_AVAILABLE_FUNDS, (account_id,), headers=headers, timeout=timeout)

    async def get_balances(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SummaryOfAccountBalancesResponse:
        """Get equity, cash and interest of an account by segment.

        ``GET /v1/api/iserver/account/{accountId}/summary/balances``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One object for the total and one for each segment (securities, commodities, crypto at Paxos). Values
            are text with thousands commas and currency, such as "1,288,301 USD".
        """
        return await self._call(GET_BALANCES, (account_id,), headers=headers, timeout=timeout)

    async def get_margins(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SummaryOfAccountMarginResponse:
        """Get current and projected margin requirements of an account by segment.

        ``GET /v1/api/iserver/account/{accountId}/summary/margins``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One object for the total and one for each segment (securities, commodities, crypto at Paxos). Values
            are text with thousands commas and currency, such as "468,562 USD".
        """
        return await self._call(GET_MARGINS, (account_id,), headers=headers, timeout=timeout)

    async def get_market_value(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> dict[str, SummaryMarketValueResponseValue]:
        """Get the market value of an account by currency and asset class.

        ``GET /v1/api/iserver/account/{accountId}/summary/market_value``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            An object keyed by currency code, with one more key for the sum in base currency ("Total (in USD)").
            Values are text with thousands commas and without currency ("19,441").
        """
        return await self._call(GET_MARKET_VALUE, (account_id,), headers=headers, timeout=timeout)

    async def get_pnl(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> PnlPartitionedResponse:
        """Get profit and loss of the day for each account and model.

        ``GET /v1/api/iserver/account/pnl/partitioned``

        Returns:
            `upnl` is keyed by account and partition ("U1234567.Core"); amounts in base currency: `dpl` result
            of the day, `nl` net liquidity, `upl` unrealised result, `el` excess liquidity, `mv` margin value.
            The first call of a session only starts the calculation and answers with an empty `upnl`.
        """
        return await self._call(GET_PNL, headers=headers, timeout=timeout)

    async def get_signatures_and_owners(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SignatureAndOwners:
        """Get the people and entities that own an account and who may sign for it.

        ``GET /v1/api/acesws/{accountId}/signatures-and-owners``

        Args:
            account_id: Account number.

        Returns:
            `users`, each with role, login name and the person or company behind it, and `applicant.signatures`
            with all names on the account.
        """
        return await self._call(GET_SIGNATURES_AND_OWNERS, (account_id,), headers=headers, timeout=timeout)

    async def get_summary(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountSummaryResponse:
        """Get the main balances and margins of an account as numbers.

        ``GET /v1/api/iserver/account/{accountId}/summary``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            Numbers in base currency, and `cashBalances` with one row per currency plus a total row ("Total (in
            USD)"). `accountType` is empty for ordinary individual accounts, `status` says why an account cannot
            trade. The four calls beside this one break the same values down by segment, but as formatted text.
        """
        return await self._call(GET_SUMMARY, (account_id,), headers=headers, timeout=timeout)

    async def list(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> UserAccountsResponse:
        """List the accounts this login may trade and what each of them may do.

        ``GET /v1/api/iserver/accounts``

        Returns:
            `accounts` holds the account numbers, `selectedAccount` the one that calls without an account apply
            to, `acctProps` and `aliases` are keyed by account number (`aliases` may also hold "All"). `isPaper`
            tells a paper login, `acctProps.*.allowCustomerTime` whether orders have to carry `manualOrderTime`.
            Call it once after `session.initialize`, about two seconds later: until it has answered, orders,
            cancellations, changes and snapshots fail with "Please query /accounts first" (400 or 500) or come
            back empty. An empty list means the session is not established yet, not that there are no accounts.

        Sources differ:
            Documents spell `isFT` and `isFt`, `noFXConv` and `noFxConv`; both forms are declared here.
        """
        return await self._call(LIST, headers=headers, timeout=timeout)

    async def search_dynamic(
        self,
        search_pattern: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DynAccountSearchResponse:
        """Search the accounts of a broker login that gets none at login (DYNACCT).

        ``GET /v1/api/iserver/account/search/{searchPattern}``

        Args:
            search_pattern: Part of the account number, for example "U123".

        Returns:
            `matchedAccounts`, empty when nothing fits. Logins without the DYNACCT property always get 503 here.
        """
        return await self._call(SEARCH_DYNAMIC, (search_pattern,), headers=headers, timeout=timeout)

    async def select(
        self,
        body: AccountsSelectRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SetAccountResponse:
        """Select the account that order status, live orders and trades refer to.

        ``POST /v1/api/iserver/account``

        Args:
            body: `acctId`, an account number from `accounts.list`. Only logins with several accounts (advisors,
                linked accounts) need it.

        Returns:
            `set` true and the selected `acctId`, which then counts for the rest of the brokerage session. A
            wrong account number gives 500.
        """
        return await self._call(SELECT, body=body, headers=headers, timeout=timeout)

    async def select_dynamic(
        self,
        body: AccountsSelectDynamicRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SetAccountResponse:
        """Select the account that a DYNACCT broker login works with.

        ``POST /v1/api/iserver/dynaccount``

        Args:
            body: `acctId`, an account number found with `accounts.search_dynamic`.

        Returns:
            `set` true and the selected `acctId`. Logins without the DYNACCT property get 503.
        """
        return await self._call(SELECT_DYNAMIC, body=body, headers=headers, timeout=timeout)
