# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import Any

from ..runtime.model import UNSET, Model, Unset, model


@model()
class FileData(Model):
    """`FileData`."""

    data: dict[str, Any] | Unset | None = UNSET
    name: str | Unset | None = UNSET
