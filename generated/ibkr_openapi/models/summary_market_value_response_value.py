# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={
        "cryptocurrency": "Cryptocurrency",
        "exchange_rate": "Exchange Rate",
        "govt_bonds": "Govt Bonds",
        "mtd_interest": "MTD Interest",
        "notional_cfd": "Notional CFD",
    }
)
class SummaryMarketValueResponseValue(Model):
    """Part of schema summaryMarketValueResponse/additionalProperties."""

    bonds: str | Unset | None = UNSET
    cfd: str | Unset | None = UNSET
    commodity: str | Unset | None = UNSET
    cryptocurrency: str | Unset | None = UNSET
    dividends_receivable: str | Unset | None = UNSET
    exchange_rate: str | Unset | None = UNSET
    funds: str | Unset | None = UNSET
    future_options: str | Unset | None = UNSET
    futures: str | Unset | None = UNSET
    govt_bonds: str | Unset | None = UNSET
    issuer_option: str | Unset | None = UNSET
    money_market: str | Unset | None = UNSET
    mtd_interest: str | Unset | None = UNSET
    mutual_funds: str | Unset | None = UNSET
    net_liquidation: str | Unset | None = UNSET
    notional_cfd: str | Unset | None = UNSET
    options: str | Unset | None = UNSET
    realized_pnl: str | Unset | None = UNSET
    settled_cash: str | Unset | None = UNSET
    stock: str | Unset | None = UNSET
    t_bills: str | Unset | None = UNSET
    total_cash: str | Unset | None = UNSET
    unrealized_pnl: str | Unset | None = UNSET
    warrants: str | Unset | None = UNSET
