# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from .trsrv_sec_def_response_secdef_item_display_rule import TrsrvSecDefResponseSecdefItemDisplayRule
    from .trsrv_sec_def_response_secdef_item_increment_rules_item import TrsrvSecDefResponseSecdefItemIncrementRulesItem


@model(
    camel=True,
    wire={"is_us": "isUS"},
    nested={
        "displayRule": "TrsrvSecDefResponseSecdefItemDisplayRule",
        "expiry": "time:yyyyMMdd",
        "incrementRules": ("list", "TrsrvSecDefResponseSecdefItemIncrementRulesItem"),
        "lastTradingDay": "time:yyyyMMdd",
    },
)
class TrsrvSecDefResponseSecdefItem(Model):
    """Part of schema trsrvSecDefResponse/secdef/items."""

    all_exchanges: str | Unset | None = UNSET
    asset_class: str | Unset | None = UNSET
    chinese_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    display_rule: TrsrvSecDefResponseSecdefItemDisplayRule | Unset | None = UNSET
    expiry: Date | str | Unset | None = UNSET
    full_name: str | Unset | None = UNSET
    group: str | Unset | None = UNSET
    has_options: bool | Unset | None = UNSET
    increment_rules: list[TrsrvSecDefResponseSecdefItemIncrementRulesItem] | Unset | None = UNSET
    is_event_contract: bool | Unset | None = UNSET
    is_us: bool | Unset | None = UNSET
    last_trading_day: Date | str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    multiplier: float | Unset | None = UNSET
    name: str | Unset | None = UNSET
    page_size: int | Unset | None = UNSET
    put_or_call: str | Unset | None = UNSET
    sector: str | Unset | None = UNSET
    sector_group: str | Unset | None = UNSET
    strike: str | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
    time: int | Unset | None = UNSET
    type: str | Unset | None = UNSET
    und_conid: int | Unset | None = UNSET
