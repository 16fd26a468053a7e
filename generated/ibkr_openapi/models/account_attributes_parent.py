# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class AccountAttributesParent(Model):
    """Part of schema accountAttributes/parent."""

    account_id: str | Unset | None = UNSET
    is_m_child: bool | Unset | None = UNSET
    is_m_parent: bool | Unset | None = UNSET
    is_multiplex: bool | Unset | None = UNSET
    mmc: list[str] | Unset | None = UNSET
