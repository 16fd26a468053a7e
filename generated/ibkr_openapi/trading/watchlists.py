# Generated from spec/ by `make regenerate`; do not edit.
"""Watchlists: 4 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..enums import WatchlistsListSC
    from ..models import (
        SingleWatchlist,
        WatchlistDeleteSuccess,
        WatchlistsCreateRequest,
        WatchlistsCreateResponse,
        WatchlistsResponse,
    )
    from ..runtime.aliases import Headers, Timeout

CREATE: Operation[WatchlistsCreateResponse] = Operation(
    "watchlists.create",
    "POST",
    "/v1/api/iserver/watchlist",
    bodies={"application/json": "WatchlistsCreateRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "WatchlistsCreateResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Create a watchlist, or overwrite the one with that number.",
    effect="account",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-watchlists/post-new-watchlist",
    security=(("ssoBearer", ()),),
    tags=("Trading Watchlists",),
    upstream_id="postNewWatchlist",
)
DELETE: Operation[WatchlistDeleteSuccess] = Operation(
    "watchlists.delete",
    "DELETE",
    "/v1/api/iserver/watchlist",
    parameters=(("watchlist_id", "id", "query", True, "str"),),
    responses={
        "200": {"application/json": "WatchlistDeleteSuccess"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Delete a watchlist on all platforms.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-watchlists/delete-watchlist",
    security=(("ssoBearer", ()),),
    tags=("Trading Watchlists",),
    upstream_id="deleteWatchlist",
)
GET: Operation[SingleWatchlist] = Operation(
    "watchlists.get",
    "GET",
    "/v1/api/iserver/watchlist",
    parameters=(("watchlist_id", "id", "query", True, "str"),),
    responses={
        "200": {"application/json": "SingleWatchlist"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get one watchlist with its contracts.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"repeat": 1, "until": "fields", "items": "instruments", "beyond": ("C", "conid", "name"), "after": 1.0},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-watchlists/get-specific-watchlist",
    security=(("ssoBearer", ()),),
    tags=("Trading Watchlists",),
    upstream_id="getSpecificWatchlist",
)
LIST: Operation[WatchlistsResponse] = Operation(
    "watchlists.list",
    "GET",
    "/v1/api/iserver/watchlists",
    parameters=(("scope", "SC", "query", False, "@WatchlistsListSC"),),
    responses={
        "200": {"application/json": "WatchlistsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the watchlists of this login.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-watchlists/get-all-watchlists",
    security=(("ssoBearer", ()),),
    tags=("Trading Watchlists",),
    upstream_id="getAllWatchlists",
)


class Watchlists(Resource):
    """Watchlists."""

    def create(
        self,
        body: WatchlistsCreateRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> WatchlistsCreateResponse:
        """Create a watchlist, or overwrite the one with that number.

        ``POST /v1/api/iserver/watchlist``

        Args:
            body: `id`, a number of your choice as text, `name`, and `rows`, each with a conid as `C` or an
                empty `H` for a blank row. A number in use overwrites that list without a question.

        Returns:
            The list without contracts: `instruments` is always empty here, `watchlists.get` shows them.
        """
        return self._call(CREATE, body=body, headers=headers, timeout=timeout)

    def delete(
        self,
        *,
        watchlist_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> WatchlistDeleteSuccess:
        """Delete a watchlist on all platforms.

        ``DELETE /v1/api/iserver/watchlist``

        Args:
            watchlist_id: Number of the watchlist.

        Returns:
            `data.deleted`, the number of the list.
        """
        return self._call(DELETE, query={"id": watchlist_id}, headers=headers, timeout=timeout)

    def get(
        self,
        *,
        watchlist_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SingleWatchlist:
        """Get one watchlist with its contracts.

        ``GET /v1/api/iserver/watchlist``

        Args:
            watchlist_id: Number of the watchlist.

        Returns:
            `instruments`; the first call may have only `C`, `conid` and `name`, later ones the rest.
        """
        return self._call(GET, query={"id": watchlist_id}, headers=headers, timeout=timeout)

    def list(
        self,
        *,
        scope: WatchlistsListSC | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> WatchlistsResponse:
        """List the watchlists of this login.

        ``GET /v1/api/iserver/watchlists``

        Args:
            scope: USER_WATCHLIST, to leave out the lists IBKR made.

        Returns:
            The lists are in `data.user_lists`; `modified` is epoch milliseconds, `id` is text and may be
            negative.
        """
        return self._call(LIST, query={"SC": scope}, headers=headers, timeout=timeout)


class AsyncWatchlists(AsyncResource):
    """Watchlists."""

    async def create(
        self,
        body: WatchlistsCreateRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> WatchlistsCreateResponse:
        """Create a watchlist, or overwrite the one with that number.

        ``POST /v1/api/iserver/watchlist``

        Args:
            body: `id`, a number of your choice as text, `name`, and `rows`, each with a conid as `C` or an
                empty `H` for a blank row. A number in use overwrites that list without a question.

        Returns:
            The list without contracts: `instruments` is always empty here, `watchlists.get` shows them.
        """
        return await self._call(CREATE, body=body, headers=headers, timeout=timeout)

    async def delete(
        self,
        *,
        watchlist_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> WatchlistDeleteSuccess:
        """Delete a watchlist on all platforms.

        ``DELETE /v1/api/iserver/watchlist``

        Args:
            watchlist_id: Number of the watchlist.

        Returns:
            `data.deleted`, the number of the list.
        """
        return await self._call(DELETE, query={"id": watchlist_id}, headers=headers, timeout=timeout)

    async def get(
        self,
        *,
        watchlist_id: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SingleWatchlist:
        """Get one watchlist with its contracts.

        ``GET /v1/api/iserver/watchlist``

        Args:
            watchlist_id: Number of the watchlist.

        Returns:
            `instruments`; the first call may have only `C`, `conid` and `name`, later ones the rest.
        """
        return await self._call(GET, query={"id": watchlist_id}, headers=headers, timeout=timeout)

    async def list(
        self,
        *,
        scope: WatchlistsListSC | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> WatchlistsResponse:
        """List the watchlists of this login.

        ``GET /v1/api/iserver/watchlists``

        Args:
            scope: USER_WATCHLIST, to leave out the lists IBKR made.

        Returns:
            The lists are in `data.user_lists`; `modified` is epoch milliseconds, `id` is text and may be
            negative.
        """
        return await self._call(LIST, query={"SC": scope}, headers=headers, timeout=timeout)
