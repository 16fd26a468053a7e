# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ManagingOwner(Model):
    """`ManagingOwner`."""

    external_id: str | Unset | None = UNSET
    is25_percent_owner: bool | Unset | None = UNSET
