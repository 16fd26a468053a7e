# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import (
        DVPInstructionAssetClass,
        DVPInstructionExchange,
        DVPInstructionRole,
        DVPInstructionTxGroupCode,
        DVPInstructionType,
    )


@model(
    camel=True,
    wire={
        "account_id": "accountID",
        "agent_id": "agentID",
        "day_do_id": "dayDoID",
        "external_account_id": "externalAccountID",
        "firm_id": "firmID",
    },
    nested={"expiry": "date"},
    masked=("accountID", "externalAccountID"),
)
class DVPInstruction(Model):
    """`DVPInstruction`."""

    account_id: str | Unset | None = UNSET
    account_name: str | Unset | None = UNSET
    agent_id: str | Unset | None = UNSET
    agent_name: str | Unset | None = UNSET
    asset_class: DVPInstructionAssetClass | str | Unset | None = UNSET
    broker_code: str | Unset | None = UNSET
    day_do_id: str | Unset | None = UNSET
    default: bool | Unset | None = UNSET
    exchange: DVPInstructionExchange | str | Unset | None = UNSET
    expiry: Date | str | Unset | None = UNSET
    external_account_id: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    firm_id: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    prepay_commission: bool | Unset | None = UNSET
    prepay_tax: bool | Unset | None = UNSET
    role: DVPInstructionRole | str | Unset | None = UNSET
    tx_group_code: DVPInstructionTxGroupCode | str | Unset | None = UNSET
    type: DVPInstructionType | str | Unset | None = UNSET
