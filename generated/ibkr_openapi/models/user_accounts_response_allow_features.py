# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    camel=True,
    wire={
        "allow_fa": "allowFA",
        "allow_fx_conv": "allowFXConv",
        "allow_mta": "allowMTA",
        "show_eu_cost_report": "showEUCostReport",
        "show_gfis": "showGFIS",
    },
)
class UserAccountsResponseAllowFeatures(Model):
    """Part of schema userAccountsResponse/allowFeatures."""

    allow_crypto: bool | Unset | None = UNSET
    allow_dyn_account: bool | Unset | None = UNSET
    allow_event_contract: bool | Unset | None = UNSET
    allow_event_trading: bool | Unset | None = UNSET
    allow_fa: bool | Unset | None = UNSET
    allow_financial_lens: bool | Unset | None = UNSET
    allow_fx_conv: bool | Unset | None = UNSET
    allow_lite_under_pro: bool | Unset | None = UNSET
    allow_mta: bool | Unset | None = UNSET
    allow_type_ahead: bool | Unset | None = UNSET
    allowed_asset_types: str | Unset | None = UNSET
    debug_pnl: bool | Unset | None = UNSET
    lite_user: bool | Unset | None = UNSET
    research: bool | Unset | None = UNSET
    restrict_trade_subscription: bool | Unset | None = UNSET
    show_eu_cost_report: bool | Unset | None = UNSET
    show_gfis: bool | Unset | None = UNSET
    show_impact_dashboard: bool | Unset | None = UNSET
    show_tax_opt: bool | Unset | None = UNSET
    show_uk_user_labels: bool | Unset | None = UNSET
    show_web_news: bool | Unset | None = UNSET
    side_by_side: bool | Unset | None = UNSET
    snapshot_refresh_timeout: int | Unset | None = UNSET
