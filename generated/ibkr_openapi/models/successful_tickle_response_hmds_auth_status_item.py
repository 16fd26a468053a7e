# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SuccessfulTickleResponseHmdsAuthStatusItem(Model):
    """Part of schema successfulTickleResponse/hmds/authStatus/items."""

    authenticated: bool | Unset | None = UNSET
    connected: bool | Unset | None = UNSET
