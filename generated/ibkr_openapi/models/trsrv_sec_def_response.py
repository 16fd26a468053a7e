# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trsrv_sec_def_response_secdef_item import TrsrvSecDefResponseSecdefItem


@model(nested={"secdef": ("list", "TrsrvSecDefResponseSecdefItem")})
class TrsrvSecDefResponse(Model):
    """`trsrvSecDefResponse`."""

    secdef: list[TrsrvSecDefResponseSecdefItem] | Unset | None = UNSET
