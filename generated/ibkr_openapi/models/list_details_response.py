# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .list_entry import ListEntry


@model(camel=True, nested={"entries": ("list", "ListEntry")})
class ListDetailsResponse(Model):
    """`ListDetailsResponse`. Required: entries, list_id, status."""

    description: str | Unset | None = UNSET
    entries: list[ListEntry] | Unset | None = UNSET
    list_id: int | Unset | None = UNSET
    name: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
