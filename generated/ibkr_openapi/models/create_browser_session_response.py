# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class CreateBrowserSessionResponse(Model):
    """`CreateBrowserSessionResponse`."""

    active: bool | Unset | None = UNSET
    url: str | Unset | None = UNSET
