# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AccreditedInvestorInformation(Model):
    """`AccreditedInvestorInformation`."""

    q1: bool | Unset | None = UNSET
    q2: bool | Unset | None = UNSET
    q3: bool | Unset | None = UNSET
    q4: bool | Unset | None = UNSET
    q5: bool | Unset | None = UNSET
