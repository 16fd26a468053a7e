# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DepositNotificationCurrency, DepositNotificationType
    from ..runtime.aliases import Numeric
    from .a_c_h_details import ACHDetails
    from .check_details import CheckDetails
    from .i_r_a_deposit_details import IRADepositDetails
    from .wire_details import WireDetails


@model(
    camel=True,
    nested={
        "achDetails": "ACHDetails",
        "checkDetails": "CheckDetails",
        "iraDepositDetails": "IRADepositDetails",
        "wireDetails": "WireDetails",
    },
    numbers=("amount",),
    masked=("ibAccount",),
)
class DepositNotification(Model):
    """`DepositNotification`."""

    ach_details: ACHDetails | Unset | None = UNSET
    amount: Numeric | Unset | None = UNSET
    check_details: CheckDetails | Unset | None = UNSET
    currency: DepositNotificationCurrency | str | Unset | None = UNSET
    ib_account: str | Unset | None = UNSET
    ira_deposit_details: IRADepositDetails | Unset | None = UNSET
    type: DepositNotificationType | str | Unset | None = UNSET
    wire_details: WireDetails | Unset | None = UNSET
