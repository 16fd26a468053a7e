# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ContractsGetExchangeRateResponse(Model):
    """Part of GET /v1/api/iserver/exchangerate 200 application/json."""

    rate: float | Unset | None = UNSET
