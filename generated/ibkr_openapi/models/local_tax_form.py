# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import LocalTaxFormTaxAuthority


@model(camel=True)
class LocalTaxForm(Model):
    """`LocalTaxForm`."""

    qualified: bool | Unset | None = UNSET
    tax_authority: LocalTaxFormTaxAuthority | str | Unset | None = UNSET
    treaty_country: str | Unset | None = UNSET
