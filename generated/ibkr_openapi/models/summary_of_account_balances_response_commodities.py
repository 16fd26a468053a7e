# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"mtd_interest": "MTD Interest", "pndng_dbt_crd_chrgs": "Pndng Dbt Crd Chrgs"})
class SummaryOfAccountBalancesResponseCommodities(Model):
    """Part of schema summaryOfAccountBalancesResponse/commodities."""

    cash: str | Unset | None = UNSET
    equity_with_loan: str | Unset | None = UNSET
    mtd_interest: str | Unset | None = UNSET
    net_liquidation: str | Unset | None = UNSET
    pndng_dbt_crd_chrgs: str | Unset | None = UNSET
