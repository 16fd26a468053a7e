# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        ContractRulesCqtTypesItem,
        ContractRulesFraqTypesItem,
        ContractRulesIbAlgoTypesItem,
        ContractRulesOrderTypesItem,
        ContractRulesOrderTypesOutsideItem,
    )
    from .contract_rules_increment_rules_item import ContractRulesIncrementRulesItem
    from .contract_rules_order_defaults import ContractRulesOrderDefaults
    from .contract_rules_tif_defaults import ContractRulesTifDefaults


@model(
    camel=True,
    wire={"stop_price": "stopprice", "stop_price_2": "stopPrice"},
    nested={
        "incrementRules": ("list", "ContractRulesIncrementRulesItem"),
        "orderDefaults": "ContractRulesOrderDefaults",
        "tifDefaults": "ContractRulesTifDefaults",
    },
    masked=("canTradeAcctIds",),
)
class ContractRules(Model):
    """`contractRules`."""

    algo_eligible: bool | Unset | None = UNSET
    all_or_none_eligible: bool | Unset | None = UNSET
    can_trade_acct_ids: list[str] | Unset | None = UNSET
    cash_ccy: str | Unset | None = UNSET
    cash_qty_incr: float | Unset | None = UNSET
    cash_size: float | Unset | None = UNSET
    cost_report: bool | Unset | None = UNSET
    cqt_types: list[ContractRulesCqtTypesItem | str] | Unset | None = UNSET
    default_size: int | Unset | None = UNSET
    display_size: int | Unset | None = UNSET
    error: str | Unset | None = UNSET
    force_order_preview: bool | Unset | None = UNSET
    fraq_int: int | Unset | None = UNSET
    fraq_types: list[ContractRulesFraqTypesItem | str] | Unset | None = UNSET
    has_secondary: bool | Unset | None = UNSET
    ib_algo_types: list[ContractRulesIbAlgoTypesItem | str] | Unset | None = UNSET
    increment: float | Unset | None = UNSET
    increment_digits: int | Unset | None = UNSET
    increment_rules: list[ContractRulesIncrementRulesItem] | Unset | None = UNSET
    increment_type: int | Unset | None = UNSET
    limit_price: float | Unset | None = UNSET
    mod_types: list[str] | Unset | None = UNSET
    negative_capable: bool | Unset | None = UNSET
    order_defaults: ContractRulesOrderDefaults | Unset | None = UNSET
    order_origination: str | Unset | None = UNSET
    order_types: list[ContractRulesOrderTypesItem | str] | Unset | None = UNSET
    order_types_outside: list[ContractRulesOrderTypesOutsideItem | str] | Unset | None = UNSET
    overnight_eligible: bool | Unset | None = UNSET
    preview: bool | Unset | None = UNSET
    price_magnifier: int | Unset | None = UNSET
    size_increment: int | Unset | None = UNSET
    stop_price: float | Unset | None = UNSET
    stop_price_2: float | Unset | None = UNSET
    tif_defaults: ContractRulesTifDefaults | Unset | None = UNSET
    tif_types: list[str] | Unset | None = UNSET
