# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"req_id": "reqID"}, masked=("numAccounts",))
class ModelSummaryResponse(Model):
    """`modelSummaryResponse`."""

    bootstrapped: bool | Unset | None = UNSET
    custom_index: bool | Unset | None = UNSET
    desc: str | Unset | None = UNSET
    is_static: bool | Unset | None = UNSET
    mismatch: bool | Unset | None = UNSET
    model: str | Unset | None = UNSET
    nlv: str | float | Unset | None = UNSET
    num_accounts: int | Unset | None = UNSET
    req_id: int | Unset | None = UNSET
    subscription_status: int | Unset | None = UNSET
