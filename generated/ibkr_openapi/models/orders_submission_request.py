# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .single_order_submission_request import SingleOrderSubmissionRequest


@model(nested={"orders": ("list", "SingleOrderSubmissionRequest")})
class OrdersSubmissionRequest(Model):
    """`ordersSubmissionRequest`."""

    orders: list[SingleOrderSubmissionRequest] | Unset | None = UNSET
