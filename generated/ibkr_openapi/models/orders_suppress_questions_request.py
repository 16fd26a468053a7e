# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import OrdersSuppressQuestionsRequestMessageIdsItem


@model(camel=True)
class OrdersSuppressQuestionsRequest(Model):
    """Part of POST /v1/api/iserver/questions/suppress body application/json."""

    message_ids: list[OrdersSuppressQuestionsRequestMessageIdsItem | str] | Unset | None = UNSET
