# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"d": "D", "fc": "FC", "ht": "HT", "id": "ID", "md": "MD", "ms": "MS", "r": "R"})
class NotificationsItem(Model):
    """Part of schema notifications/items."""

    d: str | Unset | None = UNSET
    fc: str | Unset | None = UNSET
    ht: int | Unset | None = UNSET
    id: str | Unset | None = UNSET
    md: str | Unset | None = UNSET
    ms: str | Unset | None = UNSET
    r: int | Unset | None = UNSET
