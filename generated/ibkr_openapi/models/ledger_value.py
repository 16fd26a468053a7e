# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import LedgerValueKey


@model(masked=("acctcode",))
class LedgerValue(Model):
    """Part of schema ledger/additionalProperties."""

    acctcode: str | Unset | None = UNSET
    cashbalance: float | Unset | None = UNSET
    cashbalancefxsegment: float | Unset | None = UNSET
    commoditymarketvalue: float | Unset | None = UNSET
    corporatebondsmarketvalue: float | Unset | None = UNSET
    cryptocurrencyvalue: float | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    dividends: float | Unset | None = UNSET
    endofbundle: int | Unset | None = UNSET
    exchangerate: float | Unset | None = UNSET
    funds: float | Unset | None = UNSET
    futuremarketvalue: float | Unset | None = UNSET
    futureoptionmarketvalue: float | Unset | None = UNSET
    futuresonlypnl: float | Unset | None = UNSET
    interest: float | Unset | None = UNSET
    issueroptionsmarketvalue: float | Unset | None = UNSET
    key: LedgerValueKey | str | Unset | None = UNSET
    moneyfunds: float | Unset | None = UNSET
    netliquidationvalue: float | Unset | None = UNSET
    realizedpnl: float | Unset | None = UNSET
    secondkey: str | Unset | None = UNSET
    sessionid: int | Unset | None = UNSET
    settledcash: float | Unset | None = UNSET
    severity: int | Unset | None = UNSET
    stockmarketvalue: float | Unset | None = UNSET
    stockoptionmarketvalue: float | Unset | None = UNSET
    tbillsmarketvalue: float | Unset | None = UNSET
    tbondsmarketvalue: float | Unset | None = UNSET
    timestamp: int | Unset | None = UNSET
    unrealizedpnl: float | Unset | None = UNSET
    warrantsmarketvalue: float | Unset | None = UNSET
