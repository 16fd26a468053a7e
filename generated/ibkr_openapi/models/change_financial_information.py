# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .financial_information import FinancialInformation


@model(camel=True, nested={"newFinancialInformation": "FinancialInformation"}, masked=("accountId",))
class ChangeFinancialInformation(Model):
    """`ChangeFinancialInformation`."""

    account_id: str | Unset | None = UNSET
    new_financial_information: FinancialInformation | Unset | None = UNSET
    reference_user_name: str | Unset | None = UNSET
