# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import SecDefInfoResponseRight


@model(camel=True, nested={"maturityDate": "time:yyyyMMdd"})
class SecDefInfoResponse(Model):
    """`secDefInfoResponse`."""

    company_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    coupon: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    cusip: str | Unset | None = UNSET
    desc1: str | Unset | None = UNSET
    desc2: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    maturity_date: Date | str | Unset | None = UNSET
    multiplier: str | Unset | None = UNSET
    price_rendering: str | Unset | None = UNSET
    right: SecDefInfoResponseRight | str | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    strike: float | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
    trading_class: str | Unset | None = UNSET
    valid_exchanges: str | Unset | None = UNSET
