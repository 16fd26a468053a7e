# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class AccountClose(Model):
    """`AccountClose`."""

    account_id: str | Unset | None = UNSET
    close_reason: str | Unset | None = UNSET
