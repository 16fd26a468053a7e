# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AllocateVANCurrency


@model(camel=True, masked=("accountId",))
class AllocateVAN(Model):
    """`AllocateVAN`."""

    account_id: str | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    currency: AllocateVANCurrency | str | Unset | None = UNSET
