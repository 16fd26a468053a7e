# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import ConsentSummaryClientCategory, ConsentSummaryConsentStatus


@model(nested={"consented_at": "datetime"}, masked=("account_id",))
class ConsentSummary(Model):
    """`ConsentSummary`."""

    account_id: str | Unset | None = UNSET
    client_category: ConsentSummaryClientCategory | str | Unset | None = UNSET
    client_id: str | Unset | None = UNSET
    client_name: str | Unset | None = UNSET
    consent_id: str | Unset | None = UNSET
    consent_status: ConsentSummaryConsentStatus | str | Unset | None = UNSET
    consented_at: DateTime | str | Unset | None = UNSET
    consented_scopes: list[str] | Unset | None = UNSET
    user_id: int | Unset | None = UNSET
