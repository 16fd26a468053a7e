# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"account_id": "accountID"}, masked=("accountID",))
class RequestDetail(Model):
    """`RequestDetail`."""

    account_id: str | Unset | None = UNSET
    date_submitted: str | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
    request_type: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
