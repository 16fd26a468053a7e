# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import CommissionConfigStyle, CommissionConfigType


@model()
class CommissionConfig(Model):
    """`CommissionConfig`."""

    style: CommissionConfigStyle | str | Unset | None = UNSET
    type: CommissionConfigType | str | Unset | None = UNSET
