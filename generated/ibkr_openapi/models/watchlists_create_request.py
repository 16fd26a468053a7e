# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .watchlists_create_request_rows_item import WatchlistsCreateRequestRowsItem


@model(nested={"rows": ("list", "WatchlistsCreateRequestRowsItem")})
class WatchlistsCreateRequest(Model):
    """Part of POST /v1/api/iserver/watchlist body application/json. Required: id, name, rows."""

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    rows: list[WatchlistsCreateRequestRowsItem] | Unset | None = UNSET
