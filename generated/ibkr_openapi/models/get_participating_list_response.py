# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .get_participating_list_response_participating_banks_item import (
        GetParticipatingListResponseParticipatingBanksItem,
    )


@model(camel=True, nested={"participatingBanks": ("list", "GetParticipatingListResponseParticipatingBanksItem")})
class GetParticipatingListResponse(Model):
    """`GetParticipatingListResponse`. Required: participating_banks, type."""

    participating_banks: list[GetParticipatingListResponseParticipatingBanksItem] | Unset | None = UNSET
    type: str | Unset | None = UNSET
