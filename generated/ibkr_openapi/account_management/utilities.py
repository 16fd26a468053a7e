# Generated from spec/ by `make regenerate`; do not edit.
"""Utilities: 11 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date as Date

    from ..enums import (
        AccountManagementUtilitiesGetEnumerationLanguage,
        AccountManagementUtilitiesGetRequestStatusType,
        AccountManagementUtilitiesListFormsProjection,
        AccountManagementUtilitiesListRequestsStatus,
        EnumerationType,
    )
    from ..models import (
        AmRequestStatusResponse,
        EchoResponse,
        EnumerationResponse,
        FormFileResponse,
        GetBrokerListResponse,
        GetParticipatingListResponse,
        RequestDetailsResponse,
        RequiredFormsResponse,
        SignedJwtEchoRequest,
        StatusResponse,
        UserNameAvailableResponse,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

ECHO_HTTPS: Operation[EchoResponse] = Operation(
    "account_management.utilities.echo_https",
    "GET",
    "/gw/api/v1/echo/https",
    responses={
        "200": {"application/json": "EchoResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Check access token and address: the server repeats what it received.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/utilities/list-echo-https",
    policy="HTTPS",
    scopes=("echo.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Utilities Echo",),
    upstream_id="listEchoHttps",
)
ECHO_SIGNED_JWT: Operation[EchoResponse] = Operation(
    "account_management.utilities.echo_signed_jwt",
    "POST",
    "/gw/api/v1/echo/signed-jwt",
    bodies={"application/jwt": "SignedJwtEchoRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "EchoResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Check token and signature: the server repeats what it received.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/utilities/create-echo-signed-jwt",
    policy="SIGNED_JWT",
    scopes=("echo.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Utilities Echo",),
    upstream_id="createEchoSignedJwt",
)
GET_ENUMERATION: Operation[EnumerationResponse] = Operation(
    "account_management.utilities.get_enumeration",
    "GET",
    "/gw/api/v1/enumerations/{enumerationType}",
    parameters=(
        ("enumeration_type", "enumerationType", "path", True, "@EnumerationType"),
        ("account_id", "accountId", "query", False, "str"),
        ("currency", "currency", "query", False, "str"),
        ("form_number", "form-number", "query", False, "str"),
        ("ib_entity", "ibEntity", "query", False, "str"),
        ("language", "language", "query", False, "@AccountManagementUtilitiesGetEnumerationLanguage"),
        ("md_status_non_pro", "mdStatusNonPro", "query", False, "str"),
        ("user_name", "userName", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "EnumerationResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get one of the lists of values that applications are filled in from.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/get-enumerations",
    policy="HTTPS",
    scopes=("accounts.read", "enumerations.read"),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="getEnumerations",
)
GET_REQUEST_STATUS: Operation[AmRequestStatusResponse | StatusResponse] = Operation(
    "account_management.utilities.get_request_status",
    "GET",
    "/gw/api/v1/requests/{requestId}/status",
    parameters=(
        ("request_id", "requestId", "path", True, "int"),
        ("view", "type", "query", True, "@AccountManagementUtilitiesGetRequestStatusType"),
    ),
    responses={
        "200": {
            "application/json": (
                "choose",
                (
                    (1, ("fileData",), "present", None),
                    (1, ("dateSubmitted",), "present", None),
                    (0, ("requestId",), "type", "string"),
                    (1, ("requestId",), "type", "number"),
                    (0, ("status",), "present", None),
                ),
                "AmRequestStatusResponse",
                "StatusResponse",
            )
        },
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Get the status or the result of an account management request.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/get-requests-status",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="getRequestsStatus",
)
LIST_COMPLEX_TRANSFER_BROKERS: Operation[GetBrokerListResponse] = Operation(
    "account_management.utilities.list_complex_transfer_brokers",
    "GET",
    "/gw/api/v1/enumerations/complex-asset-transfer",
    parameters=(("instruction_type", "instructionType", "query", True, "str"),),
    responses={
        "200": {"application/json": "GetBrokerListResponse"},
        "400": {"application/problem+json": "NoSuchInstructionResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="List the brokers that take part in complex asset transfers.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/list-enumerations-complex-asset-transfer",
    policy="HTTPS",
    scopes=("enumerations.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="listEnumerationsComplexAssetTransfer",
)
LIST_FORMS: Operation[FormFileResponse] = Operation(
    "account_management.utilities.list_forms",
    "GET",
    "/gw/api/v1/forms",
    parameters=(
        ("form_no", "formNo", "query", False, ("list", "int"), "comma"),
        ("from_date", "fromDate", "query", False, "str"),
        ("get_docs", "getDocs", "query", False, "str"),
        ("language", "language", "query", False, "str"),
        (
            "projection",
            "projection",
            "query",
            False,
            "@AccountManagementUtilitiesListFormsProjection",
            "simple",
            "NONE",
        ),
        ("to_date", "toDate", "query", False, "str"),
    ),
    responses={
        "200": {"application/json": "FormFileResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="List forms and, if wanted, get the documents themselves.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/list-forms",
    policy="HTTPS",
    scopes=("accounts.read", "forms.read"),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="listForms",
)
LIST_PARTICIPATING_BANKS: Operation[GetParticipatingListResponse] = Operation(
    "account_management.utilities.list_participating_banks",
    "GET",
    "/gw/api/v1/participating-banks",
    parameters=(("method", "type", "query", True, "str"),),
    responses={
        "200": {"application/json": "GetParticipatingListResponse"},
        "400": {"application/problem+json": "NoSuchInstructionResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="List the banks that can be linked by a given method.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/list-participating-banks",
    policy="HTTPS",
    scopes=("enumerations.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="listParticipatingBanks",
)
LIST_REQUESTS: Operation[RequestDetailsResponse] = Operation(
    "account_management.utilities.list_requests",
    "GET",
    "/gw/api/v1/requests",
    parameters=(
        ("end_date", "endDate", "query", True, "date"),
        ("limit", "limit", "query", False, "int"),
        ("offset", "offset", "query", False, "int"),
        ("start_date", "startDate", "query", True, "date"),
        ("status", "status", "query", False, "@AccountManagementUtilitiesListRequestsStatus"),
    ),
    responses={
        "200": {"application/json": "RequestDetailsResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="List the account management requests submitted in a period.",
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
        "items": "requestDetails",
        "total": "total",
        "identity": ("requestId",),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/list-requests",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="listRequests",
)
LIST_REQUIRED_FORMS: Operation[RequiredFormsResponse] = Operation(
    "account_management.utilities.list_required_forms",
    "GET",
    "/gw/api/v1/forms/required-forms",
    parameters=(
        ("account_type", "accountType", "query", False, "str"),
        ("additional_account", "additionalAccount", "query", False, "bool"),
        ("additional_applicant", "additionalApplicant", "query", False, "bool"),
        ("applicant_type", "applicantType", "query", False, "str"),
        ("capability", "capability", "query", False, ("list", "str"), "comma"),
        ("fa_trading_account", "faTradingAccount", "query", False, "bool"),
        ("ira", "ira", "query", False, "bool"),
        ("ira_type", "iraType", "query", False, "str"),
        ("mifid_category", "mifidCategory", "query", False, "str"),
        ("process_type", "processType", "query", False, "str"),
        ("requested_fcbp", "requestedFCBP", "query", False, "bool"),
        ("requested_syep", "requestedSYEP", "query", False, "bool"),
        ("residence_country", "residenceCountry", "query", False, "str"),
        ("trading_permissions", "tradingPermissions", "query", False, ("list", "str"), "comma"),
    ),
    responses={
        "200": {"application/json": "RequiredFormsResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="List the forms that an application of a given kind needs.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/list-forms-required-forms",
    policy="HTTPS",
    scopes=("accounts.read",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="listFormsRequiredForms",
)
UPDATE_REQUEST_STATUS: Operation[AmRequestStatusResponse] = Operation(
    "account_management.utilities.update_request_status",
    "PATCH",
    "/gw/api/v1/requests/{requestId}/status",
    parameters=(("request_id", "requestId", "path", True, "int"),),
    bodies={"application/jwt": ("map", "any")},
    body_required=True,
    responses={
        "200": {"application/json": "AmRequestStatusResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Change the status of an account management request.",
    effect="account",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    policy="SIGNED_JWT",
    scopes=("accounts.write",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="updateRequestsStatus",
)
VALIDATE_USERNAME: Operation[UserNameAvailableResponse] = Operation(
    "account_management.utilities.validate_username",
    "GET",
    "/gw/api/v1/validations/usernames/{username}",
    parameters=(("username", "username", "path", True, "str"),),
    responses={
        "200": {"application/json": "UserNameAvailableResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "401": {"application/problem+json": "ProblemDetailResponse"},
        "403": {"application/problem+json": "ProblemDetailResponse"},
        "415": {"*/*": ("map", ("map", "any"))},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Check whether a user name is well formed and free.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    errors=({"status": 200, "key": "hasError", "value": True},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-utilities/get-validations-usernames",
    policy="HTTPS",
    scopes=("accounts.read", "validations.read"),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Utilities",),
    upstream_id="getValidationsUsernames",
)


class AccountManagementUtilities(Resource):
    """Utilities."""

    def echo_https(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> EchoResponse:
        """Check access token and address: the server repeats what it received.

        ``GET /gw/api/v1/echo/https``

        Returns:
            `requestMethod`, `securityPolicy` (HTTPS) and `queryParameters`.
        """
        return self._call(ECHO_HTTPS, headers=headers, timeout=timeout)

    def echo_signed_jwt(
        self,
        body: SignedJwtEchoRequest | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> EchoResponse:
        """Check token and signature: the server repeats what it received.

        ``POST /gw/api/v1/echo/signed-jwt``

        Args:
            body: Any object; the signer adds `iss` (your client id), `iat` and `exp`.

        Returns:
            `requestMethod`, `securityPolicy` (SIGNED_JWT) and `queryParameters`.
        """
        return self._call(ECHO_SIGNED_JWT, body=body, headers=headers, timeout=timeout)

    def get_enumeration(
        self,
        enumeration_type: EnumerationType | str,
        *,
        account_id: str | Unset = UNSET,
        currency: str | Unset = UNSET,
        form_number: str | Unset = UNSET,
        ib_entity: str | Unset = UNSET,
        language: AccountManagementUtilitiesGetEnumerationLanguage | str | Unset = UNSET,
        md_status_non_pro: str | Unset = UNSET,
        user_name: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> EnumerationResponse:
        """Get one of the lists of values that applications are filled in from.

        ``GET /gw/api/v1/enumerations/{enumerationType}``

        Args:
            enumeration_type: Which list, e.g. exchange-bundles, business-and-occupation, fin-info-ranges,
                questionnaires or countries.
            account_id: Account number, where the list depends on it; obligatory for wire-instructions.
            currency: Currency code; for amounts (fin-info-ranges), obligatory for wire-instructions.
            form_number: Number of the form whose questions are wanted (questionnaires).
            ib_entity: IBKR company that carries the account, where the list depends on it.
            language: Language of the texts.
            md_status_non_pro: Market-data status of the user (non-professional or not), for the market-data
                list.
            user_name: User name, where the list depends on it.

        Returns:
            `jsonData` is a list whose rows look different in every enumeration. Rows of wire-instructions tell
            where to send a wire: bank, account, routing number and payment reference. Closed 18:00-18:01 New
            York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            A sample of IBKR's guide asks for wire-instructions with POST; it is a GET.
        """
        return self._call(
            GET_ENUMERATION,
            (enumeration_type,),
            query={
                "accountId": account_id,
                "currency": currency,
                "form-number": form_number,
                "ibEntity": ib_entity,
                "language": language,
                "mdStatusNonPro": md_status_non_pro,
                "userName": user_name,
            },
            headers=headers,
            timeout=timeout,
        )

    def get_request_status(
        self,
        request_id: Numeric,
        *,
        view: AccountManagementUtilitiesGetRequestStatusType | str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AmRequestStatusResponse | StatusResponse:
        """Get the status or the result of an account management request.

        ``GET /gw/api/v1/requests/{requestId}/status``

        Args:
            request_id: Number of the request, from the answer to `accounts.create` or `accounts.update`.
            view: update: where the request stands; response: the stored result file.

        Returns:
            With `update` the request's kind, `status`, `message` and account; here `requestId` is a text. With
            `response` the result file in `fileData`, as `accounts.create` gives it; look for Error inside.
        """
        return self._call(GET_REQUEST_STATUS, (request_id,), query={"type": view}, headers=headers, timeout=timeout)

    def list_complex_transfer_brokers(
        self,
        *,
        instruction_type: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetBrokerListResponse:
        """List the brokers that take part in complex asset transfers.

        ``GET /gw/api/v1/enumerations/complex-asset-transfer``

        Args:
            instruction_type: Kind of transfer: COMPLEX_ASSET_TRANSFER.

        Returns:
            `brokers`: names as they must be written in `contraBrokerInfo.brokerName`. Closed 18:00-18:01 New
            York time every day, until 18:30 on Sunday and Tuesday.
        """
        return self._call(
            LIST_COMPLEX_TRANSFER_BROKERS, query={"instructionType": instruction_type}, headers=headers, timeout=timeout
        )

    def list_forms(
        self,
        *,
        form_no: Sequence[Numeric] | str | Unset = UNSET,
        from_date: str | Unset = UNSET,
        get_docs: str | Unset = UNSET,
        language: str | Unset = UNSET,
        projection: AccountManagementUtilitiesListFormsProjection | str | Unset = UNSET,
        to_date: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FormFileResponse:
        """List forms and, if wanted, get the documents themselves.

        ``GET /gw/api/v1/forms``

        Args:
            form_no: Numbers of the forms wanted.
            from_date: Start of a range of days (of the last change, it seems).
            get_docs: T to get the documents too, F for the descriptions alone.
            language: Language of the forms.
            projection: What comes with the descriptions: NONE (what the server assumes), DOCS or PAYLOAD.
            to_date: End of that range.

        Returns:
            `formDetails`, one for each form: name, file name, length, SHA-1, whether its task can be done by
            API, and `payload` when asked for. `fileData.data` is base64, a zip file when there are several
            documents. Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR's guide allows one number in each call, the document a list. The form of the two dates and the
            difference between DOCS and PAYLOAD are not published; by their names they fill `fileData` and
            `payload`.
        """
        return self._call(
            LIST_FORMS,
            query={
                "formNo": form_no,
                "fromDate": from_date,
                "getDocs": get_docs,
                "language": language,
                "projection": projection,
                "toDate": to_date,
            },
            headers=headers,
            timeout=timeout,
        )

    def list_participating_banks(
        self,
        *,
        method: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetParticipatingListResponse:
        """List the banks that can be linked by a given method.

        ``GET /gw/api/v1/participating-banks``

        Args:
            method: Method of linking: eDDA.

        Returns:
            `participatingBanks`: name, clearing code and BIC of each.
        """
        return self._call(LIST_PARTICIPATING_BANKS, query={"type": method}, headers=headers, timeout=timeout)

    def list_requests(
        self,
        *,
        end_date: Date | str,
        start_date: Date | str,
        limit: Numeric | Unset = UNSET,
        offset: Numeric | Unset = UNSET,
        status: AccountManagementUtilitiesListRequestsStatus | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RequestDetailsResponse:
        """List the account management requests submitted in a period.

        ``GET /gw/api/v1/requests``

        Args:
            end_date: Last day of the range, yyyy-mm-dd.
            limit: Rows on one page, 1 to 1000.
            offset: Rows to skip, counted from 0.
            start_date: First day of the range, yyyy-mm-dd.
            status: Only requests with this status letter; the document offers the letters of account statuses.

        Returns:
            `requestDetails` with number, kind, account, status and time of each request, and the `total` of
            hits. More than 10,000 hits make the server give up with a time-out error.

        Sources differ:
            IBKR's guide treats both dates as optional, its API document requires them; the stricter reading is
            followed.
        """
        return self._call(
            LIST_REQUESTS,
            query={"endDate": end_date, "limit": limit, "offset": offset, "startDate": start_date, "status": status},
            headers=headers,
            timeout=timeout,
        )

    def list_required_forms(
        self,
        *,
        account_type: str | Unset = UNSET,
        additional_account: bool | Unset = UNSET,
        additional_applicant: bool | Unset = UNSET,
        applicant_type: str | Unset = UNSET,
        capability: Sequence[str] | str | Unset = UNSET,
        fa_trading_account: bool | Unset = UNSET,
        ira: bool | Unset = UNSET,
        ira_type: str | Unset = UNSET,
        mifid_category: str | Unset = UNSET,
        process_type: str | Unset = UNSET,
        requested_fcbp: bool | Unset = UNSET,
        requested_syep: bool | Unset = UNSET,
        residence_country: str | Unset = UNSET,
        trading_permissions: Sequence[str] | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RequiredFormsResponse:
        """List the forms that an application of a given kind needs.

        ``GET /gw/api/v1/forms/required-forms``

        Args:
            account_type: Type of customer, e.g. INDIVIDUAL, JOINT, IRA, TRUST or ORG.
            additional_account: Whether the account is added to an existing customer.
            additional_applicant: Whether a further applicant is added.
            applicant_type: Role of the person within the application.
            capability: Account capabilities asked for.
            fa_trading_account: Whether it is an advisor's own trading account.
            ira: Whether it is a retirement account.
            ira_type: Type of retirement account: RI RO RT SP ED TH RH SH RRSP SRRSP TFSA SIMPLE ISA JISA.
            mifid_category: MiFID category of the client.
            process_type: What is being done, e.g. a new application.
            requested_fcbp: Whether the programme named FCBP is asked for.
            requested_syep: Whether the stock yield programme is asked for.
            residence_country: Country of residence of the applicant, three letters (ISO 3166-1).
            trading_permissions: Trading permissions asked for.

        Returns:
            `forms`: form numbers as texts; get them with `list_forms`. Closed 18:00-18:01 New York time every
            day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR explains none of these parameters; the notes follow their names and the words of applications.
        """
        return self._call(
            LIST_REQUIRED_FORMS,
            query={
                "accountType": account_type,
                "additionalAccount": additional_account,
                "additionalApplicant": additional_applicant,
                "applicantType": applicant_type,
                "capability": capability,
                "faTradingAccount": fa_trading_account,
                "ira": ira,
                "iraType": ira_type,
                "mifidCategory": mifid_category,
                "processType": process_type,
                "requestedFCBP": requested_fcbp,
                "requestedSYEP": requested_syep,
                "residenceCountry": residence_country,
                "tradingPermissions": trading_permissions,
            },
            headers=headers,
            timeout=timeout,
        )

    def update_request_status(
        self,
        request_id: Numeric,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AmRequestStatusResponse:
        """Change the status of an account management request.

        ``PATCH /gw/api/v1/requests/{requestId}/status``

        Args:
            request_id: Number of the request.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; pass an object with
                what IBKR told you.

        Returns:
            The request's kind, `status`, `message` and account.

        Sources differ:
            2.29 listed the scope accounts.read, newer documents accounts.write. IBKR's reference pages do not
            show it.
        """
        return self._call(UPDATE_REQUEST_STATUS, (request_id,), body=body, headers=headers, timeout=timeout)

    def validate_username(
        self,
        username: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> UserNameAvailableResponse:
        """Check whether a user name is well formed and free.

        ``GET /gw/api/v1/validations/usernames/{username}``

        Args:
            username: Name to check: 9 to 63 lower-case letters and digits, at least three of them letters.

        Returns:
            `isValid`, `isAvailable` and, when it is taken, names in `suggestedUserName`.
        """
        return self._call(VALIDATE_USERNAME, (username,), headers=headers, timeout=timeout)


class AsyncAccountManagementUtilities(AsyncResource):
    """Utilities."""

    async def echo_https(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> EchoResponse:
        """Check access token and address: the server repeats what it received.

        ``GET /gw/api/v1/echo/https``

        Returns:
            `requestMethod`, `securityPolicy` (HTTPS) and `queryParameters`.
        """
        return await self._call(ECHO_HTTPS, headers=headers, timeout=timeout)

    async def echo_signed_jwt(
        self,
        body: SignedJwtEchoRequest | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> EchoResponse:
        """Check token and signature: the server repeats what it received.

        ``POST /gw/api/v1/echo/signed-jwt``

        Args:
            body: Any object; the signer adds `iss` (your client id), `iat` and `exp`.

        Returns:
            `requestMethod`, `securityPolicy` (SIGNED_JWT) and `queryParameters`.
        """
        return await self._call(ECHO_SIGNED_JWT, body=body, headers=headers, timeout=timeout)

    async def get_enumeration(
        self,
        enumeration_type: EnumerationType | str,
        *,
        account_id: str | Unset = UNSET,
        currency: str | Unset = UNSET,
        form_number: str | Unset = UNSET,
        ib_entity: str | Unset = UNSET,
        language: AccountManagementUtilitiesGetEnumerationLanguage | str | Unset = UNSET,
        md_status_non_pro: str | Unset = UNSET,
        user_name: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> EnumerationResponse:
        """Get one of the lists of values that applications are filled in from.

        ``GET /gw/api/v1/enumerations/{enumerationType}``

        Args:
            enumeration_type: Which list, e.g. exchange-bundles, business-and-occupation, fin-info-ranges,
                questionnaires or countries.
            account_id: Account number, where the list depends on it; obligatory for wire-instructions.
            currency: Currency code; for amounts (fin-info-ranges), obligatory for wire-instructions.
            form_number: Number of the form whose questions are wanted (questionnaires).
            ib_entity: IBKR company that carries the account, where the list depends on it.
            language: Language of the texts.
            md_status_non_pro: Market-data status of the user (non-professional or not), for the market-data
                list.
            user_name: User name, where the list depends on it.

        Returns:
            `jsonData` is a list whose rows look different in every enumeration. Rows of wire-instructions tell
            where to send a wire: bank, account, routing number and payment reference. Closed 18:00-18:01 New
            York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            A sample of IBKR's guide asks for wire-instructions with POST; it is a GET.
        """
        return await self._call(
            GET_ENUMERATION,
            (enumeration_type,),
            query={
                "accountId": account_id,
                "currency": currency,
                "form-number": form_number,
                "ibEntity": ib_entity,
                "language": language,
                "mdStatusNonPro": md_status_non_pro,
                "userName": user_name,
            },
            headers=headers,
            timeout=timeout,
        )

    async def get_request_status(
        self,
        request_id: Numeric,
        *,
        view: AccountManagementUtilitiesGetRequestStatusType | str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AmRequestStatusResponse | StatusResponse:
        """Get the status or the result of an account management request.

        ``GET /gw/api/v1/requests/{requestId}/status``

        Args:
            request_id: Number of the request, from the answer to `accounts.create` or `accounts.update`.
            view: update: where the request stands; response: the stored result file.

        Returns:
            With `update` the request's kind, `status`, `message` and account; here `requestId` is a text. With
            `response` the result file in `fileData`, as `accounts.create` gives it; look for Error inside.
        """
        return await self._call(
            GET_REQUEST_STATUS, (request_id,), query={"type": view}, headers=headers, timeout=timeout
        )

    async def list_complex_transfer_brokers(
        self,
        *,
        instruction_type: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetBrokerListResponse:
        """List the brokers that take part in complex asset transfers.

        ``GET /gw/api/v1/enumerations/complex-asset-transfer``

        Args:
            instruction_type: Kind of transfer: COMPLEX_ASSET_TRANSFER.

        Returns:
            `brokers`: names as they must be written in `contraBrokerInfo.brokerName`. Closed 18:00-18:01 New
            York time every day, until 18:30 on Sunday and Tuesday.
        """
        return await self._call(
            LIST_COMPLEX_TRANSFER_BROKERS, query={"instructionType": instruction_type}, headers=headers, timeout=timeout
        )

    async def list_forms(
        self,
        *,
        form_no: Sequence[Numeric] | str | Unset = UNSET,
        from_date: str | Unset = UNSET,
        get_docs: str | Unset = UNSET,
        language: str | Unset = UNSET,
        projection: AccountManagementUtilitiesListFormsProjection | str | Unset = UNSET,
        to_date: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FormFileResponse:
        """List forms and, if wanted, get the documents themselves.

        ``GET /gw/api/v1/forms``

        Args:
            form_no: Numbers of the forms wanted.
            from_date: Start of a range of days (of the last change, it seems).
            get_docs: T to get the documents too, F for the descriptions alone.
            language: Language of the forms.
            projection: What comes with the descriptions: NONE (what the server assumes), DOCS or PAYLOAD.
            to_date: End of that range.

        Returns:
            `formDetails`, one for each form: name, file name, length, SHA-1, whether its task can be done by
            API, and `payload` when asked for. `fileData.data` is base64, a zip file when there are several
            documents. Closed 18:00-18:01 New York time every day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR's guide allows one number in each call, the document a list. The form of the two dates and the
            difference between DOCS and PAYLOAD are not published; by their names they fill `fileData` and
            `payload`.
        """
        return await self._call(
            LIST_FORMS,
            query={
                "formNo": form_no,
                "fromDate": from_date,
                "getDocs": get_docs,
                "language": language,
                "projection": projection,
                "toDate": to_date,
            },
            headers=headers,
            timeout=timeout,
        )

    async def list_participating_banks(
        self,
        *,
        method: str,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetParticipatingListResponse:
        """List the banks that can be linked by a given method.

        ``GET /gw/api/v1/participating-banks``

        Args:
            method: Method of linking: eDDA.

        Returns:
            `participatingBanks`: name, clearing code and BIC of each.
        """
        return await self._call(LIST_PARTICIPATING_BANKS, query={"type": method}, headers=headers, timeout=timeout)

    async def list_requests(
        self,
        *,
        end_date: Date | str,
        start_date: Date | str,
        limit: Numeric | Unset = UNSET,
        offset: Numeric | Unset = UNSET,
        status: AccountManagementUtilitiesListRequestsStatus | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RequestDetailsResponse:
        """List the account management requests submitted in a period.

        ``GET /gw/api/v1/requests``

        Args:
            end_date: Last day of the range, yyyy-mm-dd.
            limit: Rows on one page, 1 to 1000.
            offset: Rows to skip, counted from 0.
            start_date: First day of the range, yyyy-mm-dd.
            status: Only requests with this status letter; the document offers the letters of account statuses.

        Returns:
            `requestDetails` with number, kind, account, status and time of each request, and the `total` of
            hits. More than 10,000 hits make the server give up with a time-out error.

        Sources differ:
            IBKR's guide treats both dates as optional, its API document requires them; the stricter reading is
            followed.
        """
        return await self._call(
            LIST_REQUESTS,
            query={"endDate": end_date, "limit": limit, "offset": offset, "startDate": start_date, "status": status},
            headers=headers,
            timeout=timeout,
        )

    async def list_required_forms(
        self,
        *,
        account_type: str | Unset = UNSET,
        additional_account: bool | Unset = UNSET,
        additional_applicant: bool | Unset = UNSET,
        applicant_type: str | Unset = UNSET,
        capability: Sequence[str] | str | Unset = UNSET,
        fa_trading_account: bool | Unset = UNSET,
        ira: bool | Unset = UNSET,
        ira_type: str | Unset = UNSET,
        mifid_category: str | Unset = UNSET,
        process_type: str | Unset = UNSET,
        requested_fcbp: bool | Unset = UNSET,
        requested_syep: bool | Unset = UNSET,
        residence_country: str | Unset = UNSET,
        trading_permissions: Sequence[str] | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> RequiredFormsResponse:
        """List the forms that an application of a given kind needs.

        ``GET /gw/api/v1/forms/required-forms``

        Args:
            account_type: Type of customer, e.g. INDIVIDUAL, JOINT, IRA, TRUST or ORG.
            additional_account: Whether the account is added to an existing customer.
            additional_applicant: Whether a further applicant is added.
            applicant_type: Role of the person within the application.
            capability: Account capabilities asked for.
            fa_trading_account: Whether it is an advisor's own trading account.
            ira: Whether it is a retirement account.
            ira_type: Type of retirement account: RI RO RT SP ED TH RH SH RRSP SRRSP TFSA SIMPLE ISA JISA.
            mifid_category: MiFID category of the client.
            process_type: What is being done, e.g. a new application.
            requested_fcbp: Whether the programme named FCBP is asked for.
            requested_syep: Whether the stock yield programme is asked for.
            residence_country: Country of residence of the applicant, three letters (ISO 3166-1).
            trading_permissions: Trading permissions asked for.

        Returns:
            `forms`: form numbers as texts; get them with `list_forms`. Closed 18:00-18:01 New York time every
            day, until 18:30 on Sunday and Tuesday.

        Sources differ:
            IBKR explains none of these parameters; the notes follow their names and the words of applications.
        """
        return await self._call(
            LIST_REQUIRED_FORMS,
            query={
                "accountType": account_type,
                "additionalAccount": additional_account,
                "additionalApplicant": additional_applicant,
                "applicantType": applicant_type,
                "capability": capability,
                "faTradingAccount": fa_trading_account,
                "ira": ira,
                "iraType": ira_type,
                "mifidCategory": mifid_category,
                "processType": process_type,
                "requestedFCBP": requested_fcbp,
                "requestedSYEP": requested_syep,
                "residenceCountry": residence_country,
                "tradingPermissions": trading_permissions,
            },
            headers=headers,
            timeout=timeout,
        )

    async def update_request_status(
        self,
        request_id: Numeric,
        body: dict[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AmRequestStatusResponse:
        """Change the status of an account management request.

        ``PATCH /gw/api/v1/requests/{requestId}/status``

        Args:
            request_id: Number of the request.
            body: IBKR publishes no fields for this payload, only that it is a signed JWT; pass an object with
                what IBKR told you.

        Returns:
            The request's kind, `status`, `message` and account.

        Sources differ:
            2.29 listed the scope accounts.read, newer documents accounts.write. IBKR's reference pages do not
            show it.
        """
        return await self._call(UPDATE_REQUEST_STATUS, (request_id,), body=body, headers=headers, timeout=timeout)

    async def validate_username(
        self,
        username: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> UserNameAvailableResponse:
        """Check whether a user name is well formed and free.

        ``GET /gw/api/v1/validations/usernames/{username}``

        Args:
            username: Name to check: 9 to 63 lower-case letters and digits, at least three of them letters.

        Returns:
            `isValid`, `isAvailable` and, when it is taken, names in `suggestedUserName`.
        """
        return await self._call(VALIDATE_USERNAME, (username,), headers=headers, timeout=timeout)
