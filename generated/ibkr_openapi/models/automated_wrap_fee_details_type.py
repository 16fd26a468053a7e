# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AutomatedWrapFeeDetailsTypeType
    from ..runtime.aliases import Numeric
    from .annual_blended_percentage import AnnualBlendedPercentage
    from .commission_schedule_type import CommissionScheduleType
    from .n_a_v_range_type import NAVRangeType


@model(
    camel=True,
    wire={"percent_of_nlv_cap": "percentOfNLVCap", "percent_of_nlv_cap_q": "percentOfNLVCapQ"},
    nested={
        "annualBlendedPercentages": ("list", "AnnualBlendedPercentage"),
        "navRanges": ("list", "NAVRangeType"),
        "perTradeMarkups": "CommissionScheduleType",
    },
    numbers=("maxFee", "numContracts"),
)
class AutomatedWrapFeeDetailsType(Model):
    """`AutomatedWrapFeeDetailsType`."""

    annual_blended_percentages: list[AnnualBlendedPercentage] | Unset | None = UNSET
    max_fee: Numeric | Unset | None = UNSET
    nav_ranges: list[NAVRangeType] | Unset | None = UNSET
    num_contracts: Numeric | Unset | None = UNSET
    per_trade_markups: CommissionScheduleType | Unset | None = UNSET
    percent_of_nlv_cap: str | Unset | None = UNSET
    percent_of_nlv_cap_q: str | Unset | None = UNSET
    post_frequency: str | Unset | None = UNSET
    type: AutomatedWrapFeeDetailsTypeType | str | Unset | None = UNSET
