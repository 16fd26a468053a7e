# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .trading_instrument_v2_trading_instrument_description import TradingInstrumentV2TradingInstrumentDescription


@model(
    camel=True,
    nested={"tradingInstrumentDescription": "TradingInstrumentV2TradingInstrumentDescription"},
    numbers=("conid", "quantity"),
)
class TradingInstrumentV2(Model):
    """`TradingInstrumentV2`. Required: quantity."""

    conid: Numeric | Unset | None = UNSET
    quantity: Numeric | Unset | None = UNSET
    trading_instrument_description: TradingInstrumentV2TradingInstrumentDescription | Unset | None = UNSET
