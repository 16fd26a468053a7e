# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .forecast_market_response_contracts_item import ForecastMarketResponseContractsItem


@model(nested={"contracts": ("list", "ForecastMarketResponseContractsItem")})
class ForecastMarketResponse(Model):
    """`forecastMarketResponse`."""

    contracts: list[ForecastMarketResponseContractsItem] | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    exclude_historical_data: bool | Unset | None = UNSET
    logo_category: str | Unset | None = UNSET
    market_name: str | Unset | None = UNSET
    payout: float | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
