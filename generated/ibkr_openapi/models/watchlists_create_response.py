# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import Any

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class WatchlistsCreateResponse(Model):
    """Part of POST /v1/api/iserver/watchlist 200 application/json."""

    hash: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    instruments: list[Any] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    read_only: bool | Unset | None = UNSET
