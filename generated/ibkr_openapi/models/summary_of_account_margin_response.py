# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .summary_of_account_margin_response_commodities import SummaryOfAccountMarginResponseCommodities
    from .summary_of_account_margin_response_crypto_at_paxos import SummaryOfAccountMarginResponseCryptoAtPaxos
    from .summary_of_account_margin_response_securities import SummaryOfAccountMarginResponseSecurities
    from .summary_of_account_margin_response_total import SummaryOfAccountMarginResponseTotal


@model(
    camel=True,
    wire={"crypto_at_paxos": "Crypto at Paxos"},
    nested={
        "commodities": "SummaryOfAccountMarginResponseCommodities",
        "Crypto at Paxos": "SummaryOfAccountMarginResponseCryptoAtPaxos",
        "securities": "SummaryOfAccountMarginResponseSecurities",
        "total": "SummaryOfAccountMarginResponseTotal",
    },
)
class SummaryOfAccountMarginResponse(Model):
    """`summaryOfAccountMarginResponse`."""

    commodities: SummaryOfAccountMarginResponseCommodities | Unset | None = UNSET
    crypto_at_paxos: SummaryOfAccountMarginResponseCryptoAtPaxos | Unset | None = UNSET
    securities: SummaryOfAccountMarginResponseSecurities | Unset | None = UNSET
    total: SummaryOfAccountMarginResponseTotal | Unset | None = UNSET
