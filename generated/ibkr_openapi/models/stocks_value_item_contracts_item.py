# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"is_us": "isUS"})
class StocksValueItemContractsItem(Model):
    """Part of schema stocks/additionalProperties/items/contracts/items."""

    conid: int | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    is_us: bool | Unset | None = UNSET
