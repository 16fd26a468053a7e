# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ForecastRulesResponse(Model):
    """`forecastRulesResponse`."""

    asset_class: str | Unset | None = UNSET
    data_and_resolution_link: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    exchange_timezone: str | Unset | None = UNSET
    last_trade_time: int | Unset | None = UNSET
    market_name: str | Unset | None = UNSET
    market_rules_link: str | Unset | None = UNSET
    measured_period: str | Unset | None = UNSET
    payout: str | Unset | None = UNSET
    payout_time: int | Unset | None = UNSET
    price_increment: str | Unset | None = UNSET
    product_code: str | Unset | None = UNSET
    release_time: int | Unset | None = UNSET
    source_agency: str | Unset | None = UNSET
    threshold: str | Unset | None = UNSET
