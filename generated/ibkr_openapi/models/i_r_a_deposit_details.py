# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import IRADepositDetailsDepositType, IRADepositDetailsFromIraType, IRADepositDetailsTaxYear


@model(camel=True)
class IRADepositDetails(Model):
    """`IRADepositDetails`."""

    deposit_type: IRADepositDetailsDepositType | str | Unset | None = UNSET
    from_ira_type: IRADepositDetailsFromIraType | str | Unset | None = UNSET
    tax_year: IRADepositDetailsTaxYear | str | Unset | None = UNSET
