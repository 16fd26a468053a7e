# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QueryIRAContributionsResultInstructionStatus, QueryIRAContributionsResultInstructionType
    from .query_i_r_a_contributions_result_contributions_item import QueryIRAContributionsResultContributionsItem
    from .query_i_r_a_contributions_result_error import QueryIRAContributionsResultError


@model(
    camel=True,
    nested={
        "contributions": ("list", "QueryIRAContributionsResultContributionsItem"),
        "error": "QueryIRAContributionsResultError",
    },
    masked=("accountId",),
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class QueryIRAContributionsResult(Model):
    """`QueryIRAContributionsResult`. Required: account_id, client_instruction_id, contributions, instruction_id,
    instruction_status, instruction_type, ira_type, year."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    contributions: list[QueryIRAContributionsResultContributionsItem] | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryIRAContributionsResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryIRAContributionsResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryIRAContributionsResultInstructionType | str | Unset | None = UNSET
    ira_type: str | Unset | None = UNSET
    year: str | Unset | None = UNSET
