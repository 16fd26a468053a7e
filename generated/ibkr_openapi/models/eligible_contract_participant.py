# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .eligible_contract_participant_details import EligibleContractParticipantDetails


@model(camel=True, nested={"eligibleContractParticipantDetails": ("list", "EligibleContractParticipantDetails")})
class EligibleContractParticipant(Model):
    """`EligibleContractParticipant`."""

    eligible_contract_participant_details: list[EligibleContractParticipantDetails] | Unset | None = UNSET
    status: bool | Unset | None = UNSET
