# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class RegulatedMembership(Model):
    """`RegulatedMembership`."""

    membership_id: str | Unset | None = UNSET
    organization_code: str | Unset | None = UNSET
