# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DwacInstructionV2Direction
    from ..runtime.aliases import Numeric
    from .trading_instrument_v2 import TradingInstrumentV2


@model(
    camel=True,
    nested={"positions": ("list", "TradingInstrumentV2")},
    numbers=("clientInstructionId",),
    masked=("accountId", "contraBrokerAccountId", "contraBrokerTaxId"),
    marks={"direction": ("IN",)},
)
class DwacInstructionV2(Model):
    """`DwacInstructionV2`. Required: account_id, client_instruction_id, contra_broker_account_id,
    contra_broker_tax_id, currency, direction, positions."""

    account_id: str | Unset | None = UNSET
    account_title: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    contra_broker_account_id: str | Unset | None = UNSET
    contra_broker_tax_id: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    direction: DwacInstructionV2Direction | str | Unset | None = UNSET
    positions: list[TradingInstrumentV2] | Unset | None = UNSET
    reference_id: str | Unset | None = UNSET
