# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ClientPublicKeySetKeysItemOption3Kty, ClientPublicKeySetKeysItemOption3Use


@model(marks={"kty": ("EC", "RSA", "oct"), "use": ("enc", "sig")})
class ClientPublicKeySetKeysItemOption3(Model):
    """Part of schema ClientPublicKeySet/keys/items/oneOf/3."""

    alg: str | Unset | None = UNSET
    k: str | Unset | None = UNSET
    kid: str | Unset | None = UNSET
    kty: ClientPublicKeySetKeysItemOption3Kty | str | Unset | None = UNSET
    use: ClientPublicKeySetKeysItemOption3Use | str | Unset | None = UNSET
