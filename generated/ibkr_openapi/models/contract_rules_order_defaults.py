# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .contract_rules_order_defaults_l_m_t import ContractRulesOrderDefaultsLMT


@model(wire={"lmt": "LMT"}, nested={"LMT": "ContractRulesOrderDefaultsLMT"})
class ContractRulesOrderDefaults(Model):
    """Part of schema contractRules/orderDefaults."""

    lmt: ContractRulesOrderDefaultsLMT | Unset | None = UNSET
