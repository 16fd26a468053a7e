"""Advisors: allocation groups, presets, model portfolios. Behaviour of `allocation.*` in `allocation_calls`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.allocation_calls import behaviours
from ibkr_web.simulator.brokerage.valuation import valuation

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Allocation", "Group", "Model", "behaviours"]

BY_FIGURE = {"N": "net", "A": "available"}
"""Methods that follow a figure of each account. E splits evenly; the rest takes the amounts of the group."""


@dataclass(slots=True)
class Group:
    """Accounts that share orders. `amounts` by account: shares, percent or ratio, as the method wants it."""

    name: str
    method: str
    amounts: dict[str, float]


@dataclass(slots=True)
class Model:
    """A model portfolio: what share of it each contract and currency should be."""

    name: str
    description: str
    static: bool
    targets: dict[int, float]
    cash: dict[str, float]
    invested: dict[str, float] = field(default_factory=dict)
    """Base currency by account."""
    pending: dict[str, float] = field(default_factory=dict)
    """What was asked for and not submitted yet."""


class Allocation:
    """Groups, presets and models of the advisor."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.groups: dict[str, Group] = {}
        self.models: dict[str, Model] = {}
        self.presets: dict[str, bool | str] = {
            "group_auto_close_positions": False,
            "default_method_for_all": "N",
            "profiles_auto_close_positions": False,
            "strict_credit_check": False,
            "group_proportional_allocation": False,
        }
        self.model_presets = {
            "avoidNegativeCashInIndependent": False,
            "closeDivestIndependentPosition": False,
            "fullyInvestExistingLongPositions": False,
            "keepModelOpen": False,
            "preferCrossWithIndependent": False,
            "preferTransferFromIndependent": False,
            "roundAllocationQuantityToExchangeBoardLot": False,
            "useNonBaseCcy": False,
            "useToleranceRange": False,
        }

    def split(self, group: Group, quantity: float) -> dict[str, float]:
        """What each account of a group gets of a quantity; whole units where the quantity is one."""
        weights = {account: self._weight(group, account) for account in group.amounts}
        total = sum(weights.values())
        if total <= 0:
            weights = dict.fromkeys(group.amounts, 1.0)
            total = float(len(weights))
        if quantity != int(quantity):
            return {account: round(quantity * weight / total, 8) for account, weight in weights.items()}
        shares = {account: float(int(quantity * weight / total)) for account, weight in weights.items()}
        rest = int(quantity - sum(shares.values()))
        for account in sorted(weights, key=lambda each: quantity * weights[each] / total % 1, reverse=True)[:rest]:
            shares[account] += 1
        return {account: share for account, share in shares.items() if share}

    def _weight(self, group: Group, account: str) -> float:
        if group.method == "E":
            return 1.0
        figure = BY_FIGURE.get(group.method)
        if figure is None:
            return group.amounts[account]
        return max(0.0, float(getattr(valuation(self._world, account), figure)))
