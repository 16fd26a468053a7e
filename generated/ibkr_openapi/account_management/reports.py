# Generated from spec/ by `make regenerate`; do not edit.
"""Reports: 6 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        GetAvailableStmtDatesResponse,
        GetAvailableTaxFormsResponse,
        GetAvailableTradeConfirmationDatesResponse,
        GetStatementsResponse,
        StmtRequest,
        TaxFormRequest,
        TaxFormResponse,
        TradeConfirmationRequest,
        TradeConfirmationResponse,
    )
    from ..runtime.aliases import Headers, Timeout

GET_STATEMENT: Operation[GetStatementsResponse | bytes] = Operation(
    "account_management.reports.get_statement",
    "POST",
    "/gw/api/v1/statements",
    bodies={"application/json": "StmtRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "GetStatementsResponse", "application/pdf": "bytes"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "402": {"application/problem+json": "UnauthorizedAccessResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Get an account statement as a file.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-reports/create-statements",
    policy="SIGNED_JWT",
    scopes=("reports.write", "statements.read", "statements.write"),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Reports",),
    upstream_id="createStatements",
)
GET_TAX_DOCUMENT: Operation[TaxFormResponse | bytes] = Operation(
    "account_management.reports.get_tax_document",
    "POST",
    "/gw/api/v1/tax-documents",
    bodies={"application/json": "TaxFormRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "TaxFormResponse", "application/pdf": "bytes"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "402": {"application/problem+json": "UnauthorizedAccessResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Get a tax form of an account as a file.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-reports/create-tax-documents",
    policy="SIGNED_JWT",
    scopes=("reports.write", "statements.write"),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Reports",),
    upstream_id="createTaxDocuments",
)
GET_TRADE_CONFIRMATION: Operation[TradeConfirmationResponse | bytes] = Operation(
    "account_management.reports.get_trade_confirmation",
    "POST",
    "/gw/api/v1/trade-confirmations",
    bodies={"application/json": "TradeConfirmationRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "TradeConfirmationResponse", "application/pdf": "bytes"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "402": {"application/problem+json": "UnauthorizedAccessResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Get the trade confirmations of a period as a file.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-reports/create-trade-confirmations",
    policy="SIGNED_JWT",
    scopes=("reports.write", "statements.write"),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Reports",),
    upstream_id="createTradeConfirmations",
)
LIST_AVAILABLE_STATEMENTS: Operation[GetAvailableStmtDatesResponse] = Operation(
    "account_management.reports.list_available_statements",
    "GET",
    "/gw/api/v1/statements/available",
    parameters=(("account_id", "accountId", "query", True, "str"),),
    responses={
        "200": {"application/json": "GetAvailableStmtDatesResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "402": {"application/problem+json": "UnauthorizedAccessResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="List the periods for which an account has statements.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-reports/list-statements-available",
    policy="HTTPS",
    scopes=("reports.read", "statements.read"),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Reports",),
    upstream_id="listStatementsAvailable",
)
LIST_AVAILABLE_TAX_DOCUMENTS: Operation[GetAvailableTaxFormsResponse] = Operation(
    "account_management.reports.list_available_tax_documents",
    "GET",
    "/gw/api/v1/tax-documents/available",
    parameters=(
        ("account_id", "accountId", "query", True, "str"),
        ("year", "year", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": "GetAvailableTaxFormsResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "402": {"application/problem+json": "UnauthorizedAccessResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="List the tax forms an account has for a year.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-reports/list-tax-documents-available",
    policy="HTTPS",
    scopes=("reports.read", "statements.read"),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Reports",),
    upstream_id="listTaxDocumentsAvailable",
)
LIST_AVAILABLE_TRADE_CONFIRMATIONS: Operation[GetAvailableTradeConfirmationDatesResponse] = Operation(
    "account_management.reports.list_available_trade_confirmations",
    "GET",
    "/gw/api/v1/trade-confirmations/available",
    parameters=(("account_id", "accountId", "query", True, "str"),),
    responses={
        "200": {"application/json": "GetAvailableTradeConfirmationDatesResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "402": {"application/problem+json": "UnauthorizedAccessResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="List the days for which an account has trade confirmations.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-reports/list-trade-confirmations-available",
    policy="HTTPS",
    scopes=("reports.read", "statements.read"),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Reports",),
    upstream_id="listTradeConfirmationsAvailable",
)


class AccountManagementReports(Resource):
    """Reports."""

    def get_statement(
        self,
        body: StmtRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetStatementsResponse | bytes:
        """Get an account statement as a file.

        ``POST /gw/api/v1/statements``

        Args:
            body: `accountId`, `startDate` and `endDate`. Dates are texts whose length names the period, the
                same for both ends: YYYY annual, YYYYMM monthly, YYYYMMDD daily or free. At most 365 days. For
                several accounts also `accountIds` and `multiAccountFormat` (consolidate, concatenate or
                customConsolidate). `mimeType` is application/pdf, text/html or text/csv; `language` is a
                two-letter code (en, tw, cn, fr, de, es, it, ru, ja, pt).

        Returns:
            JSON with the file in `data.value`: decode base64, then gunzip when `data.gzip` is true (or the
            bytes start with 1f 8b); `data.mimeType` tells what it is. The server may also answer with the bare
            PDF, so go by the Content-Type. 402 means that this account cannot have it, not that something must
            be paid. The statement of a day appears around midnight New York time. Closed 18:00-18:01 New York
            time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR's guide knows PDF only. The document puts `accept` inside `data`, a sample of the guide beside
            it.
        """
        return self._call(GET_STATEMENT, body=body, headers=headers, timeout=timeout)

    def get_tax_document(
        self,
        body: TaxFormRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TaxFormResponse | bytes:
        """Get a tax form of an account as a file.

        ``POST /gw/api/v1/tax-documents``

        Args:
            body: `accountId`, `year`, `type` (a form such as 1099, 1099R, 1042S or 8949, or ALL; see
                `list_available_tax_documents`) and `format` PDF, HTML or CSV. `gzip` compresses the file.

        Returns:
            JSON with the file in `data.value`: decode base64, then gunzip when `data.gzip` is true (or the
            bytes start with 1f 8b); `data.mimeType` tells what it is. The server may also answer with the bare
            PDF, so go by the Content-Type. 402 means that this account cannot have it, not that something must
            be paid. 1099 forms appear in mid-February, 1099-R at the end of January, 5498 at the end of May.
            Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            `year` is a number in IBKR's guide and in 2.28.0, a text in 2.35.0; either is taken and sent as you
            give it. The newest document says text.
        """
        return self._call(GET_TAX_DOCUMENT, body=body, headers=headers, timeout=timeout)

    def get_trade_confirmation(
        self,
        body: TradeConfirmationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TradeConfirmationResponse | bytes:
        """Get the trade confirmations of a period as a file.

        ``POST /gw/api/v1/trade-confirmations``

        Args:
            body: `accountId`, `startDate` and `endDate` as YYYYMMDD, at most 365 days; `mimeType` if not PDF.

        Returns:
            JSON with the file in `data.value`: decode base64, then gunzip when `data.gzip` is true (or the
            bytes start with 1f 8b); `data.mimeType` tells what it is. The server may also answer with the bare
            PDF, so go by the Content-Type. 402 means that this account cannot have it, not that something must
            be paid.

        Sources differ:
            IBKR's guide gives it all the options of a statement, the document only `mimeType`.
        """
        return self._call(GET_TRADE_CONFIRMATION, body=body, headers=headers, timeout=timeout)

    def list_available_statements(
        self,
        *,
        account_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetAvailableStmtDatesResponse:
        """List the periods for which an account has statements.

        ``GET /gw/api/v1/statements/available``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `data.value` with `daily` (first and last day), `monthly` (YYYYMM) and `annual` (YYYY), the current
            year and the two before it. The texts can be passed on as `startDate` and `endDate`. 402 means that
            this account cannot have it, not that something must be paid. Closed 18:00-18:01 New York time every
            day, until 18:30 on Sunday and Tuesday.
        """
        return self._call(LIST_AVAILABLE_STATEMENTS, query={"accountId": account_id}, headers=headers, timeout=timeout)

    def list_available_tax_documents(
        self,
        *,
        account_id: str,
        year: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetAvailableTaxFormsResponse:
        """List the tax forms an account has for a year.

        ``GET /gw/api/v1/tax-documents/available``

        Args:
            account_id: Account number given by IBKR.
            year: Tax year, YYYY; five years are kept.

        Returns:
            `data.value.forms`: name of each form, whether it is a form, and the formats it can be had in. 402
            means that this account cannot have it, not that something must be paid. Closed 18:00-18:01 New York
            time every day, until 18:30 on Sunday and Tuesday.
        """
        return self._call(
            LIST_AVAILABLE_TAX_DOCUMENTS,
            query={"accountId": account_id, "year": year},
            headers=headers,
            timeout=timeout,
        )

    def list_available_trade_confirmations(
        self,
        *,
        account_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetAvailableTradeConfirmationDatesResponse:
        """List the days for which an account has trade confirmations.

        ``GET /gw/api/v1/trade-confirmations/available``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `data.value`: days as YYYYMMDD, to be passed on as `startDate` and `endDate`. 402 means that this
            account cannot have it, not that something must be paid.
        """
        return self._call(
            LIST_AVAILABLE_TRADE_CONFIRMATIONS, query={"accountId": account_id}, headers=headers, timeout=timeout
        )


class AsyncAccountManagementReports(AsyncResource):
    """Reports."""

    async def get_statement(
        self,
        body: StmtRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetStatementsResponse | bytes:
        """Get an account statement as a file.

        ``POST /gw/api/v1/statements``

        Args:
            body: `accountId`, `startDate` and `endDate`. Dates are texts whose length names the period, the
                same for both ends: YYYY annual, YYYYMM monthly, YYYYMMDD daily or free. At most 365 days. For
                several accounts also `accountIds` and `multiAccountFormat` (consolidate, concatenate or
                customConsolidate). `mimeType` is application/pdf, text/html or text/csv; `language` is a
                two-letter code (en, tw, cn, fr, de, es, it, ru, ja, pt).

        Returns:
            JSON with the file in `data.value`: decode base64, then gunzip when `data.gzip` is true (or the
            bytes start with 1f 8b); `data.mimeType` tells what it is. The server may also answer with the bare
            PDF, so go by the Content-Type. 402 means that this account cannot have it, not that something must
            be paid. The statement of a day appears around midnight New York time. Closed 18:00-18:01 New York
            time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR's guide knows PDF only. The document puts `accept` inside `data`, a sample of the guide beside
            it.
        """
        return await self._call(GET_STATEMENT, body=body, headers=headers, timeout=timeout)

    async def get_tax_document(
        self,
        body: TaxFormRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TaxFormResponse | bytes:
        """Get a tax form of an account as a file.

        ``POST /gw/api/v1/tax-documents``

        Args:
            body: `accountId`, `year`, `type` (a form such as 1099, 1099R, 1042S or 8949, or ALL; see
                `list_available_tax_documents`) and `format` PDF, HTML or CSV. `gzip` compresses the file.

        Returns:
            JSON with the file in `data.value`: decode base64, then gunzip when `data.gzip` is true (or the
            bytes start with 1f 8b); `data.mimeType` tells what it is. The server may also answer with the bare
            PDF, so go by the Content-Type. 402 means that this account cannot have it, not that something must
            be paid. 1099 forms appear in mid-February, 1099-R at the end of January, 5498 at the end of May.
            Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            `year` is a number in IBKR's guide and in 2.28.0, a text in 2.35.0; either is taken and sent as you
            give it. The newest document says text.
        """
        return await self._call(GET_TAX_DOCUMENT, body=body, headers=headers, timeout=timeout)

    async def get_trade_confirmation(
        self,
        body: TradeConfirmationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TradeConfirmationResponse | bytes:
        """Get the trade confirmations of a period as a file.

        ``POST /gw/api/v1/trade-confirmations``

        Args:
            body: `accountId`, `startDate` and `endDate` as YYYYMMDD, at most 365 days; `mimeType` if not PDF.

        Returns:
            JSON with the file in `data.value`: decode base64, then gunzip when `data.gzip` is true (or the
            bytes start with 1f 8b); `data.mimeType` tells what it is. The server may also answer with the bare
            PDF, so go by the Content-Type. 402 means that this account cannot have it, not that something must
            be paid.

        Sources differ:
            IBKR's guide gives it all the options of a statement, the document only `mimeType`.
        """
        return await self._call(GET_TRADE_CONFIRMATION, body=body, headers=headers, timeout=timeout)

    async def list_available_statements(
        self,
        *,
        account_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetAvailableStmtDatesResponse:
        """List the periods for which an account has statements.

        ``GET /gw/api/v1/statements/available``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `data.value` with `daily` (first and last day), `monthly` (YYYYMM) and `annual` (YYYY), the current
            year and the two before it. The texts can be passed on as `startDate` and `endDate`. 402 means that
            this account cannot have it, not that something must be paid. Closed 18:00-18:01 New York time every
            day, until 18:30 on Sunday and Tuesday.
        """
        return await self._call(
            LIST_AVAILABLE_STATEMENTS, query={"accountId": account_id}, headers=headers, timeout=timeout
        )

    async def list_available_tax_documents(
        self,
        *,
        account_id: str,
        year: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetAvailableTaxFormsResponse:
        """List the tax forms an account has for a year.

        ``GET /gw/api/v1/tax-documents/available``

        Args:
            account_id: Account number given by IBKR.
            year: Tax year, YYYY; five years are kept.

        Returns:
            `data.value.forms`: name of each form, whether it is a form, and the formats it can be had in. 402
            means that this account cannot have it, not that something must be paid. Closed 18:00-18:01 New York
            time every day, until 18:30 on Sunday and Tuesday.
        """
        return await self._call(
            LIST_AVAILABLE_TAX_DOCUMENTS,
            query={"accountId": account_id, "year": year},
            headers=headers,
            timeout=timeout,
        )

    async def list_available_trade_confirmations(
        self,
        *,
        account_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetAvailableTradeConfirmationDatesResponse:
        """List the days for which an account has trade confirmations.

        ``GET /gw/api/v1/trade-confirmations/available``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `data.value`: days as YYYYMMDD, to be passed on as `startDate` and `endDate`. 402 means that this
            account cannot have it, not that something must be paid.
        """
        return await self._call(
            LIST_AVAILABLE_TRADE_CONFIRMATIONS, query={"accountId": account_id}, headers=headers, timeout=timeout
        )
