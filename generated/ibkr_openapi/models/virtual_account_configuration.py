# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .virtual_account_id_mapping import VirtualAccountIdMapping


@model(nested={"account_id_mappings": ("list", "VirtualAccountIdMapping")})
class VirtualAccountConfiguration(Model):
    """`VirtualAccountConfiguration`."""

    account_id_mappings: list[VirtualAccountIdMapping] | Unset | None = UNSET
    client_id: str | Unset | None = UNSET
    client_supports_virtual_accounts: bool | Unset | None = UNSET
    user_id: str | Unset | None = UNSET
