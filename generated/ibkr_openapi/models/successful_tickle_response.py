# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .successful_tickle_response_hmds import SuccessfulTickleResponseHmds
    from .successful_tickle_response_iserver import SuccessfulTickleResponseIserver


@model(camel=True, nested={"hmds": "SuccessfulTickleResponseHmds", "iserver": "SuccessfulTickleResponseIserver"})
class SuccessfulTickleResponse(Model):
    """`successfulTickleResponse`."""

    collission: bool | Unset | None = UNSET
    hmds: SuccessfulTickleResponseHmds | Unset | None = UNSET
    iserver: SuccessfulTickleResponseIserver | Unset | None = UNSET
    session: str | Unset | None = UNSET
    sso_expires: int | Unset | None = UNSET
    user_id: int | Unset | None = UNSET
