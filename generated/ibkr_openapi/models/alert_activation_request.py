# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AlertActivationRequestAlertActive
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("alertId",))
class AlertActivationRequest(Model):
    """`alertActivationRequest`. Required: alert_active, alert_id."""

    alert_active: AlertActivationRequestAlertActive | int | Unset | None = UNSET
    alert_id: Numeric | Unset | None = UNSET
