# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("numAccounts",))
class ModelListResponseModelsItem(Model):
    """Part of schema modelListResponse/models/items."""

    bootstrapped: bool | Unset | None = UNSET
    custom_index: bool | Unset | None = UNSET
    desc: str | Unset | None = UNSET
    is_static: bool | Unset | None = UNSET
    mismatch: bool | Unset | None = UNSET
    model: str | Unset | None = UNSET
    nlv: str | float | Unset | None = UNSET
    num_accounts: int | Unset | None = UNSET
