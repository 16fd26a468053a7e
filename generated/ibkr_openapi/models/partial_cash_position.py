# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("amount",))
class PartialCashPosition(Model):
    """`PartialCashPosition`."""

    amount: Numeric | Unset | None = UNSET
    full_cash: bool | Unset | None = UNSET
    margin_loan: bool | Unset | None = UNSET
