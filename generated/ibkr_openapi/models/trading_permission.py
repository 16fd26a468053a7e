# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import TradingPermissionAssetClass, TradingPermissionCountry, TradingPermissionProduct


@model(camel=True)
class TradingPermission(Model):
    """`TradingPermission`."""

    asset_class: TradingPermissionAssetClass | str | Unset | None = UNSET
    country: TradingPermissionCountry | str | Unset | None = UNSET
    exchange_group: str | Unset | None = UNSET
    product: TradingPermissionProduct | str | Unset | None = UNSET
