# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .watchlists_response_data_system_lists_item import WatchlistsResponseDataSystemListsItem
    from .watchlists_response_data_user_lists_item import WatchlistsResponseDataUserListsItem


@model(
    nested={
        "system_lists": ("list", "WatchlistsResponseDataSystemListsItem"),
        "user_lists": ("list", "WatchlistsResponseDataUserListsItem"),
    }
)
class WatchlistsResponseData(Model):
    """Part of schema watchlistsResponse/data."""

    bulk_delete: bool | Unset | None = UNSET
    scanners_only: bool | Unset | None = UNSET
    show_scanners: bool | Unset | None = UNSET
    system_lists: list[WatchlistsResponseDataSystemListsItem] | Unset | None = UNSET
    user_lists: list[WatchlistsResponseDataUserListsItem] | Unset | None = UNSET
