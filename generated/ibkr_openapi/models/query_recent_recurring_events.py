# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("clientInstructionId", "ibReferenceId", "numberOfTransactions"))
class QueryRecentRecurringEvents(Model):
    """`QueryRecentRecurringEvents`. Required: client_instruction_id, ib_reference_id."""

    client_instruction_id: Numeric | Unset | None = UNSET
    ib_reference_id: Numeric | Unset | None = UNSET
    number_of_transactions: Numeric | Unset | None = UNSET
