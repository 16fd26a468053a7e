# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .account_status_response import AccountStatusResponse


@model(nested={"accounts": ("list", "AccountStatusResponse")})
class AccountStatusBulkResponse(Model):
    """`AccountStatusBulkResponse`."""

    accounts: list[AccountStatusResponse] | Unset | None = UNSET
    limit: int | Unset | None = UNSET
    offset: int | Unset | None = UNSET
    total: int | Unset | None = UNSET
