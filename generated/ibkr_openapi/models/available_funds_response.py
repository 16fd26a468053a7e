# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .available_funds_response_securities import AvailableFundsResponseSecurities
    from .available_funds_response_total import AvailableFundsResponseTotal
    from .funds import Funds


@model(
    camel=True,
    wire={"crypto_at_paxos": "Crypto at Paxos"},
    nested={
        "commodities": "Funds",
        "Crypto at Paxos": "Funds",
        "securities": "AvailableFundsResponseSecurities",
        "total": "AvailableFundsResponseTotal",
    },
)
class AvailableFundsResponse(Model):
    """`availableFundsResponse`."""

    commodities: Funds | Unset | None = UNSET
    crypto_at_paxos: Funds | Unset | None = UNSET
    securities: AvailableFundsResponseSecurities | Unset | None = UNSET
    total: AvailableFundsResponseTotal | Unset | None = UNSET
