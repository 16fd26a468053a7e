# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .single_watchlist_entry import SingleWatchlistEntry


@model(camel=True, nested={"instruments": ("list", "SingleWatchlistEntry")})
class SingleWatchlist(Model):
    """`singleWatchlist`."""

    hash: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    instruments: list[SingleWatchlistEntry] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    read_only: bool | Unset | None = UNSET
