# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class WatchlistsResponseDataSystemListsItem(Model):
    """Part of schema watchlistsResponse/data/system_lists/items."""

    id: str | Unset | None = UNSET
    is_open: bool | Unset | None = UNSET
    modified: int | Unset | None = UNSET
    name: str | Unset | None = UNSET
    read_only: bool | Unset | None = UNSET
    type: str | Unset | None = UNSET
