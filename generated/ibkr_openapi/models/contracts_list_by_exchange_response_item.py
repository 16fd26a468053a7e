# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ContractsListByExchangeResponseItem(Model):
    """Part of GET /v1/api/trsrv/all-conids 200 application/json/items."""

    conid: int | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
