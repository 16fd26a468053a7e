# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class TaxFormResponseData(Model):
    """Part of schema TaxFormResponse/data."""

    accept: str | Unset | None = UNSET
    data_type: str | Unset | None = UNSET
    encoding: str | Unset | None = UNSET
    gzip: bool | Unset | None = UNSET
    mime_type: str | Unset | None = UNSET
    value: str | Unset | None = UNSET
