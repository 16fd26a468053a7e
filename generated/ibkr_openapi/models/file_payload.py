# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class FilePayload(Model):
    """`FilePayload`. Required: data, mime_type."""

    data: str | Unset | None = UNSET
    mime_type: str | Unset | None = UNSET
