# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("conid", "orderId"))
class ContractsGetRulesRequest(Model):
    """Part of POST /v1/api/iserver/contract/rules body application/json. Required: conid."""

    conid: Numeric | Unset | None = UNSET
    is_buy: bool | Unset | None = UNSET
    modify_order: bool | Unset | None = UNSET
    order_id: Numeric | Unset | None = UNSET
