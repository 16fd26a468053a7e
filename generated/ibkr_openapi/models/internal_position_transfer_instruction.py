# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..runtime.aliases import Numeric
    from .trading_instrument import TradingInstrument


@model(
    camel=True,
    nested={"settleDate": "date", "tradeDate": "date", "tradingInstrument": "TradingInstrument"},
    numbers=("clientInstructionId", "transferPrice", "transferQuantity"),
    masked=("sourceAccountId", "targetAccountId"),
)
class InternalPositionTransferInstruction(Model):
    """`InternalPositionTransferInstruction`. Required: client_instruction_id, source_account_id, target_account_id,
    trading_instrument, transfer_quantity."""

    client_instruction_id: Numeric | Unset | None = UNSET
    settle_date: Date | str | Unset | None = UNSET
    source_account_id: str | Unset | None = UNSET
    target_account_id: str | Unset | None = UNSET
    trade_date: Date | str | Unset | None = UNSET
    trading_instrument: TradingInstrument | Unset | None = UNSET
    transfer_price: Numeric | Unset | None = UNSET
    transfer_quantity: Numeric | Unset | None = UNSET
