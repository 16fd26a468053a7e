# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import WatchlistsResponseDataUserListsItemType


@model()
class WatchlistsResponseDataUserListsItem(Model):
    """Part of schema watchlistsResponse/data/user_lists/items."""

    id: str | Unset | None = UNSET
    is_open: bool | Unset | None = UNSET
    modified: int | Unset | None = UNSET
    name: str | Unset | None = UNSET
    read_only: bool | Unset | None = UNSET
    type: WatchlistsResponseDataUserListsItemType | str | Unset | None = UNSET
