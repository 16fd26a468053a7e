# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class PnlPartitionedResponseUpnlValue(Model):
    """Part of schema pnlPartitionedResponse/upnl/additionalProperties."""

    dpl: float | Unset | None = UNSET
    el: float | Unset | None = UNSET
    mv: float | Unset | None = UNSET
    nl: float | Unset | None = UNSET
    row_type: int | Unset | None = UNSET
    uel: float | Unset | None = UNSET
    upl: float | Unset | None = UNSET
