# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .form_w8_b_e_n import FormW8BEN


@model(camel=True, nested={"w8Ben": "FormW8BEN"})
class TaxPayerDetails(Model):
    """`TaxPayerDetails`."""

    user_name: str | Unset | None = UNSET
    w8_ben: FormW8BEN | Unset | None = UNSET
