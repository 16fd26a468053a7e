# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime


@model(
    camel=True,
    nested={"dateClosed": "datetime", "dateOpened": "datetime", "dateStarted": "datetime"},
    masked=("accountId", "adminAccountId", "masterAccountId"),
)
class AccountStatusResponse(Model):
    """`AccountStatusResponse`."""

    account_id: str | Unset | None = UNSET
    admin_account_id: str | Unset | None = UNSET
    date_closed: DateTime | str | Unset | None = UNSET
    date_opened: DateTime | str | Unset | None = UNSET
    date_started: DateTime | str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    master_account_id: str | Unset | None = UNSET
    message: str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
