# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class CurrencyPairsValueItem(Model):
    """Part of schema currencyPairs/additionalProperties/items."""

    ccy_pair: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
