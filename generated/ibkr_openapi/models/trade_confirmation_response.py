# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trade_confirmation_response_data import TradeConfirmationResponseData


@model(nested={"data": "TradeConfirmationResponseData"})
class TradeConfirmationResponse(Model):
    """`TradeConfirmationResponse`."""

    accept: str | Unset | None = UNSET
    data: TradeConfirmationResponseData | Unset | None = UNSET
