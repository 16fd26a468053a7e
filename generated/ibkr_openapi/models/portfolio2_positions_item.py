# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class Portfolio2PositionsItem(Model):
    """Part of schema portfolio2Positions/items."""

    asset_class: str | Unset | None = UNSET
    avg_cost: float | Unset | None = UNSET
    avg_price: float | Unset | None = UNSET
    conid: str | int | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    group: str | Unset | None = UNSET
    is_last_to_loq: bool | Unset | None = UNSET
    market_price: float | Unset | None = UNSET
    market_value: float | Unset | None = UNSET
    model: str | Unset | None = UNSET
    position: float | Unset | None = UNSET
    realized_pnl: float | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    sector: str | Unset | None = UNSET
    timestamp: int | Unset | None = UNSET
    unrealized_pnl: float | Unset | None = UNSET
