# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"dt": "DT", "fc": "FC"})
class DisclaimerInfo(Model):
    """`disclaimerInfo`."""

    dt: str | Unset | None = UNSET
    fc: str | Unset | None = UNSET
