# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class Subaccounts2ResponseMetadata(Model):
    """Part of schema subaccounts2Response/metadata."""

    page_num: int | Unset | None = UNSET
    page_size: int | Unset | None = UNSET
    total: int | Unset | None = UNSET
