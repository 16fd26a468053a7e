# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(extra="str")
class ListEntryParams(Model):
    """`ListEntryParams`."""

    symbol: str | Unset | None = UNSET
    symboldesc: str | Unset | None = UNSET
    val: str | Unset | None = UNSET
