# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ClientConfigurationAccountSelectionMode
    from .rate_limit_config import RateLimitConfig


@model(camel=True, nested={"rateLimitConfigs": ("list", "RateLimitConfig")})
class ClientConfiguration(Model):
    """`ClientConfiguration`. Required: account_selection_mode, allowed_ips, rate_limit_configs,
    token_revocation_enabled."""

    account_selection_mode: ClientConfigurationAccountSelectionMode | str | Unset | None = UNSET
    allowed_ips: list[str] | Unset | None = UNSET
    rate_limit_configs: list[RateLimitConfig] | Unset | None = UNSET
    token_revocation_enabled: bool | Unset | None = UNSET
