# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ServiceAction
    from ..runtime.aliases import Numeric


@model(numbers=("value",))
class Service(Model):
    """`Service`."""

    action: ServiceAction | str | Unset | None = UNSET
    value: Numeric | Unset | None = UNSET
