# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ORGRegulatorType(Model):
    """`ORGRegulatorType`."""

    regulated_in_capacity: str | Unset | None = UNSET
    regulator_country: str | Unset | None = UNSET
    regulator_id: str | Unset | None = UNSET
    regulator_name: str | Unset | None = UNSET
