# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ContractsListStrikesResponse(Model):
    """Part of GET /v1/api/iserver/secdef/strikes 200 application/json."""

    call: list[float] | Unset | None = UNSET
    put: list[float] | Unset | None = UNSET
