# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import (
        RegisteredClientAllowedClientAuthMethodsItem,
        RegisteredClientAllowedGrantTypesItem,
        RegisteredClientClientCategory,
        RegisteredClientClientStatus,
        RegisteredClientClientType,
        RegisteredClientSource,
    )
    from .client_configuration import ClientConfiguration
    from .client_public_key_set import ClientPublicKeySet


@model(
    nested={
        "client_secret_expires_at": "datetime",
        "client_secret_issued_at": "datetime",
        "client_secret_previous_expires_at": "datetime",
        "configuration": "ClientConfiguration",
        "created_at": "datetime",
        "jwks": "ClientPublicKeySet",
    },
    masked=("account_id",),
)
class RegisteredClient(Model):
    """`RegisteredClient`."""

    account_id: str | Unset | None = UNSET
    allowed_client_auth_methods: list[RegisteredClientAllowedClientAuthMethodsItem | str] | Unset | None = UNSET
    allowed_grant_types: list[RegisteredClientAllowedGrantTypesItem | str] | Unset | None = UNSET
    client_category: RegisteredClientClientCategory | str | Unset | None = UNSET
    client_id: str | Unset | None = UNSET
    client_name: str | Unset | None = UNSET
    client_secret_expires_at: DateTime | str | Unset | None = UNSET
    client_secret_issued_at: DateTime | str | Unset | None = UNSET
    client_secret_previous_expires_at: DateTime | str | Unset | None = UNSET
    client_status: RegisteredClientClientStatus | str | Unset | None = UNSET
    client_type: RegisteredClientClientType | str | Unset | None = UNSET
    client_uri: str | Unset | None = UNSET
    configuration: ClientConfiguration | Unset | None = UNSET
    created_at: DateTime | str | Unset | None = UNSET
    csid: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    id: int | Unset | None = UNSET
    jwks: ClientPublicKeySet | Unset | None = UNSET
    logo_uri: str | Unset | None = UNSET
    policy_uri: str | Unset | None = UNSET
    redirect_uris: list[str] | Unset | None = UNSET
    source: RegisteredClientSource | str | Unset | None = UNSET
    tos_uri: str | Unset | None = UNSET
