# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AdministratorContactPersonTypeSuffix


@model(camel=True)
class AdministratorContactPersonType(Model):
    """`AdministratorContactPersonType`."""

    first_name: str | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
    middle_initial: str | Unset | None = UNSET
    phone_number: str | Unset | None = UNSET
    suffix: AdministratorContactPersonTypeSuffix | str | Unset | None = UNSET
