# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import CounterpartyPermissionPermissionStatus


@model()
class CounterpartyPermission(Model):
    """`CounterpartyPermission`. Required: permission_name."""

    instruction_type_name: str | Unset | None = UNSET
    permission_name: str | Unset | None = UNSET
    permission_status: CounterpartyPermissionPermissionStatus | str | Unset | None = UNSET
