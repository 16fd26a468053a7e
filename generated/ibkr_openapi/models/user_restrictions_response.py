# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class UserRestrictionsResponse(Model):
    """`UserRestrictionsResponse`. Required: restriction_ids, status, user_name."""

    restriction_ids: list[int] | Unset | None = UNSET
    status: str | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
