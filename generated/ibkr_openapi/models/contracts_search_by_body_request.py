# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ContractsSearchByBodyRequestSecType


@model(camel=True)
class ContractsSearchByBodyRequest(Model):
    """Part of POST /v1/api/iserver/secdef/search body application/json. Required: symbol."""

    fund: bool | Unset | None = UNSET
    fund_family_conid_ex: str | Unset | None = UNSET
    more: bool | Unset | None = UNSET
    name: bool | Unset | None = UNSET
    pattern: bool | Unset | None = UNSET
    referrer: str | Unset | None = UNSET
    sec_type: ContractsSearchByBodyRequestSecType | str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
