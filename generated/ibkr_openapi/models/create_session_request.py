# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class CreateSessionRequest(Model):
    """`CreateSessionRequest`. Required: credential, ip."""

    alternative_ips: list[str] | Unset | None = UNSET
    credential: str | Unset | None = UNSET
    ip: str | Unset | None = UNSET
    service: str | Unset | None = UNSET
