# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AllocationUpdateGroupResponse(Model):
    """Part of PUT /v1/api/iserver/account/allocation/group 200 application/json."""

    success: bool | Unset | None = UNSET
