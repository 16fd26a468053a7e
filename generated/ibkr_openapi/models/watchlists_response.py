# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import WatchlistsResponseAction
    from .watchlists_response_data import WatchlistsResponseData


@model(camel=True, wire={"mid": "MID"}, nested={"data": "WatchlistsResponseData"})
class WatchlistsResponse(Model):
    """`watchlistsResponse`."""

    action: WatchlistsResponseAction | str | Unset | None = UNSET
    data: WatchlistsResponseData | Unset | None = UNSET
    mid: str | Unset | None = UNSET
