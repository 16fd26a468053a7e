# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("acctId",))
class AmRequestStatusResponse(Model):
    """`AmRequestStatusResponse`."""

    acct_id: str | Unset | None = UNSET
    message: str | Unset | None = UNSET
    request_id: str | Unset | None = UNSET
    request_type: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
