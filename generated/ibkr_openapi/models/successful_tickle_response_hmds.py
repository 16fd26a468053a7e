# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .successful_tickle_response_hmds_auth_status_item import SuccessfulTickleResponseHmdsAuthStatusItem


@model(camel=True, nested={"authStatus": ("list", "SuccessfulTickleResponseHmdsAuthStatusItem")})
class SuccessfulTickleResponseHmds(Model):
    """Part of schema successfulTickleResponse/hmds."""

    auth_status: list[SuccessfulTickleResponseHmdsAuthStatusItem] | Unset | None = UNSET
    error: str | Unset | None = UNSET
