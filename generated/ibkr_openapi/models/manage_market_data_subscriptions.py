# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .service import Service


@model(camel=True, nested={"service": ("list", "Service")})
class ManageMarketDataSubscriptions(Model):
    """`ManageMarketDataSubscriptions`."""

    reference_user_name: str | Unset | None = UNSET
    service: list[Service] | Unset | None = UNSET
