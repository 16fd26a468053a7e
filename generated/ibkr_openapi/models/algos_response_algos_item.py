# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .algo_param import AlgoParam


@model(nested={"parameters": ("list", "AlgoParam")})
class AlgosResponseAlgosItem(Model):
    """Part of schema algosResponse/algos/items. Required: id, name."""

    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    parameters: list[AlgoParam] | Unset | None = UNSET
