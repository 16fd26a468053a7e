# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .summary_of_account_balances_response_commodities import SummaryOfAccountBalancesResponseCommodities
    from .summary_of_account_balances_response_crypto_at_paxos import SummaryOfAccountBalancesResponseCryptoAtPaxos
    from .summary_of_account_balances_response_securities import SummaryOfAccountBalancesResponseSecurities
    from .summary_of_account_balances_response_total import SummaryOfAccountBalancesResponseTotal


@model(
    camel=True,
    wire={"crypto_at_paxos": "Crypto at Paxos"},
    nested={
        "commodities": "SummaryOfAccountBalancesResponseCommodities",
        "Crypto at Paxos": "SummaryOfAccountBalancesResponseCryptoAtPaxos",
        "securities": "SummaryOfAccountBalancesResponseSecurities",
        "total": "SummaryOfAccountBalancesResponseTotal",
    },
)
class SummaryOfAccountBalancesResponse(Model):
    """`summaryOfAccountBalancesResponse`."""

    commodities: SummaryOfAccountBalancesResponseCommodities | Unset | None = UNSET
    crypto_at_paxos: SummaryOfAccountBalancesResponseCryptoAtPaxos | Unset | None = UNSET
    securities: SummaryOfAccountBalancesResponseSecurities | Unset | None = UNSET
    total: SummaryOfAccountBalancesResponseTotal | Unset | None = UNSET
