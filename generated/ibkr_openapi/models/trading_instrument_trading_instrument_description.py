# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        TradingInstrumentTradingInstrumentDescriptionAssetType,
        TradingInstrumentTradingInstrumentDescriptionSecurityIdType,
    )


@model(
    camel=True,
    marks={
        "assetType": ("BILL", "BOND", "CASH", "FUND", "OPT", "STK", "UNKNOWN", "WAR"),
        "securityIdType": ("CASH", "CUSIP", "ISIN"),
    },
)
class TradingInstrumentTradingInstrumentDescription(Model):
    """Part of schema TradingInstrument/tradingInstrumentDescription. Required: asset_type, security_id,
    security_id_type."""

    asset_type: TradingInstrumentTradingInstrumentDescriptionAssetType | str | Unset | None = UNSET
    security_id: str | Unset | None = UNSET
    security_id_type: TradingInstrumentTradingInstrumentDescriptionSecurityIdType | str | Unset | None = UNSET
