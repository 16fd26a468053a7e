# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trading_permission import TradingPermission


@model(camel=True, nested={"tradingPermissions": ("list", "TradingPermission")}, masked=("accountId",))
class RemoveTradingPermissions(Model):
    """`RemoveTradingPermissions`."""

    account_id: str | Unset | None = UNSET
    trading_permissions: list[TradingPermission] | Unset | None = UNSET
