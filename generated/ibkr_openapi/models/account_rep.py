# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .rep_detail import RepDetail


@model(camel=True, nested={"repDetails": ("list", "RepDetail")})
class AccountRep(Model):
    """`AccountRep`."""

    included: bool | Unset | None = UNSET
    rep_details: list[RepDetail] | Unset | None = UNSET
