"""Ways to take a remedy away, and to say what is expected so that its absence is an AssertionError."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from types import ModuleType
from typing import Any, TypeVar

import pytest

import ibkr_openapi
from ibkr_web import IBKR, LimitOrder
from ibkr_web.errors import IBKRError
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from ibkr_web.workflows.orders import exchange
from ibkr_web.workflows.orders.questions import Question
from ibkr_web.workflows.steps import Workflow
from tests.overrides.resources.trading import APPLE, client, simulated
from tests.traps.harness import Remove

ErrorT = TypeVar("ErrorT", bound=IBKRError)
ZERO = Decimal(0)
YES: dict[Question | str, bool] = dict.fromkeys(Question, True)
NEAR = LimitOrder(APPLE, "BUY", 10, limit_price=189)
"""It works, and nobody asks about it."""
FAR = LimitOrder(APPLE, "BUY", 600, limit_price=150)
"""IBKR asks two questions about it: the price, the size."""
ES = 11004968
"""The index its futures are on."""


class Caught:
    """The exception of a block, once it is over."""

    value: Any = None


@contextmanager
def raising(kind: type[ErrorT], said: str = "") -> Iterator[Caught]:
    """`pytest.raises` whose absence is an AssertionError, which is what the harness takes for a trap that bites."""
    caught = Caught()
    try:
        yield caught
    except kind as error:
        caught.value = error
    assert caught.value is not None, f"no {kind.__name__}"
    assert said.lower() in str(caught.value).lower(), caught.value


@contextmanager
def trading(accounts: int = 1, **how: Any) -> Iterator[tuple[Simulator, IBKR]]:
    """A client at a simulator in trading hours."""
    with simulated(accounts) as simulator, client(simulator, **how) as ib:
        yield simulator, ib


def placed(simulator: Simulator, trade: Any) -> Any:
    """The order as IBKR has it."""
    return simulator.brokerage.orders.get(int(trade.order_id))


def rewrapped(operation: str, change: Callable[[Any], Any]) -> Remove:
    """With another body around the tickets."""
    begin = exchange.Talk.begin

    def begun(self: exchange.Talk, arguments: dict[str, Any], lane: Any) -> Any:
        if self.operation == operation:
            arguments = arguments | {"body": change(arguments["body"])}
        return begin(self, arguments, lane)

    return lambda patch: patch.setattr(exchange.Talk, "begin", begun)


def told(simulator: Simulator, operation: str, value: Any, status: int = 200, **how: Any) -> None:
    """From now on the operation is answered with this, until `simulator.faults.clear()`."""
    answer = value if isinstance(value, Answer) else Answer(value, status)
    simulator.faults.add(operation=operation, answer=answer, **how)


def altered(simulator: Simulator, operation: str, change: Callable[[Any], Any]) -> None:
    """From now on true answers of an operation are changed by a function."""
    handler = simulator._generation.handlers[operation]
    simulator.answer(operation, lambda world, request: change(handler(world, request)))


def unannotated(operation: str, fact: str = "errors", anywhere: bool = True) -> Remove:
    """Without an annotation of the contract; of errors also without the rule that holds for every operation."""

    def remove(patch: pytest.MonkeyPatch) -> None:
        from ibkr_web.errors import failures

        patch.delitem(ibkr_openapi.operation(operation)._facts, fact, raising=anywhere)
        if fact == "errors":
            forgotten(patch)
            patch.setattr(failures, "_BARE", re.compile(rb"(?!)"))

    return remove


def forgotten(patch: pytest.MonkeyPatch) -> None:
    """Let what was learnt of descriptors be learnt anew."""
    patch.setattr("ibkr_web.errors.failures._studies", {})


def entered(table: dict[Any, Any] | Mapping[Any, Any], key: Any, value: Any) -> Remove:
    """Another entry in a table of the client's."""
    return lambda patch: patch.setitem(table, key, value)


def recoded(function: Any, other: Any) -> Remove:
    """Another body for a function that others hold already; both take the same arguments, and know no outer names."""
    return lambda patch: patch.setattr(function, "__code__", other.__code__)


def shadowed(module: ModuleType, builtin: str, value: Any) -> Remove:
    """Something else in a module under the name of a builtin."""
    return lambda patch: patch.setattr(module, builtin, value, raising=False)


def naive(value: Any) -> Decimal | None:
    """A number the way programs read one that have not met IBKR yet: what cannot be read is nothing, so zero."""
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return ZERO


def nothing(*arguments: Any, **named: Any) -> Workflow[None]:
    """A workflow that does nothing."""
    yield from ()


def only(wanted: Callable[[Mapping[str, Any]], bool]) -> Remove:
    """Without an eye for the other shapes an answer to an order can have."""
    sort = exchange.Talk._sort

    def sorted_(self: exchange.Talk, answer: Any, first: bool = False) -> None:
        sort(self, [each for each in exchange._elements(answer) if wanted(each)], first)

    return lambda patch: patch.setattr(exchange.Talk, "_sort", sorted_)
