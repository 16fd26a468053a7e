# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class OrdersResetSuppressedQuestionsResponse(Model):
    """Part of POST /v1/api/iserver/questions/suppress/reset 200 application/json."""

    status: str | Unset | None = UNSET
