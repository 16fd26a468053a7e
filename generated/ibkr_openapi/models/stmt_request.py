# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId", "accountIds"))
class StmtRequest(Model):
    """`StmtRequest`. Required: account_id, end_date, start_date."""

    account_id: str | Unset | None = UNSET
    account_ids: list[str] | Unset | None = UNSET
    crypto_consol_if_available: bool | Unset | None = UNSET
    end_date: str | Unset | None = UNSET
    gzip: bool | Unset | None = UNSET
    language: str | Unset | None = UNSET
    mime_type: str | Unset | None = UNSET
    multi_account_format: str | Unset | None = UNSET
    start_date: str | Unset | None = UNSET
