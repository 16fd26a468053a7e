# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import IndividualComboPositionPutOrCall


@model(camel=True, masked=("acctId",))
class IndividualComboPosition(Model):
    """`individualComboPosition`."""

    acct_id: str | Unset | None = UNSET
    asset_class: str | Unset | None = UNSET
    avg_cost: float | Unset | None = UNSET
    avg_price: float | Unset | None = UNSET
    con_exch_map: list[str] | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    contract_desc: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    exchs: dict[str, Any] | Unset | None = UNSET
    exercise_style: str | Unset | None = UNSET
    expiry: str | Unset | None = UNSET
    mkt_price: float | Unset | None = UNSET
    mkt_value: float | Unset | None = UNSET
    multiplier: float | str | Unset | None = UNSET
    position: float | Unset | None = UNSET
    put_or_call: IndividualComboPositionPutOrCall | str | Unset | None = UNSET
    realized_pnl: float | Unset | None = UNSET
    strike: str | float | Unset | None = UNSET
    und_conid: int | Unset | None = UNSET
    unrealized_pnl: float | Unset | None = UNSET
