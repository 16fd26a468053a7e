# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .brokerage_session_status_server_info import BrokerageSessionStatusServerInfo


@model(
    camel=True,
    wire={"hardware_info": "hardware_info", "mac": "MAC"},
    nested={"serverInfo": "BrokerageSessionStatusServerInfo"},
)
class BrokerageSessionStatus(Model):
    """`brokerageSessionStatus`."""

    authenticated: bool | Unset | None = UNSET
    competing: bool | Unset | None = UNSET
    connected: bool | Unset | None = UNSET
    established: bool | Unset | None = UNSET
    fail: str | Unset | None = UNSET
    hardware_info: str | Unset | None = UNSET
    mac: str | Unset | None = UNSET
    message: str | Unset | None = UNSET
    server_info: BrokerageSessionStatusServerInfo | Unset | None = UNSET
