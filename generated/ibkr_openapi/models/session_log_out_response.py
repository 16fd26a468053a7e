# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SessionLogOutResponse(Model):
    """Part of POST /v1/api/logout 200 application/json."""

    status: bool | Unset | None = UNSET
