# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AlertCondition(Model):
    """`alertCondition`."""

    condition_logic_bind: str | Unset | None = UNSET
    condition_operator: str | Unset | None = UNSET
    condition_time_zone: str | Unset | None = UNSET
    condition_trigger_method: str | int | Unset | None = UNSET
    condition_type: int | Unset | None = UNSET
    condition_value: str | Unset | None = UNSET
    conidex: str | Unset | None = UNSET
    contract_description_1: str | Unset | None = UNSET
