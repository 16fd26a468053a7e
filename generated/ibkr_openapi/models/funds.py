# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={
        "lk_ahd_avlbl_fnds": "Lk Ahd Avlbl Fnds",
        "lk_ahd_excss_lqdty": "Lk Ahd Excss Lqdty",
        "prdctd_pst_xpry_excss": "Prdctd Pst-xpry Excss",
    }
)
class Funds(Model):
    """`funds`."""

    current_available: str | Unset | None = UNSET
    current_excess: str | Unset | None = UNSET
    lk_ahd_avlbl_fnds: str | Unset | None = UNSET
    lk_ahd_excss_lqdty: str | Unset | None = UNSET
    overnight_available: str | Unset | None = UNSET
    overnight_excess: str | Unset | None = UNSET
    prdctd_pst_xpry_excss: str | Unset | None = UNSET
