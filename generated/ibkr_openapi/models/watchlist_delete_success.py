# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import WatchlistDeleteSuccessAction
    from .watchlist_delete_success_data import WatchlistDeleteSuccessData


@model(camel=True, wire={"mid": "MID"}, nested={"data": "WatchlistDeleteSuccessData"})
class WatchlistDeleteSuccess(Model):
    """`watchlistDeleteSuccess`."""

    action: WatchlistDeleteSuccessAction | str | Unset | None = UNSET
    data: WatchlistDeleteSuccessData | Unset | None = UNSET
    mid: str | Unset | None = UNSET
