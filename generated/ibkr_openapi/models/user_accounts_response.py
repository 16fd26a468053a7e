# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .user_accounts_response_acct_props_value import UserAccountsResponseAcctPropsValue
    from .user_accounts_response_allow_features import UserAccountsResponseAllowFeatures
    from .user_accounts_response_chart_periods import UserAccountsResponseChartPeriods
    from .user_accounts_response_server_info import UserAccountsResponseServerInfo


@model(
    camel=True,
    wire={"is_ft": "isFT", "is_ft_2": "isFt"},
    nested={
        "acctProps": ("map", "UserAccountsResponseAcctPropsValue"),
        "allowFeatures": "UserAccountsResponseAllowFeatures",
        "chartPeriods": "UserAccountsResponseChartPeriods",
        "serverInfo": "UserAccountsResponseServerInfo",
    },
    masked=("accounts", "acctProps", "aliases", "selectedAccount"),
)
class UserAccountsResponse(Model):
    """`userAccountsResponse`."""

    accounts: list[str] | Unset | None = UNSET
    acct_props: dict[str, UserAccountsResponseAcctPropsValue] | Unset | None = UNSET
    aliases: dict[str, str] | Unset | None = UNSET
    allow_features: UserAccountsResponseAllowFeatures | Unset | None = UNSET
    chart_periods: UserAccountsResponseChartPeriods | Unset | None = UNSET
    groups: list[str] | Unset | None = UNSET
    is_ft: bool | Unset | None = UNSET
    is_ft_2: bool | Unset | None = UNSET
    is_paper: bool | Unset | None = UNSET
    profiles: list[str] | Unset | None = UNSET
    selected_account: str | Unset | None = UNSET
    server_info: UserAccountsResponseServerInfo | Unset | None = UNSET
    session_id: str | Unset | None = UNSET
