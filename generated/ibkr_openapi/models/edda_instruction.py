# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import EddaInstructionDebtorIdentificationDocumentType
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    numbers=("clientInstructionId",),
    masked=("accountId", "bankAccountNumber"),
    marks={"debtorIdentificationDocumentType": ("chinaId", "hkId", "hkMacaoEntryPermit", "passport")},
)
class EddaInstruction(Model):
    """`EddaInstruction`. Required: account_id, bank_account_number, bank_branch_code, bank_clearing_code,
    bank_instruction_name, client_instruction_id, currency, debtor_identification_document_type."""

    account_id: str | Unset | None = UNSET
    bank_account_number: str | Unset | None = UNSET
    bank_branch_code: str | Unset | None = UNSET
    bank_clearing_code: str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    debtor_identification_document_type: EddaInstructionDebtorIdentificationDocumentType | str | Unset | None = UNSET
