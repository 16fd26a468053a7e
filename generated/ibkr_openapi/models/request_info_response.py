# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class RequestInfoResponse(Model):
    """`RequestInfoResponse`."""

    executed_at: str | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
