# Generated from spec/ by `make regenerate`; do not edit.
"""Balances: 1 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import AccountManagementBalancesQueryRequest, QueryWithdrawableCashEquityResponse
    from ..runtime.aliases import Headers, Timeout

QUERY: Operation[QueryWithdrawableCashEquityResponse] = Operation(
    "account_management.balances.query",
    "POST",
    "/gw/api/v1/balances/query",
    bodies={"application/json": "AccountManagementBalancesQueryRequest"},
    body_required=True,
    responses={
        "201": {"application/json": "QueryWithdrawableCashEquityResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "403": {"application/problem+json": "ForbiddenInstructionResponse"},
        "422": {"application/problem+json": "BusinessRejectResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Ask for the withdrawable cash and the equity of an account.",
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
    reference="https://ibkrcampus.com/docs/web-api/api-reference/third-parties/third-parties-cash-balances/create-balances-query",
    policy="SIGNED_JWT",
    scopes=("balances.read",),
    ignored=("path:client-id",),
    security=(("oauth2Bearer", ()),),
    tags=("Third Parties Cash Balances",),
    upstream_id="createBalancesQuery",
)


class AccountManagementBalances(Resource):
    """Balances."""

    def query(
        self,
        body: AccountManagementBalancesQueryRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> QueryWithdrawableCashEquityResponse:
        """Ask for the withdrawable cash and the equity of an account.

        ``POST /gw/api/v1/balances/query``

        Args:
            body: `instructionType` QUERY_WITHDRAWABLE_CASH_EQUITY; `instruction` with `clientInstructionId`,
                account and `currency` (three letters). Although only a question, it needs a fresh
                `clientInstructionId` like every instruction.

        Returns:
            201 with `withdrawableCashAmount` and `availableEquityValue` in that currency, inside
            `instructionResult`. Only one query may be pending at a time; repeat a refused one after about a
            minute.
        """
        return self._call(QUERY, body=body, headers=headers, timeout=timeout)


class AsyncAccountManagementBalances(AsyncResource):
    """Balances."""

    async def query(
        self,
        body: AccountManagementBalancesQueryRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> QueryWithdrawableCashEquityResponse:
        """Ask for the withdrawable cash and the equity of an account.

        ``POST /gw/api/v1/balances/query``

        Args:
            body: `instructionType` QUERY_WITHDRAWABLE_CASH_EQUITY; `instruction` with `clientInstructionId`,
                account and `currency` (three letters). Although only a question, it needs a fresh
                `clientInstructionId` like every instruction.

        Returns:
            201 with `withdrawableCashAmount` and `availableEquityValue` in that currency, inside
            `instructionResult`. Only one query may be pending at a time; repeat a refused one after about a
            minute.
        """
        return await self._call(QUERY, body=body, headers=headers, timeout=timeout)
