# Generated from spec/ by `make regenerate`; do not edit.
"""Scanner: 2 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import IserverScannerParams, IserverScannerRunRequest, IserverScannerRunResponse
    from ..runtime.aliases import Headers, Timeout

GET_PARAMETERS: Operation[IserverScannerParams] = Operation(
    "scanner.get_parameters",
    "GET",
    "/v1/api/iserver/scanner/params",
    responses={
        "200": {"application/json": "IserverScannerParams"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get all scan types, instruments, locations and filters of the market scanner.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 900},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-scanner/get-scanner-parameters",
    security=(("ssoBearer", ()),),
    tags=("Trading Scanner",),
    upstream_id="getScannerParameters",
)
RUN: Operation[IserverScannerRunResponse] = Operation(
    "scanner.run",
    "POST",
    "/v1/api/iserver/scanner/run",
    bodies={"application/json": "IserverScannerRunRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "IserverScannerRunResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Run a market scan and list the contracts it finds, at most 50.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-scanner/get-scanner-results",
    security=(("ssoBearer", ()),),
    tags=("Trading Scanner",),
    upstream_id="getScannerResults",
)


class Scanner(Resource):
    """Scanner."""

    def get_parameters(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> IserverScannerParams:
        """Get all scan types, instruments, locations and filters of the market scanner.

        ``GET /v1/api/iserver/scanner/params``

        Returns:
            The words `scanner.run` takes: `scan_type_list[].code` for `type`, `instrument_list[].type` for
            `instrument`, the leaves of `location_tree` for `location`, `filter_list[].code` for filters. Large
            and rarely changed: keep it, one call in 15 minutes is allowed.
        """
        return self._call(GET_PARAMETERS, headers=headers, timeout=timeout)

    def run(
        self,
        body: IserverScannerRunRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> IserverScannerRunResponse:
        """Run a market scan and list the contracts it finds, at most 50.

        ``POST /v1/api/iserver/scanner/run``

        Args:
            body: `instrument`, `location`, `type` and optionally `filter`, a list of `code` and `value`; the
                words are those of `scanner.get_parameters`.

        Returns:
            `contracts` in the order of the scan, the rank as text in `server_id`. The figure the scan sorts by
            is in `scan_data` with K or M ("163.773K"), named by `scan_data_column_name`; live answers were seen
            without it.
        """
        return self._call(RUN, body=body, headers=headers, timeout=timeout)


class AsyncScanner(AsyncResource):
    """Scanner."""

    async def get_parameters(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> IserverScannerParams:
        """Get all scan types, instruments, locations and filters of the market scanner.

        ``GET /v1/api/iserver/scanner/params``

        Returns:
            The words `scanner.run` takes: `scan_type_list[].code` for `type`, `instrument_list[].type` for
            `instrument`, the leaves of `location_tree` for `location`, `filter_list[].code` for filters. Large
            and rarely changed: keep it, one call in 15 minutes is allowed.
        """
        return await self._call(GET_PARAMETERS, headers=headers, timeout=timeout)

    async def run(
        self,
        body: IserverScannerRunRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> IserverScannerRunResponse:
        """Run a market scan and list the contracts it finds, at most 50.

        ``POST /v1/api/iserver/scanner/run``

        Args:
            body: `instrument`, `location`, `type` and optionally `filter`, a list of `code` and `value`; the
                words are those of `scanner.get_parameters`.

        Returns:
            `contracts` in the order of the scan, the rank as text in `server_id`. The figure the scan sorts by
            is in `scan_data` with K or M ("163.773K"), named by `scan_data_column_name`; live answers were seen
            without it.
        """
        return await self._call(RUN, body=body, headers=headers, timeout=timeout)
