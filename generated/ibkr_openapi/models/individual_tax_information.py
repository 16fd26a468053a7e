# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .form_c_r_s import FormCRS
    from .form_w8_b_e_n import FormW8BEN
    from .form_w8_b_e_n_e import FormW8BENE
    from .form_w9 import FormW9


@model(camel=True, nested={"crs": "FormCRS", "w8Ben": "FormW8BEN", "w8BenE": "FormW8BENE", "w9": "FormW9"})
class IndividualTaxInformation(Model):
    """`IndividualTaxInformation`."""

    crs: FormCRS | Unset | None = UNSET
    w8_ben: FormW8BEN | Unset | None = UNSET
    w8_ben_e: FormW8BENE | Unset | None = UNSET
    w9: FormW9 | Unset | None = UNSET
