# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FopInstructionV2Direction
    from ..runtime.aliases import Numeric
    from .trading_instrument_v2 import TradingInstrumentV2


@model(
    camel=True,
    nested={"positions": ("list", "TradingInstrumentV2")},
    numbers=("clientInstructionId",),
    masked=("accountId", "contraBrokerAccountId"),
    marks={"direction": ("IN", "OUT")},
)
class FopInstructionV2(Model):
    """`FopInstructionV2`. Required: account_id, client_instruction_id, contra_broker_account_id,
    contra_broker_dtc_code, currency, direction, positions."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    contra_broker_account_id: str | Unset | None = UNSET
    contra_broker_dtc_code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    direction: FopInstructionV2Direction | str | Unset | None = UNSET
    positions: list[TradingInstrumentV2] | Unset | None = UNSET
