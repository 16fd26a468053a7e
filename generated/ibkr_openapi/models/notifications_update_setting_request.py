# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class NotificationsUpdateSettingRequest(Model):
    """Part of POST /v1/api/fyi/settings/{} body application/json."""

    enabled: bool | Unset | None = UNSET
