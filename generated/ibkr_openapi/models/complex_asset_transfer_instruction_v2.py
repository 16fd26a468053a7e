# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ComplexAssetTransferInstructionV2Direction
    from ..runtime.aliases import Numeric
    from .contra_broker_info import ContraBrokerInfo
    from .non_disclosed_detail import NonDisclosedDetail
    from .trading_instrument_v2 import TradingInstrumentV2


@model(
    camel=True,
    nested={
        "contraBrokerInfo": "ContraBrokerInfo",
        "nonDisclosedDetail": "NonDisclosedDetail",
        "positions": ("list", "TradingInstrumentV2"),
    },
    numbers=("clientInstructionId",),
    masked=("accountId", "accountIdAtCurrentBroker"),
    marks={"direction": ("IN", "OUT")},
)
class ComplexAssetTransferInstructionV2(Model):
    """`ComplexAssetTransferInstructionV2`. Required: account_id, client_instruction_id, contra_broker_info,
    currency, direction, positions."""

    account_id: str | Unset | None = UNSET
    account_id_at_current_broker: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    contra_broker_info: ContraBrokerInfo | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    direction: ComplexAssetTransferInstructionV2Direction | str | Unset | None = UNSET
    non_disclosed_detail: NonDisclosedDetail | Unset | None = UNSET
    positions: list[TradingInstrumentV2] | Unset | None = UNSET
