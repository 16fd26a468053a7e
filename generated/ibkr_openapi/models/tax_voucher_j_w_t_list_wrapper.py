# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .tax_voucher_d_t_o import TaxVoucherDTO


@model(camel=True, nested={"taxVoucherRequests": ("list", "TaxVoucherDTO")})
class TaxVoucherJWTListWrapper(Model):
    """`TaxVoucherJWTListWrapper`."""

    tax_voucher_requests: list[TaxVoucherDTO] | Unset | None = UNSET
