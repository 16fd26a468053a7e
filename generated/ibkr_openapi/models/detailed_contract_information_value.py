# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date
    from datetime import datetime as DateTime


@model(
    camel=True,
    nested={"end": "time:yyyyMMdd", "lastSuccessfulUpdate": "time:yyyy-MM-dd HH:mm:ss", "start": "time:yyyyMMdd"},
    extra="DetailedContractInformationValueValue",
)
class DetailedContractInformationValue(Model):
    """Part of schema detailedContractInformation/additionalProperties."""

    base_currency: str | Unset | None = UNSET
    end: Date | str | Unset | None = UNSET
    last_successful_update: DateTime | str | Unset | None = UNSET
    periods: list[str] | Unset | None = UNSET
    start: Date | str | Unset | None = UNSET
