# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .deposit_funds_polling_result import DepositFundsPollingResult


@model(camel=True, nested={"instructionResult": "DepositFundsPollingResult"})
class DepositFundsPollingResponse(Model):
    """`DepositFundsPollingResponse`. Required: instruction_set_id, status."""

    instruction_result: DepositFundsPollingResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
