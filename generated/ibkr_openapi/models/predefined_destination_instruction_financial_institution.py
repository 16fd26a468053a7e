# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        PredefinedDestinationInstructionFinancialInstitutionBranchCodeType,
        PredefinedDestinationInstructionFinancialInstitutionIdentifierType,
    )


@model(
    camel=True,
    masked=("clientAccountId",),
    marks={"branchCodeType": ("BANK_CODE_CAD", "BSB_AUD", "NONE"), "identifierType": ("BIC", "IFSC")},
)
class PredefinedDestinationInstructionFinancialInstitution(Model):
    """Part of schema PredefinedDestinationInstruction/financialInstitution. Required: client_account_id, identifier,
    identifier_type, name."""

    branch_code: str | Unset | None = UNSET
    branch_code_type: PredefinedDestinationInstructionFinancialInstitutionBranchCodeType | str | Unset | None = UNSET
    client_account_id: str | Unset | None = UNSET
    identifier: str | Unset | None = UNSET
    identifier_type: PredefinedDestinationInstructionFinancialInstitutionIdentifierType | str | Unset | None = UNSET
    name: str | Unset | None = UNSET
