# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"bn": "BN"})
class NotificationsCountUnreadResponse(Model):
    """Part of GET /v1/api/fyi/unreadnumber 200 application/json."""

    bn: int | Unset | None = UNSET
