# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DepositFundsPollingResultInstructionStatus, DepositFundsPollingResultInstructionType
    from .deposit_funds_polling_result_deposit_details import DepositFundsPollingResultDepositDetails
    from .deposit_funds_polling_result_error import DepositFundsPollingResultError


@model(
    camel=True,
    nested={"depositDetails": "DepositFundsPollingResultDepositDetails", "error": "DepositFundsPollingResultError"},
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class DepositFundsPollingResult(Model):
    """`DepositFundsPollingResult`. Required: client_instruction_id, instruction_id, instruction_status,
    instruction_type."""

    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    deposit_details: DepositFundsPollingResultDepositDetails | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: DepositFundsPollingResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: DepositFundsPollingResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: DepositFundsPollingResultInstructionType | str | Unset | None = UNSET
