# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"c": "C", "h": "H"})
class WatchlistsCreateRequestRowsItem(Model):
    """Part of POST /v1/api/iserver/watchlist body application/json/rows/items."""

    c: str | Unset | None = UNSET
    h: str | Unset | None = UNSET
