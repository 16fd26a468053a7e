# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={"default_acct": "DEFAULT_ACCT", "pmalgo": "PMALGO", "size": "SIZE", "tif": "TIF"}, masked=("DEFAULT_ACCT",)
)
class ContractRulesTifDefaults(Model):
    """Part of schema contractRules/tifDefaults."""

    default_acct: str | Unset | None = UNSET
    pmalgo: bool | Unset | None = UNSET
    size: str | Unset | None = UNSET
    tif: str | Unset | None = UNSET
