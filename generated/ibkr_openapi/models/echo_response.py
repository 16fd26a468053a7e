# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import EchoResponseRequestMethod, EchoResponseSecurityPolicy


@model(camel=True)
class EchoResponse(Model):
    """`EchoResponse`. Required: request_method, security_policy."""

    query_parameters: dict[str, Any] | Unset | None = UNSET
    request_method: EchoResponseRequestMethod | str | Unset | None = UNSET
    security_policy: EchoResponseSecurityPolicy | str | Unset | None = UNSET
