# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingQueryInstructionsRequestInstructionType
    from .query_recent_instructions import QueryRecentInstructions


@model(camel=True, nested={"instruction": "QueryRecentInstructions"})
class AccountManagementBankingQueryInstructionsRequest(Model):
    """Part of POST /gw/api/v1/instructions/query body application/json. Required: instruction, instruction_type."""

    instruction: QueryRecentInstructions | Unset | None = UNSET
    instruction_type: AccountManagementBankingQueryInstructionsRequestInstructionType | str | Unset | None = UNSET
