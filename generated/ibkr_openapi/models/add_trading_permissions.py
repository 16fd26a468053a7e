# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .document_submission import DocumentSubmission
    from .trading_permission import TradingPermission


@model(
    camel=True,
    nested={"documentSubmission": "DocumentSubmission", "tradingPermissions": ("list", "TradingPermission")},
    numbers=("optionLevel",),
    masked=("accountId",),
)
class AddTradingPermissions(Model):
    """`AddTradingPermissions`."""

    account_id: str | Unset | None = UNSET
    document_submission: DocumentSubmission | Unset | None = UNSET
    option_level: Numeric | Unset | None = UNSET
    trading_permissions: list[TradingPermission] | Unset | None = UNSET
