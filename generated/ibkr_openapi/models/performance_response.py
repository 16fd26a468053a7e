# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .performance_response_cps import PerformanceResponseCps
    from .performance_response_nav import PerformanceResponseNav
    from .performance_response_tpps import PerformanceResponseTpps


@model(
    camel=True,
    nested={"cps": "PerformanceResponseCps", "nav": "PerformanceResponseNav", "tpps": "PerformanceResponseTpps"},
)
class PerformanceResponse(Model):
    """`performanceResponse`."""

    cps: PerformanceResponseCps | Unset | None = UNSET
    currency_type: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    included: list[str] | Unset | None = UNSET
    nav: PerformanceResponseNav | Unset | None = UNSET
    nd: int | Unset | None = UNSET
    pm: str | Unset | None = UNSET
    rc: int | Unset | None = UNSET
    tpps: PerformanceResponseTpps | Unset | None = UNSET
