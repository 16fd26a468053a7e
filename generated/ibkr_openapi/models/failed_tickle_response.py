# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class FailedTickleResponse(Model):
    """`failedTickleResponse`."""

    error: str | Unset | None = UNSET
