# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SignedJwtEchoRequest(Model):
    """`SignedJwtEchoRequest`."""

    iss: str | Unset | None = UNSET
