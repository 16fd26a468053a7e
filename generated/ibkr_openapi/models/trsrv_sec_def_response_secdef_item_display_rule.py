# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trsrv_sec_def_response_secdef_item_display_rule_display_rule_step_item import (
        TrsrvSecDefResponseSecdefItemDisplayRuleDisplayRuleStepItem,
    )


@model(camel=True, nested={"displayRuleStep": ("list", "TrsrvSecDefResponseSecdefItemDisplayRuleDisplayRuleStepItem")})
class TrsrvSecDefResponseSecdefItemDisplayRule(Model):
    """Part of schema trsrvSecDefResponse/secdef/items/displayRule."""

    display_rule_step: list[TrsrvSecDefResponseSecdefItemDisplayRuleDisplayRuleStepItem] | Unset | None = UNSET
    magnification: int | Unset | None = UNSET
