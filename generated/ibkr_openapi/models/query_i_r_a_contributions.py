# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("clientInstructionId",), masked=("accountId",))
class QueryIRAContributions(Model):
    """`QueryIRAContributions`. Required: account_id, client_instruction_id, year."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    year: str | Unset | None = UNSET
