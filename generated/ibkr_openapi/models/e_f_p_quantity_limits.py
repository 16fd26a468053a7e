# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("maxGrossEfpTrades", "maxNetEfpTrades", "maxNominalEfpPerOrder"))
class EFPQuantityLimits(Model):
    """`EFPQuantityLimits`."""

    max_gross_efp_trades: Numeric | Unset | None = UNSET
    max_net_efp_trades: Numeric | Unset | None = UNSET
    max_nominal_efp_per_order: Numeric | Unset | None = UNSET
