# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from .file_data import FileData


@model(camel=True, nested={"dateSubmitted": "time:yyyyMMddHHmmssZ", "fileData": "FileData"})
class StatusResponse(Model):
    """`StatusResponse`."""

    date_submitted: DateTime | str | Unset | None = UNSET
    file_data: FileData | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
