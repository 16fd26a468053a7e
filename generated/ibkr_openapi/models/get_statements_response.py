# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .get_statements_response_data import GetStatementsResponseData


@model(nested={"data": "GetStatementsResponseData"})
class GetStatementsResponse(Model):
    """`GetStatementsResponse`."""

    accept: str | Unset | None = UNSET
    data: GetStatementsResponseData | Unset | None = UNSET
