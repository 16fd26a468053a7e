# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DwacInstructionDirection
    from ..runtime.aliases import Numeric
    from .trading_instrument import TradingInstrument


@model(
    camel=True,
    nested={"tradingInstrument": "TradingInstrument"},
    numbers=("clientInstructionId", "quantity"),
    masked=("accountId", "contraBrokerAccountId", "contraBrokerTaxId"),
    marks={"direction": ("IN",)},
)
class DwacInstruction(Model):
    """`DwacInstruction`. Required: account_id, client_instruction_id, contra_broker_account_id,
    contra_broker_tax_id, direction, quantity, trading_instrument."""

    account_id: str | Unset | None = UNSET
    account_title: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    contra_broker_account_id: str | Unset | None = UNSET
    contra_broker_tax_id: str | Unset | None = UNSET
    direction: DwacInstructionDirection | str | Unset | None = UNSET
    quantity: Numeric | Unset | None = UNSET
    reference_id: str | Unset | None = UNSET
    trading_instrument: TradingInstrument | Unset | None = UNSET
