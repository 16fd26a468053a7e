# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SelfRegulatedMembershipType(Model):
    """`SelfRegulatedMembershipType`."""

    exchanges: str | Unset | None = UNSET
    organizations: str | Unset | None = UNSET
