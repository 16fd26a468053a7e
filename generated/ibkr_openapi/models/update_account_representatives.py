# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .representative_detail import RepresentativeDetail


@model(camel=True, nested={"representativeDetails": ("list", "RepresentativeDetail")}, masked=("accountId",))
class UpdateAccountRepresentatives(Model):
    """`UpdateAccountRepresentatives`."""

    account_id: str | Unset | None = UNSET
    representative_details: list[RepresentativeDetail] | Unset | None = UNSET
