# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"friendly_name": "friendly_name"})
class RegisteredScope(Model):
    """`RegisteredScope`."""

    default_token_duration_seconds: int | Unset | None = UNSET
    description: str | Unset | None = UNSET
    friendly_name: str | Unset | None = UNSET
    id: int | Unset | None = UNSET
    name: str | Unset | None = UNSET
