# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import SingleWatchlistEntryAssetClass, SingleWatchlistEntryST


@model(camel=True, wire={"c": "C", "st": "ST"})
class SingleWatchlistEntry(Model):
    """`singleWatchlistEntry`."""

    asset_class: SingleWatchlistEntryAssetClass | str | Unset | None = UNSET
    c: str | Unset | None = UNSET
    chinese_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    full_name: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    st: SingleWatchlistEntryST | str | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
