# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        TradingInstrumentV2TradingInstrumentDescriptionAssetType,
        TradingInstrumentV2TradingInstrumentDescriptionSecurityIdType,
    )


@model(
    camel=True,
    marks={
        "assetType": ("BILL", "BOND", "CASH", "FUND", "OPT", "STK", "UNKNOWN", "WAR"),
        "securityIdType": ("CASH", "CUSIP", "ISIN"),
    },
)
class TradingInstrumentV2TradingInstrumentDescription(Model):
    """Part of schema TradingInstrumentV2/tradingInstrumentDescription. Required: asset_type, security_id,
    security_id_type."""

    asset_type: TradingInstrumentV2TradingInstrumentDescriptionAssetType | str | Unset | None = UNSET
    security_id: str | Unset | None = UNSET
    security_id_type: TradingInstrumentV2TradingInstrumentDescriptionSecurityIdType | str | Unset | None = UNSET
