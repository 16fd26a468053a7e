# Generated from spec/ by `make regenerate`; do not edit.
"""Banking: 20 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        AccountManagementBankingCancelInstructionRequest,
        AccountManagementBankingCancelInstructionsBulkRequest,
        AccountManagementBankingCreateBankInstructionRequest,
        AccountManagementBankingCreateBankInstructionsBulkRequest,
        AccountManagementBankingCreateExternalAssetTransferRequest,
        AccountManagementBankingCreateExternalAssetTransfersBulkRequest,
        AccountManagementBankingCreateExternalAssetTransfersBulkV2Request,
        AccountManagementBankingCreateExternalAssetTransferV2Request,
        AccountManagementBankingCreateExternalCashTransferRequest,
        AccountManagementBankingCreateExternalCashTransfersBulkRequest,
        AccountManagementBankingCreateInternalAssetTransferRequest,
        AccountManagementBankingCreateInternalAssetTransfersBulkRequest,
        AccountManagementBankingCreateInternalCashTransferRequest,
        AccountManagementBankingCreateInternalCashTransfersBulkRequest,
        AccountManagementBankingQueryBankInstructionsRequest,
        AccountManagementBankingQueryExternalCashTransfersRequest,
        AccountManagementBankingQueryInstructionsRequest,
        AsynchronousInstructionSetResponse,
        BulkMultiStatusResponse,
        ComplexAssetTransferPollingResponse,
        DepositFundsPollingResponse,
        InstructionPollingResponse,
        InstructionResponse,
        QueryBankInstructionResponse,
        QueryIRAContributionsResponse,
        QueryRecentInstructionResponse,
        QueryRecentRecurringEventResponse,
        QueryRecurringInstructionsResponse,
        QueryWithdrawableAmountsResponse,
        QueryWithdrawableAmountsWithoutOriginHoldResponse,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

CANCEL_INSTRUCTION: Operation[InstructionResponse] = Operation(
    "account_management.banking.cancel_instruction",
    "POST",
    "/gw/api/v1/instructions/cancel",
    bodies={"application/json": "AccountManagementBankingCancelInstructionRequest"},
    body_required=True,
    responses={
        "201": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Cancel an instruction that is still pending.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-instructions-cancel",
    policy="SIGNED_JWT",
    scopes=("instructions.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createInstructionsCancel",
)
CANCEL_INSTRUCTIONS_BULK: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = Operation(
    "account_management.banking.cancel_instructions_bulk",
    "POST",
    "/gw/api/v1/instructions/cancel:bulk",
    bodies={"application/json": "AccountManagementBankingCancelInstructionsBulkRequest"},
    body_required=True,
    responses={
        "202": {"application/json": "AsynchronousInstructionSetResponse"},
        "207": {"application/json": "BulkMultiStatusResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="Cancel several pending instructions in a single call.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
        {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
        {"status": (202, 207), "key": "/instructionResults/*/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-instructions-cancel",
    policy="SIGNED_JWT",
    scopes=("instructions.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="bulkInstructionsCancel",
)
CREATE_BANK_INSTRUCTION: Operation[InstructionResponse] = Operation(
    "account_management.banking.create_bank_instruction",
    "POST",
    "/gw/api/v1/bank-instructions",
    bodies={"application/json": "AccountManagementBankingCreateBankInstructionRequest"},
    body_required=True,
    responses={
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Set up, verify or delete a bank instruction of an account.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-bank-instructions",
    policy="SIGNED_JWT",
    scopes=("bank-instructions.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createBankInstructions",
)
CREATE_BANK_INSTRUCTIONS_BULK: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = Operation(
    "account_management.banking.create_bank_instructions_bulk",
    "POST",
    "/gw/api/v1/bank-instructions:bulk",
    bodies={"application/json": "AccountManagementBankingCreateBankInstructionsBulkRequest"},
    body_required=True,
    responses={
        "202": {"application/json": "AsynchronousInstructionSetResponse"},
        "207": {"application/json": "BulkMultiStatusResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="Send several bank instructions of one type in a single call.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
        {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
        {"status": (202, 207), "key": "/instructionResults/*/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-bank-instructions",
    policy="SIGNED_JWT",
    scopes=("bank-instructions.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="bulkBankInstructions",
)
CREATE_EXTERNAL_ASSET_TRANSFER: Operation[InstructionResponse] = Operation(
    "account_management.banking.create_external_asset_transfer",
    "POST",
    "/gw/api/v1/external-asset-transfers",
    bodies={"application/json": "AccountManagementBankingCreateExternalAssetTransferRequest"},
    body_required=True,
    responses={
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Move positions between an account and another broker.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-external-asset-transfers",
    policy="SIGNED_JWT",
    scopes=("transfers.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createExternalAssetTransfers",
)
CREATE_EXTERNAL_ASSET_TRANSFER_V2: Operation[InstructionResponse] = Operation(
    "account_management.banking.create_external_asset_transfer_v2",
    "POST",
    "/gw/api/v2/external-asset-transfers",
    bodies={"application/json": "AccountManagementBankingCreateExternalAssetTransferV2Request"},
    body_required=True,
    responses={
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Move several positions between an account and another broker.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-external-asset-transfers-2",
    policy="SIGNED_JWT",
    scopes=("transfers.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createExternalAssetTransfers_2",
)
CREATE_EXTERNAL_ASSET_TRANSFERS_BULK: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = (
    Operation(
        "account_management.banking.create_external_asset_transfers_bulk",
        "POST",
        "/gw/api/v1/external-asset-transfers:bulk",
        bodies={"application/json": "AccountManagementBankingCreateExternalAssetTransfersBulkRequest"},
        body_required=True,
        responses={
            "202": {"application/json": "AsynchronousInstructionSetResponse"},
            "207": {"application/json": "BulkMultiStatusResponse"},
            "400": {"application/problem+json": "MissingRequiredParameterResponse"},
            "500": {"application/json": "InternalServerErrorResponse"},
        },
        summary="Send several external position transfers of one type in a single call.",
        effect="transfer",
        session="none",
        surfaces=("oauth2",),
        pacing=({"requests": 10, "seconds": 1},),
        timeout=60,
        errors=(
            {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
            {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
            {
                "status": (202, 207),
                "key": "/instructionResults/*/instructionResult/instructionStatus",
                "value": "REJECTED",
            },
        ),
        identifier={
            "field": "clientInstructionId",
            "within": ("instruction", "instructions"),
            "kind": "number",
            "look_up": (
                {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
            ),
        },
        reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-external-asset-transfers",
        policy="SIGNED_JWT",
        scopes=("transfers.write",),
        ignored=("path:client-id",),
        security=(("oauth2Bearer", ()),),
        tags=("Account Management Banking",),
        upstream_id="bulkExternalAssetTransfers",
    )
)
CREATE_EXTERNAL_ASSET_TRANSFERS_BULK_V2: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = (
    Operation(
        "account_management.banking.create_external_asset_transfers_bulk_v2",
        "POST",
        "/gw/api/v2/external-asset-transfers:bulk",
        bodies={"application/json": "AccountManagementBankingCreateExternalAssetTransfersBulkV2Request"},
        body_required=True,
        responses={
            "202": {"application/json": "AsynchronousInstructionSetResponse"},
            "207": {"application/json": "BulkMultiStatusResponse"},
            "400": {"application/problem+json": "MissingRequiredParameterResponse"},
            "500": {"application/json": "InternalServerErrorResponse"},
        },
        summary="Send several external transfers, each of several positions, in a single call.",
        effect="transfer",
        session="none",
        surfaces=("oauth2",),
        pacing=({"requests": 10, "seconds": 1},),
        timeout=60,
        errors=(
            {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
            {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
            {
                "status": (202, 207),
                "key": "/instructionResults/*/instructionResult/instructionStatus",
                "value": "REJECTED",
            },
        ),
        identifier={
            "field": "clientInstructionId",
            "within": ("instruction", "instructions"),
            "kind": "number",
            "look_up": (
                {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
            ),
        },
        reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-external-asset-transfers-2",
        policy="SIGNED_JWT",
        scopes=("transfers.write",),
        ignored=("path:client-id",),
        security=(("oauth2Bearer", ()),),
        tags=("Account Management Banking",),
        upstream_id="bulkExternalAssetTransfers_2",
    )
)
CREATE_EXTERNAL_CASH_TRANSFER: Operation[InstructionResponse | DepositFundsPollingResponse] = Operation(
    "account_management.banking.create_external_cash_transfer",
    "POST",
    "/gw/api/v1/external-cash-transfers",
    bodies={"application/json": "AccountManagementBankingCreateExternalCashTransferRequest"},
    body_required=True,
    responses={
        "202": {
            "application/json": (
                "choose",
                (
                    (1, ("instructionResult", "depositDetails"), "present", None),
                    (0, ("instructionResult", "depositDetails"), "absent", None),
                ),
                "InstructionResponse",
                "DepositFundsPollingResponse",
            )
        },
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Announce a deposit from a bank or withdraw money to one.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-external-cash-transfers",
    policy="SIGNED_JWT",
    scopes=("transfers.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createExternalCashTransfers",
)
CREATE_EXTERNAL_CASH_TRANSFERS_BULK: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = (
    Operation(
        "account_management.banking.create_external_cash_transfers_bulk",
        "POST",
        "/gw/api/v1/external-cash-transfers:bulk",
        bodies={"application/json": "AccountManagementBankingCreateExternalCashTransfersBulkRequest"},
        body_required=True,
        responses={
            "202": {"application/json": "AsynchronousInstructionSetResponse"},
            "207": {"application/json": "BulkMultiStatusResponse"},
            "400": {"application/problem+json": "MissingRequiredParameterResponse"},
            "500": {"application/json": "InternalServerErrorResponse"},
        },
        summary="Send several deposits or several withdrawals in a single call.",
        effect="transfer",
        session="none",
        surfaces=("oauth2",),
        pacing=({"requests": 10, "seconds": 1},),
        timeout=60,
        errors=(
            {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
            {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
            {
                "status": (202, 207),
                "key": "/instructionResults/*/instructionResult/instructionStatus",
                "value": "REJECTED",
            },
        ),
        identifier={
            "field": "clientInstructionId",
            "within": ("instruction", "instructions"),
            "kind": "number",
            "look_up": (
                {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
            ),
        },
        reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-external-cash-transfers",
        policy="SIGNED_JWT",
        scopes=("transfers.write",),
        ignored=("path:client-id",),
        security=(("oauth2Bearer", ()),),
        tags=("Account Management Banking",),
        upstream_id="bulkExternalCashTransfers",
    )
)
CREATE_INTERNAL_ASSET_TRANSFER: Operation[InstructionResponse] = Operation(
    "account_management.banking.create_internal_asset_transfer",
    "POST",
    "/gw/api/v1/internal-asset-transfers",
    bodies={"application/json": "AccountManagementBankingCreateInternalAssetTransferRequest"},
    body_required=True,
    responses={
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Move a position from one IBKR account to another.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-internal-asset-transfers",
    policy="SIGNED_JWT",
    scopes=("transfers.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createInternalAssetTransfers",
)
CREATE_INTERNAL_ASSET_TRANSFERS_BULK: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = (
    Operation(
        "account_management.banking.create_internal_asset_transfers_bulk",
        "POST",
        "/gw/api/v1/internal-asset-transfers:bulk",
        bodies={"application/json": "AccountManagementBankingCreateInternalAssetTransfersBulkRequest"},
        body_required=True,
        responses={
            "202": {"application/json": "AsynchronousInstructionSetResponse"},
            "207": {"application/json": "BulkMultiStatusResponse"},
            "400": {"application/problem+json": "MissingRequiredParameterResponse"},
            "500": {"application/json": "InternalServerErrorResponse"},
        },
        summary="Move several positions between IBKR accounts in a single call.",
        effect="transfer",
        session="none",
        surfaces=("oauth2",),
        pacing=({"requests": 10, "seconds": 1},),
        timeout=60,
        errors=(
            {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
            {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
            {
                "status": (202, 207),
                "key": "/instructionResults/*/instructionResult/instructionStatus",
                "value": "REJECTED",
            },
        ),
        identifier={
            "field": "clientInstructionId",
            "within": ("instruction", "instructions"),
            "kind": "number",
            "look_up": (
                {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
            ),
        },
        reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-internal-asset-transfers",
        policy="SIGNED_JWT",
        scopes=("transfers.write",),
        ignored=("path:client-id",),
        security=(("oauth2Bearer", ()),),
        tags=("Account Management Banking",),
        upstream_id="bulkInternalAssetTransfers",
    )
)
CREATE_INTERNAL_CASH_TRANSFER: Operation[InstructionResponse] = Operation(
    "account_management.banking.create_internal_cash_transfer",
    "POST",
    "/gw/api/v1/internal-cash-transfers",
    bodies={"application/json": "AccountManagementBankingCreateInternalCashTransferRequest"},
    body_required=True,
    responses={
        "201": {"application/json": "InstructionResponse"},
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Move cash from one IBKR account to another.",
    effect="transfer",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-internal-cash-transfers",
    policy="SIGNED_JWT",
    scopes=("transfers.write",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createInternalCashTransfers",
)
CREATE_INTERNAL_CASH_TRANSFERS_BULK: Operation[AsynchronousInstructionSetResponse | BulkMultiStatusResponse] = (
    Operation(
        "account_management.banking.create_internal_cash_transfers_bulk",
        "POST",
        "/gw/api/v1/internal-cash-transfers:bulk",
        bodies={"application/json": "AccountManagementBankingCreateInternalCashTransfersBulkRequest"},
        body_required=True,
        responses={
            "202": {"application/json": "AsynchronousInstructionSetResponse"},
            "207": {"application/json": "BulkMultiStatusResponse"},
            "400": {"application/problem+json": "MissingRequiredParameterResponse"},
            "500": {"application/json": "InternalServerErrorResponse"},
        },
        summary="Move cash between several pairs of IBKR accounts in a single call.",
        effect="transfer",
        session="none",
        surfaces=("oauth2",),
        pacing=({"requests": 10, "seconds": 1},),
        timeout=60,
        errors=(
            {"status": (202, 207), "key": "/instructionResults/*/status", "minimum": 400},
            {"status": (202, 207), "key": "/instructionResults/*/instructionResult/error"},
            {
                "status": (202, 207),
                "key": "/instructionResults/*/instructionResult/instructionStatus",
                "value": "REJECTED",
            },
        ),
        identifier={
            "field": "clientInstructionId",
            "within": ("instruction", "instructions"),
            "kind": "number",
            "look_up": (
                {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
            ),
        },
        reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/bulk-internal-cash-transfers",
        policy="SIGNED_JWT",
        scopes=("transfers.write",),
        ignored=("path:client-id",),
        security=(("oauth2Bearer", ()),),
        tags=("Account Management Banking",),
        upstream_id="bulkInternalCashTransfers",
    )
)
GET_CLIENT_INSTRUCTION: Operation[
    InstructionPollingResponse
    | InstructionResponse
    | QueryRecentInstructionResponse
    | DepositFundsPollingResponse
    | QueryIRAContributionsResponse
    | ComplexAssetTransferPollingResponse
] = Operation(
    "account_management.banking.get_client_instruction",
    "GET",
    "/gw/api/v1/client-instructions/{clientInstructionId}",
    parameters=(("client_instruction_id", "clientInstructionId", "path", True, "int"),),
    responses={
        "200": {
            "application/json": (
                "choose",
                (
                    (2, ("instructionResult", "instructionHistory"), "present", None),
                    (4, ("instructionResult", "contributions"), "present", None),
                    (3, ("instructionResult", "depositDetails"), "present", None),
                    (5, ("instructionResult", "clearingState"), "present", None),
                    (1, ("instructionResult", "instructionStatus"), "in", ("PENDING_VERIFICATION",)),
                    (2, ("instructionResult", "instructionType"), "in", ("QUERY_RECENT_INSTRUCTIONS",)),
                    (4, ("instructionResult", "instructionType"), "in", ("QUERY_IRA_CONTRIBUTIONS",)),
                    (3, ("instructionResult", "instructionType"), "in", ("DEPOSIT",)),
                    (5, ("instructionResult", "instructionType"), "in", ("COMPLEX_ASSET_TRANSFER",)),
                ),
                "InstructionPollingResponse",
                "InstructionResponse",
                "QueryRecentInstructionResponse",
                "DepositFundsPollingResponse",
                "QueryIRAContributionsResponse",
                "ComplexAssetTransferPollingResponse",
            )
        },
        "208": {"application/json": "InstructionResponse"},
        "404": {"application/problem+json": "NoSuchInstructionResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="Get the state of an instruction by your own number.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/get-client-instructions",
    policy="HTTPS",
    scopes=("instructions.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="getClientInstructions",
)
GET_INSTRUCTION: Operation[
    InstructionPollingResponse
    | InstructionResponse
    | QueryRecentInstructionResponse
    | DepositFundsPollingResponse
    | QueryIRAContributionsResponse
    | ComplexAssetTransferPollingResponse
] = Operation(
    "account_management.banking.get_instruction",
    "GET",
    "/gw/api/v1/instructions/{instructionId}",
    parameters=(("instruction_id", "instructionId", "path", True, "int"),),
    responses={
        "200": {
            "application/json": (
                "choose",
                (
                    (2, ("instructionResult", "instructionHistory"), "present", None),
                    (4, ("instructionResult", "contributions"), "present", None),
                    (3, ("instructionResult", "depositDetails"), "present", None),
                    (5, ("instructionResult", "clearingState"), "present", None),
                    (1, ("instructionResult", "instructionStatus"), "in", ("PENDING_VERIFICATION",)),
                    (2, ("instructionResult", "instructionType"), "in", ("QUERY_RECENT_INSTRUCTIONS",)),
                    (4, ("instructionResult", "instructionType"), "in", ("QUERY_IRA_CONTRIBUTIONS",)),
                    (3, ("instructionResult", "instructionType"), "in", ("DEPOSIT",)),
                    (5, ("instructionResult", "instructionType"), "in", ("COMPLEX_ASSET_TRANSFER",)),
                ),
                "InstructionPollingResponse",
                "InstructionResponse",
                "QueryRecentInstructionResponse",
                "DepositFundsPollingResponse",
                "QueryIRAContributionsResponse",
                "ComplexAssetTransferPollingResponse",
            )
        },
        "208": {"application/json": "InstructionResponse"},
        "404": {"application/problem+json": "NoSuchInstructionResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="Get the state of an instruction by IBKR's number.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/get-instructions",
    policy="HTTPS",
    scopes=("instructions.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="getInstructions",
)
GET_INSTRUCTION_SET: Operation[BulkMultiStatusResponse] = Operation(
    "account_management.banking.get_instruction_set",
    "GET",
    "/gw/api/v1/instruction-sets/{instructionSetId}",
    parameters=(("instruction_set_id", "instructionSetId", "path", True, "int"),),
    responses={
        "200": {"application/json": "BulkMultiStatusResponse"},
        "404": {"application/problem+json": "NoSuchInstructionSetResponse"},
        "500": {"application/json": "InternalServerErrorResponse"},
    },
    summary="Get the state of all instructions sent in one call.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/get-instruction-sets",
    policy="HTTPS",
    scopes=("instructions.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="getInstructionSets",
)
QUERY_BANK_INSTRUCTIONS: Operation[
    QueryRecentRecurringEventResponse | QueryBankInstructionResponse | QueryRecurringInstructionsResponse
] = Operation(
    "account_management.banking.query_bank_instructions",
    "POST",
    "/gw/api/v1/bank-instructions/query",
    bodies={"application/json": "AccountManagementBankingQueryBankInstructionsRequest"},
    body_required=True,
    responses={
        "201": {
            "application/json": (
                "choose",
                (
                    (1, ("instructionResult", "bankInstructionDetails"), "present", None),
                    (2, ("instructionResult", "recurringInstructions"), "present", None),
                    (0, ("instructionResult", "transactionHistory"), "present", None),
                    (0, ("instructionResult", "recurringInstructionName"), "present", None),
                    (1, ("instructionResult", "instructionType"), "in", ("QUERY_BANK_INSTRUCTION",)),
                    (2, ("instructionResult", "instructionType"), "in", ("QUERY_RECURRING_INSTRUCTIONS",)),
                    (0, ("instructionResult", "instructionType"), "in", ("QUERY_RECENT_RECURRING_EVENTS",)),
                    (0, ("instructionResult", "instructionType"), "in", ("QUERY_RECURRING_EVENTS",)),
                ),
                "QueryRecentRecurringEventResponse",
                "QueryBankInstructionResponse",
                "QueryRecurringInstructionsResponse",
            )
        },
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Ask for the bank instructions or recurring transactions of an account.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1}, {"concurrent": 1}),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-bank-instructions-query",
    policy="SIGNED_JWT",
    scopes=("bank-instructions.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createBankInstructionsQuery",
)
QUERY_EXTERNAL_CASH_TRANSFERS: Operation[
    QueryWithdrawableAmountsResponse | QueryWithdrawableAmountsWithoutOriginHoldResponse | InstructionResponse
] = Operation(
    "account_management.banking.query_external_cash_transfers",
    "POST",
    "/gw/api/v1/external-cash-transfers/query",
    bodies={"application/json": "AccountManagementBankingQueryExternalCashTransfersRequest"},
    body_required=True,
    responses={
        "201": {
            "application/json": (
                "choose",
                (
                    (1, ("instructionResult", "withdrawableAmountWithoutOriginationHold"), "present", None),
                    (1, ("instructionResult", "withdrawableAmountWithoutOriginationHoldNoBorrow"), "present", None),
                    (0, ("instructionResult", "withdrawableAmount"), "present", None),
                    (0, ("instructionResult", "withdrawableAmountNoBorrow"), "present", None),
                ),
                "QueryWithdrawableAmountsResponse",
                "QueryWithdrawableAmountsWithoutOriginHoldResponse",
            )
        },
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Ask how much may be withdrawn or paid into an IRA.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1}, {"concurrent": 1}),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-external-cash-transfers-query",
    policy="SIGNED_JWT",
    scopes=("transfers.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createExternalCashTransfersQuery",
)
QUERY_INSTRUCTIONS: Operation[InstructionResponse] = Operation(
    "account_management.banking.query_instructions",
    "POST",
    "/gw/api/v1/instructions/query",
    bodies={"application/json": "AccountManagementBankingQueryInstructionsRequest"},
    body_required=True,
    responses={
        "202": {"application/json": "InstructionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Order the list of recent instructions of an account.",
    effect="read",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 1, "seconds": 600}, {"concurrent": 1}),
    timeout=60,
    errors=(
        {"status": (200, 201, 202), "key": "/instructionResult/error"},
        {"status": (200, 201, 202), "key": "/instructionResult/instructionStatus", "value": "REJECTED"},
    ),
    identifier={
        "field": "clientInstructionId",
        "within": ("instruction", "instructions"),
        "kind": "number",
        "look_up": (
            {"call": "account_management.banking.get_client_instruction", "argument": "client_instruction_id"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/account-management/account-management-banking/create-instructions-query",
    policy="SIGNED_JWT",
    scopes=("instructions.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Account Management Banking",),
    upstream_id="createInstructionsQuery",
)


class AccountManagementBanking(Resource):
    """Banking."""

    def cancel_instruction(
        self,
        body: AccountManagementBankingCancelInstructionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Cancel an instruction that is still pending.

        ``POST /gw/api/v1/instructions/cancel``

        Args:
            body: `instructionType` CANCEL_INSTRUCTION; `instruction` with a new `clientInstructionId`, the
                `instructionId` to cancel and a `reason` of up to 256 characters. Future runs of a recurring
                instruction can be cancelled as well. Each instruction needs a `clientInstructionId`: a whole
                number of yours of at most 18 digits, best counted upwards. A number cannot be used again; the
                server refuses it, so nothing is carried out twice.

        Returns:
            201 with the result of the cancellation itself, normally PROCESSED. 422 is a business refusal and
            403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.
        """
        return self._call(CANCEL_INSTRUCTION, body=body, headers=headers, timeout=timeout)

    def cancel_instructions_bulk(
        self,
        body: AccountManagementBankingCancelInstructionsBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Cancel several pending instructions in a single call.

        ``POST /gw/api/v1/instructions/cancel:bulk``

        Args:
            body: `instructionType` CANCEL_INSTRUCTION and `instructions` with the fields of
                `cancel_instruction`. Each instruction needs a `clientInstructionId`: a whole number of yours of
                at most 18 digits, best counted upwards. A number cannot be used again; the server refuses it,
                so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return self._call(CANCEL_INSTRUCTIONS_BULK, body=body, headers=headers, timeout=timeout)

    def create_bank_instruction(
        self,
        body: AccountManagementBankingCreateBankInstructionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Set up, verify or delete a bank instruction of an account.

        ``POST /gw/api/v1/bank-instructions``

        Args:
            body: `instructionType` and a matching `instruction`: ACH_INSTRUCTION and EDDA_INSTRUCTION link a
                bank account, OPEN_BANKING_INSTRUCTION links one through Plaid,
                PREDEFINED_DESTINATION_INSTRUCTION names a payment target, WITHDRAWAL_INSTRUCTION allows
                withdrawals to the source of an earlier open-banking deposit,
                TRADITIONAL_BANK_INSTRUCTION_VERIFICATION gives back the two test amounts (any order, three
                attempts), DELETE_BANK_INSTRUCTION removes one. Wire instructions cannot be made by API, only
                used. At most six active ones for each account. Each instruction needs a `clientInstructionId`:
                a whole number of yours of at most 18 digits, best counted upwards. A number cannot be used
                again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. An ACH set-up may answer PENDING_VERIFICATION and takes 7-15 minutes. 422 is a
            business refusal and 403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.

        Sources differ:
            For the verification IBKR's guide asks for the code ACHUS while its sample sends USACH; the document
            allows both. The guide limits ACH names to 32 characters, the document to 100.
        """
        return self._call(CREATE_BANK_INSTRUCTION, body=body, headers=headers, timeout=timeout)

    def create_bank_instructions_bulk(
        self,
        body: AccountManagementBankingCreateBankInstructionsBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several bank instructions of one type in a single call.

        ``POST /gw/api/v1/bank-instructions:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_bank_instruction`. Each instruction needs a `clientInstructionId`: a whole number of
                yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return self._call(CREATE_BANK_INSTRUCTIONS_BULK, body=body, headers=headers, timeout=timeout)

    def create_external_asset_transfer(
        self,
        body: AccountManagementBankingCreateExternalAssetTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move positions between an account and another broker.

        ``POST /gw/api/v1/external-asset-transfers``

        Args:
            body: `instructionType` and `instruction`: FOP (free of payment, IN or OUT; an inbound notice lapses
                after five business days), DWAC (IN only), COMPLEX_ASSET_TRANSFER (through a named broker, see
                `utilities.list_complex_transfer_brokers`) or EXTERNAL_POSITION_TRANSFER (a FULL move by ACATS
                or ATON). `tradingInstrument` is a `currency` with either a `conid` or a
                `tradingInstrumentDescription` (CUSIP, ISIN or CASH). One instrument at a time;
                `create_external_asset_transfer_v2` takes several. Each instruction needs a
                `clientInstructionId`: a whole number of yours of at most 18 digits, best counted upwards. A
                number cannot be used again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. FOP and complex transfers also report a `clearingState`. 422 is a business
            refusal and 403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.

        Sources differ:
            IBKR's guide lists OUT for DWAC, its API document only IN. Samples spell the contract number conId,
            the document conid.
        """
        return self._call(CREATE_EXTERNAL_ASSET_TRANSFER, body=body, headers=headers, timeout=timeout)

    def create_external_asset_transfer_v2(
        self,
        body: AccountManagementBankingCreateExternalAssetTransferV2Request | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move several positions between an account and another broker.

        ``POST /gw/api/v2/external-asset-transfers``

        Args:
            body: `instructionType` and `instruction`: FOP (free of payment, IN or OUT; an inbound notice lapses
                after five business days), DWAC (IN only), COMPLEX_ASSET_TRANSFER (through a named broker, see
                `utilities.list_complex_transfer_brokers`). Unlike `create_external_asset_transfer` the
                `currency` stands beside `positions`, a list of a `quantity` with either a `conid` or a
                `tradingInstrumentDescription`. ACATS and ATON are not taken here. Each instruction needs a
                `clientInstructionId`: a whole number of yours of at most 18 digits, best counted upwards. A
                number cannot be used again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. 422 is a business refusal and 403 a missing right; both carry
            `instructionResult.error`. After a time-out ask `get_client_instruction` before sending again.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.
        """
        return self._call(CREATE_EXTERNAL_ASSET_TRANSFER_V2, body=body, headers=headers, timeout=timeout)

    def create_external_asset_transfers_bulk(
        self,
        body: AccountManagementBankingCreateExternalAssetTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several external position transfers of one type in a single call.

        ``POST /gw/api/v1/external-asset-transfers:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_external_asset_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return self._call(CREATE_EXTERNAL_ASSET_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    def create_external_asset_transfers_bulk_v2(
        self,
        body: AccountManagementBankingCreateExternalAssetTransfersBulkV2Request | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several external transfers, each of several positions, in a single call.

        ``POST /gw/api/v2/external-asset-transfers:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_external_asset_transfer_v2`. Each instruction needs a `clientInstructionId`: a whole
                number of yours of at most 18 digits, best counted upwards. A number cannot be used again; the
                server refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return self._call(CREATE_EXTERNAL_ASSET_TRANSFERS_BULK_V2, body=body, headers=headers, timeout=timeout)

    def create_external_cash_transfer(
        self,
        body: AccountManagementBankingCreateExternalCashTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse | DepositFundsPollingResponse:
        """Announce a deposit from a bank or withdraw money to one.

        ``POST /gw/api/v1/external-cash-transfers``

        Args:
            body: `instructionType` DEPOSIT or WITHDRAWAL; `instruction` with account, `amount` (a multiple of
                0.01), currency and method. A wire deposit is only a notice, the wire itself is sent at the
                bank, and `identifier` is obligatory in ILS, AED, AUD and INR. An OPEN_BANKING deposit needs
                `openBanking`. A withdrawal needs the `bankInstructionName` to use; more than USD 100,000 goes
                through the portal only. `recurringInstructionDetail` repeats either. Each instruction needs a
                `clientInstructionId`: a whole number of yours of at most 18 digits, best counted upwards. A
                number cannot be used again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. An open-banking deposit adds `depositDetails.openBanking.providerResponse` with
            the page on which the customer must finish it. 422 is a business refusal and 403 a missing right;
            both carry `instructionResult.error`. After a time-out ask `get_client_instruction` before sending
            again. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            Older samples call the recurring part recurDetail. IBKR's guide writes RETIREMENT_SAVINGS_PLAN where
            the document has RETIREMENT_SAVING_PLAN in `fromIraType`; the document is followed.
        """
        return self._call(CREATE_EXTERNAL_CASH_TRANSFER, body=body, headers=headers, timeout=timeout)

    def create_external_cash_transfers_bulk(
        self,
        body: AccountManagementBankingCreateExternalCashTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several deposits or several withdrawals in a single call.

        ``POST /gw/api/v1/external-cash-transfers:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_external_cash_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return self._call(CREATE_EXTERNAL_CASH_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    def create_internal_asset_transfer(
        self,
        body: AccountManagementBankingCreateInternalAssetTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move a position from one IBKR account to another.

        ``POST /gw/api/v1/internal-asset-transfers``

        Args:
            body: `instructionType` INTERNAL_POSITION_TRANSFER; `sourceAccountId`, `targetAccountId`,
                `transferQuantity` and `tradingInstrument`. `tradingInstrument` is a `currency` with either a
                `conid` or a `tradingInstrumentDescription` (CUSIP, ISIN or CASH). Anything but stock needs the
                `conid`. `transferPrice` asks for `tradeDate` and `settleDate` too, each of these for the other.
                Each instruction needs a `clientInstructionId`: a whole number of yours of at most 18 digits,
                best counted upwards. A number cannot be used again; the server refuses it, so nothing is
                carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. The server works through 200 of them in a batch every five minutes; more than
            1000 in a day may cost a fee. 422 is a business refusal and 403 a missing right; both carry
            `instructionResult.error`. After a time-out ask `get_client_instruction` before sending again.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            IBKR's guide shows a further field position without explaining it.
        """
        return self._call(CREATE_INTERNAL_ASSET_TRANSFER, body=body, headers=headers, timeout=timeout)

    def create_internal_asset_transfers_bulk(
        self,
        body: AccountManagementBankingCreateInternalAssetTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Move several positions between IBKR accounts in a single call.

        ``POST /gw/api/v1/internal-asset-transfers:bulk``

        Args:
            body: `instructionType` INTERNAL_POSITION_TRANSFER and `instructions` with the fields of
                `create_internal_asset_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. The server works through 200 of them in a batch every five minutes; more than
            1000 in a day may cost a fee. Closed 23:45-00:30 New York time every night, all Saturday, and on
            Sunday until 15:00.
        """
        return self._call(CREATE_INTERNAL_ASSET_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    def create_internal_cash_transfer(
        self,
        body: AccountManagementBankingCreateInternalCashTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move cash from one IBKR account to another.

        ``POST /gw/api/v1/internal-cash-transfers``

        Args:
            body: `instructionType` INTERNAL_CASH_TRANSFER; `sourceAccountId`, `targetAccountId`, `amount` (a
                multiple of 0.01), `currency`, and if wanted `clientNote` (up to 64 characters) and
                `dateTimeToOccur` (ISO 8601 with an offset). Each instruction needs a `clientInstructionId`: a
                whole number of yours of at most 18 digits, best counted upwards. A number cannot be used again;
                the server refuses it, so nothing is carried out twice.

        Returns:
            201 when it was done at once, which the server decides within 15 seconds; 202 when it is pending or
            meant for later. A pending one is followed with `get_client_instruction`. 422 is a business refusal
            and 403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.
        """
        return self._call(CREATE_INTERNAL_CASH_TRANSFER, body=body, headers=headers, timeout=timeout)

    def create_internal_cash_transfers_bulk(
        self,
        body: AccountManagementBankingCreateInternalCashTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Move cash between several pairs of IBKR accounts in a single call.

        ``POST /gw/api/v1/internal-cash-transfers:bulk``

        Args:
            body: `instructionType` INTERNAL_CASH_TRANSFER and `instructions` with the fields of
                `create_internal_cash_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return self._call(CREATE_INTERNAL_CASH_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    def get_client_instruction(
        self,
        client_instruction_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> (
        InstructionPollingResponse
        | InstructionResponse
        | QueryRecentInstructionResponse
        | DepositFundsPollingResponse
        | QueryIRAContributionsResponse
        | ComplexAssetTransferPollingResponse
    ):
        """Get the state of an instruction by your own number.

        ``GET /gw/api/v1/client-instructions/{clientInstructionId}``

        Args:
            client_instruction_id: Your number of the instruction, as sent in `clientInstructionId`.

        Returns:
            `instructionResult` with `instructionStatus` PENDING, PROCESSED or REJECTED (then with `error`), and
            what the type adds: `instructionHistory`, `contributions`, `depositDetails` (the bank page a Plaid
            deposit must be finished on) or `clearingState`. `instructionSetId` may be negative. 208 carries the
            result too; 404 means no such instruction, which after a time-out tells that it never arrived.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            208 is explained in two ways: the final result was delivered before, or the number was used for
            several instructions and the first one is shown. Compare `instructionSetId` when in doubt.
        """
        return self._call(GET_CLIENT_INSTRUCTION, (client_instruction_id,), headers=headers, timeout=timeout)

    def get_instruction(
        self,
        instruction_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> (
        InstructionPollingResponse
        | InstructionResponse
        | QueryRecentInstructionResponse
        | DepositFundsPollingResponse
        | QueryIRAContributionsResponse
        | ComplexAssetTransferPollingResponse
    ):
        """Get the state of an instruction by IBKR's number.

        ``GET /gw/api/v1/instructions/{instructionId}``

        Args:
            instruction_id: `instructionId` of an earlier answer; may be negative.

        Returns:
            The same as `get_client_instruction`: `instructionStatus` PENDING, PROCESSED or REJECTED (then with
            `error`) and what the type adds. 208 carries the result too, 404 means that there is no such
            instruction. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            208 is explained in two ways: the final result was delivered before, or the number was used for
            several instructions and the first one is shown. Compare `instructionSetId` when in doubt.
        """
        return self._call(GET_INSTRUCTION, (instruction_id,), headers=headers, timeout=timeout)

    def get_instruction_set(
        self,
        instruction_set_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BulkMultiStatusResponse:
        """Get the state of all instructions sent in one call.

        ``GET /gw/api/v1/instruction-sets/{instructionSetId}``

        Args:
            instruction_set_id: `instructionSetId` of the answer to the call; may be negative.

        Returns:
            `instructionResults`, one element for each instruction with a `status` of its own: 202 pending, 422
            refused with `instructionResult.error`, 400 with `invalidArguments` and no result. 404 repeats the
            `instructionSetId`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until
            15:00.
        """
        return self._call(GET_INSTRUCTION_SET, (instruction_set_id,), headers=headers, timeout=timeout)

    def query_bank_instructions(
        self,
        body: AccountManagementBankingQueryBankInstructionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> QueryRecentRecurringEventResponse | QueryBankInstructionResponse | QueryRecurringInstructionsResponse:
        """Ask for the bank instructions or recurring transactions of an account.

        ``POST /gw/api/v1/bank-instructions/query``

        Args:
            body: `instructionType` QUERY_BANK_INSTRUCTION (account and method), QUERY_RECURRING_INSTRUCTIONS
                (account) or QUERY_RECENT_RECURRING_EVENTS (`ibReferenceId` of the recurring instruction,
                `numberOfTransactions` at least 1). Although only a question, it needs a fresh
                `clientInstructionId` like every instruction.

        Returns:
            201 with the result: `bankInstructionDetails` (account numbers masked), `recurringInstructions` or
            `transactionHistory`. Start and end of recurring instructions are texts like '2024-06-12
            00:00:00.0'. Only one query may be pending at a time; repeat a refused one after about a minute.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            In an answer of the document's own, a recurring-instructions query reports the type
            QUERY_RECENT_INSTRUCTIONS; the kind of result is therefore told by its fields first.
        """
        return self._call(QUERY_BANK_INSTRUCTIONS, body=body, headers=headers, timeout=timeout)

    def query_external_cash_transfers(
        self,
        body: AccountManagementBankingQueryExternalCashTransfersRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> QueryWithdrawableAmountsResponse | QueryWithdrawableAmountsWithoutOriginHoldResponse | InstructionResponse:
        """Ask how much may be withdrawn or paid into an IRA.

        ``POST /gw/api/v1/external-cash-transfers/query``

        Args:
            body: `instructionType` QUERY_WITHDRAWABLE_FUNDS with account and currency, for one bank account
                also `bankRoutingNumber` and `bankAccountNumber` together, or else `bankInstructionName`; or
                QUERY_IRA_CONTRIBUTIONS with account and `year` (YYYY). Although only a question, it needs a
                fresh `clientInstructionId` like every instruction.

        Returns:
            Withdrawable funds come at once (201): amounts with and without borrowing on margin, or the pair
            without origination hold. IRA contributions are made later (202): fetch `contributions` about a
            minute afterwards with `get_client_instruction`. Only one query may be pending at a time; repeat a
            refused one after about a minute. Closed 23:45-00:30 New York time every night, all Saturday, and on
            Sunday until 15:00.
        """
        return self._call(QUERY_EXTERNAL_CASH_TRANSFERS, body=body, headers=headers, timeout=timeout)

    def query_instructions(
        self,
        body: AccountManagementBankingQueryInstructionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Order the list of recent instructions of an account.

        ``POST /gw/api/v1/instructions/query``

        Args:
            body: `instructionType` QUERY_RECENT_INSTRUCTIONS; `accountId` and `transactionHistory` with
                `daysToGoBack` (at least 1) and, if only one kind is wanted, `transactionType`. Although only a
                question, it needs a fresh `clientInstructionId` like every instruction.

        Returns:
            202: the list is being made; fetch it about a minute later with `get_client_instruction` or
            `get_instruction`, in `instructionHistory.result`. One such query every ten minutes. Closed
            23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            IBKR's guide lets you go back 7 days, its API document 30; ask for 7 unless you have seen more work.
        """
        return self._call(QUERY_INSTRUCTIONS, body=body, headers=headers, timeout=timeout)


class AsyncAccountManagementBanking(AsyncResource):
    """Banking."""

    async def cancel_instruction(
        self,
        body: AccountManagementBankingCancelInstructionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Cancel an instruction that is still pending.

        ``POST /gw/api/v1/instructions/cancel``

        Args:
            body: `instructionType` CANCEL_INSTRUCTION; `instruction` with a new `clientInstructionId`, the
                `instructionId` to cancel and a `reason` of up to 256 characters. Future runs of a recurring
                instruction can be cancelled as well. Each instruction needs a `clientInstructionId`: a whole
                number of yours of at most 18 digits, best counted upwards. A number cannot be used again; the
                server refuses it, so nothing is carried out twice.

        Returns:
            201 with the result of the cancellation itself, normally PROCESSED. 422 is a business refusal and
            403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.
        """
        return await self._call(CANCEL_INSTRUCTION, body=body, headers=headers, timeout=timeout)

    async def cancel_instructions_bulk(
        self,
        body: AccountManagementBankingCancelInstructionsBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Cancel several pending instructions in a single call.

        ``POST /gw/api/v1/instructions/cancel:bulk``

        Args:
            body: `instructionType` CANCEL_INSTRUCTION and `instructions` with the fields of
                `cancel_instruction`. Each instruction needs a `clientInstructionId`: a whole number of yours of
                at most 18 digits, best counted upwards. A number cannot be used again; the server refuses it,
                so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return await self._call(CANCEL_INSTRUCTIONS_BULK, body=body, headers=headers, timeout=timeout)

    async def create_bank_instruction(
        self,
        body: AccountManagementBankingCreateBankInstructionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Set up, verify or delete a bank instruction of an account.

        ``POST /gw/api/v1/bank-instructions``

        Args:
            body: `instructionType` and a matching `instruction`: ACH_INSTRUCTION and EDDA_INSTRUCTION link a
                bank account, OPEN_BANKING_INSTRUCTION links one through Plaid,
                PREDEFINED_DESTINATION_INSTRUCTION names a payment target, WITHDRAWAL_INSTRUCTION allows
                withdrawals to the source of an earlier open-banking deposit,
                TRADITIONAL_BANK_INSTRUCTION_VERIFICATION gives back the two test amounts (any order, three
                attempts), DELETE_BANK_INSTRUCTION removes one. Wire instructions cannot be made by API, only
                used. At most six active ones for each account. Each instruction needs a `clientInstructionId`:
                a whole number of yours of at most 18 digits, best counted upwards. A number cannot be used
                again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. An ACH set-up may answer PENDING_VERIFICATION and takes 7-15 minutes. 422 is a
            business refusal and 403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.

        Sources differ:
            For the verification IBKR's guide asks for the code ACHUS while its sample sends USACH; the document
            allows both. The guide limits ACH names to 32 characters, the document to 100.
        """
        return await self._call(CREATE_BANK_INSTRUCTION, body=body, headers=headers, timeout=timeout)

    async def create_bank_instructions_bulk(
        self,
        body: AccountManagementBankingCreateBankInstructionsBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several bank instructions of one type in a single call.

        ``POST /gw/api/v1/bank-instructions:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_bank_instruction`. Each instruction needs a `clientInstructionId`: a whole number of
                yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return await self._call(CREATE_BANK_INSTRUCTIONS_BULK, body=body, headers=headers, timeout=timeout)

    async def create_external_asset_transfer(
        self,
        body: AccountManagementBankingCreateExternalAssetTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move positions between an account and another broker.

        ``POST /gw/api/v1/external-asset-transfers``

        Args:
            body: `instructionType` and `instruction`: FOP (free of payment, IN or OUT; an inbound notice lapses
                after five business days), DWAC (IN only), COMPLEX_ASSET_TRANSFER (through a named broker, see
                `utilities.list_complex_transfer_brokers`) or EXTERNAL_POSITION_TRANSFER (a FULL move by ACATS
                or ATON). `tradingInstrument` is a `currency` with either a `conid` or a
                `tradingInstrumentDescription` (CUSIP, ISIN or CASH). One instrument at a time;
                `create_external_asset_transfer_v2` takes several. Each instruction needs a
                `clientInstructionId`: a whole number of yours of at most 18 digits, best counted upwards. A
                number cannot be used again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. FOP and complex transfers also report a `clearingState`. 422 is a business
            refusal and 403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.

        Sources differ:
            IBKR's guide lists OUT for DWAC, its API document only IN. Samples spell the contract number conId,
            the document conid.
        """
        return await self._call(CREATE_EXTERNAL_ASSET_TRANSFER, body=body, headers=headers, timeout=timeout)

    async def create_external_asset_transfer_v2(
        self,
        body: AccountManagementBankingCreateExternalAssetTransferV2Request | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move several positions between an account and another broker.

        ``POST /gw/api/v2/external-asset-transfers``

        Args:
            body: `instructionType` and `instruction`: FOP (free of payment, IN or OUT; an inbound notice lapses
                after five business days), DWAC (IN only), COMPLEX_ASSET_TRANSFER (through a named broker, see
                `utilities.list_complex_transfer_brokers`). Unlike `create_external_asset_transfer` the
                `currency` stands beside `positions`, a list of a `quantity` with either a `conid` or a
                `tradingInstrumentDescription`. ACATS and ATON are not taken here. Each instruction needs a
                `clientInstructionId`: a whole number of yours of at most 18 digits, best counted upwards. A
                number cannot be used again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. 422 is a business refusal and 403 a missing right; both carry
            `instructionResult.error`. After a time-out ask `get_client_instruction` before sending again.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.
        """
        return await self._call(CREATE_EXTERNAL_ASSET_TRANSFER_V2, body=body, headers=headers, timeout=timeout)

    async def create_external_asset_transfers_bulk(
        self,
        body: AccountManagementBankingCreateExternalAssetTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several external position transfers of one type in a single call.

        ``POST /gw/api/v1/external-asset-transfers:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_external_asset_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return await self._call(CREATE_EXTERNAL_ASSET_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    async def create_external_asset_transfers_bulk_v2(
        self,
        body: AccountManagementBankingCreateExternalAssetTransfersBulkV2Request | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several external transfers, each of several positions, in a single call.

        ``POST /gw/api/v2/external-asset-transfers:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_external_asset_transfer_v2`. Each instruction needs a `clientInstructionId`: a whole
                number of yours of at most 18 digits, best counted upwards. A number cannot be used again; the
                server refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return await self._call(CREATE_EXTERNAL_ASSET_TRANSFERS_BULK_V2, body=body, headers=headers, timeout=timeout)

    async def create_external_cash_transfer(
        self,
        body: AccountManagementBankingCreateExternalCashTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse | DepositFundsPollingResponse:
        """Announce a deposit from a bank or withdraw money to one.

        ``POST /gw/api/v1/external-cash-transfers``

        Args:
            body: `instructionType` DEPOSIT or WITHDRAWAL; `instruction` with account, `amount` (a multiple of
                0.01), currency and method. A wire deposit is only a notice, the wire itself is sent at the
                bank, and `identifier` is obligatory in ILS, AED, AUD and INR. An OPEN_BANKING deposit needs
                `openBanking`. A withdrawal needs the `bankInstructionName` to use; more than USD 100,000 goes
                through the portal only. `recurringInstructionDetail` repeats either. Each instruction needs a
                `clientInstructionId`: a whole number of yours of at most 18 digits, best counted upwards. A
                number cannot be used again; the server refuses it, so nothing is carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. An open-banking deposit adds `depositDetails.openBanking.providerResponse` with
            the page on which the customer must finish it. 422 is a business refusal and 403 a missing right;
            both carry `instructionResult.error`. After a time-out ask `get_client_instruction` before sending
            again. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            Older samples call the recurring part recurDetail. IBKR's guide writes RETIREMENT_SAVINGS_PLAN where
            the document has RETIREMENT_SAVING_PLAN in `fromIraType`; the document is followed.
        """
        return await self._call(CREATE_EXTERNAL_CASH_TRANSFER, body=body, headers=headers, timeout=timeout)

    async def create_external_cash_transfers_bulk(
        self,
        body: AccountManagementBankingCreateExternalCashTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Send several deposits or several withdrawals in a single call.

        ``POST /gw/api/v1/external-cash-transfers:bulk``

        Args:
            body: One `instructionType` for all, and `instructions` with the fields of
                `create_external_cash_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return await self._call(CREATE_EXTERNAL_CASH_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    async def create_internal_asset_transfer(
        self,
        body: AccountManagementBankingCreateInternalAssetTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move a position from one IBKR account to another.

        ``POST /gw/api/v1/internal-asset-transfers``

        Args:
            body: `instructionType` INTERNAL_POSITION_TRANSFER; `sourceAccountId`, `targetAccountId`,
                `transferQuantity` and `tradingInstrument`. `tradingInstrument` is a `currency` with either a
                `conid` or a `tradingInstrumentDescription` (CUSIP, ISIN or CASH). Anything but stock needs the
                `conid`. `transferPrice` asks for `tradeDate` and `settleDate` too, each of these for the other.
                Each instruction needs a `clientInstructionId`: a whole number of yours of at most 18 digits,
                best counted upwards. A number cannot be used again; the server refuses it, so nothing is
                carried out twice.

        Returns:
            202 means accepted, not done: `instructionStatus` is PENDING until it turns PROCESSED or REJECTED.
            Follow it with `get_client_instruction`, `get_instruction` or `get_instruction_set`, first after
            about ten minutes. The server works through 200 of them in a batch every five minutes; more than
            1000 in a day may cost a fee. 422 is a business refusal and 403 a missing right; both carry
            `instructionResult.error`. After a time-out ask `get_client_instruction` before sending again.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            IBKR's guide shows a further field position without explaining it.
        """
        return await self._call(CREATE_INTERNAL_ASSET_TRANSFER, body=body, headers=headers, timeout=timeout)

    async def create_internal_asset_transfers_bulk(
        self,
        body: AccountManagementBankingCreateInternalAssetTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Move several positions between IBKR accounts in a single call.

        ``POST /gw/api/v1/internal-asset-transfers:bulk``

        Args:
            body: `instructionType` INTERNAL_POSITION_TRANSFER and `instructions` with the fields of
                `create_internal_asset_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. The server works through 200 of them in a batch every five minutes; more than
            1000 in a day may cost a fee. Closed 23:45-00:30 New York time every night, all Saturday, and on
            Sunday until 15:00.
        """
        return await self._call(CREATE_INTERNAL_ASSET_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    async def create_internal_cash_transfer(
        self,
        body: AccountManagementBankingCreateInternalCashTransferRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Move cash from one IBKR account to another.

        ``POST /gw/api/v1/internal-cash-transfers``

        Args:
            body: `instructionType` INTERNAL_CASH_TRANSFER; `sourceAccountId`, `targetAccountId`, `amount` (a
                multiple of 0.01), `currency`, and if wanted `clientNote` (up to 64 characters) and
                `dateTimeToOccur` (ISO 8601 with an offset). Each instruction needs a `clientInstructionId`: a
                whole number of yours of at most 18 digits, best counted upwards. A number cannot be used again;
                the server refuses it, so nothing is carried out twice.

        Returns:
            201 when it was done at once, which the server decides within 15 seconds; 202 when it is pending or
            meant for later. A pending one is followed with `get_client_instruction`. 422 is a business refusal
            and 403 a missing right; both carry `instructionResult.error`. After a time-out ask
            `get_client_instruction` before sending again. Closed 23:45-00:30 New York time every night, all
            Saturday, and on Sunday until 15:00.
        """
        return await self._call(CREATE_INTERNAL_CASH_TRANSFER, body=body, headers=headers, timeout=timeout)

    async def create_internal_cash_transfers_bulk(
        self,
        body: AccountManagementBankingCreateInternalCashTransfersBulkRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AsynchronousInstructionSetResponse | BulkMultiStatusResponse:
        """Move cash between several pairs of IBKR accounts in a single call.

        ``POST /gw/api/v1/internal-cash-transfers:bulk``

        Args:
            body: `instructionType` INTERNAL_CASH_TRANSFER and `instructions` with the fields of
                `create_internal_cash_transfer`. Each instruction needs a `clientInstructionId`: a whole number
                of yours of at most 18 digits, best counted upwards. A number cannot be used again; the server
                refuses it, so nothing is carried out twice.

        Returns:
            202 means every instruction was accepted, 207 that at least one was refused. Each element of
            `instructionResults` has a `status` of its own, so look at every one; a refused element has `title`
            and `instructionResult.error`, or `invalidArguments`. `instructionSetId` finds them all again with
            `get_instruction_set`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday
            until 15:00.
        """
        return await self._call(CREATE_INTERNAL_CASH_TRANSFERS_BULK, body=body, headers=headers, timeout=timeout)

    async def get_client_instruction(
        self,
        client_instruction_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> (
        InstructionPollingResponse
        | InstructionResponse
        | QueryRecentInstructionResponse
        | DepositFundsPollingResponse
        | QueryIRAContributionsResponse
        | ComplexAssetTransferPollingResponse
    ):
        """Get the state of an instruction by your own number.

        ``GET /gw/api/v1/client-instructions/{clientInstructionId}``

        Args:
            client_instruction_id: Your number of the instruction, as sent in `clientInstructionId`.

        Returns:
            `instructionResult` with `instructionStatus` PENDING, PROCESSED or REJECTED (then with `error`), and
            what the type adds: `instructionHistory`, `contributions`, `depositDetails` (the bank page a Plaid
            deposit must be finished on) or `clearingState`. `instructionSetId` may be negative. 208 carries the
            result too; 404 means no such instruction, which after a time-out tells that it never arrived.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            208 is explained in two ways: the final result was delivered before, or the number was used for
            several instructions and the first one is shown. Compare `instructionSetId` when in doubt.
        """
        return await self._call(GET_CLIENT_INSTRUCTION, (client_instruction_id,), headers=headers, timeout=timeout)

    async def get_instruction(
        self,
        instruction_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> (
        InstructionPollingResponse
        | InstructionResponse
        | QueryRecentInstructionResponse
        | DepositFundsPollingResponse
        | QueryIRAContributionsResponse
        | ComplexAssetTransferPollingResponse
    ):
        """Get the state of an instruction by IBKR's number.

        ``GET /gw/api/v1/instructions/{instructionId}``

        Args:
            instruction_id: `instructionId` of an earlier answer; may be negative.

        Returns:
            The same as `get_client_instruction`: `instructionStatus` PENDING, PROCESSED or REJECTED (then with
            `error`) and what the type adds. 208 carries the result too, 404 means that there is no such
            instruction. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            208 is explained in two ways: the final result was delivered before, or the number was used for
            several instructions and the first one is shown. Compare `instructionSetId` when in doubt.
        """
        return await self._call(GET_INSTRUCTION, (instruction_id,), headers=headers, timeout=timeout)

    async def get_instruction_set(
        self,
        instruction_set_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BulkMultiStatusResponse:
        """Get the state of all instructions sent in one call.

        ``GET /gw/api/v1/instruction-sets/{instructionSetId}``

        Args:
            instruction_set_id: `instructionSetId` of the answer to the call; may be negative.

        Returns:
            `instructionResults`, one element for each instruction with a `status` of its own: 202 pending, 422
            refused with `instructionResult.error`, 400 with `invalidArguments` and no result. 404 repeats the
            `instructionSetId`. Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until
            15:00.
        """
        return await self._call(GET_INSTRUCTION_SET, (instruction_set_id,), headers=headers, timeout=timeout)

    async def query_bank_instructions(
        self,
        body: AccountManagementBankingQueryBankInstructionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> QueryRecentRecurringEventResponse | QueryBankInstructionResponse | QueryRecurringInstructionsResponse:
        """Ask for the bank instructions or recurring transactions of an account.

        ``POST /gw/api/v1/bank-instructions/query``

        Args:
            body: `instructionType` QUERY_BANK_INSTRUCTION (account and method), QUERY_RECURRING_INSTRUCTIONS
                (account) or QUERY_RECENT_RECURRING_EVENTS (`ibReferenceId` of the recurring instruction,
                `numberOfTransactions` at least 1). Although only a question, it needs a fresh
                `clientInstructionId` like every instruction.

        Returns:
            201 with the result: `bankInstructionDetails` (account numbers masked), `recurringInstructions` or
            `transactionHistory`. Start and end of recurring instructions are texts like '2024-06-12
            00:00:00.0'. Only one query may be pending at a time; repeat a refused one after about a minute.
            Closed 23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            In an answer of the document's own, a recurring-instructions query reports the type
            QUERY_RECENT_INSTRUCTIONS; the kind of result is therefore told by its fields first.
        """
        return await self._call(QUERY_BANK_INSTRUCTIONS, body=body, headers=headers, timeout=timeout)

    async def query_external_cash_transfers(
        self,
        body: AccountManagementBankingQueryExternalCashTransfersRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> QueryWithdrawableAmountsResponse | QueryWithdrawableAmountsWithoutOriginHoldResponse | InstructionResponse:
        """Ask how much may be withdrawn or paid into an IRA.

        ``POST /gw/api/v1/external-cash-transfers/query``

        Args:
            body: `instructionType` QUERY_WITHDRAWABLE_FUNDS with account and currency, for one bank account
                also `bankRoutingNumber` and `bankAccountNumber` together, or else `bankInstructionName`; or
                QUERY_IRA_CONTRIBUTIONS with account and `year` (YYYY). Although only a question, it needs a
                fresh `clientInstructionId` like every instruction.

        Returns:
            Withdrawable funds come at once (201): amounts with and without borrowing on margin, or the pair
            without origination hold. IRA contributions are made later (202): fetch `contributions` about a
            minute afterwards with `get_client_instruction`. Only one query may be pending at a time; repeat a
            refused one after about a minute. Closed 23:45-00:30 New York time every night, all Saturday, and on
            Sunday until 15:00.
        """
        return await self._call(QUERY_EXTERNAL_CASH_TRANSFERS, body=body, headers=headers, timeout=timeout)

    async def query_instructions(
        self,
        body: AccountManagementBankingQueryInstructionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> InstructionResponse:
        """Order the list of recent instructions of an account.

        ``POST /gw/api/v1/instructions/query``

        Args:
            body: `instructionType` QUERY_RECENT_INSTRUCTIONS; `accountId` and `transactionHistory` with
                `daysToGoBack` (at least 1) and, if only one kind is wanted, `transactionType`. Although only a
                question, it needs a fresh `clientInstructionId` like every instruction.

        Returns:
            202: the list is being made; fetch it about a minute later with `get_client_instruction` or
            `get_instruction`, in `instructionHistory.result`. One such query every ten minutes. Closed
            23:45-00:30 New York time every night, all Saturday, and on Sunday until 15:00.

        Sources differ:
            IBKR's guide lets you go back 7 days, its API document 30; ask for 7 unless you have seen more work.
        """
        return await self._call(QUERY_INSTRUCTIONS, body=body, headers=headers, timeout=timeout)
