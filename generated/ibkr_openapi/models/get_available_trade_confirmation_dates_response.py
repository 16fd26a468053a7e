# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .get_available_trade_confirmation_dates_response_data import GetAvailableTradeConfirmationDatesResponseData


@model(nested={"data": "GetAvailableTradeConfirmationDatesResponseData"})
class GetAvailableTradeConfirmationDatesResponse(Model):
    """`GetAvailableTradeConfirmationDatesResponse`."""

    data: GetAvailableTradeConfirmationDatesResponseData | Unset | None = UNSET
