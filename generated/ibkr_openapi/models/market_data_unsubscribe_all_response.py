# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class MarketDataUnsubscribeAllResponse(Model):
    """Part of GET /v1/api/iserver/marketdata/unsubscribeall 200 application/json."""

    unsubscribed: bool | Unset | None = UNSET
