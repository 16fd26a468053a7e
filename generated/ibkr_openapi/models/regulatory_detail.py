# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import RegulatoryDetailCode


@model(camel=True)
class RegulatoryDetail(Model):
    """`RegulatoryDetail`."""

    code: RegulatoryDetailCode | str | Unset | None = UNSET
    detail: str | Unset | None = UNSET
    details: str | Unset | None = UNSET
    external_individual_id: str | Unset | None = UNSET
    status: bool | Unset | None = UNSET
