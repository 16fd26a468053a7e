# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("fileLength",))
class AttachedFileType(Model):
    """`AttachedFileType`. Required: file_length, file_name, sha1_checksum."""

    file_length: Numeric | Unset | None = UNSET
    file_name: str | Unset | None = UNSET
    sha1_checksum: str | Unset | None = UNSET
