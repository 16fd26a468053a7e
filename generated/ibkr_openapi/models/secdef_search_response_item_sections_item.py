# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class SecdefSearchResponseItemSectionsItem(Model):
    """Part of schema secdefSearchResponse/items/sections/items."""

    conid: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    months: str | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
