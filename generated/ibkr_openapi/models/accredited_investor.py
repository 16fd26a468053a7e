# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .eligible_contract_participant import EligibleContractParticipant
    from .qualified_purchaser import QualifiedPurchaser


@model(
    camel=True,
    nested={"eligibleContractParticipant": "EligibleContractParticipant", "qualifiedPurchaser": "QualifiedPurchaser"},
    masked=("accountId", "signature"),
)
class AccreditedInvestor(Model):
    """`AccreditedInvestor`."""

    account_id: str | Unset | None = UNSET
    eligible_contract_participant: EligibleContractParticipant | Unset | None = UNSET
    qualified_purchaser: QualifiedPurchaser | Unset | None = UNSET
    signature: str | Unset | None = UNSET
    signed_by: list[str] | Unset | None = UNSET
    status: bool | Unset | None = UNSET
