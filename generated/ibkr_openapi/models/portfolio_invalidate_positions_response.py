# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class PortfolioInvalidatePositionsResponse(Model):
    """Part of POST /v1/api/portfolio/{}/positions/invalidate 200 application/json."""

    message: str | Unset | None = UNSET
