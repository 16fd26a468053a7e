# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .application import Application


@model(nested={"application": "Application"})
class ApplicationPayload(Model):
    """`ApplicationPayload`."""

    application: Application | Unset | None = UNSET
