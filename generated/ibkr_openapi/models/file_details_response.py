# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class FileDetailsResponse(Model):
    """`FileDetailsResponse`."""

    account_id: str | Unset | None = UNSET
    request_file_name: str | Unset | None = UNSET
    response_file_name: str | Unset | None = UNSET
