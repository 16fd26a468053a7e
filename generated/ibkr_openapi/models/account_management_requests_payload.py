# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .account_management_requests import AccountManagementRequests


@model(camel=True, nested={"accountManagementRequests": "AccountManagementRequests"})
class AccountManagementRequestsPayload(Model):
    """`AccountManagementRequestsPayload`."""

    account_management_requests: AccountManagementRequests | Unset | None = UNSET
