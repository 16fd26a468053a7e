# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class PublicCompanyInfoType(Model):
    """`PublicCompanyInfoType`."""

    exchange_traded_on: str | Unset | None = UNSET
    quoted_symbol: str | Unset | None = UNSET
