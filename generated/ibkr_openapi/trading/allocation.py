# Generated from spec/ by `make regenerate`; do not edit.
"""Allocation: 18 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        AllocationCreateGroupRequest,
        AllocationCreateGroupResponse,
        AllocationDeleteGroupRequest,
        AllocationDeleteGroupResponse,
        AllocationGetGroupRequest,
        AllocationGetModelPresetsRequest,
        AllocationGetModelSummaryRequest,
        AllocationGroup,
        AllocationGroups,
        AllocationInvestInModelRequest,
        AllocationInvestInModelResponse,
        AllocationListModelAccountsRequest,
        AllocationListModelAccountsResponse,
        AllocationListModelInvestmentsRequest,
        AllocationListModelPositionsRequest,
        AllocationListModelsRequest,
        AllocationSaveModelRequest,
        AllocationSaveModelResponse,
        AllocationSetModelPresetsResponse,
        AllocationSetPresetsResponse,
        AllocationSubmitModelTransfersRequest,
        AllocationSubmitModelTransfersResponse,
        AllocationUpdateGroupRequest,
        AllocationUpdateGroupResponse,
        GetInvestedAccountsSummary,
        ModelListResponse,
        ModelPositionResponse,
        ModelPresetsResponse,
        ModelSummaryResponse,
        Presets,
        SubAccounts,
    )
    from ..runtime.aliases import Headers, Timeout

CREATE_GROUP: Operation[AllocationCreateGroupResponse] = Operation(
    "allocation.create_group",
    "POST",
    "/v1/api/iserver/account/allocation/group",
    bodies={"application/json": "AllocationCreateGroupRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationCreateGroupResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Create an allocation group that orders can then be placed for.",
    effect="account",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/create-allocation-group",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="createAllocationGroup",
)
DELETE_GROUP: Operation[AllocationDeleteGroupResponse] = Operation(
    "allocation.delete_group",
    "POST",
    "/v1/api/iserver/account/allocation/group/delete",
    bodies={"application/json": "AllocationDeleteGroupRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationDeleteGroupResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Delete an allocation group.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/delete-allocation-group",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="deleteAllocationGroup",
)
GET_GROUP: Operation[AllocationGroup] = Operation(
    "allocation.get_group",
    "POST",
    "/v1/api/iserver/account/allocation/group/single",
    bodies={"application/json": "AllocationGetGroupRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationGroup"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get one allocation group with its accounts and amounts.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/get-single-allocation-group",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getSingleAllocationGroup",
)
GET_MODEL_PRESETS: Operation[ModelPresetsResponse] = Operation(
    "allocation.get_model_presets",
    "POST",
    "/v1/api/fa/fa-preset/get",
    bodies={"application/json": "AllocationGetModelPresetsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "ModelPresetsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get how model portfolios are rebalanced by default.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/get-model-presets",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getModelPresets",
)
GET_MODEL_SUMMARY: Operation[ModelSummaryResponse] = Operation(
    "allocation.get_model_summary",
    "POST",
    "/v1/api/fa/model/summary",
    bodies={"application/json": "AllocationGetModelSummaryRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "ModelSummaryResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the summary of one model portfolio.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/get-model-summary-single",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getModelSummarySingle",
)
GET_PRESETS: Operation[Presets] = Operation(
    "allocation.get_presets",
    "GET",
    "/v1/api/iserver/account/allocation/presets",
    responses={
        "200": {"application/json": "Presets"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get how allocation groups behave by default.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/get-allocation-presets",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getAllocationPresets",
)
INVEST_IN_MODEL: Operation[AllocationInvestInModelResponse] = Operation(
    "allocation.invest_in_model",
    "POST",
    "/v1/api/fa/model/invest-divest",
    bodies={"application/json": "AllocationInvestInModelRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationInvestInModelResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Put cash of one or more accounts into a model portfolio, or take it out.",
    effect="transfer",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/set-accountinvestment-in-model",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="setAccountinvestmentInModel",
)
LIST_ACCOUNTS: Operation[SubAccounts] = Operation(
    "allocation.list_accounts",
    "GET",
    "/v1/api/iserver/account/allocation/accounts",
    responses={
        "200": {"application/json": "SubAccounts"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the subaccounts orders can be allocated to, with their equity.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/get-allocatable-subaccounts",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getAllocatableSubaccounts",
)
LIST_GROUPS: Operation[AllocationGroups] = Operation(
    "allocation.list_groups",
    "GET",
    "/v1/api/iserver/account/allocation/group",
    responses={
        "200": {"application/json": "AllocationGroups"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the allocation groups of an advisor.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/get-allocation-groups",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getAllocationGroups",
)
LIST_MODEL_ACCOUNTS: Operation[AllocationListModelAccountsResponse] = Operation(
    "allocation.list_model_accounts",
    "POST",
    "/v1/api/fa/model/accounts-details",
    bodies={"application/json": "AllocationListModelAccountsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationListModelAccountsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the accounts in a model portfolio with value, cost and imbalance.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/get-accounts-in-model",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getAccountsInModel",
)
LIST_MODEL_INVESTMENTS: Operation[GetInvestedAccountsSummary] = Operation(
    "allocation.list_model_investments",
    "POST",
    "/v1/api/fa/model/invest-divest-positions",
    bodies={"application/json": "AllocationListModelInvestmentsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "GetInvestedAccountsSummary"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List what each account has in a model, in other models and outside of models.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/get-invested-accounts-in-model",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getInvestedAccountsInModel",
)
LIST_MODEL_POSITIONS: Operation[ModelPositionResponse] = Operation(
    "allocation.list_model_positions",
    "POST",
    "/v1/api/fa/model/positions",
    bodies={"application/json": "AllocationListModelPositionsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "ModelPositionResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the positions and cash of a model portfolio with targets and drift.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/get-all-model-positions",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getAllModelPositions",
)
LIST_MODELS: Operation[ModelListResponse] = Operation(
    "allocation.list_models",
    "POST",
    "/v1/api/fa/model/list",
    bodies={"application/json": "AllocationListModelsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "ModelListResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the model portfolios of an advisor.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/get-allmodels",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="getAllmodels",
)
SAVE_MODEL: Operation[AllocationSaveModelResponse] = Operation(
    "allocation.save_model",
    "POST",
    "/v1/api/fa/model/save",
    bodies={"application/json": "AllocationSaveModelRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationSaveModelResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Create a model portfolio or replace the targets of one.",
    effect="account",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-model-portfolios/set-model-target-positions",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="setModelTargetPositions",
)
SET_MODEL_PRESETS: Operation[AllocationSetModelPresetsResponse] = Operation(
    "allocation.set_model_presets",
    "POST",
    "/v1/api/fa/fa-preset/save",
    bodies={"application/json": "ModelPresetsResponse"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationSetModelPresetsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Set how model portfolios are rebalanced by default.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="setModelPresets",
)
SET_PRESETS: Operation[AllocationSetPresetsResponse] = Operation(
    "allocation.set_presets",
    "POST",
    "/v1/api/iserver/account/allocation/presets",
    bodies={"application/json": "Presets"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationSetPresetsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Set how allocation groups behave by default.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/set-allocation-preset",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="setAllocationPreset",
)
SUBMIT_MODEL_TRANSFERS: Operation[AllocationSubmitModelTransfersResponse] = Operation(
    "allocation.submit_model_transfers",
    "POST",
    "/v1/api/fa/model/submit-transfers",
    bodies={"application/json": "AllocationSubmitModelTransfersRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationSubmitModelTransfersResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Send every pending order and transfer of the model portfolios.",
    effect="order",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="submitModelOrders",
)
UPDATE_GROUP: Operation[AllocationUpdateGroupResponse] = Operation(
    "allocation.update_group",
    "PUT",
    "/v1/api/iserver/account/allocation/group",
    bodies={"application/json": "AllocationUpdateGroupRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AllocationUpdateGroupResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Replace the accounts, the method or the name of an allocation group.",
    effect="account",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fa-allocation-management/modify-allocation-group",
    security=(("ssoBearer", ()),),
    tags=("Trading FA Allocation Management",),
    upstream_id="modifyAllocationGroup",
)


class Allocation(Resource):
    """Allocation."""

    def create_group(
        self,
        body: AllocationCreateGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationCreateGroupResponse:
        """Create an allocation group that orders can then be placed for.

        ``POST /v1/api/iserver/account/allocation/group``

        Args:
            body: `name`, `default_method` (a letter, see `allocation.list_groups`) and `accounts`, each with
                the account number as `name` and, for methods C, P, R and S, its `amount`.

        Returns:
            `success`. The name then takes the place of the account in `orders.submit`.
        """
        return self._call(CREATE_GROUP, body=body, headers=headers, timeout=timeout)

    def delete_group(
        self,
        body: AllocationDeleteGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationDeleteGroupResponse:
        """Delete an allocation group.

        ``POST /v1/api/iserver/account/allocation/group/delete``

        Args:
            body: `name` of the group.

        Returns:
            `success`.
        """
        return self._call(DELETE_GROUP, body=body, headers=headers, timeout=timeout)

    def get_group(
        self,
        body: AllocationGetGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationGroup:
        """Get one allocation group with its accounts and amounts.

        ``POST /v1/api/iserver/account/allocation/group/single``

        Args:
            body: `name` of the group.

        Returns:
            Name, method and accounts; an account's `amount` is there only for methods C, P, R and S.
        """
        return self._call(GET_GROUP, body=body, headers=headers, timeout=timeout)

    def get_model_presets(
        self,
        body: AllocationGetModelPresetsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelPresetsResponse:
        """Get how model portfolios are rebalanced by default.

        ``POST /v1/api/fa/fa-preset/get``

        Args:
            body: `reqID`, a number of your choice.

        Returns:
            Switches for investing, divesting and rounding. "Independent" means positions outside of models.
        """
        return self._call(GET_MODEL_PRESETS, body=body, headers=headers, timeout=timeout)

    def get_model_summary(
        self,
        body: AllocationGetModelSummaryRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelSummaryResponse:
        """Get the summary of one model portfolio.

        ``POST /v1/api/fa/model/summary``

        Args:
            body: `model`, its name, and `reqID`, a number of your choice.

        Returns:
            The same fields as a row of `allocation.list_models`.
        """
        return self._call(GET_MODEL_SUMMARY, body=body, headers=headers, timeout=timeout)

    def get_presets(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> Presets:
        """Get how allocation groups behave by default.

        ``GET /v1/api/iserver/account/allocation/presets``

        Returns:
            Default method and four switches. A login to Trader Workstation overwrites them with its own Advisor
            Presets. `default_method_for_all` may be a letter or a word ("AvailableEquity").
        """
        return self._call(GET_PRESETS, headers=headers, timeout=timeout)

    def invest_in_model(
        self,
        body: AllocationInvestInModelRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationInvestInModelResponse:
        """Put cash of one or more accounts into a model portfolio, or take it out.

        ``POST /v1/api/fa/model/invest-divest``

        Args:
            body: `model`, `reqID` and `accountList`, each with `account` and `amtToInvest` in cash, negative to
                take money out. One model per call and no allocation groups; newer documents add that the model
                must have a single currency.

        Returns:
            `reqID` as text, `subscriptionStatus` and `subscriptionKey`. The orders stay pending until
            `allocation.submit_model_transfers`.
        """
        return self._call(INVEST_IN_MODEL, body=body, headers=headers, timeout=timeout)

    def list_accounts(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SubAccounts:
        """List the subaccounts orders can be allocated to, with their equity.

        ``GET /v1/api/iserver/account/allocation/accounts``

        Returns:
            `accounts`, each with its number as `name` and a list of key and value pairs: NetLiquidation and
            AvailableEquity, as decimal text without currency. For advisor and introducing broker logins only.
        """
        return self._call(LIST_ACCOUNTS, headers=headers, timeout=timeout)

    def list_groups(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationGroups:
        """List the allocation groups of an advisor.

        ``GET /v1/api/iserver/account/allocation/group``

        Returns:
            `data` with name, number of subaccounts and method of every group. IBKR computes A (available
            equity), E (equal parts) and N (net liquidation value); you give the amounts for C (cash), P
            (percent), R (ratios) and S (shares).
        """
        return self._call(LIST_GROUPS, headers=headers, timeout=timeout)

    def list_model_accounts(
        self,
        body: AllocationListModelAccountsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationListModelAccountsResponse:
        """List the accounts in a model portfolio with value, cost and imbalance.

        ``POST /v1/api/fa/model/accounts-details``

        Args:
            body: `model`, `reqID` and `calcPnls`, true to have profit and loss worked out.

        Returns:
            `accountInfoList`, amounts and imbalances as decimal text; the last row, account "TOTAL", is the
            sum.
        """
        return self._call(LIST_MODEL_ACCOUNTS, body=body, headers=headers, timeout=timeout)

    def list_model_investments(
        self,
        body: AllocationListModelInvestmentsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetInvestedAccountsSummary:
        """List what each account has in a model, in other models and outside of models.

        ``POST /v1/api/fa/model/invest-divest-positions``

        Args:
            body: `model`, `reqID` and optionally `subscriptionStatus`.

        Returns:
            `accountList`, values as decimal text in base currency. "Independent" means held outside of any
            model; the precision fields hold the smallest unit ("0.01"), not a number of digits.
        """
        return self._call(LIST_MODEL_INVESTMENTS, body=body, headers=headers, timeout=timeout)

    def list_model_positions(
        self,
        body: AllocationListModelPositionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelPositionResponse:
        """List the positions and cash of a model portfolio with targets and drift.

        ``POST /v1/api/fa/model/positions``

        Args:
            body: `model` and `reqID`; optionally `sortField`, `sortDirection` and `limit`, the most rows
                wanted.

        Returns:
            `positionList` and `cash`. `target` and `actual` are fractions of the model (0.432 is 43.2 %),
            mostly sent as decimal text; an open bound is the text "None". `positionTs` is an epoch time.

        Sources differ:
            IBKR's text says that ASC sorts from the greatest down, the reverse of the usual meaning; nobody has
            checked it.
        """
        return self._call(LIST_MODEL_POSITIONS, body=body, headers=headers, timeout=timeout)

    def list_models(
        self,
        body: AllocationListModelsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelListResponse:
        """List the model portfolios of an advisor.

        ``POST /v1/api/fa/model/list``

        Args:
            body: `reqID`, a number of your choice that comes back in the answer.

        Returns:
            `models` with name, value (`nlv`, decimal text in practice), number of accounts and `mismatch`, true
            when holdings have left their targets. `subscriptionStatus` is 1 while IBKR keeps the data up to
            date.
        """
        return self._call(LIST_MODELS, body=body, headers=headers, timeout=timeout)

    def save_model(
        self,
        body: AllocationSaveModelRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSaveModelResponse:
        """Create a model portfolio or replace the targets of one.

        ``POST /v1/api/fa/model/save``

        Args:
            body: The whole model: `model` (its name), `desc`, `isStatic` (true keeps the targets, false lets
                them move with the market), `positionTargets` by conid, `cashTargets` by currency and `reqID`.
                An existing name replaces that model's targets.

        Returns:
            `success`.
        """
        return self._call(SAVE_MODEL, body=body, headers=headers, timeout=timeout)

    def set_model_presets(
        self,
        body: ModelPresetsResponse | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSetModelPresetsResponse:
        """Set how model portfolios are rebalanced by default.

        ``POST /v1/api/fa/fa-preset/save``

        Args:
            body: The object `allocation.get_model_presets` gives, with the changed switches.

        Returns:
            `success`; `error` is the text "None" when all went well.
        """
        return self._call(SET_MODEL_PRESETS, body=body, headers=headers, timeout=timeout)

    def set_presets(
        self,
        body: Presets | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSetPresetsResponse:
        """Set how allocation groups behave by default.

        ``POST /v1/api/iserver/account/allocation/presets``

        Args:
            body: All five settings. With a method IBKR computes, `group_proportional_allocation` false and
                `group_auto_close_positions` true keep positions in proportion; proportional true spreads each
                order by the method, and auto close then decides whether accounts that are closing come first.
                With amounts of your own, `profiles_auto_close_positions` decides that.

        Returns:
            `success`. The presets in Trader Workstation stay as they are.
        """
        return self._call(SET_PRESETS, body=body, headers=headers, timeout=timeout)

    def submit_model_transfers(
        self,
        body: AllocationSubmitModelTransfersRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSubmitModelTransfersResponse:
        """Send every pending order and transfer of the model portfolios.

        ``POST /v1/api/fa/model/submit-transfers``

        Args:
            body: `reqID` and optionally `fpOrderId`, the order number to follow the transfers by.

        Returns:
            `success` tells that the request was taken; follow the orders with `orders.list_live`.
        """
        return self._call(SUBMIT_MODEL_TRANSFERS, body=body, headers=headers, timeout=timeout)

    def update_group(
        self,
        body: AllocationUpdateGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationUpdateGroupResponse:
        """Replace the accounts, the method or the name of an allocation group.

        ``PUT /v1/api/iserver/account/allocation/group``

        Args:
            body: The whole group as in `allocation.create_group`. To rename one, put its present name into
                `prev_name` and the new one into `name`.

        Returns:
            `success`.
        """
        return self._call(UPDATE_GROUP, body=body, headers=headers, timeout=timeout)


class AsyncAllocation(AsyncResource):
    """Allocation."""

    async def create_group(
        self,
        body: AllocationCreateGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationCreateGroupResponse:
        """Create an allocation group that orders can then be placed for.

        ``POST /v1/api/iserver/account/allocation/group``

        Args:
            body: `name`, `default_method` (a letter, see `allocation.list_groups`) and `accounts`, each with
                the account number as `name` and, for methods C, P, R and S, its `amount`.

        Returns:
            `success`. The name then takes the place of the account in `orders.submit`.
        """
        return await self._call(CREATE_GROUP, body=body, headers=headers, timeout=timeout)

    async def delete_group(
        self,
        body: AllocationDeleteGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationDeleteGroupResponse:
        """Delete an allocation group.

        ``POST /v1/api/iserver/account/allocation/group/delete``

        Args:
            body: `name` of the group.

        Returns:
            `success`.
        """
        return await self._call(DELETE_GROUP, body=body, headers=headers, timeout=timeout)

    async def get_group(
        self,
        body: AllocationGetGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationGroup:
        """Get one allocation group with its accounts and amounts.

        ``POST /v1/api/iserver/account/allocation/group/single``

        Args:
            body: `name` of the group.

        Returns:
            Name, method and accounts; an account's `amount` is there only for methods C, P, R and S.
        """
        return await self._call(GET_GROUP, body=body, headers=headers, timeout=timeout)

    async def get_model_presets(
        self,
        body: AllocationGetModelPresetsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelPresetsResponse:
        """Get how model portfolios are rebalanced by default.

        ``POST /v1/api/fa/fa-preset/get``

        Args:
            body: `reqID`, a number of your choice.

        Returns:
            Switches for investing, divesting and rounding. "Independent" means positions outside of models.
        """
        return await self._call(GET_MODEL_PRESETS, body=body, headers=headers, timeout=timeout)

    async def get_model_summary(
        self,
        body: AllocationGetModelSummaryRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelSummaryResponse:
        """Get the summary of one model portfolio.

        ``POST /v1/api/fa/model/summary``

        Args:
            body: `model`, its name, and `reqID`, a number of your choice.

        Returns:
            The same fields as a row of `allocation.list_models`.
        """
        return await self._call(GET_MODEL_SUMMARY, body=body, headers=headers, timeout=timeout)

    async def get_presets(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> Presets:
        """Get how allocation groups behave by default.

        ``GET /v1/api/iserver/account/allocation/presets``

        Returns:
            Default method and four switches. A login to Trader Workstation overwrites them with its own Advisor
            Presets. `default_method_for_all` may be a letter or a word ("AvailableEquity").
        """
        return await self._call(GET_PRESETS, headers=headers, timeout=timeout)

    async def invest_in_model(
        self,
        body: AllocationInvestInModelRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationInvestInModelResponse:
        """Put cash of one or more accounts into a model portfolio, or take it out.

        ``POST /v1/api/fa/model/invest-divest``

        Args:
            body: `model`, `reqID` and `accountList`, each with `account` and `amtToInvest` in cash, negative to
                take money out. One model per call and no allocation groups; newer documents add that the model
                must have a single currency.

        Returns:
            `reqID` as text, `subscriptionStatus` and `subscriptionKey`. The orders stay pending until
            `allocation.submit_model_transfers`.
        """
        return await self._call(INVEST_IN_MODEL, body=body, headers=headers, timeout=timeout)

    async def list_accounts(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SubAccounts:
        """List the subaccounts orders can be allocated to, with their equity.

        ``GET /v1/api/iserver/account/allocation/accounts``

        Returns:
            `accounts`, each with its number as `name` and a list of key and value pairs: NetLiquidation and
            AvailableEquity, as decimal text without currency. For advisor and introducing broker logins only.
        """
        return await self._call(LIST_ACCOUNTS, headers=headers, timeout=timeout)

    async def list_groups(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationGroups:
        """List the allocation groups of an advisor.

        ``GET /v1/api/iserver/account/allocation/group``

        Returns:
            `data` with name, number of subaccounts and method of every group. IBKR computes A (available
            equity), E (equal parts) and N (net liquidation value); you give the amounts for C (cash), P
            (percent), R (ratios) and S (shares).
        """
        return await self._call(LIST_GROUPS, headers=headers, timeout=timeout)

    async def list_model_accounts(
        self,
        body: AllocationListModelAccountsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationListModelAccountsResponse:
        """List the accounts in a model portfolio with value, cost and imbalance.

        ``POST /v1/api/fa/model/accounts-details``

        Args:
            body: `model`, `reqID` and `calcPnls`, true to have profit and loss worked out.

        Returns:
            `accountInfoList`, amounts and imbalances as decimal text; the last row, account "TOTAL", is the
            sum.
        """
        return await self._call(LIST_MODEL_ACCOUNTS, body=body, headers=headers, timeout=timeout)

    async def list_model_investments(
        self,
        body: AllocationListModelInvestmentsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> GetInvestedAccountsSummary:
        """List what each account has in a model, in other models and outside of models.

        ``POST /v1/api/fa/model/invest-divest-positions``

        Args:
            body: `model`, `reqID` and optionally `subscriptionStatus`.

        Returns:
            `accountList`, values as decimal text in base currency. "Independent" means held outside of any
            model; the precision fields hold the smallest unit ("0.01"), not a number of digits.
        """
        return await self._call(LIST_MODEL_INVESTMENTS, body=body, headers=headers, timeout=timeout)

    async def list_model_positions(
        self,
        body: AllocationListModelPositionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelPositionResponse:
        """List the positions and cash of a model portfolio with targets and drift.

        ``POST /v1/api/fa/model/positions``

        Args:
            body: `model` and `reqID`; optionally `sortField`, `sortDirection` and `limit`, the most rows
                wanted.

        Returns:
            `positionList` and `cash`. `target` and `actual` are fractions of the model (0.432 is 43.2 %),
            mostly sent as decimal text; an open bound is the text "None". `positionTs` is an epoch time.

        Sources differ:
            IBKR's text says that ASC sorts from the greatest down, the reverse of the usual meaning; nobody has
            checked it.
        """
        return await self._call(LIST_MODEL_POSITIONS, body=body, headers=headers, timeout=timeout)

    async def list_models(
        self,
        body: AllocationListModelsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> ModelListResponse:
        """List the model portfolios of an advisor.

        ``POST /v1/api/fa/model/list``

        Args:
            body: `reqID`, a number of your choice that comes back in the answer.

        Returns:
            `models` with name, value (`nlv`, decimal text in practice), number of accounts and `mismatch`, true
            when holdings have left their targets. `subscriptionStatus` is 1 while IBKR keeps the data up to
            date.
        """
        return await self._call(LIST_MODELS, body=body, headers=headers, timeout=timeout)

    async def save_model(
        self,
        body: AllocationSaveModelRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSaveModelResponse:
        """Create a model portfolio or replace the targets of one.

        ``POST /v1/api/fa/model/save``

        Args:
            body: The whole model: `model` (its name), `desc`, `isStatic` (true keeps the targets, false lets
                them move with the market), `positionTargets` by conid, `cashTargets` by currency and `reqID`.
                An existing name replaces that model's targets.

        Returns:
            `success`.
        """
        return await self._call(SAVE_MODEL, body=body, headers=headers, timeout=timeout)

    async def set_model_presets(
        self,
        body: ModelPresetsResponse | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSetModelPresetsResponse:
        """Set how model portfolios are rebalanced by default.

        ``POST /v1/api/fa/fa-preset/save``

        Args:
            body: The object `allocation.get_model_presets` gives, with the changed switches.

        Returns:
            `success`; `error` is the text "None" when all went well.
        """
        return await self._call(SET_MODEL_PRESETS, body=body, headers=headers, timeout=timeout)

    async def set_presets(
        self,
        body: Presets | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSetPresetsResponse:
        """Set how allocation groups behave by default.

        ``POST /v1/api/iserver/account/allocation/presets``

        Args:
            body: All five settings. With a method IBKR computes, `group_proportional_allocation` false and
                `group_auto_close_positions` true keep positions in proportion; proportional true spreads each
                order by the method, and auto close then decides whether accounts that are closing come first.
                With amounts of your own, `profiles_auto_close_positions` decides that.

        Returns:
            `success`. The presets in Trader Workstation stay as they are.
        """
        return await self._call(SET_PRESETS, body=body, headers=headers, timeout=timeout)

    async def submit_model_transfers(
        self,
        body: AllocationSubmitModelTransfersRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationSubmitModelTransfersResponse:
        """Send every pending order and transfer of the model portfolios.

        ``POST /v1/api/fa/model/submit-transfers``

        Args:
            body: `reqID` and optionally `fpOrderId`, the order number to follow the transfers by.

        Returns:
            `success` tells that the request was taken; follow the orders with `orders.list_live`.
        """
        return await self._call(SUBMIT_MODEL_TRANSFERS, body=body, headers=headers, timeout=timeout)

    async def update_group(
        self,
        body: AllocationUpdateGroupRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AllocationUpdateGroupResponse:
        """Replace the accounts, the method or the name of an allocation group.

        ``PUT /v1/api/iserver/account/allocation/group``

        Args:
            body: The whole group as in `allocation.create_group`. To rename one, put its present name into
                `prev_name` and the new one into `name`.

        Returns:
            `success`.
        """
        return await self._call(UPDATE_GROUP, body=body, headers=headers, timeout=timeout)
