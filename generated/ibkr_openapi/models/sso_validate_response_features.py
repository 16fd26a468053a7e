# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class SsoValidateResponseFeatures(Model):
    """Part of schema ssoValidateResponse/features."""

    bond: bool | Unset | None = UNSET
    calendar: bool | Unset | None = UNSET
    env: str | Unset | None = UNSET
    envs: str | Unset | None = UNSET
    new_mf: bool | Unset | None = UNSET
    option_chains: bool | Unset | None = UNSET
    realtime: bool | Unset | None = UNSET
    wlms: bool | Unset | None = UNSET
