# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .trading_instrument_trading_instrument_description import TradingInstrumentTradingInstrumentDescription


@model(
    camel=True,
    nested={"tradingInstrumentDescription": "TradingInstrumentTradingInstrumentDescription"},
    numbers=("conid",),
)
class TradingInstrument(Model):
    """`TradingInstrument`. Required: currency."""

    conid: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    trading_instrument_description: TradingInstrumentTradingInstrumentDescription | Unset | None = UNSET
