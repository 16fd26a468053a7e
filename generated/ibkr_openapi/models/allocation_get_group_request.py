# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AllocationGetGroupRequest(Model):
    """Part of POST /v1/api/iserver/account/allocation/group/single body application/json. Required: name."""

    name: str | Unset | None = UNSET
