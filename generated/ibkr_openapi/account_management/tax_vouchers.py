# Generated from spec/ by `make regenerate`; do not edit.
"""Tax vouchers: 6 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import Country, DividendDTO, TaxVoucherDTO, TaxVoucherJWTListWrapper
    from ..runtime.aliases import Headers, Timeout

CREATE: Operation[list[TaxVoucherDTO]] = Operation(
    "account_management.tax_vouchers.create",
    "POST",
    "/gw/api/v1/tax-vouchers",
    parameters=(("x_request_id", "X-Request-ID", "header", False, "str"),),
    bodies={"application/jwt": "TaxVoucherJWTListWrapper", "text/plain": "str"},
    body_required=True,
    responses={
        "200": {"application/json": ("list", "TaxVoucherDTO")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="Order tax vouchers for dividends; each may cost a fee.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-tax-vouchers/create-tax-voucher-requests",
    policy="SIGNED_JWT",
    scopes=("tax-vouchers.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Tax Vouchers",),
    upstream_id="createTaxVoucherRequests",
)
DOWNLOAD: Operation[bytes] = Operation(
    "account_management.tax_vouchers.download",
    "GET",
    "/gw/api/v1/tax-vouchers/{requestId}/download",
    parameters=(
        ("request_id", "requestId", "path", True, "str"),
        ("x_request_id", "X-Request-ID", "header", False, "str"),
    ),
    responses={
        "200": {"application/octet-stream": "bytes"},
        "401": {"application/json": "ErrorResponse"},
        "404": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="Download a tax voucher that is ready.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-tax-vouchers/download-file",
    policy="HTTPS",
    scopes=("tax-vouchers.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Tax Vouchers",),
    upstream_id="downloadFile",
)
GET_STATE: Operation[TaxVoucherDTO] = Operation(
    "account_management.tax_vouchers.get_state",
    "GET",
    "/gw/api/v1/tax-vouchers/{requestId}/state",
    parameters=(
        ("request_id", "requestId", "path", True, "str"),
        ("x_request_id", "X-Request-ID", "header", False, "str"),
    ),
    responses={
        "200": {"application/json": "TaxVoucherDTO"},
        "401": {"application/json": "ErrorResponse"},
        "404": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="Get the state of a tax voucher order.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-tax-vouchers/get-current-state-1",
    policy="HTTPS",
    scopes=("tax-vouchers.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Tax Vouchers",),
    upstream_id="getCurrentState_1",
)
LIST_COUNTRIES: Operation[list[Country]] = Operation(
    "account_management.tax_vouchers.list_countries",
    "GET",
    "/gw/api/v1/tax-vouchers/active-countries",
    parameters=(("x_request_id", "X-Request-ID", "header", False, "str"),),
    responses={"200": {"application/json": ("list", "Country")}, "500": {"application/json": "ErrorResponse"}},
    summary="List the countries for which tax vouchers can be ordered.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-tax-vouchers/get-active-country-list",
    policy="HTTPS",
    scopes=("tax-vouchers.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Tax Vouchers",),
    upstream_id="getActiveCountryList",
)
LIST_DIVIDENDS: Operation[list[DividendDTO]] = Operation(
    "account_management.tax_vouchers.list_dividends",
    "GET",
    "/gw/api/v1/tax-vouchers/dividends",
    parameters=(
        ("x_request_id", "X-Request-ID", "header", False, "str"),
        ("country_code", "countryCode", "query", True, "str"),
        ("cust_acct_id", "custAcctId", "query", True, "str"),
        ("year", "year", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": ("list", "DividendDTO")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="List the dividends of an account for which vouchers can be ordered.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-tax-vouchers/fetch-dividends-1",
    policy="HTTPS",
    scopes=("tax-vouchers.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Tax Vouchers",),
    upstream_id="fetchDividends_1",
)
LIST_YEARS: Operation[list[int]] = Operation(
    "account_management.tax_vouchers.list_years",
    "GET",
    "/gw/api/v1/tax-vouchers/years",
    parameters=(("x_request_id", "X-Request-ID", "header", False, "str"),),
    responses={"200": {"application/json": ("list", "int")}, "500": {"application/json": "ErrorResponse"}},
    summary="List the tax years for which vouchers can be ordered.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-tax-vouchers/get-years",
    policy="HTTPS",
    scopes=("tax-vouchers.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Tax Vouchers",),
    upstream_id="getYears",
)


class AccountManagementTaxVouchers(Resource):
    """Tax vouchers."""

    def create(
        self,
        body: TaxVoucherJWTListWrapper | Mapping[str, Any] | str,
        *,
        x_request_id: str | Unset = UNSET,
        media: str | None = None,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TaxVoucherDTO]:
        """Order tax vouchers for dividends; each may cost a fee.

        ``POST /gw/api/v1/tax-vouchers``

        Args:
            body: `taxVoucherRequests`: for each dividend `custAcctId`, `corpactionId`, `countryCode` and
                `year`, as `list_dividends` gives them.
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            One element for each order with its `requestId` (a UUID), `requestState` and `fee`.
        """
        return self._call(
            CREATE, sent={"X-Request-ID": x_request_id}, body=body, media=media, headers=headers, timeout=timeout
        )

    def download(
        self,
        request_id: str,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> bytes:
        """Download a tax voucher that is ready.

        ``GET /gw/api/v1/tax-vouchers/{requestId}/download``

        Args:
            request_id: UUID of the order, from `create`.
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            The bytes of a PDF, sent as application/octet-stream.
        """
        return self._call(
            DOWNLOAD, (request_id,), sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout
        )

    def get_state(
        self,
        request_id: str,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TaxVoucherDTO:
        """Get the state of a tax voucher order.

        ``GET /gw/api/v1/tax-vouchers/{requestId}/state``

        Args:
            request_id: UUID of the order, from `create`.
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            The order with its `requestState`; poll it until the voucher can be downloaded.
        """
        return self._call(
            GET_STATE, (request_id,), sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout
        )

    def list_countries(
        self,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[Country]:
        """List the countries for which tax vouchers can be ordered.

        ``GET /gw/api/v1/tax-vouchers/active-countries``

        Args:
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            Country, code, `fee` and its `currency`; `disabled` countries are listed too.
        """
        return self._call(LIST_COUNTRIES, sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout)

    def list_dividends(
        self,
        *,
        country_code: str,
        cust_acct_id: str,
        year: str,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[DividendDTO]:
        """List the dividends of an account for which vouchers can be ordered.

        ``GET /gw/api/v1/tax-vouchers/dividends``

        Args:
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.
            country_code: Country of the dividend, two letters; see `list_countries`.
            cust_acct_id: Account number of the customer.
            year: Tax year, YYYY.

        Returns:
            Security, ISIN, `corpactionId`, dates and currency of each dividend, and its `voucher` when one was
            ordered. The form of `exDate` and `payDate` is not published.
        """
        return self._call(
            LIST_DIVIDENDS,
            query={"countryCode": country_code, "custAcctId": cust_acct_id, "year": year},
            sent={"X-Request-ID": x_request_id},
            headers=headers,
            timeout=timeout,
        )

    def list_years(
        self,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[int]:
        """List the tax years for which vouchers can be ordered.

        ``GET /gw/api/v1/tax-vouchers/years``

        Args:
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            A list of whole numbers.
        """
        return self._call(LIST_YEARS, sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout)


class AsyncAccountManagementTaxVouchers(AsyncResource):
    """Tax vouchers."""

    async def create(
        self,
        body: TaxVoucherJWTListWrapper | Mapping[str, Any] | str,
        *,
        x_request_id: str | Unset = UNSET,
        media: str | None = None,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TaxVoucherDTO]:
        """Order tax vouchers for dividends; each may cost a fee.

        ``POST /gw/api/v1/tax-vouchers``

        Args:
            body: `taxVoucherRequests`: for each dividend `custAcctId`, `corpactionId`, `countryCode` and
                `year`, as `list_dividends` gives them.
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            One element for each order with its `requestId` (a UUID), `requestState` and `fee`.
        """
        return await self._call(
            CREATE, sent={"X-Request-ID": x_request_id}, body=body, media=media, headers=headers, timeout=timeout
        )

    async def download(
        self,
        request_id: str,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> bytes:
        """Download a tax voucher that is ready.

        ``GET /gw/api/v1/tax-vouchers/{requestId}/download``

        Args:
            request_id: UUID of the order, from `create`.
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            The bytes of a PDF, sent as application/octet-stream.
        """
        return await self._call(
            DOWNLOAD, (request_id,), sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout
        )

    async def get_state(
        self,
        request_id: str,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TaxVoucherDTO:
        """Get the state of a tax voucher order.

        ``GET /gw/api/v1/tax-vouchers/{requestId}/state``

        Args:
            request_id: UUID of the order, from `create`.
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            The order with its `requestState`; poll it until the voucher can be downloaded.
        """
        return await self._call(
            GET_STATE, (request_id,), sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout
        )

    async def list_countries(
        self,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[Country]:
        """List the countries for which tax vouchers can be ordered.

        ``GET /gw/api/v1/tax-vouchers/active-countries``

        Args:
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            Country, code, `fee` and its `currency`; `disabled` countries are listed too.
        """
        return await self._call(LIST_COUNTRIES, sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout)

    async def list_dividends(
        self,
        *,
        country_code: str,
        cust_acct_id: str,
        year: str,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[DividendDTO]:
        """List the dividends of an account for which vouchers can be ordered.

        ``GET /gw/api/v1/tax-vouchers/dividends``

        Args:
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.
            country_code: Country of the dividend, two letters; see `list_countries`.
            cust_acct_id: Account number of the customer.
            year: Tax year, YYYY.

        Returns:
            Security, ISIN, `corpactionId`, dates and currency of each dividend, and its `voucher` when one was
            ordered. The form of `exDate` and `payDate` is not published.
        """
        return await self._call(
            LIST_DIVIDENDS,
            query={"countryCode": country_code, "custAcctId": cust_acct_id, "year": year},
            sent={"X-Request-ID": x_request_id},
            headers=headers,
            timeout=timeout,
        )

    async def list_years(
        self,
        *,
        x_request_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[int]:
        """List the tax years for which vouchers can be ordered.

        ``GET /gw/api/v1/tax-vouchers/years``

        Args:
            x_request_id: Identifier of your own (a UUID) to trace the call in logs.

        Returns:
            A list of whole numbers.
        """
        return await self._call(LIST_YEARS, sent={"X-Request-ID": x_request_id}, headers=headers, timeout=timeout)
