# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import WithdrawalBankInstructionBasedOnDepositInstructionType
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("ibReferenceId",), marks={"type": ("OPEN_BANKING",)})
class WithdrawalBankInstructionBasedOnDepositInstruction(Model):
    """Part of schema WithdrawalBankInstruction/basedOnDepositInstruction. Required: type."""

    ib_reference_id: Numeric | Unset | None = UNSET
    name: str | Unset | None = UNSET
    type: WithdrawalBankInstructionBasedOnDepositInstructionType | str | Unset | None = UNSET
