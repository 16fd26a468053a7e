# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("amtToInvest",), masked=("account",))
class AllocationInvestInModelRequestAccountListItem(Model):
    """Part of POST /v1/api/fa/model/invest-divest body application/json/accountList/items."""

    account: str | Unset | None = UNSET
    amt_to_invest: Numeric | Unset | None = UNSET
