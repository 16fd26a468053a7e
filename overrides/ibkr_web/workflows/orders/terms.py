"""Words of orders: sides, times in force, algorithms, shares of accounts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from attrs import field, frozen

from ibkr_web.workflows.numbers import Number, Unusable, exact
from ibkr_web.workflows.orders.problems import Violation

__all__ = ["Algorithm", "Allocation", "Side", "TimeInForce"]


class Side(StrEnum):
    """Which way."""

    BUY = "BUY"
    SELL = "SELL"


class TimeInForce(StrEnum):
    """How long an order works. Which of them a contract takes is told by its rules (`check_rules=True`)."""

    DAY = "DAY"
    GTC = "GTC"
    """Until cancelled; at IBKR until the end of the next quarter (seen by one observer)."""
    OPENING = "OPG"
    IOC = "IOC"
    """Immediately or not at all."""
    OVERNIGHT = "OVT"
    OVERNIGHT_AND_DAY = "OND"
    PAX = "PAX"
    """The one of crypto assets."""
    GTD = "GTD"
    """Until a date. In the lists of contract rules only; give the date by `extra`."""


def _parameters(given: Mapping[str, Any]) -> dict[str, Any]:
    return dict(given)


@frozen
class Algorithm:
    """An algorithm of IBKR's: `id` and parameters as `contracts.list_algorithms` (with add_params=1) lists them."""

    strategy: str
    parameters: Mapping[str, Any] = field(factory=dict, converter=_parameters, eq=True, hash=False)

    def violations(self) -> list[Violation]:
        """What is wrong with it."""
        found = []
        strategy: Any = self.strategy
        if not isinstance(strategy, str) or not strategy:
            found.append(Violation("algorithm", "needs the id of a strategy, like Vwap"))
        for name, value in self.parameters.items():
            if not isinstance(value, (str, bool, int, float, Decimal)):
                found.append(Violation("algorithm", f"parameter {name} has to be text, a number, True or False"))
            elif isinstance(value, float) and isinstance(exact(value), Unusable):
                found.append(Violation("algorithm", f"parameter {name} has to be an exact number"))
        return found


def _amounts(given: Mapping[str, Number]) -> dict[str, Decimal]:
    return {account: exact(amount) for account, amount in given.items()}


@frozen
class Allocation:
    """How an advisor's order is shared, by amounts for each account: shares, or cash in the contract's currency."""

    method: Literal["SHARE", "CASH"]
    amounts: Mapping[str, Decimal] = field(converter=_amounts, repr=False, hash=False)

    def violations(self) -> list[Violation]:
        """What is wrong with it."""
        found = []
        if self.method not in ("SHARE", "CASH"):
            found.append(Violation("allocation", "needs the method SHARE or CASH"))
        if not self.amounts:
            found.append(Violation("allocation", "needs an amount for at least one account"))
        for amount in self.amounts.values():
            if isinstance(amount, Unusable):
                found.append(Violation("allocation", f"amount {amount.rule}"))
            elif amount <= 0:
                found.append(Violation("allocation", "amounts have to be greater than 0"))
        return found

    def wire(self) -> dict[str, Any]:
        """As `jsonPayload` wants it."""
        rows = [{"account": account, "amount": amount} for account, amount in self.amounts.items()]
        return {"allocation_profile": {"alloc_type": self.method, "allocations": rows}}
