# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(nested={"expiration": "time:yyyyMMdd"})
class ForecastDetailsResponse(Model):
    """`forecastDetailsResponse`."""

    category: str | Unset | None = UNSET
    conid_no: int | Unset | None = UNSET
    conid_yes: int | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    expiration: Date | str | Unset | None = UNSET
    logo_category: str | Unset | None = UNSET
    market_name: str | Unset | None = UNSET
    measured_period: str | Unset | None = UNSET
    payout: float | Unset | None = UNSET
    question: str | Unset | None = UNSET
    side: str | Unset | None = UNSET
    strike: float | Unset | None = UNSET
    strike_label: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    underlying_conid: int | Unset | None = UNSET
