# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ClientPublicKeySetKeysItemOption1Kty, ClientPublicKeySetKeysItemOption1Use


@model(marks={"kty": ("EC", "RSA", "oct"), "use": ("enc", "sig")})
class ClientPublicKeySetKeysItemOption1(Model):
    """Part of schema ClientPublicKeySet/keys/items/oneOf/1."""

    alg: str | Unset | None = UNSET
    e: str | Unset | None = UNSET
    kid: str | Unset | None = UNSET
    kty: ClientPublicKeySetKeysItemOption1Kty | str | Unset | None = UNSET
    n: str | Unset | None = UNSET
    use: ClientPublicKeySetKeysItemOption1Use | str | Unset | None = UNSET
