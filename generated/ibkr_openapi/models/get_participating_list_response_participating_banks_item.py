# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"bic": "BIC"})
class GetParticipatingListResponseParticipatingBanksItem(Model):
    """Part of schema GetParticipatingListResponse/participatingBanks/items. Required: bic, clearing_code,
    institution_name."""

    bic: str | Unset | None = UNSET
    clearing_code: str | Unset | None = UNSET
    institution_name: str | Unset | None = UNSET
