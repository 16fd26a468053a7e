# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .request_detail import RequestDetail


@model(camel=True, nested={"requestDetails": ("list", "RequestDetail")})
class RequestDetailsResponse(Model):
    """`RequestDetailsResponse`."""

    limit: int | Unset | None = UNSET
    offset: int | Unset | None = UNSET
    request_details: list[RequestDetail] | Unset | None = UNSET
    total: int | Unset | None = UNSET
