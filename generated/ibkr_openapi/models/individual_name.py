# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import IndividualNameSalutation, IndividualNameSuffix


@model()
class IndividualName(Model):
    """`IndividualName`."""

    first: str | Unset | None = UNSET
    last: str | Unset | None = UNSET
    middle: str | Unset | None = UNSET
    salutation: IndividualNameSalutation | str | Unset | None = UNSET
    suffix: IndividualNameSuffix | str | Unset | None = UNSET
    title: str | Unset | None = UNSET
