# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class FeaturesValueItem(Model):
    """Part of schema features/additionalProperties/items."""

    conid: int | Unset | None = UNSET
    expiration_date: int | Unset | None = UNSET
    long_futures_cut_off: int | Unset | None = UNSET
    ltd: int | Unset | None = UNSET
    short_futures_cut_off: int | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    underlying_conid: int | Unset | None = UNSET
