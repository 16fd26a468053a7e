# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("percentage",))
class RepDetail(Model):
    """`RepDetail`."""

    percentage: Numeric | Unset | None = UNSET
    rep_id: str | Unset | None = UNSET
