# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class JoseHeader(Model):
    """`JoseHeader`."""

    empty: bool | Unset | None = UNSET
