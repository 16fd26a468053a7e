# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import TokenRequestClientAssertionType, TokenRequestGrantType


@model(masked=("client_assertion",))
class TokenRequest(Model):
    """`TokenRequest`. Required: client_assertion, client_assertion_type, grant_type."""

    client_assertion: str | Unset | None = UNSET
    client_assertion_type: TokenRequestClientAssertionType | str | Unset | None = UNSET
    grant_type: TokenRequestGrantType | str | Unset | None = UNSET
    scope: str | Unset | None = UNSET
