# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .brokerage_session_status import BrokerageSessionStatus


@model(camel=True, nested={"authStatus": "BrokerageSessionStatus"})
class SuccessfulTickleResponseIserver(Model):
    """Part of schema successfulTickleResponse/iserver."""

    auth_status: BrokerageSessionStatus | Unset | None = UNSET
