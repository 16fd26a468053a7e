# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .model_list_response_models_item import ModelListResponseModelsItem


@model(
    camel=True,
    wire={"req_id": "reqID"},
    nested={"models": ("list", "ModelListResponseModelsItem")},
    masked=("masterAccount",),
)
class ModelListResponse(Model):
    """`modelListResponse`."""

    base_ccy: str | Unset | None = UNSET
    master_account: str | Unset | None = UNSET
    models: list[ModelListResponseModelsItem] | Unset | None = UNSET
    req_id: int | Unset | None = UNSET
    subscription_status: int | Unset | None = UNSET
