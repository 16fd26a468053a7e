# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .algos_response_algos_item import AlgosResponseAlgosItem


@model(nested={"algos": ("list", "AlgosResponseAlgosItem")})
class AlgosResponse(Model):
    """`algosResponse`."""

    algos: list[AlgosResponseAlgosItem] | Unset | None = UNSET
