# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PrimaryContributorTypeSuffix
    from .address import Address


@model(camel=True, nested={"address": "Address"})
class PrimaryContributorType(Model):
    """`PrimaryContributorType`."""

    address: Address | Unset | None = UNSET
    employer: str | Unset | None = UNSET
    first_name: str | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
    middle_initial: str | Unset | None = UNSET
    occupation: str | Unset | None = UNSET
    source_of_funds: str | Unset | None = UNSET
    suffix: PrimaryContributorTypeSuffix | str | Unset | None = UNSET
