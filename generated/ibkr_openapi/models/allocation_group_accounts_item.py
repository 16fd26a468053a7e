# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AllocationGroupAccountsItem(Model):
    """Part of schema allocationGroup/accounts/items."""

    amount: float | Unset | None = UNSET
    name: str | Unset | None = UNSET
