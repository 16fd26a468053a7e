# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(nested={"date": "time:yyyyMMdd"})
class DetailedContractInformationValueValueStartNav2(Model):
    """Part of schema detailedContractInformation/additionalProperties/additionalProperties/startNav."""

    date: Date | str | Unset | None = UNSET
    val: float | Unset | None = UNSET
