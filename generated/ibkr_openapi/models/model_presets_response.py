# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, wire={"req_id": "reqID"}, numbers=("reqID", "subscriptionStatus"))
class ModelPresetsResponse(Model):
    """`modelPresetsResponse`."""

    avoid_negative_cash_in_independent: bool | Unset | None = UNSET
    close_divest_independent_position: bool | Unset | None = UNSET
    fully_invest_existing_long_positions: bool | Unset | None = UNSET
    keep_model_open: bool | Unset | None = UNSET
    prefer_cross_with_independent: bool | Unset | None = UNSET
    prefer_transfer_from_independent: bool | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
    round_allocation_quantity_to_exchange_board_lot: bool | Unset | None = UNSET
    subscription_status: Numeric | Unset | None = UNSET
    use_non_base_ccy: bool | Unset | None = UNSET
    use_tolerance_range: bool | Unset | None = UNSET
