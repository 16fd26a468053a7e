# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QualifiedPurchaserDetailsCode


@model()
class QualifiedPurchaserDetails(Model):
    """`QualifiedPurchaserDetails`."""

    code: QualifiedPurchaserDetailsCode | str | Unset | None = UNSET
    status: bool | Unset | None = UNSET
