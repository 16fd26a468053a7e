# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .list_entry_params import ListEntryParams


@model(camel=True, nested={"params": "ListEntryParams"})
class ListEntry(Model):
    """`ListEntry`."""

    created_at: int | Unset | None = UNSET
    id: int | Unset | None = UNSET
    params: ListEntryParams | Unset | None = UNSET
    type: str | Unset | None = UNSET
