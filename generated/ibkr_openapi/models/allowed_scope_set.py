# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .registered_scope_set import RegisteredScopeSet


@model(nested={"scopes": "RegisteredScopeSet"})
class AllowedScopeSet(Model):
    """`AllowedScopeSet`."""

    scopes: RegisteredScopeSet | Unset | None = UNSET
