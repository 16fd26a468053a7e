# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"a": "A", "fc": "FC", "fd": "FD", "fn": "FN", "h": "H"})
class FyiSettingsItem(Model):
    """Part of schema fyiSettings/items."""

    a: int | Unset | None = UNSET
    fc: str | Unset | None = UNSET
    fd: str | Unset | None = UNSET
    fn: str | Unset | None = UNSET
    h: int | Unset | None = UNSET
