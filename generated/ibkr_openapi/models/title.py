# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import TitleCode


@model()
class Title(Model):
    """`Title`."""

    code: TitleCode | str | Unset | None = UNSET
    value: str | Unset | None = UNSET
