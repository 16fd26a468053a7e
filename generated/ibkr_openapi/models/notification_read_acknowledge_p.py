# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"id": "ID", "r": "R"})
class NotificationReadAcknowledgeP(Model):
    """Part of schema notificationReadAcknowledge/P."""

    id: str | Unset | None = UNSET
    r: int | Unset | None = UNSET
