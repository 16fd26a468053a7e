# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("requestId",))
class VerifyRequest(Model):
    """`VerifyRequest`. Required: payload, request_id, user_name."""

    is_emp_track: str | Unset | None = UNSET
    payload: str | Unset | None = UNSET
    request_id: Numeric | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
