# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class TradeConfirmationRequest(Model):
    """`TradeConfirmationRequest`. Required: account_id, end_date, start_date."""

    account_id: str | Unset | None = UNSET
    end_date: str | Unset | None = UNSET
    mime_type: str | Unset | None = UNSET
    start_date: str | Unset | None = UNSET
