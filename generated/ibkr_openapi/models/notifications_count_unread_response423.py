# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class NotificationsCountUnreadResponse423(Model):
    """Part of GET /v1/api/fyi/unreadnumber 423 application/json."""

    status: str | Unset | None = UNSET
