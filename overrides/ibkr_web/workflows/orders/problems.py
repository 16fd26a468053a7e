"""What can go wrong with orders beside what IBKR answers, as exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_web.errors import ConfigurationError, IBKRError
from ibkr_web.errors.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ibkr_web.workflows.orders.questions import Asked

__all__ = [
    "InvalidOrder",
    "OrderDeclined",
    "OrderEnded",
    "OrderNotFound",
    "PartlyPlaced",
    "QuestionExpired",
    "Violation",
    "WaitTimeout",
]


class Violation(NamedTuple):
    """One rule that an order breaks."""

    field: str
    rule: str


class InvalidOrder(IBKRError, ValueError):
    """The order breaks rules of IBKR's; nothing was sent. `violations` has all, `field` and `rule` the first."""

    def __init__(self, kind: str, violations: Iterable[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(f"{kind}: " + "; ".join(f"{field} {rule}" for field, rule in self.violations))

    @property
    def field(self) -> str:
        """The attribute that is wrong."""
        return self.violations[0].field

    @property
    def rule(self) -> str:
        """What it has to be."""
        return self.violations[0].rule


class OrderDeclined(IBKRError):
    """A question about the order was answered with no. Nothing was placed, or changed. `question` tells which."""

    def __init__(self, question: Asked, change: bool = False) -> None:
        what = "the change was given up, and the order works on as it was" if change else "the order was given up"
        super().__init__(f"{what}, because this was answered with no: {masked(question.text)}")
        self.question = question


class QuestionExpired(IBKRError):
    """IBKR no longer knew the question when it was answered, and has discarded the order (or the change of one).

    The answer has to be the very next request of the brokerage session, whichever program sends it: anything in
    between, a tickle even, ends the question. `__cause__` is IBKR's answer, `identifiers` are those of the order.
    `resolve()` looks among orders and executions for it, should there be any doubt. Nothing is sent again by itself.
    """

    _transient = ("_resolve",)
    _resolve: Any = None
    meaning = "IBKR discards an order whose question is not answered by the very next request of the session"

    def __init__(self, identifiers: tuple[str, ...], change: bool = False, resolve: Any = None) -> None:
        left = "Nothing was changed: the order works on as it was" if change else "Nothing was placed"
        super().__init__(
            "the question about the order was answered too late",
            advice=f"{left}. To try again, do it anew, with answers= or on_question=",
        )
        self.identifiers = identifiers
        self._resolve = resolve

    @property
    def client_id(self) -> str | None:
        """The first of the identifiers."""
        return self.identifiers[0] if self.identifiers else None

    def resolve(self) -> Any:
        """What IBKR has under these identifiers; awaitable with an async client."""
        if self._resolve is None:
            raise ConfigurationError("this exception came from another process; look for its identifiers yourself")
        return self._resolve()


class PartlyPlaced(IBKRError):
    """Some orders of a group were taken and others were not. `trades` are those that work: decide about them.

    `__cause__` is what happened to the others; an OutcomeUnknown where nobody knows, whose `resolve()` looks them up.
    """

    _transient = ("trades",)
    trades: tuple[Any, ...] = ()
    advice = "Look at .trades: these orders work at IBKR; cancel them if they make no sense alone"

    def __init__(self, asked: int, trades: Iterable[Any], reason: str) -> None:
        self.trades = tuple(trades)
        super().__init__(f"{len(self.trades)} of {asked} orders were taken, {reason}")


class WaitTimeout(IBKRError, TimeoutError):
    """What was waited for has not happened in time. The order was left alone. `state` is the last that was seen."""

    _transient = ("trade",)
    trade: Any = None

    def __init__(self, trade: Any, wanted: str, seconds: float) -> None:
        state = trade.state
        where = f"{state.status or 'unknown'}, filled {state.filled}" if state is not None else "unknown"
        super().__init__(f"order {trade.order_id} is not {wanted} after {seconds:g} s ({where}); it was left alone")
        self.trade = trade
        self.state = state


class OrderEnded(IBKRError):
    """The order ended, or was put aside (Inactive), so that what was waited for will not happen. `state` tells how."""

    _transient = ("trade",)
    trade: Any = None

    def __init__(self, trade: Any, wanted: str) -> None:
        state = trade.state
        reason = f": {state.reason}" if state.reason else ""
        super().__init__(
            f"order {trade.order_id} will not be {wanted}: it is {state.status}, filled {state.filled}{reason}"
        )
        self.trade = trade
        self.state = state


class OrderNotFound(IBKRError):
    """Neither the status of an order, nor the list of orders, nor the executions know this number."""

    meaning = (
        "IBKR keeps an order that ended for the brokerage session only, and shows orders of the selected account only"
    )
    advice = "Compare with orders.live(); an order of another account needs account="

    def __init__(self, order_id: str) -> None:
        super().__init__(f"order {order_id} is not known")
        self.order_id = order_id
