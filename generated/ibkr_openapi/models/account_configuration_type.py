# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AccountConfigurationType(Model):
    """`AccountConfigurationType`."""

    type: str | Unset | None = UNSET
    value: bool | Unset | None = UNSET
