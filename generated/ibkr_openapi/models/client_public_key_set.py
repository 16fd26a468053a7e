# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .client_public_key_set_keys_item_option1 import ClientPublicKeySetKeysItemOption1
    from .client_public_key_set_keys_item_option2 import ClientPublicKeySetKeysItemOption2
    from .client_public_key_set_keys_item_option3 import ClientPublicKeySetKeysItemOption3


@model(
    nested={
        "keys": (
            "list",
            (
                "union",
                "ClientPublicKeySetKeysItemOption1",
                "ClientPublicKeySetKeysItemOption2",
                "ClientPublicKeySetKeysItemOption3",
            ),
        )
    }
)
class ClientPublicKeySet(Model):
    """`ClientPublicKeySet`."""

    keys: (
        list[ClientPublicKeySetKeysItemOption1 | ClientPublicKeySetKeysItemOption2 | ClientPublicKeySetKeysItemOption3]
        | Unset
        | None
    ) = UNSET
