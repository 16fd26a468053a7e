# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"requested_fcbp": "requestedFCBP", "requested_syep": "requestedSYEP"})
class RequiredFormsRequest(Model):
    """`RequiredFormsRequest`."""

    account_type: str | Unset | None = UNSET
    additional_account: bool | Unset | None = UNSET
    additional_applicant: bool | Unset | None = UNSET
    applicant_type: str | Unset | None = UNSET
    capability: list[str] | Unset | None = UNSET
    fa_trading_account: bool | Unset | None = UNSET
    ira: bool | Unset | None = UNSET
    ira_type: str | Unset | None = UNSET
    mifid_category: str | Unset | None = UNSET
    process_type: str | Unset | None = UNSET
    requested_fcbp: bool | Unset | None = UNSET
    requested_syep: bool | Unset | None = UNSET
    residence_country: str | Unset | None = UNSET
    trading_permissions: list[str] | Unset | None = UNSET
