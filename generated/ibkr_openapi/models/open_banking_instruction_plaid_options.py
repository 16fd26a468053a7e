# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class OpenBankingInstructionPlaidOptions(Model):
    """Part of schema OpenBankingInstruction/plaidOptions."""

    completion_redirect_uri: str | Unset | None = UNSET
    is_mobile_app: bool | Unset | None = UNSET
    link_display_name: str | Unset | None = UNSET
