# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class OrdersReplyRequest(Model):
    """Part of POST /v1/api/iserver/reply/{} body application/json."""

    confirmed: bool | Unset | None = UNSET
