# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class QueryWithdrawableAmountsWithoutOriginHoldResultError(Model):
    """Part of schema QueryWithdrawableAmountsWithoutOriginHoldResult/error. Required: error_code, error_message."""

    error_code: str | Unset | None = UNSET
    error_message: str | Unset | None = UNSET
