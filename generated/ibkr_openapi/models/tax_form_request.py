# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, masked=("accountId",))
class TaxFormRequest(Model):
    """`TaxFormRequest`. Required: account_id, format, type, year."""

    account_id: str | Unset | None = UNSET
    format: str | Unset | None = UNSET
    gzip: bool | Unset | None = UNSET
    type: str | Unset | None = UNSET
    year: str | Numeric | Unset | None = UNSET
