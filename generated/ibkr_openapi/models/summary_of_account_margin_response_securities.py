# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={
        "prdctd_pst_xpry_mrgn_opn": "Prdctd Pst-xpry Mrgn @ Opn",
        "prjctd_lk_ahd_mntnnc_mrgn": "Prjctd Lk Ahd Mntnnc Mrgn",
        "prjctd_ovrnght_mntnnc_mrgn": "Prjctd Ovrnght Mntnnc Mrgn",
        "reg_t_margin": "RegT Margin",
    }
)
class SummaryOfAccountMarginResponseSecurities(Model):
    """Part of schema summaryOfAccountMarginResponse/securities."""

    current_initial: str | Unset | None = UNSET
    current_maint: str | Unset | None = UNSET
    prdctd_pst_xpry_mrgn_opn: str | Unset | None = UNSET
    prjctd_lk_ahd_mntnnc_mrgn: str | Unset | None = UNSET
    prjctd_ovrnght_mntnnc_mrgn: str | Unset | None = UNSET
    projected_liquidity_inital_margin: str | Unset | None = UNSET
    projected_overnight_initial_margin: str | Unset | None = UNSET
    reg_t_margin: str | Unset | None = UNSET
