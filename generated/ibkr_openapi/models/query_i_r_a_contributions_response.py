# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_i_r_a_contributions_result import QueryIRAContributionsResult


@model(camel=True, nested={"instructionResult": "QueryIRAContributionsResult"})
class QueryIRAContributionsResponse(Model):
    """`QueryIRAContributionsResponse`. Required: instruction_set_id, status."""

    instruction_result: QueryIRAContributionsResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
