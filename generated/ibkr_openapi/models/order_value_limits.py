# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("maxGrossValue", "maxNetValue", "maxOrderValue", "netContractLimit"))
class OrderValueLimits(Model):
    """`OrderValueLimits`."""

    max_gross_value: Numeric | Unset | None = UNSET
    max_net_value: Numeric | Unset | None = UNSET
    max_order_value: Numeric | Unset | None = UNSET
    net_contract_limit: Numeric | Unset | None = UNSET
