# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .pnl_partitioned_response_upnl_value import PnlPartitionedResponseUpnlValue


@model(nested={"upnl": ("map", "PnlPartitionedResponseUpnlValue")}, masked=("upnl",))
class PnlPartitionedResponse(Model):
    """`pnlPartitionedResponse`."""

    upnl: dict[str, PnlPartitionedResponseUpnlValue] | Unset | None = UNSET
