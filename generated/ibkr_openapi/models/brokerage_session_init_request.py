# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class BrokerageSessionInitRequest(Model):
    """`brokerageSessionInitRequest`."""

    compete: bool | Unset | None = UNSET
    publish: bool | Unset | None = UNSET
