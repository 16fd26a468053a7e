# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .stocks_value_item_contracts_item import StocksValueItemContractsItem


@model(camel=True, nested={"contracts": ("list", "StocksValueItemContractsItem")})
class StocksValueItem(Model):
    """Part of schema stocks/additionalProperties/items."""

    asset_class: str | Unset | None = UNSET
    chinese_name: str | Unset | None = UNSET
    contracts: list[StocksValueItemContractsItem] | Unset | None = UNSET
    name: str | Unset | None = UNSET
