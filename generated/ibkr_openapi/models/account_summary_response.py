# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .account_summary_response_cash_balances_item import AccountSummaryResponseCashBalancesItem


@model(
    camel=True,
    wire={"securities_gvp": "securitiesGVP", "sma": "SMA"},
    nested={"cashBalances": ("list", "AccountSummaryResponseCashBalancesItem")},
)
class AccountSummaryResponse(Model):
    """`accountSummaryResponse`."""

    account_type: str | Unset | None = UNSET
    accrued_interest: float | Unset | None = UNSET
    available_funds: float | Unset | None = UNSET
    balance: float | Unset | None = UNSET
    buying_power: float | Unset | None = UNSET
    cash_balances: list[AccountSummaryResponseCashBalancesItem] | Unset | None = UNSET
    equity_with_loan_value: float | Unset | None = UNSET
    excess_liquidity: float | Unset | None = UNSET
    initial_margin: float | Unset | None = UNSET
    maintenance_margin: float | Unset | None = UNSET
    net_liquidation_value: float | Unset | None = UNSET
    reg_t_loan: float | Unset | None = UNSET
    reg_t_margin: float | Unset | None = UNSET
    securities_gvp: float | Unset | None = UNSET
    sma: float | Unset | None = UNSET
    status: str | Unset | None = UNSET
    total_cash_value: float | Unset | None = UNSET
