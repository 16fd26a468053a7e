# Generated from spec/ by `make regenerate`; do not edit.
"""Restrictions: 6 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        AccountRestrictionsResponse,
        CSVResponse,
        ListDetailsResponse,
        RestrictionDetailsResponse,
        UserRestrictionsResponse,
        VerifyRequest,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

APPLY: Operation[CSVResponse] = Operation(
    "account_management.restrictions.apply",
    "POST",
    "/gw/api/v1/restrictions",
    bodies={"application/jwt": "VerifyRequest", "text/plain": "str"},
    body_required=True,
    responses={"200": {"application/json": "CSVResponse"}},
    summary="Apply the changes to trading restrictions that were verified before.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/pre-trade-compliance/pre-trade-compliance-restrictions/apply-csv",
    policy="SIGNED_JWT",
    scopes=("restrictions.write",),
    transport=("header:Authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("PreTrade Compliance Restrictions",),
    upstream_id="applyCSV",
)
GET: Operation[RestrictionDetailsResponse] = Operation(
    "account_management.restrictions.get",
    "GET",
    "/gw/api/v1/restrictions/restriction",
    parameters=(
        ("is_emp_track", "isEmpTrack", "query", False, "str"),
        ("master_user_name", "masterUserName", "query", True, "str"),
        ("restriction_id", "restrictionId", "query", True, "int"),
    ),
    responses={
        "200": {"application/json": "RestrictionDetailsResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "403": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="Get a restriction with its rules.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/pre-trade-compliance/pre-trade-compliance-restrictions/get-restriction-details",
    policy="HTTPS",
    scopes=("restrictions.read",),
    transport=("header:Authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("PreTrade Compliance Restrictions",),
    upstream_id="getRestrictionDetails",
)
GET_LIST_DETAILS: Operation[ListDetailsResponse] = Operation(
    "account_management.restrictions.get_list_details",
    "GET",
    "/gw/api/v1/restrictions/list",
    parameters=(
        ("is_emp_track", "isEmpTrack", "query", False, "str"),
        ("list_id", "listId", "query", True, "int"),
        ("master_user_name", "masterUserName", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": "ListDetailsResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "403": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="Get a list of instruments that restrictions refer to.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/pre-trade-compliance/pre-trade-compliance-restrictions/get-list-details",
    policy="HTTPS",
    scopes=("restrictions.read",),
    transport=("header:Authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("PreTrade Compliance Restrictions",),
    upstream_id="getListDetails",
)
LIST_BY_ACCOUNT: Operation[AccountRestrictionsResponse] = Operation(
    "account_management.restrictions.list_by_account",
    "GET",
    "/gw/api/v1/restrictions/account",
    parameters=(
        ("account_id", "accountId", "query", True, "str"),
        ("is_emp_track", "isEmpTrack", "query", False, "str"),
        ("master_user_name", "masterUserName", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": "AccountRestrictionsResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "403": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="List the ids of the restrictions on an account.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/pre-trade-compliance/pre-trade-compliance-restrictions/get-account-restrictions",
    policy="HTTPS",
    scopes=("restrictions.read",),
    transport=("header:Authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("PreTrade Compliance Restrictions",),
    upstream_id="getAccountRestrictions",
)
LIST_BY_USER: Operation[UserRestrictionsResponse] = Operation(
    "account_management.restrictions.list_by_user",
    "GET",
    "/gw/api/v1/restrictions/user",
    parameters=(
        ("is_emp_track", "isEmpTrack", "query", False, "str"),
        ("master_user_name", "masterUserName", "query", True, "str"),
        ("user_name", "userName", "query", True, "str"),
    ),
    responses={
        "200": {"application/json": "UserRestrictionsResponse"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "403": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponse"},
    },
    summary="List the ids of the restrictions on a user.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/pre-trade-compliance/pre-trade-compliance-restrictions/get-user-restrictions",
    policy="HTTPS",
    scopes=("restrictions.read",),
    transport=("header:Authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("PreTrade Compliance Restrictions",),
    upstream_id="getUserRestrictions",
)
VERIFY: Operation[CSVResponse] = Operation(
    "account_management.restrictions.verify",
    "POST",
    "/gw/api/v1/restrictions/verify",
    bodies={"application/json": "VerifyRequest"},
    body_required=True,
    responses={"200": {"application/json": "CSVResponse"}},
    summary="Check a CSV of changes to trading restrictions without applying it.",
    effect="idempotent",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/pre-trade-compliance/pre-trade-compliance-restrictions/verify-csv",
    policy="SIGNED_JWT",
    scopes=("restrictions.write",),
    transport=("header:Authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("PreTrade Compliance Restrictions",),
    upstream_id="verifyCSV",
)


class AccountManagementRestrictions(Resource):
    """Restrictions."""

    def apply(
        self,
        body: VerifyRequest | Mapping[str, Any] | str,
        *,
        media: str | None = None,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CSVResponse:
        """Apply the changes to trading restrictions that were verified before.

        ``POST /gw/api/v1/restrictions``

        Args:
            body: The same `userName`, `requestId` and `payload` (base64 of the CSV) that `verify` accepted, and
                `isEmpTrack` T if it was used there. The signed token may live one minute only.

        Returns:
            Always status 200: test `success`. `message` is OK, a text, or an object with the details of a CSV
            error; `requestId` is missing when the token itself was refused.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return self._call(APPLY, body=body, media=media, headers=headers, timeout=timeout)

    def get(
        self,
        *,
        master_user_name: str,
        restriction_id: Numeric,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RestrictionDetailsResponse:
        """Get a restriction with its rules.

        ``GET /gw/api/v1/restrictions/restriction``

        Args:
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            master_user_name: Your IBKR master user name, up to 64 characters.
            restriction_id: Number of the restriction, 1 or more.

        Returns:
            The restriction and its `rules`; days of GTD rules are texts like 12/31/2025 (month first),
            `tmFirstDate` is in milliseconds since 1970. 403 stands for an unknown restriction as well as for a
            foreign one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return self._call(
            GET,
            query={"isEmpTrack": is_emp_track, "masterUserName": master_user_name, "restrictionId": restriction_id},
            headers=headers,
            timeout=timeout,
        )

    def get_list_details(
        self,
        *,
        list_id: Numeric,
        master_user_name: str,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ListDetailsResponse:
        """Get a list of instruments that restrictions refer to.

        ``GET /gw/api/v1/restrictions/list``

        Args:
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            list_id: Number of the list, 1 to 2147483647.
            master_user_name: Your IBKR master user name, up to 64 characters.

        Returns:
            Name and type of the list and its `entries`; `createdAt` is in milliseconds since 1970 (UTC). 403
            stands for an unknown list as well as for a foreign one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return self._call(
            GET_LIST_DETAILS,
            query={"isEmpTrack": is_emp_track, "listId": list_id, "masterUserName": master_user_name},
            headers=headers,
            timeout=timeout,
        )

    def list_by_account(
        self,
        *,
        account_id: str,
        master_user_name: str,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountRestrictionsResponse:
        """List the ids of the restrictions on an account.

        ``GET /gw/api/v1/restrictions/account``

        Args:
            account_id: Your master account or one of its sub-accounts, up to 64 characters.
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            master_user_name: Your IBKR master user name, up to 64 characters.

        Returns:
            `restrictionIds`, empty when there are none. 403 stands for an unknown account as well as for a
            foreign one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return self._call(
            LIST_BY_ACCOUNT,
            query={"accountId": account_id, "isEmpTrack": is_emp_track, "masterUserName": master_user_name},
            headers=headers,
            timeout=timeout,
        )

    def list_by_user(
        self,
        *,
        master_user_name: str,
        user_name: str,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> UserRestrictionsResponse:
        """List the ids of the restrictions on a user.

        ``GET /gw/api/v1/restrictions/user``

        Args:
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            master_user_name: Your IBKR master user name, up to 64 characters.
            user_name: User whose restrictions are wanted: you, a sub-user, or anyone with trading access to the
                master account.

        Returns:
            `restrictionIds`, empty when there are none. 403 stands for an unknown user as well as for a foreign
            one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return self._call(
            LIST_BY_USER,
            query={"isEmpTrack": is_emp_track, "masterUserName": master_user_name, "userName": user_name},
            headers=headers,
            timeout=timeout,
        )

    def verify(
        self,
        body: VerifyRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CSVResponse:
        """Check a CSV of changes to trading restrictions without applying it.

        ``POST /gw/api/v1/restrictions/verify``

        Args:
            body: `userName`, a whole number `requestId` of your choice and `payload`, the base64 of CSV rows
                RESTR_ADD, RESTR_DELETE, RESTR_ASSOC_ADD or RESTR_ASSOC_DELETE; `isEmpTrack` T under employer
                tracking. The signed token may live one minute only.

        Returns:
            Always status 200: test `success`. `message` is OK, a text, or an object with the details of a CSV
            error; `requestId` is missing when the token itself was refused. Then call `apply` with the same
            `requestId`.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return self._call(VERIFY, body=body, headers=headers, timeout=timeout)


class AsyncAccountManagementRestrictions(AsyncResource):
    """Restrictions."""

    async def apply(
        self,
        body: VerifyRequest | Mapping[str, Any] | str,
        *,
        media: str | None = None,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CSVResponse:
        """Apply the changes to trading restrictions that were verified before.

        ``POST /gw/api/v1/restrictions``

        Args:
            body: The same `userName`, `requestId` and `payload` (base64 of the CSV) that `verify` accepted, and
                `isEmpTrack` T if it was used there. The signed token may live one minute only.

        Returns:
            Always status 200: test `success`. `message` is OK, a text, or an object with the details of a CSV
            error; `requestId` is missing when the token itself was refused.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return await self._call(APPLY, body=body, media=media, headers=headers, timeout=timeout)

    async def get(
        self,
        *,
        master_user_name: str,
        restriction_id: Numeric,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RestrictionDetailsResponse:
        """Get a restriction with its rules.

        ``GET /gw/api/v1/restrictions/restriction``

        Args:
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            master_user_name: Your IBKR master user name, up to 64 characters.
            restriction_id: Number of the restriction, 1 or more.

        Returns:
            The restriction and its `rules`; days of GTD rules are texts like 12/31/2025 (month first),
            `tmFirstDate` is in milliseconds since 1970. 403 stands for an unknown restriction as well as for a
            foreign one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return await self._call(
            GET,
            query={"isEmpTrack": is_emp_track, "masterUserName": master_user_name, "restrictionId": restriction_id},
            headers=headers,
            timeout=timeout,
        )

    async def get_list_details(
        self,
        *,
        list_id: Numeric,
        master_user_name: str,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ListDetailsResponse:
        """Get a list of instruments that restrictions refer to.

        ``GET /gw/api/v1/restrictions/list``

        Args:
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            list_id: Number of the list, 1 to 2147483647.
            master_user_name: Your IBKR master user name, up to 64 characters.

        Returns:
            Name and type of the list and its `entries`; `createdAt` is in milliseconds since 1970 (UTC). 403
            stands for an unknown list as well as for a foreign one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return await self._call(
            GET_LIST_DETAILS,
            query={"isEmpTrack": is_emp_track, "listId": list_id, "masterUserName": master_user_name},
            headers=headers,
            timeout=timeout,
        )

    async def list_by_account(
        self,
        *,
        account_id: str,
        master_user_name: str,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountRestrictionsResponse:
        """List the ids of the restrictions on an account.

        ``GET /gw/api/v1/restrictions/account``

        Args:
            account_id: Your master account or one of its sub-accounts, up to 64 characters.
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            master_user_name: Your IBKR master user name, up to 64 characters.

        Returns:
            `restrictionIds`, empty when there are none. 403 stands for an unknown account as well as for a
            foreign one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return await self._call(
            LIST_BY_ACCOUNT,
            query={"accountId": account_id, "isEmpTrack": is_emp_track, "masterUserName": master_user_name},
            headers=headers,
            timeout=timeout,
        )

    async def list_by_user(
        self,
        *,
        master_user_name: str,
        user_name: str,
        is_emp_track: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> UserRestrictionsResponse:
        """List the ids of the restrictions on a user.

        ``GET /gw/api/v1/restrictions/user``

        Args:
            is_emp_track: T to act under employer tracking; otherwise leave it out.
            master_user_name: Your IBKR master user name, up to 64 characters.
            user_name: User whose restrictions are wanted: you, a sub-user, or anyone with trading access to the
                master account.

        Returns:
            `restrictionIds`, empty when there are none. 403 stands for an unknown user as well as for a foreign
            one.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return await self._call(
            LIST_BY_USER,
            query={"isEmpTrack": is_emp_track, "masterUserName": master_user_name, "userName": user_name},
            headers=headers,
            timeout=timeout,
        )

    async def verify(
        self,
        body: VerifyRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CSVResponse:
        """Check a CSV of changes to trading restrictions without applying it.

        ``POST /gw/api/v1/restrictions/verify``

        Args:
            body: `userName`, a whole number `requestId` of your choice and `payload`, the base64 of CSV rows
                RESTR_ADD, RESTR_DELETE, RESTR_ASSOC_ADD or RESTR_ASSOC_DELETE; `isEmpTrack` T under employer
                tracking. The signed token may live one minute only.

        Returns:
            Always status 200: test `success`. `message` is OK, a text, or an object with the details of a CSV
            error; `requestId` is missing when the token itself was refused. Then call `apply` with the same
            `requestId`.

        Sources differ:
            The document describes the Authorization header of this call as a JWT signed with your own key that
            carries an accountId claim, not as the usual access token; nobody has confirmed it. Pass such a
            header yourself if the usual one is refused.
        """
        return await self._call(VERIFY, body=body, headers=headers, timeout=timeout)
