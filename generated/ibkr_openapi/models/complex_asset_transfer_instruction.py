# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ComplexAssetTransferInstructionDirection
    from ..runtime.aliases import Numeric
    from .contra_broker_info import ContraBrokerInfo
    from .non_disclosed_detail import NonDisclosedDetail
    from .trading_instrument import TradingInstrument


@model(
    camel=True,
    nested={
        "contraBrokerInfo": "ContraBrokerInfo",
        "nonDisclosedDetail": "NonDisclosedDetail",
        "tradingInstrument": "TradingInstrument",
    },
    numbers=("clientInstructionId", "quantity"),
    masked=("accountId", "accountIdAtCurrentBroker"),
    marks={"direction": ("IN", "OUT")},
)
class ComplexAssetTransferInstruction(Model):
    """`ComplexAssetTransferInstruction`. Required: account_id, client_instruction_id, contra_broker_info, direction,
    quantity, trading_instrument."""

    account_id: str | Unset | None = UNSET
    account_id_at_current_broker: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    contra_broker_info: ContraBrokerInfo | Unset | None = UNSET
    direction: ComplexAssetTransferInstructionDirection | str | Unset | None = UNSET
    non_disclosed_detail: NonDisclosedDetail | Unset | None = UNSET
    quantity: Numeric | Unset | None = UNSET
    trading_instrument: TradingInstrument | Unset | None = UNSET
