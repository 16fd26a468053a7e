# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("numberOfDuplicates",), masked=("accountId",))
class DuplicateAccount(Model):
    """`DuplicateAccount`."""

    account_id: str | Unset | None = UNSET
    number_of_duplicates: Numeric | Unset | None = UNSET
