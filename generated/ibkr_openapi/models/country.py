# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class Country(Model):
    """`Country`."""

    country: str | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    disabled: bool | Unset | None = UNSET
    fee: float | Unset | None = UNSET
