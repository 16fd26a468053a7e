# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ExchangeAccessAssetClass, ExchangeAccessExchange


@model(camel=True)
class ExchangeAccess(Model):
    """`ExchangeAccess`."""

    asset_class: ExchangeAccessAssetClass | str | Unset | None = UNSET
    exchange: ExchangeAccessExchange | str | Unset | None = UNSET
