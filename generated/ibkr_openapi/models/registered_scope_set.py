# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .registered_scope import RegisteredScope


@model(nested={"scopes": ("list", "RegisteredScope")})
class RegisteredScopeSet(Model):
    """`RegisteredScopeSet`."""

    scopes: list[RegisteredScope] | Unset | None = UNSET
