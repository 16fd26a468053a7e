# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class Base64UrlString(Model):
    """`Base64UrlString`."""

    empty: bool | Unset | None = UNSET
