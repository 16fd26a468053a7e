# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .tax_voucher_d_t_o import TaxVoucherDTO


@model(camel=True, nested={"voucher": "TaxVoucherDTO"}, masked=("isin",))
class DividendDTO(Model):
    """`DividendDTO`."""

    corpaction_id: str | Unset | None = UNSET
    country: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    ex_date: str | Unset | None = UNSET
    isin: str | Unset | None = UNSET
    pay_date: str | Unset | None = UNSET
    security_desc: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    voucher: TaxVoucherDTO | Unset | None = UNSET
