# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={
        "bond": "BOND",
        "cash": "CASH",
        "cfd": "CFD",
        "cmdty": "CMDTY",
        "crypto": "CRYPTO",
        "fop": "FOP",
        "fund": "FUND",
        "fut": "FUT",
        "ind": "IND",
        "iopt": "IOPT",
        "opt": "OPT",
        "physs": "PHYSS",
        "stk": "STK",
        "war": "WAR",
    }
)
class UserAccountsResponseChartPeriods(Model):
    """Part of schema userAccountsResponse/chartPeriods."""

    bond: list[str] | Unset | None = UNSET
    cash: list[str] | Unset | None = UNSET
    cfd: list[str] | Unset | None = UNSET
    cmdty: list[str] | Unset | None = UNSET
    crypto: list[str] | Unset | None = UNSET
    fop: list[str] | Unset | None = UNSET
    fund: list[str] | Unset | None = UNSET
    fut: list[str] | Unset | None = UNSET
    ind: list[str] | Unset | None = UNSET
    iopt: list[str] | Unset | None = UNSET
    opt: list[str] | Unset | None = UNSET
    physs: list[str] | Unset | None = UNSET
    stk: list[str] | Unset | None = UNSET
    war: list[str] | Unset | None = UNSET
