# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"by_ib": "byIB"})
class RestrictionInfo(Model):
    """`RestrictionInfo`."""

    by_ib: bool | Unset | None = UNSET
    id: int | Unset | None = UNSET
    name: str | Unset | None = UNSET
