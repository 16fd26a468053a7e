# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AuthorizationCode(Model):
    """`AuthorizationCode`."""

    code: str | Unset | None = UNSET
    hash: str | Unset | None = UNSET
    hash_algorithm: str | Unset | None = UNSET
