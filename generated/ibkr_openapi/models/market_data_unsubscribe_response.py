# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class MarketDataUnsubscribeResponse(Model):
    """Part of POST /v1/api/iserver/marketdata/unsubscribe 200 application/json."""

    success: bool | Unset | None = UNSET
