# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import SourceOfWealthTypeSourceType
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("percentage",))
class SourceOfWealthType(Model):
    """`SourceOfWealthType`."""

    description: str | Unset | None = UNSET
    percentage: Numeric | Unset | None = UNSET
    source_type: SourceOfWealthTypeSourceType | str | Unset | None = UNSET
    used_for_funds: bool | Unset | None = UNSET
