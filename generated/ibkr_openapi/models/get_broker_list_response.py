# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class GetBrokerListResponse(Model):
    """`GetBrokerListResponse`. Required: brokers, instruction_type."""

    brokers: list[str] | Unset | None = UNSET
    instruction_type: str | Unset | None = UNSET
