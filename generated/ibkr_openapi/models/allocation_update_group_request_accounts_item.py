# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(numbers=("amount",))
class AllocationUpdateGroupRequestAccountsItem(Model):
    """Part of PUT /v1/api/iserver/account/allocation/group body application/json/accounts/items. Required: name."""

    amount: Numeric | Unset | None = UNSET
    name: str | Unset | None = UNSET
