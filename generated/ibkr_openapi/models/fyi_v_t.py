# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"t": "T", "v": "V"})
class FyiVT(Model):
    """`fyiVT`."""

    t: int | Unset | None = UNSET
    v: int | Unset | None = UNSET
