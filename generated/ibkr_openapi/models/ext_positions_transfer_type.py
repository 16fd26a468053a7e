# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        ExtPositionsTransferTypeSrcIRAType,
        ExtPositionsTransferTypeSubType,
        ExtPositionsTransferTypeType,
    )
    from ..runtime.aliases import Numeric
    from .partial_bond_position import PartialBondPosition
    from .partial_cash_position import PartialCashPosition
    from .partial_fund_position import PartialFundPosition
    from .partial_option_position import PartialOptionPosition
    from .partial_stock_position import PartialStockPosition
    from .partial_warrant_position import PartialWarrantPosition


@model(
    camel=True,
    wire={"src_ira_type": "srcIRAType"},
    nested={
        "partialBondPositions": ("list", "PartialBondPosition"),
        "partialCashPositions": ("list", "PartialCashPosition"),
        "partialFundPositions": ("list", "PartialFundPosition"),
        "partialOptionPositions": ("list", "PartialOptionPosition"),
        "partialStockPositions": ("list", "PartialStockPosition"),
        "partialWarrantPositions": ("list", "PartialWarrantPosition"),
    },
    numbers=("approximateAccountValue",),
    masked=("ibAccount", "signature", "ssn"),
)
class ExtPositionsTransferType(Model):
    """`ExtPositionsTransferType`."""

    account_at_broker: str | Unset | None = UNSET
    approximate_account_value: Numeric | Unset | None = UNSET
    authorize_to_remove_fund: bool | Unset | None = UNSET
    broker_id: str | Unset | None = UNSET
    broker_name: str | Unset | None = UNSET
    ein: str | Unset | None = UNSET
    ib_account: str | Unset | None = UNSET
    margin_loan: bool | Unset | None = UNSET
    option_pos: bool | Unset | None = UNSET
    partial_bond_positions: list[PartialBondPosition] | Unset | None = UNSET
    partial_cash_positions: list[PartialCashPosition] | Unset | None = UNSET
    partial_fund_positions: list[PartialFundPosition] | Unset | None = UNSET
    partial_option_positions: list[PartialOptionPosition] | Unset | None = UNSET
    partial_stock_positions: list[PartialStockPosition] | Unset | None = UNSET
    partial_warrant_positions: list[PartialWarrantPosition] | Unset | None = UNSET
    short_pos: bool | Unset | None = UNSET
    signature: str | Unset | None = UNSET
    src_ira_type: ExtPositionsTransferTypeSrcIRAType | str | Unset | None = UNSET
    ssn: str | Unset | None = UNSET
    sub_type: ExtPositionsTransferTypeSubType | str | Unset | None = UNSET
    third_party_type: str | Unset | None = UNSET
    type: ExtPositionsTransferTypeType | str | Unset | None = UNSET
