# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class FyiEnableDeviceOption(Model):
    """`fyiEnableDeviceOption`."""

    device_id: str | Unset | None = UNSET
    device_name: str | Unset | None = UNSET
    enabled: bool | Unset | None = UNSET
    ui_name: str | Unset | None = UNSET
