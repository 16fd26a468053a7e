# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, extra="DetailedContractInformationValue")
class DetailedContractInformation(Model):
    """`detailedContractInformation`."""

    currency_type: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    included: list[str] | Unset | None = UNSET
    nd: int | Unset | None = UNSET
    pm: str | Unset | None = UNSET
    rc: int | Unset | None = UNSET
    view: list[str] | Unset | None = UNSET
