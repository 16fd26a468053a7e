"""A wish that fits no contract, or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from ibkr_web.errors import IBKRError

if TYPE_CHECKING:
    from ibkr_web.instruments import Contract

__all__ = ["AmbiguousContract", "UnknownContract", "UnresolvedContracts", "differences"]

SHOWN = 12
_COLUMNS = (
    "symbol",
    "sec_type",
    "exchange",
    "currency",
    "expiry",
    "strike",
    "right",
    "trading_class",
    "multiplier",
    "cusip",
    "coupon",
    "underlying_conid",
    "name",
)

_NOTHING: Mapping[Any, Any] = {}


class UnknownContract(IBKRError, LookupError):
    """IBKR has no such contract, or does not show it to this login. The message says what there is instead."""


class AmbiguousContract(IBKRError, LookupError):
    """Several contracts fit, and choosing one would be a guess.

    candidates: all that fit. The message lists them by what tells them apart; put one of these into the wish, or use
    a candidate itself: it is a `Contract`.
    """

    candidates: tuple[Contract, ...] = ()

    def __init__(self, message: str, candidates: Sequence[Contract] = (), *, advice: str = "") -> None:
        super().__init__(message, advice=advice)
        self.candidates = tuple(candidates)

    @classmethod
    def among(cls, wanted: str, candidates: Sequence[Contract], words: Mapping[str, str] = _NOTHING) -> Self:
        """The error for a wish and what fits it. words: what the wish calls an attribute."""
        columns = differences(candidates)
        lines = [f"{one.conid}: {_line(one, columns)}" for one in candidates[:SHOWN]]
        if len(candidates) > SHOWN:
            lines.append(f"and {len(candidates) - SHOWN} more in `candidates`")
        by = ", ".join(words.get(column, column) for column in columns if column != "name")
        advice = f"Say which one, by {by}" if by else "Take one of `candidates`"
        return cls(f"{wanted} could be any of {len(candidates)}: {'; '.join(lines)}", candidates, advice=advice)


class UnresolvedContracts(IBKRError, LookupError):
    """Of several wishes some fit no contract, or several.

    problems: the error of each wish that did. contracts: the contracts of the others, by wish.
    """

    problems: Mapping[Any, UnknownContract | AmbiguousContract] = _NOTHING
    contracts: Mapping[Any, Contract] = _NOTHING

    def __init__(
        self,
        message: str,
        problems: Mapping[Any, UnknownContract | AmbiguousContract] = _NOTHING,
        contracts: Mapping[Any, Contract] = _NOTHING,
        *,
        advice: str = "",
    ) -> None:
        super().__init__(message, advice=advice)
        self.problems, self.contracts = dict(problems), dict(contracts)

    @classmethod
    def among(
        cls, problems: Mapping[Any, UnknownContract | AmbiguousContract], contracts: Mapping[Any, Contract]
    ) -> Self:
        """The error for what was found and what was not."""
        told = [error.message for error in problems.values()]
        more = f"; and {len(told) - SHOWN} more in `problems`" if len(told) > SHOWN else ""
        count = len(problems) + len(contracts)
        message = f"{len(problems)} of {count} contracts are not to be had: {'; '.join(told[:SHOWN])}{more}"
        return cls(message, problems, contracts, advice="`contracts` has the others")


def differences(candidates: Sequence[Contract]) -> list[str]:
    """Names of the attributes in which contracts differ."""
    return [name for name in _COLUMNS if len({getattr(one, name) for one in candidates}) > 1]


def _line(contract: Contract, columns: Sequence[str]) -> str:
    return ", ".join(f"{name} {_text(getattr(contract, name))}" for name in columns) or contract.described


def _text(value: object) -> str:
    if value is None or value == "":
        return "not told"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
