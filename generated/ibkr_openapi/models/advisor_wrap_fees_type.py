# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AdvisorWrapFeesTypeStrategy
    from .automated_wrap_fee_details_type import AutomatedWrapFeeDetailsType
    from .high_water_mark_type import HighWaterMarkType


@model(
    camel=True,
    nested={
        "automatedFeesDetails": ("list", "AutomatedWrapFeeDetailsType"),
        "highWaterMarkConfigHwma": "HighWaterMarkType",
        "highWaterMarkConfigHwmq": "HighWaterMarkType",
    },
)
class AdvisorWrapFeesType(Model):
    """`AdvisorWrapFeesType`."""

    automated_fees_details: list[AutomatedWrapFeeDetailsType] | Unset | None = UNSET
    charge_advisor: bool | Unset | None = UNSET
    charge_other_fees_to_advisor: bool | Unset | None = UNSET
    high_water_mark_config_hwma: HighWaterMarkType | Unset | None = UNSET
    high_water_mark_config_hwmq: HighWaterMarkType | Unset | None = UNSET
    strategy: AdvisorWrapFeesTypeStrategy | str | Unset | None = UNSET
