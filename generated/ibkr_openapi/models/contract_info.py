# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(nested={"maturity_date": "time:yyyyMMdd"})
class ContractInfo(Model):
    """`contractInfo`."""

    allow_sell_long: bool | Unset | None = UNSET
    category: str | Unset | None = UNSET
    cfi_code: str | Unset | None = UNSET
    classifier: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    con_id: int | Unset | None = UNSET
    contract_clarification_type: str | Unset | None = UNSET
    contract_month: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    cusip: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    expiry_full: str | Unset | None = UNSET
    industry: str | Unset | None = UNSET
    instrument_type: str | Unset | None = UNSET
    is_zero_commission_security: bool | Unset | None = UNSET
    local_symbol: str | Unset | None = UNSET
    maturity_date: Date | str | Unset | None = UNSET
    multiplier: str | Unset | None = UNSET
    r_t_h: bool | Unset | None = UNSET
    right: str | Unset | None = UNSET
    smart_available: bool | Unset | None = UNSET
    strike: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    text: str | Unset | None = UNSET
    trading_class: str | Unset | None = UNSET
    underlying_con_id: int | Unset | None = UNSET
    underlying_issuer: str | Unset | None = UNSET
    valid_exchanges: str | Unset | None = UNSET
