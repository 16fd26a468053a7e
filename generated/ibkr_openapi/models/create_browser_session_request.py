# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class CreateBrowserSessionRequest(Model):
    """`CreateBrowserSessionRequest`. Required: credential, ip."""

    credential: str | Unset | None = UNSET
    ip: str | Unset | None = UNSET
