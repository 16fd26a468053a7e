# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={
        "mtd_interest": "MTD Interest",
        "pndng_dbt_crd_chrgs": "Pndng Dbt Crd Chrgs",
        "prvs_dy_eqty_wth_ln_vl": "Prvs Dy Eqty Wth Ln Vl",
        "rg_t_eqty_wth_ln_vl": "Rg T Eqty Wth Ln Vl",
    }
)
class SummaryOfAccountBalancesResponseSecurities(Model):
    """Part of schema summaryOfAccountBalancesResponse/securities."""

    cash: str | Unset | None = UNSET
    equity_with_loan: str | Unset | None = UNSET
    mtd_interest: str | Unset | None = UNSET
    net_liquidation: str | Unset | None = UNSET
    pndng_dbt_crd_chrgs: str | Unset | None = UNSET
    prvs_dy_eqty_wth_ln_vl: str | Unset | None = UNSET
    rg_t_eqty_wth_ln_vl: str | Unset | None = UNSET
    sec_gross_pos_val: str | Unset | None = UNSET
