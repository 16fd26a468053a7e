# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FormCRSControllingPersonDesignation, FormCRSOecdStatus


@model(camel=True)
class FormCRS(Model):
    """`FormCRS`."""

    controlling_person_designation: FormCRSControllingPersonDesignation | str | Unset | None = UNSET
    oecd_status: FormCRSOecdStatus | str | Unset | None = UNSET
