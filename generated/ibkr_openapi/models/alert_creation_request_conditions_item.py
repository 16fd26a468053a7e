# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        AlertCreationRequestConditionsItemLogicBind,
        AlertCreationRequestConditionsItemOperator,
        AlertCreationRequestConditionsItemType,
    )


@model(camel=True)
class AlertCreationRequestConditionsItem(Model):
    """Part of schema alertCreationRequest/conditions/items. Required: conidex, logic_bind, operator, trigger_method,
    type, value."""

    conidex: str | Unset | None = UNSET
    logic_bind: AlertCreationRequestConditionsItemLogicBind | str | Unset | None = UNSET
    operator: AlertCreationRequestConditionsItemOperator | str | Unset | None = UNSET
    time_zone: str | Unset | None = UNSET
    trigger_method: str | Unset | None = UNSET
    type: AlertCreationRequestConditionsItemType | int | Unset | None = UNSET
    value: str | Unset | None = UNSET
