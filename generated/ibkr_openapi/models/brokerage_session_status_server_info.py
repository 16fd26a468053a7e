# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class BrokerageSessionStatusServerInfo(Model):
    """Part of schema brokerageSessionStatus/serverInfo."""

    server_name: str | Unset | None = UNSET
    server_version: str | Unset | None = UNSET
