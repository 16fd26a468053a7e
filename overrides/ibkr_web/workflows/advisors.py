"""Advisors: the groups orders are shared out by, and model portfolios.

Sources: IBKR Campus, financial advisors; IBKR's OpenAPI document (amounts only where the method has them).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.workflows.numbers import read
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Group", "ModelPortfolio", "group", "groups", "models"]

METHODS = {
    "A": "available equity", "E": "equal", "N": "net liquidation", "S": "shares", "P": "percentages", "R": "ratios",
    "C": "cash",
}  # fmt: skip


@frozen
class Group:
    """An allocation group: its name stands for an account when orders are placed."""

    name: str
    method: str
    """IBKR's letter; see `described`."""
    size: int
    accounts: Mapping[str, Decimal | None] = field(factory=dict, repr=False)
    """Amount, percentage or ratio of each account, None where the method has none; empty in a list of groups."""
    raw: Any = field(default=None, repr=False, eq=False)

    @property
    def described(self) -> str:
        """The method in words."""
        return METHODS.get(self.method, self.method)


@frozen
class ModelPortfolio:
    """A model portfolio of an advisor."""

    name: str
    description: str
    net_liquidation: Decimal | None
    accounts: int | None
    """How many are invested in it."""
    raw: Any = field(default=None, repr=False, eq=False)


def groups() -> Workflow[tuple[Group, ...]]:
    """All groups, without their accounts."""
    rows = to_json((yield Call("allocation.list_groups"))).get("data") or ()
    return tuple(
        Group(str(row.get("name")), str(row.get("allocation_method") or ""), int(row.get("size") or 0), raw=row)
        for row in rows
    )


def group(name: str) -> Workflow[Group]:
    """One group with its accounts."""
    answer = yield Call("allocation.get_group", {"body": {"name": name}})
    wire = to_json(answer)
    accounts = {str(row.get("name")): read(row.get("amount")) for row in wire.get("accounts") or ()}
    return Group(str(wire.get("name") or name), str(wire.get("default_method") or ""), len(accounts), accounts, answer)


def models() -> Workflow[tuple[ModelPortfolio, ...]]:
    """All model portfolios."""
    answer = to_json((yield Call("allocation.list_models", {"body": {"reqID": 1}})))
    return tuple(
        ModelPortfolio(
            str(row.get("model")),
            str(row.get("desc") or ""),
            read(row.get("nlv")),
            None if row.get("numAccounts") is None else int(row["numAccounts"]),
            row,
        )
        for row in answer.get("models") or ()
    )
