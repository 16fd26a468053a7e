# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .qualified_purchaser_details import QualifiedPurchaserDetails


@model(camel=True, nested={"qualifiedPurchaserDetails": ("list", "QualifiedPurchaserDetails")})
class QualifiedPurchaser(Model):
    """`QualifiedPurchaser`."""

    qualified_purchaser_details: list[QualifiedPurchaserDetails] | Unset | None = UNSET
    status: bool | Unset | None = UNSET
