# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(numbers=("conid",))
class MarketDataUnsubscribeRequest(Model):
    """Part of POST /v1/api/iserver/marketdata/unsubscribe body application/json."""

    conid: Numeric | Unset | None = UNSET
