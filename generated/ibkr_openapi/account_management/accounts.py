# Generated from spec/ by `make regenerate`; do not edit.
"""Accounts: 14 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date as Date

    from ..enums import (
        AccountManagementAccountsListLoginMessagesStatus,
        AccountManagementAccountsListStatusesStatus,
        AccountManagementAccountsListTasksType,
    )
    from ..models import (
        AccountDetailsResponse,
        AccountManagementRequestsPayload,
        AccountStatusBulkResponse,
        AccountStatusResponse,
        ApplicationPayload,
        Au10TixDetailResponse,
        FileDetailsResponse,
        LoginMessageResponse,
        PendingTasksResponse,
        ProcessDocumentsPayload,
        RegistrationTasksResponse,
        RequestInfoResponse,
        ResponseFileResponse,
        StatusResponse,
        TaskActionResponse,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

ASSIGN_TASKS: Operation[list[TaskActionResponse]] = Operation(
    "account_management.accounts.assign_tasks",
    "POST",
    "/gw/api/v1/accounts/{accountId}/tasks",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/jwt": ("map", "any")},
    body_required=True,
    responses={
        "200": {"application/json": ("list", "TaskActionResponse")},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Assign tasks to an account.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=(
        {"status": 200, "key": "hasError", "value": True},
        {"status": 200, "key": "/*/taskAction/*/status", "value": "Error"},
    ),
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="createAccountsTasks",
)
CREATE: Operation[StatusResponse | RequestInfoResponse] = Operation(
    "account_management.accounts.create",
    "POST",
    "/gw/api/v1/accounts",
    bodies={"application/jwt": "ApplicationPayload"},
    body_required=True,
    responses={
        "200": {"application/json": "StatusResponse"},
        "202": {"application/json": "RequestInfoResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Submit an application that opens one or more brokerage accounts.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=150,
    errors=(
        {"status": 200, "key": "hasError", "value": True},
        {"status": 200, "key": "/fileData/data/application/status", "value": "Error"},
    ),
    identifier={
        "field": "externalId",
        "within": ("application/customer",),
        "look_up": ({"call": "account_management.accounts.get_application", "argument": "external_id"},),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/create-accounts",
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="createAccounts",
)
GET_APPLICATION: Operation[FileDetailsResponse | ResponseFileResponse] = Operation(
    "account_management.accounts.get_application",
    "GET",
    "/gw/api/v1/accounts",
    parameters=(
        ("account_id", "accountId", "query", False, "str"),
        ("external_id", "externalId", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": ("union", "FileDetailsResponse", "ResponseFileResponse")},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get what was sent and answered when an account was opened through the API.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/list-accounts",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="listAccounts",
)
GET_DETAILS: Operation[AccountDetailsResponse] = Operation(
    "account_management.accounts.get_details",
    "GET",
    "/gw/api/v1/accounts/{accountId}/details",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "AccountDetailsResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get everything IBKR holds about one account.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/get-accounts-details",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="getAccountsDetails",
)
GET_KYC_LINK: Operation[Au10TixDetailResponse] = Operation(
    "account_management.accounts.get_kyc_link",
    "GET",
    "/gw/api/v1/accounts/{accountId}/kyc",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "Au10TixDetailResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get the Au10tix link on which an applicant proves identity.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/get-accounts-kyc",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="getAccountsKyc",
)
GET_LOGIN_MESSAGES: Operation[LoginMessageResponse] = Operation(
    "account_management.accounts.get_login_messages",
    "GET",
    "/gw/api/v1/accounts/{accountId}/login-messages",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("message_type", "type", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "LoginMessageResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get the login messages of one account.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/get-accounts-login-messages",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="getAccountsLoginMessages",
)
GET_STATUS: Operation[AccountStatusResponse] = Operation(
    "account_management.accounts.get_status",
    "GET",
    "/gw/api/v1/accounts/{accountId}/status",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": "AccountStatusResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get the status of one account.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/get-accounts-status",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="getAccountsStatus",
)
LIST_LOGIN_MESSAGES: Operation[LoginMessageResponse] = Operation(
    "account_management.accounts.list_login_messages",
    "GET",
    "/gw/api/v1/accounts/login-messages",
    parameters=(
        ("end_date", "endDate", "query", True, "date"),
        ("limit", "limit", "query", False, "int"),
        ("offset", "offset", "query", False, "int"),
        ("start_date", "startDate", "query", True, "date"),
        ("status", "status", "query", False, "@AccountManagementAccountsListLoginMessagesStatus"),
        ("message_type", "type", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "LoginMessageResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="List the unanswered login messages of all accounts under your client id.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    pagination={
        "style": "offset",
        "parameter": "offset",
        "size_parameter": "limit",
        "first": 0,
        "size": 1000,
        "stop": "empty",
        "identity": ("accountId",),
    },
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/list-accounts-login-messages",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="listAccountsLoginMessages",
)
LIST_STATUSES: Operation[AccountStatusBulkResponse] = Operation(
    "account_management.accounts.list_statuses",
    "GET",
    "/gw/api/v1/accounts/status",
    parameters=(
        ("end_date", "endDate", "query", True, "date"),
        ("limit", "limit", "query", False, "int"),
        ("offset", "offset", "query", False, "int"),
        ("start_date", "startDate", "query", True, "date"),
        ("status", "status", "query", False, "@AccountManagementAccountsListStatusesStatus"),
    ),
    responses={
        "200": {"application/json": "AccountStatusBulkResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="List the status of all accounts under your client id.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    pagination={
        "style": "offset",
        "parameter": "offset",
        "size_parameter": "limit",
        "first": 0,
        "size": 1000,
        "stop": "total",
        "items": "accounts",
        "total": "total",
        "identity": ("accountId",),
    },
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/list-accounts-status",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="listAccountsStatus",
)
LIST_TASKS: Operation[RegistrationTasksResponse | PendingTasksResponse] = Operation(
    "account_management.accounts.list_tasks",
    "GET",
    "/gw/api/v1/accounts/{accountId}/tasks",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("task_type", "type", "query", False, "@AccountManagementAccountsListTasksType", "simple", "registration"),
    ),
    responses={
        "200": {
            "application/json": (
                "choose",
                (
                    (1, ("pendingTasks",), "present", None),
                    (1, ("pendingTaskPresent",), "present", None),
                    (0, ("registrationTasks",), "present", None),
                    (0, ("registrationTaskPresent",), "present", None),
                ),
                "RegistrationTasksResponse",
                "PendingTasksResponse",
            )
        },
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="List the tasks an account must finish before it is approved.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/get-accounts-tasks",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="getAccountsTasks",
)
SUBMIT_DOCUMENTS: Operation[StatusResponse] = Operation(
    "account_management.accounts.submit_documents",
    "POST",
    "/gw/api/v1/accounts/documents",
    bodies={"application/jwt": "ProcessDocumentsPayload"},
    body_required=True,
    responses={
        "200": {"application/json": "StatusResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Deposit the standard agreements and disclosures that the applications of a day refer to.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=(
        {"status": 200, "key": "hasError", "value": True},
        {"status": 200, "key": "/fileData/data/application/status", "value": "Error"},
    ),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/create-accounts-documents",
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="createAccountsDocuments",
)
UPDATE: Operation[StatusResponse | RequestInfoResponse] = Operation(
    "account_management.accounts.update",
    "PATCH",
    "/gw/api/v1/accounts",
    bodies={"application/jwt": "AccountManagementRequestsPayload"},
    body_required=True,
    responses={
        "200": {"application/json": "StatusResponse"},
        "202": {"application/json": "RequestInfoResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Change existing accounts: one or more named requests in a single call.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=150,
    errors=(
        {"status": 200, "key": "hasError", "value": True},
        {"status": 200, "key": "/fileData/data/application/status", "value": "Error"},
        {"status": 200, "key": "/fileData/data/*/*/status", "value": "Error"},
    ),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-accounts/update-accounts",
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="updateAccounts",
)
UPDATE_STATUS: Operation[AccountStatusResponse] = Operation(
    "account_management.accounts.update_status",
    "PATCH",
    "/gw/api/v1/accounts/{accountId}/status",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/jwt": ("map", "any")},
    body_required=True,
    responses={
        "200": {"application/json": "AccountStatusResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Change the status of one account.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="updateAccountsStatus",
)
UPDATE_TASKS: Operation[list[TaskActionResponse]] = Operation(
    "account_management.accounts.update_tasks",
    "PATCH",
    "/gw/api/v1/accounts/{accountId}/tasks",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/jwt": ("map", "any")},
    body_required=True,
    responses={
        "200": {"application/json": ("list", "TaskActionResponse")},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Set the state of tasks of an account.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=(
        {"status": 200, "key": "hasError", "value": True},
        {"status": 200, "key": "/*/taskAction/*/status", "value": "Error"},
    ),
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Accounts",),
    upstream_id="updateAccountsTasks",
)


class AccountManagementAccounts(Resource):
    """Accounts."""

    def assign_tasks(
        self,
        account_id: str,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TaskActionResponse]:
        """Assign tasks to an account.

        ``POST /gw/api/v1/accounts/{accountId}/tasks``

        Args:
            account_id: Account number given by IBKR.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; the answer suggests
                form numbers.

        Returns:
            One element per account; its `taskAction` tells for each form number whether it was assigned
            (`status`, `message`). Look at each. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.

        Sources differ:
            In the API document since 2.29; IBKR's reference pages do not show it.
        """
        return self._call(ASSIGN_TASKS, (account_id,), body=body, headers=headers, timeout=timeout)

    def create(
        self,
        body: ApplicationPayload | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> StatusResponse | RequestInfoResponse:
        """Submit an application that opens one or more brokerage accounts.

        ``POST /gw/api/v1/accounts``

        Args:
            body: `application` holds `customer`, `accounts`, `users`, `documents` and what else the customer
                type needs. An `externalId` works only once: a repeated one is refused, never carried out twice;
                to use it again, first change it on the old account with the updateExternalId request of
                `update`. Send ASCII only. Documents: jpeg, jpg, png or pdf, one per form number, file name of
                at most 20 characters, SHA-1 of the very bytes sent, and `signedBy` exactly equal to first name,
                middle initial and last name.

        Returns:
            Status 200 does not mean success: read `fileData.data.application.status` and, when it says Error,
            the texts in `application.error[].value`. On success the same place gives the account number
            (`accounts[].value`), users, entities and pending tasks. Status 202 gives only the number of the
            request. `dateSubmitted` is UTC. An answer normally takes up to 30 s and may take two minutes; after
            a time-out ask `get_application` by `externalId` before anything is sent again. Closed 18:00-18:01
            New York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            Where the account number stands in a successful answer rests on a single observer. One text allows
            files of 10 MB, another 25 MB: stay below 10 MB. Whether escaped non-ASCII characters pass is
            unknown.
        """
        return self._call(CREATE, body=body, headers=headers, timeout=timeout)

    def get_application(
        self,
        *,
        account_id: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FileDetailsResponse | ResponseFileResponse:
        """Get what was sent and answered when an account was opened through the API.

        ``GET /gw/api/v1/accounts``

        Args:
            account_id: Account number given by IBKR. Send this or `externalId`.
            external_id: Your own identifier of the application. Send this or `accountId`; it also finds out
                what became of a `create` that timed out.

        Returns:
            Either the names of the two stored files (`requestFileName`, `responseFileName`) or the response
            file itself (`name`, `data`, `isProcessed`). Accounts opened outside the API have nothing stored.
            Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.
        """
        return self._call(
            GET_APPLICATION,
            query={"accountId": account_id, "externalId": external_id},
            headers=headers,
            timeout=timeout,
        )

    def get_details(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountDetailsResponse:
        """Get everything IBKR holds about one account.

        ``GET /gw/api/v1/accounts/{accountId}/details``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            Account settings, associated persons and entities, contact and financial data, market data, trade
            bundles, IRA beneficiaries and restrictions. Misspelt names such as `meetAmlStandard` beside
            `meetsAmlStandard` are the server's. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.
        """
        return self._call(GET_DETAILS, (account_id,), headers=headers, timeout=timeout)

    def get_kyc_link(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> Au10TixDetailResponse:
        """Get the Au10tix link on which an applicant proves identity.

        ``GET /gw/api/v1/accounts/{accountId}/kyc``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `url` with `startDate` and `expiryDate` (the link lives 24 hours), `state` and the `entityId` it is
            meant for. Needed for the tasks 8137 and 8437, when the automatic identity check found no match.
            Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.
        """
        return self._call(GET_KYC_LINK, (account_id,), headers=headers, timeout=timeout)

    def get_login_messages(
        self,
        account_id: str,
        *,
        message_type: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> LoginMessageResponse:
        """Get the login messages of one account.

        ``GET /gw/api/v1/accounts/{accountId}/login-messages``

        Args:
            account_id: Account number given by IBKR.
            message_type: Only messages of this kind: W8INFO, MIFIR_INFO, ACK_AGREEMENT_UPDATE or
                LLC_AGREEMENT_UPDATE.

        Returns:
            `loginMessagePresent` tells whether there are any; `loginMessages` lists them with kind, user, state
            and the numbers of the tasks that clear them. Closed 18:00-18:01 New York time every day, until
            18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR's guide spells the parameter messageType, its API document type.
        """
        return self._call(
            GET_LOGIN_MESSAGES, (account_id,), query={"type": message_type}, headers=headers, timeout=timeout
        )

    def get_status(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountStatusResponse:
        """Get the status of one account.

        ``GET /gw/api/v1/accounts/{accountId}/status``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `status` is a letter: A abandoned, N new and unfunded, P pending with funding, O open, C closed, R
            rejected, E reopening, Q migrating. `state` says where an application stands and means something
            only for N, P and an O with open tasks: Incomplete Application, Documents Required, Under Review
            with IBKR, Pending Approval or Open. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.
        """
        return self._call(GET_STATUS, (account_id,), headers=headers, timeout=timeout)

    def list_login_messages(
        self,
        *,
        end_date: Date | str,
        start_date: Date | str,
        limit: Numeric | Unset = UNSET,
        offset: Numeric | Unset = UNSET,
        status: AccountManagementAccountsListLoginMessagesStatus | str | Unset = UNSET,
        message_type: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> LoginMessageResponse:
        """List the unanswered login messages of all accounts under your client id.

        ``GET /gw/api/v1/accounts/login-messages``

        Args:
            end_date: Last day of the range, yyyy-mm-dd.
            limit: Rows on one page, 1 to 1000.
            offset: Rows to skip, counted from 0.
            start_date: First day of the range, yyyy-mm-dd.
            status: Only accounts with this status letter: A abandoned, N new and unfunded, P pending, O open, C
                closed, R rejected, E reopening, Q migrating; F I J L M W are accepted but not explained
                anywhere.
            message_type: Only messages of this kind: W8INFO, MIFIR_INFO, ACK_AGREEMENT_UPDATE or
                LLC_AGREEMENT_UPDATE.

        Returns:
            Account, its status and its `loginMessages` (kind, user, state, task numbers). ACK_AGREEMENT_UPDATE
            and LLC_AGREEMENT_UPDATE can be completed with documentSubmission, W8INFO with updateTaxForm, both
            through `update`. More than 10,000 hits make the server give up with a time-out error, so keep the
            range short and page through it. Closed 18:00-18:01 New York time every day, until 18:30 on Sunday
            and Tuesday.

        Sources differ:
            IBKR's guide treats both dates as optional, its API document requires them; the stricter reading is
            followed. The guide also calls the last parameter messageType, the API document type. The document
            describes the answer as that of a single account; expect several.
        """
        return self._call(
            LIST_LOGIN_MESSAGES,
            query={
                "endDate": end_date,
                "limit": limit,
                "offset": offset,
                "startDate": start_date,
                "status": status,
                "type": message_type,
            },
            headers=headers,
            timeout=timeout,
        )

    def list_statuses(
        self,
        *,
        end_date: Date | str,
        start_date: Date | str,
        limit: Numeric | Unset = UNSET,
        offset: Numeric | Unset = UNSET,
        status: AccountManagementAccountsListStatusesStatus | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountStatusBulkResponse:
        """List the status of all accounts under your client id.

        ``GET /gw/api/v1/accounts/status``

        Args:
            end_date: Last day of the range, yyyy-mm-dd.
            limit: Rows on one page, 1 to 1000.
            offset: Rows to skip, counted from 0.
            start_date: First day of the range, yyyy-mm-dd.
            status: Only accounts with this status letter: A abandoned, N new and unfunded, P pending, O open, C
                closed, R rejected, E reopening, Q migrating; F I J L M W are accepted but not explained
                anywhere.

        Returns:
            A page of `accounts` with `offset`, `limit` and the `total` number of hits. Each account is
            described as in `get_status`. More than 10,000 hits make the server give up with a time-out error,
            so keep the range short and page through it. Closed 18:00-18:01 New York time every day, until 18:30
            on Sunday and Tuesday.

        Sources differ:
            IBKR's guide treats both dates as optional, its API document requires them; the stricter reading is
            followed.
        """
        return self._call(
            LIST_STATUSES,
            query={"endDate": end_date, "limit": limit, "offset": offset, "startDate": start_date, "status": status},
            headers=headers,
            timeout=timeout,
        )

    def list_tasks(
        self,
        account_id: str,
        *,
        task_type: AccountManagementAccountsListTasksType | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RegistrationTasksResponse | PendingTasksResponse:
        """List the tasks an account must finish before it is approved.

        ``GET /gw/api/v1/accounts/{accountId}/tasks``

        Args:
            account_id: Account number given by IBKR.
            task_type: pending: only unfinished tasks that approval waits for; registration (what the server
                assumes): every task.

        Returns:
            `pendingTasks` or `registrationTasks`, according to `type`. The same fact has two names:
            `requiredForApproval` in pending tasks, `isRequiredForApproval` in registration tasks. Au10tix tasks
            carry their link and its life time. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.
        """
        return self._call(LIST_TASKS, (account_id,), query={"type": task_type}, headers=headers, timeout=timeout)

    def submit_documents(
        self,
        body: ProcessDocumentsPayload | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> StatusResponse:
        """Deposit the standard agreements and disclosures that the applications of a day refer to.

        ``POST /gw/api/v1/accounts/documents``

        Args:
            body: `processDocuments` with `documents`, `inputLanguage` and `translation`. Send them once each
                day before the first application; get the forms with `utilities.list_forms` and leave the PDFs
                unaltered. Tax forms do not belong here, they travel with each application.

        Returns:
            The number of the request, the time it was submitted (UTC) and the result file in `fileData`. Look
            for error texts inside `fileData.data` although the status is 200. Closed 18:00-18:01 New York time
            every day, until 18:30 on Sunday and Tuesday.
        """
        return self._call(SUBMIT_DOCUMENTS, body=body, headers=headers, timeout=timeout)

    def update(
        self,
        body: AccountManagementRequestsPayload | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> StatusResponse | RequestInfoResponse:
        """Change existing accounts: one or more named requests in a single call.

        ``PATCH /gw/api/v1/accounts``

        Args:
            body: `accountManagementRequests` maps request names to their data, for example updateExternalId,
                changeMarginType, changeBaseCurrency, addTradingPermissions, removeTradingPermissions,
                updateTaxForm, documentSubmission, completeLoginMessage, applyFeeTemplate, abandonAccount or
                accountClose. Most need `accountId`. Many are carried out hours or days later (margin type 1-2
                business days, base currency the next business day, new products 1-2 days).

        Returns:
            Status 200 does not mean success: each request has a status of its own inside `fileData.data`, and
            Error comes with texts. Status 202 gives only the number of the request; follow it with
            `utilities.get_request_status`. `dateSubmitted` is UTC. Closed 18:00-18:01 New York time every day,
            until 18:30 on Sunday and Tuesday.

        Sources differ:
            Samples write some requests as an object and others as a list with one element, the API document
            always as an object; what you pass is sent unchanged. A sample closes accounts with POST
            accounts/close, a path no API document has: use accountClose here. No answer time is published, so
            the one of `create` is assumed.
        """
        return self._call(UPDATE, body=body, headers=headers, timeout=timeout)

    def update_status(
        self,
        account_id: str,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountStatusResponse:
        """Change the status of one account.

        ``PATCH /gw/api/v1/accounts/{accountId}/status``

        Args:
            account_id: Account number given by IBKR.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; pass an object with
                what IBKR told you.

        Returns:
            The account's status as in `get_status`. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.

        Sources differ:
            In the API document since 2.29; IBKR's reference pages do not show it.
        """
        return self._call(UPDATE_STATUS, (account_id,), body=body, headers=headers, timeout=timeout)

    def update_tasks(
        self,
        account_id: str,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TaskActionResponse]:
        """Set the state of tasks of an account.

        ``PATCH /gw/api/v1/accounts/{accountId}/tasks``

        Args:
            account_id: Account number given by IBKR.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; the answer suggests
                form numbers with a state.

        Returns:
            One element per account; its `taskAction` tells for each form number what became of it (`status`,
            `message`). Look at each. Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and
            Tuesday.

        Sources differ:
            In the API document since 2.29; IBKR's reference pages do not show it.
        """
        return self._call(UPDATE_TASKS, (account_id,), body=body, headers=headers, timeout=timeout)


class AsyncAccountManagementAccounts(AsyncResource):
    """Accounts."""

    async def assign_tasks(
        self,
        account_id: str,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TaskActionResponse]:
        """Assign tasks to an account.

        ``POST /gw/api/v1/accounts/{accountId}/tasks``

        Args:
            account_id: Account number given by IBKR.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; the answer suggests
                form numbers.

        Returns:
            One element per account; its `taskAction` tells for each form number whether it was assigned
            (`status`, `message`). Look at each. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.

        Sources differ:
            In the API document since 2.29; IBKR's reference pages do not show it.
        """
        return await self._call(ASSIGN_TASKS, (account_id,), body=body, headers=headers, timeout=timeout)

    async def create(
        self,
        body: ApplicationPayload | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> StatusResponse | RequestInfoResponse:
        """Submit an application that opens one or more brokerage accounts.

        ``POST /gw/api/v1/accounts``

        Args:
            body: `application` holds `customer`, `accounts`, `users`, `documents` and what else the customer
                type needs. An `externalId` works only once: a repeated one is refused, never carried out twice;
                to use it again, first change it on the old account with the updateExternalId request of
                `update`. Send ASCII only. Documents: jpeg, jpg, png or pdf, one per form number, file name of
                at most 20 characters, SHA-1 of the very bytes sent, and `signedBy` exactly equal to first name,
                middle initial and last name.

        Returns:
            Status 200 does not mean success: read `fileData.data.application.status` and, when it says Error,
            the texts in `application.error[].value`. On success the same place gives the account number
            (`accounts[].value`), users, entities and pending tasks. Status 202 gives only the number of the
            request. `dateSubmitted` is UTC. An answer normally takes up to 30 s and may take two minutes; after
            a time-out ask `get_application` by `externalId` before anything is sent again. Closed 18:00-18:01
            New York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            Where the account number stands in a successful answer rests on a single observer. One text allows
            files of 10 MB, another 25 MB: stay below 10 MB. Whether escaped non-ASCII characters pass is
            unknown.
        """
        return await self._call(CREATE, body=body, headers=headers, timeout=timeout)

    async def get_application(
        self,
        *,
        account_id: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FileDetailsResponse | ResponseFileResponse:
        """Get what was sent and answered when an account was opened through the API.

        ``GET /gw/api/v1/accounts``

        Args:
            account_id: Account number given by IBKR. Send this or `externalId`.
            external_id: Your own identifier of the application. Send this or `accountId`; it also finds out
                what became of a `create` that timed out.

        Returns:
            Either the names of the two stored files (`requestFileName`, `responseFileName`) or the response
            file itself (`name`, `data`, `isProcessed`). Accounts opened outside the API have nothing stored.
            Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.
        """
        return await self._call(
            GET_APPLICATION,
            query={"accountId": account_id, "externalId": external_id},
            headers=headers,
            timeout=timeout,
        )

    async def get_details(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountDetailsResponse:
        """Get everything IBKR holds about one account.

        ``GET /gw/api/v1/accounts/{accountId}/details``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            Account settings, associated persons and entities, contact and financial data, market data, trade
            bundles, IRA beneficiaries and restrictions. Misspelt names such as `meetAmlStandard` beside
            `meetsAmlStandard` are the server's. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.
        """
        return await self._call(GET_DETAILS, (account_id,), headers=headers, timeout=timeout)

    async def get_kyc_link(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> Au10TixDetailResponse:
        """Get the Au10tix link on which an applicant proves identity.

        ``GET /gw/api/v1/accounts/{accountId}/kyc``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `url` with `startDate` and `expiryDate` (the link lives 24 hours), `state` and the `entityId` it is
            meant for. Needed for the tasks 8137 and 8437, when the automatic identity check found no match.
            Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.
        """
        return await self._call(GET_KYC_LINK, (account_id,), headers=headers, timeout=timeout)

    async def get_login_messages(
        self,
        account_id: str,
        *,
        message_type: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> LoginMessageResponse:
        """Get the login messages of one account.

        ``GET /gw/api/v1/accounts/{accountId}/login-messages``

        Args:
            account_id: Account number given by IBKR.
            message_type: Only messages of this kind: W8INFO, MIFIR_INFO, ACK_AGREEMENT_UPDATE or
                LLC_AGREEMENT_UPDATE.

        Returns:
            `loginMessagePresent` tells whether there are any; `loginMessages` lists them with kind, user, state
            and the numbers of the tasks that clear them. Closed 18:00-18:01 New York time every day, until
            18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR's guide spells the parameter messageType, its API document type.
        """
        return await self._call(
            GET_LOGIN_MESSAGES, (account_id,), query={"type": message_type}, headers=headers, timeout=timeout
        )

    async def get_status(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountStatusResponse:
        """Get the status of one account.

        ``GET /gw/api/v1/accounts/{accountId}/status``

        Args:
            account_id: Account number given by IBKR.

        Returns:
            `status` is a letter: A abandoned, N new and unfunded, P pending with funding, O open, C closed, R
            rejected, E reopening, Q migrating. `state` says where an application stands and means something
            only for N, P and an O with open tasks: Incomplete Application, Documents Required, Under Review
            with IBKR, Pending Approval or Open. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.
        """
        return await self._call(GET_STATUS, (account_id,), headers=headers, timeout=timeout)

    async def list_login_messages(
        self,
        *,
        end_date: Date | str,
        start_date: Date | str,
        limit: Numeric | Unset = UNSET,
        offset: Numeric | Unset = UNSET,
        status: AccountManagementAccountsListLoginMessagesStatus | str | Unset = UNSET,
        message_type: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> LoginMessageResponse:
        """List the unanswered login messages of all accounts under your client id.

        ``GET /gw/api/v1/accounts/login-messages``

        Args:
            end_date: Last day of the range, yyyy-mm-dd.
            limit: Rows on one page, 1 to 1000.
            offset: Rows to skip, counted from 0.
            start_date: First day of the range, yyyy-mm-dd.
            status: Only accounts with this status letter: A abandoned, N new and unfunded, P pending, O open, C
                closed, R rejected, E reopening, Q migrating; F I J L M W are accepted but not explained
                anywhere.
            message_type: Only messages of this kind: W8INFO, MIFIR_INFO, ACK_AGREEMENT_UPDATE or
                LLC_AGREEMENT_UPDATE.

        Returns:
            Account, its status and its `loginMessages` (kind, user, state, task numbers). ACK_AGREEMENT_UPDATE
            and LLC_AGREEMENT_UPDATE can be completed with documentSubmission, W8INFO with updateTaxForm, both
            through `update`. More than 10,000 hits make the server give up with a time-out error, so keep the
            range short and page through it. Closed 18:00-18:01 New York time every day, until 18:30 on Sunday
            and Tuesday.

        Sources differ:
            IBKR's guide treats both dates as optional, its API document requires them; the stricter reading is
            followed. The guide also calls the last parameter messageType, the API document type. The document
            describes the answer as that of a single account; expect several.
        """
        return await self._call(
            LIST_LOGIN_MESSAGES,
            query={
                "endDate": end_date,
                "limit": limit,
                "offset": offset,
                "startDate": start_date,
                "status": status,
                "type": message_type,
            },
            headers=headers,
            timeout=timeout,
        )

    async def list_statuses(
        self,
        *,
        end_date: Date | str,
        start_date: Date | str,
        limit: Numeric | Unset = UNSET,
        offset: Numeric | Unset = UNSET,
        status: AccountManagementAccountsListStatusesStatus | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountStatusBulkResponse:
        """List the status of all accounts under your client id.

        ``GET /gw/api/v1/accounts/status``

        Args:
            end_date: Last day of the range, yyyy-mm-dd.
            limit: Rows on one page, 1 to 1000.
            offset: Rows to skip, counted from 0.
            start_date: First day of the range, yyyy-mm-dd.
            status: Only accounts with this status letter: A abandoned, N new and unfunded, P pending, O open, C
                closed, R rejected, E reopening, Q migrating; F I J L M W are accepted but not explained
                anywhere.

        Returns:
            A page of `accounts` with `offset`, `limit` and the `total` number of hits. Each account is
            described as in `get_status`. More than 10,000 hits make the server give up with a time-out error,
            so keep the range short and page through it. Closed 18:00-18:01 New York time every day, until 18:30
            on Sunday and Tuesday.

        Sources differ:
            IBKR's guide treats both dates as optional, its API document requires them; the stricter reading is
            followed.
        """
        return await self._call(
            LIST_STATUSES,
            query={"endDate": end_date, "limit": limit, "offset": offset, "startDate": start_date, "status": status},
            headers=headers,
            timeout=timeout,
        )

    async def list_tasks(
        self,
        account_id: str,
        *,
        task_type: AccountManagementAccountsListTasksType | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RegistrationTasksResponse | PendingTasksResponse:
        """List the tasks an account must finish before it is approved.

        ``GET /gw/api/v1/accounts/{accountId}/tasks``

        Args:
            account_id: Account number given by IBKR.
            task_type: pending: only unfinished tasks that approval waits for; registration (what the server
                assumes): every task.

        Returns:
            `pendingTasks` or `registrationTasks`, according to `type`. The same fact has two names:
            `requiredForApproval` in pending tasks, `isRequiredForApproval` in registration tasks. Au10tix tasks
            carry their link and its life time. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.
        """
        return await self._call(LIST_TASKS, (account_id,), query={"type": task_type}, headers=headers, timeout=timeout)

    async def submit_documents(
        self,
        body: ProcessDocumentsPayload | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> StatusResponse:
        """Deposit the standard agreements and disclosures that the applications of a day refer to.

        ``POST /gw/api/v1/accounts/documents``

        Args:
            body: `processDocuments` with `documents`, `inputLanguage` and `translation`. Send them once each
                day before the first application; get the forms with `utilities.list_forms` and leave the PDFs
                unaltered. Tax forms do not belong here, they travel with each application.

        Returns:
            The number of the request, the time it was submitted (UTC) and the result file in `fileData`. Look
            for error texts inside `fileData.data` although the status is 200. Closed 18:00-18:01 New York time
            every day, until 18:30 on Sunday and Tuesday.
        """
        return await self._call(SUBMIT_DOCUMENTS, body=body, headers=headers, timeout=timeout)

    async def update(
        self,
        body: AccountManagementRequestsPayload | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> StatusResponse | RequestInfoResponse:
        """Change existing accounts: one or more named requests in a single call.

        ``PATCH /gw/api/v1/accounts``

        Args:
            body: `accountManagementRequests` maps request names to their data, for example updateExternalId,
                changeMarginType, changeBaseCurrency, addTradingPermissions, removeTradingPermissions,
                updateTaxForm, documentSubmission, completeLoginMessage, applyFeeTemplate, abandonAccount or
                accountClose. Most need `accountId`. Many are carried out hours or days later (margin type 1-2
                business days, base currency the next business day, new products 1-2 days).

        Returns:
            Status 200 does not mean success: each request has a status of its own inside `fileData.data`, and
            Error comes with texts. Status 202 gives only the number of the request; follow it with
            `utilities.get_request_status`. `dateSubmitted` is UTC. Closed 18:00-18:01 New York time every day,
            until 18:30 on Sunday and Tuesday.

        Sources differ:
            Samples write some requests as an object and others as a list with one element, the API document
            always as an object; what you pass is sent unchanged. A sample closes accounts with POST
            accounts/close, a path no API document has: use accountClose here. No answer time is published, so
            the one of `create` is assumed.
        """
        return await self._call(UPDATE, body=body, headers=headers, timeout=timeout)

    async def update_status(
        self,
        account_id: str,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AccountStatusResponse:
        """Change the status of one account.

        ``PATCH /gw/api/v1/accounts/{accountId}/status``

        Args:
            account_id: Account number given by IBKR.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; pass an object with
                what IBKR told you.

        Returns:
            The account's status as in `get_status`. Closed 18:00-18:01 New York time every day, until 18:30 on
            Sunday and Tuesday.

        Sources differ:
            In the API document since 2.29; IBKR's reference pages do not show it.
        """
        return await self._call(UPDATE_STATUS, (account_id,), body=body, headers=headers, timeout=timeout)

    async def update_tasks(
        self,
        account_id: str,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TaskActionResponse]:
        """Set the state of tasks of an account.

        ``PATCH /gw/api/v1/accounts/{accountId}/tasks``

        Args:
            account_id: Account number given by IBKR.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; the answer suggests
                form numbers with a state.

        Returns:
            One element per account; its `taskAction` tells for each form number what became of it (`status`,
            `message`). Look at each. Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and
            Tuesday.

        Sources differ:
            In the API document since 2.29; IBKR's reference pages do not show it.
        """
        return await self._call(UPDATE_TASKS, (account_id,), body=body, headers=headers, timeout=timeout)
