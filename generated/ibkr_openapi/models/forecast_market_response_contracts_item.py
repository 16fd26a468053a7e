# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(nested={"expiration": "time:yyyyMMdd"})
class ForecastMarketResponseContractsItem(Model):
    """Part of schema forecastMarketResponse/contracts/items."""

    conid: int | Unset | None = UNSET
    expiration: Date | str | Unset | None = UNSET
    expiry_label: str | Unset | None = UNSET
    side: str | Unset | None = UNSET
    strike: float | Unset | None = UNSET
    strike_label: str | Unset | None = UNSET
    time_specifier: str | Unset | None = UNSET
    underlying_conid: int | Unset | None = UNSET
