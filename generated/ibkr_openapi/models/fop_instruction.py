# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FopInstructionDirection
    from ..runtime.aliases import Numeric
    from .trading_instrument import TradingInstrument


@model(
    camel=True,
    nested={"tradingInstrument": "TradingInstrument"},
    numbers=("clientInstructionId", "quantity"),
    masked=("accountId", "contraBrokerAccountId"),
    marks={"direction": ("IN", "OUT")},
)
class FopInstruction(Model):
    """`FopInstruction`. Required: account_id, client_instruction_id, contra_broker_account_id,
    contra_broker_dtc_code, direction, quantity, trading_instrument."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    contra_broker_account_id: str | Unset | None = UNSET
    contra_broker_dtc_code: str | Unset | None = UNSET
    direction: FopInstructionDirection | str | Unset | None = UNSET
    quantity: Numeric | Unset | None = UNSET
    trading_instrument: TradingInstrument | Unset | None = UNSET
