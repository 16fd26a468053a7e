# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("numberOfBonds",))
class PartialBondPosition(Model):
    """`PartialBondPosition`."""

    all: bool | Unset | None = UNSET
    cusip_number: str | Unset | None = UNSET
    number_of_bonds: Numeric | Unset | None = UNSET
