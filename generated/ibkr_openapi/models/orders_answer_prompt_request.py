# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("orderId",))
class OrdersAnswerPromptRequest(Model):
    """Part of POST /v1/api/iserver/notification body application/json."""

    order_id: Numeric | Unset | None = UNSET
    req_id: str | Unset | None = UNSET
    text: str | Unset | None = UNSET
