# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        ExternalPositionTransferSourceIRAType,
        ExternalPositionTransferSubType,
        ExternalPositionTransferType,
    )
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    wire={"source_ira_type": "sourceIRAType"},
    numbers=("clientInstructionId",),
    masked=("accountId", "signature"),
    marks={
        "sourceIRAType": ("ED", "RH", "RI", "RO", "RT", "SH", "SP", "TH"),
        "subType": ("ACATS", "ATON"),
        "type": ("FULL",),
    },
)
class ExternalPositionTransfer(Model):
    """`ExternalPositionTransfer`. Required: account_at_broker, account_id, broker_id, broker_name,
    client_instruction_id, signature, sub_type, type."""

    account_at_broker: str | Unset | None = UNSET
    account_id: str | Unset | None = UNSET
    broker_id: str | Unset | None = UNSET
    broker_name: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    signature: str | Unset | None = UNSET
    source_ira_type: ExternalPositionTransferSourceIRAType | str | Unset | None = UNSET
    sub_type: ExternalPositionTransferSubType | str | Unset | None = UNSET
    type: ExternalPositionTransferType | str | Unset | None = UNSET
