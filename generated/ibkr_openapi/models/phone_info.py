# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PhoneInfoType


@model()
class PhoneInfo(Model):
    """`PhoneInfo`."""

    country: str | Unset | None = UNSET
    number: str | Unset | None = UNSET
    type: PhoneInfoType | str | Unset | None = UNSET
    verified: bool | Unset | None = UNSET
