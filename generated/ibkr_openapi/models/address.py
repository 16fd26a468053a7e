# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class Address(Model):
    """`Address`."""

    city: str | Unset | None = UNSET
    country: str | Unset | None = UNSET
    postal_code: str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    street1: str | Unset | None = UNSET
    street2: str | Unset | None = UNSET
