# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .account_attributes import AccountAttributes
    from .subaccounts2_response_metadata import Subaccounts2ResponseMetadata


@model(nested={"metadata": "Subaccounts2ResponseMetadata", "subaccounts": ("list", "AccountAttributes")})
class Subaccounts2Response(Model):
    """`subaccounts2Response`."""

    metadata: Subaccounts2ResponseMetadata | Unset | None = UNSET
    subaccounts: list[AccountAttributes] | Unset | None = UNSET
