# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class LeaveSYEP(Model):
    """`LeaveSYEP`."""

    account_id: str | Unset | None = UNSET
