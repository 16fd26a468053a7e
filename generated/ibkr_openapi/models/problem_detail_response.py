# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .invalid_argument import InvalidArgument


@model(camel=True, nested={"invalidArguments": ("list", "InvalidArgument")})
class ProblemDetailResponse(Model):
    """`ProblemDetailResponse`."""

    detail: str | Unset | None = UNSET
    instance: str | Unset | None = UNSET
    invalid_arguments: list[InvalidArgument] | Unset | None = UNSET
    status: int | Unset | None = UNSET
    title: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
