# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SecdefSearchResponseItemIssuersItem(Model):
    """Part of schema secdefSearchResponse/items/issuers/items."""

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
