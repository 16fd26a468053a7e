# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ClientPublicKeySetKeysItemOption2Kty, ClientPublicKeySetKeysItemOption2Use


@model(marks={"kty": ("EC", "RSA", "oct"), "use": ("enc", "sig")})
class ClientPublicKeySetKeysItemOption2(Model):
    """Part of schema ClientPublicKeySet/keys/items/oneOf/2."""

    alg: str | Unset | None = UNSET
    crv: str | Unset | None = UNSET
    kid: str | Unset | None = UNSET
    kty: ClientPublicKeySetKeysItemOption2Kty | str | Unset | None = UNSET
    use: ClientPublicKeySetKeysItemOption2Use | str | Unset | None = UNSET
    x: str | Unset | None = UNSET
    y: str | Unset | None = UNSET
