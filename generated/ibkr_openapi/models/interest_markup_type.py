# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import InterestMarkupTypeCurrency
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    numbers=(
        "creditMarkdown",
        "debitMarkup",
        "ibDebitMarkup",
        "longCfdDebitMarkdown",
        "longFxCfdMarkdown",
        "longIndexCfdDebitMarkdown",
        "shortCfdCreditMarkdown",
        "shortCreditMarkdown",
        "shortFxCfdMarkup",
        "shortIndexCfdCreditMarkdown",
    ),
)
class InterestMarkupType(Model):
    """`InterestMarkupType`."""

    credit_markdown: Numeric | Unset | None = UNSET
    currency: InterestMarkupTypeCurrency | str | Unset | None = UNSET
    debit_markup: Numeric | Unset | None = UNSET
    ib_debit_markup: Numeric | Unset | None = UNSET
    long_cfd_debit_markdown: Numeric | Unset | None = UNSET
    long_fx_cfd_markdown: Numeric | Unset | None = UNSET
    long_index_cfd_debit_markdown: Numeric | Unset | None = UNSET
    short_cfd_credit_markdown: Numeric | Unset | None = UNSET
    short_credit_markdown: Numeric | Unset | None = UNSET
    short_fx_cfd_markup: Numeric | Unset | None = UNSET
    short_index_cfd_credit_markdown: Numeric | Unset | None = UNSET
