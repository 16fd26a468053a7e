# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .identification import Identification


@model(camel=True, nested={"identifications": ("list", "Identification")}, masked=("accountId",))
class AddMiFIRData(Model):
    """`AddMiFIRData`."""

    account_id: str | Unset | None = UNSET
    identifications: list[Identification] | Unset | None = UNSET
    title: str | Unset | None = UNSET
