# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import GetInvestedAccountsSummarySubscriptionStatus
    from .get_invested_accounts_summary_account_list_item import GetInvestedAccountsSummaryAccountListItem


@model(
    camel=True, wire={"req_id": "reqID"}, nested={"accountList": ("list", "GetInvestedAccountsSummaryAccountListItem")}
)
class GetInvestedAccountsSummary(Model):
    """`getInvestedAccountsSummary`."""

    account_list: list[GetInvestedAccountsSummaryAccountListItem] | Unset | None = UNSET
    base_ccy_master: str | Unset | None = UNSET
    base_ccy_master_precision: str | Unset | None = UNSET
    model: str | Unset | None = UNSET
    req_id: int | Unset | None = UNSET
    subscription_status: GetInvestedAccountsSummarySubscriptionStatus | int | Unset | None = UNSET
