# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import IndividualPositionPutOrCall
    from .individual_position_display_rule import IndividualPositionDisplayRule
    from .individual_position_increment_rules_item import IndividualPositionIncrementRulesItem


@model(
    camel=True,
    wire={"is_us": "isUS"},
    nested={
        "displayRule": "IndividualPositionDisplayRule",
        "expiry": "time:yyyyMMdd",
        "incrementRules": ("list", "IndividualPositionIncrementRulesItem"),
        "lastTradingDay": "time:yyyyMMdd",
    },
    masked=("acctId",),
)
class IndividualPosition(Model):
    """`individualPosition`."""

    acct_id: str | Unset | None = UNSET
    all_exchanges: str | Unset | None = UNSET
    asset_class: str | Unset | None = UNSET
    avg_cost: float | Unset | None = UNSET
    avg_price: float | Unset | None = UNSET
    base_avg_cost: float | Unset | None = UNSET
    base_avg_price: float | Unset | None = UNSET
    base_mkt_price: float | Unset | None = UNSET
    base_mkt_value: float | Unset | None = UNSET
    base_realized_pnl: float | Unset | None = UNSET
    base_unrealized_pnl: float | Unset | None = UNSET
    chinese_name: str | Unset | None = UNSET
    con_exch_map: list[str] | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    contract_desc: str | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    cross_currency: bool | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    display_rule: IndividualPositionDisplayRule | Unset | None = UNSET
    exchs: dict[str, Any] | Unset | None = UNSET
    exercise_style: str | Unset | None = UNSET
    expiry: Date | str | Unset | None = UNSET
    full_name: str | Unset | None = UNSET
    group: str | Unset | None = UNSET
    has_options: bool | Unset | None = UNSET
    increment_rules: list[IndividualPositionIncrementRulesItem] | Unset | None = UNSET
    is_event_contract: bool | Unset | None = UNSET
    is_us: bool | Unset | None = UNSET
    last_trading_day: Date | str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    mkt_price: float | Unset | None = UNSET
    mkt_value: float | Unset | None = UNSET
    model: str | Unset | None = UNSET
    multiplier: float | Unset | None = UNSET
    name: str | Unset | None = UNSET
    page_size: int | Unset | None = UNSET
    position: float | Unset | None = UNSET
    put_or_call: IndividualPositionPutOrCall | str | Unset | None = UNSET
    realized_pnl: float | Unset | None = UNSET
    sector: str | Unset | None = UNSET
    sector_group: str | Unset | None = UNSET
    strike: str | float | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
    time: int | Unset | None = UNSET
    type: str | Unset | None = UNSET
    und_comp: str | Unset | None = UNSET
    und_conid: int | Unset | None = UNSET
    und_sym: str | Unset | None = UNSET
    unrealized_pnl: float | Unset | None = UNSET
