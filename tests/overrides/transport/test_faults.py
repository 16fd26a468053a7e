"""Each fault with each class of operation, sync and async: what comes of it, and how often it was sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from ibkr_web import IBKR, AsyncIBKR, Limit, Options, Pacing
from ibkr_web.errors import (
    ConnectionFailed,
    IBKRError,
    OutcomeUnknown,
    RateLimited,
    ServerError,
    ServiceUnavailable,
    TimedOut,
    Unauthorized,
    UnexpectedAnswer,
    ValidationError,
)
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.clock import Clock as SimulatedClock
from tests.overrides.clocks import Fast
from tests.overrides.conftest import oauth1, oauth2

ORDER = {"orders": [{"conid": 265598, "side": "BUY", "orderType": "LMT", "price": 1, "tif": "DAY", "quantity": 1}]}
TRANSFER = {
    "instructionType": "INTERNAL_CASH_TRANSFER",
    "instruction": {"sourceAccountId": "U1234567", "targetAccountId": "U7654321", "amount": 1, "currency": "USD"},
}
OPERATIONS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "read": ("contracts.search", lambda ib: ib.contracts.search(symbol="AAPL")),
    "idempotent": ("orders.suppress_questions", lambda ib: ib.orders.suppress_questions({"messageIds": ["o163"]})),
    "order": ("orders.submit", lambda ib: ib.orders.submit("U1234567", ORDER)),
    "transfer": (
        "account_management.banking.create_internal_cash_transfer",
        lambda ib: ib.account_management.banking.create_internal_cash_transfer(TRANSFER),
    ),
}
PACING = Pacing(limits={"direct": Limit(1_000_000, 1)})
GOOD = None
AGAIN = 4
"""One request and three more."""
HARMLESS = ("read", "idempotent")
MOVING = ("order", "transfer")

FAULTS: list[tuple[str, dict[str, Any], tuple[Any, int], tuple[Any, int]]] = [
    # what happens, the fault, of a harmless call: outcome and requests, of one that moves money: outcome and requests
    ("cut before", {"cut": "before", "times": 1}, (GOOD, 2), (OutcomeUnknown, 1)),
    ("cut in the middle", {"cut": "middle", "times": 1}, (GOOD, 2), (OutcomeUnknown, 1)),
    ("cut after", {"cut": "after", "times": 1}, (GOOD, 2), (OutcomeUnknown, 1)),
    ("cut for good", {"cut": "before"}, (ConnectionFailed, AGAIN), (OutcomeUnknown, 1)),
    ("slow once", {"delay": 1.5, "times": 1}, (GOOD, 2), (OutcomeUnknown, 1)),
    ("500", {"status": 500}, (ServerError, 1), (ServerError, 1)),
    ("502 once", {"status": 502, "times": 1}, (GOOD, 2), (OutcomeUnknown, 1)),
    ("502", {"status": 502}, (ServerError, AGAIN), (OutcomeUnknown, 1)),
    ("503 once", {"status": 503, "times": 1}, (GOOD, 2), (ServiceUnavailable, 1)),
    ("503 page", {"status": 503, "html": True}, (ServerError, AGAIN), (OutcomeUnknown, 1)),
    ("504 once", {"status": 504, "times": 1}, (GOOD, 2), (OutcomeUnknown, 1)),
    ("429", {"status": 429}, (RateLimited, 1), (RateLimited, 1)),
    ("400", {"status": 400}, (ValidationError, 1), (ValidationError, 1)),
    ("page", {"status": 200, "html": True}, (UnexpectedAnswer, 1), (OutcomeUnknown, 1)),
    ("half an answer", {"body": "truncate"}, (UnexpectedAnswer, 1), (OutcomeUnknown, 1)),
]


@pytest.fixture(scope="module")
def world() -> Any:
    clock = SimulatedClock()
    with Simulator(tls=False, clock=clock) as simulator:
        simulator.brokerage.accounts.add("U7654321", cash=0.0)
        yield simulator, clock


def outcome(call: Callable[[], Any]) -> Any:
    try:
        call()
    except IBKRError as error:
        return error
    return GOOD


def check(simulator: Simulator, kind: str, title: str, expected: tuple[Any, int], found: Any, before: int) -> None:
    name = OPERATIONS[kind][0]
    wanted, times = expected
    sent = len(simulator.requests.of(name)) - before
    if wanted is GOOD:
        assert found is GOOD, f"{title}, {kind}: {found!r}"
    else:
        assert isinstance(found, wanted), f"{title}, {kind}: {found!r}"
    assert sent == times, f"{title}, {kind}: sent {sent} times instead of {times}"
    if isinstance(found, OutcomeUnknown):
        assert found.client_id, f"{title}: nothing to look it up by"
        assert isinstance(found.__cause__, IBKRError)


def credentials(simulator: Simulator, kind: str) -> Any:
    return oauth2(simulator) if kind == "transfer" else oauth1(simulator)


@pytest.mark.parametrize("kind", OPERATIONS)
def test_threads(world: tuple[Simulator, SimulatedClock], kind: str, direct: pytest.MonkeyPatch) -> None:
    simulator, clock = world
    name, call = OPERATIONS[kind]
    for title, fault, harmless, moving in FAULTS:
        simulator.faults.clear()
        with IBKR(credentials(simulator, kind), timeout=1.0, clock=Fast(clock), pacing=PACING) as ib:
            assert outcome(lambda: call(ib)) is GOOD, "without a fault"
            before = len(simulator.requests.of(name))
            simulator.faults.add(operation=name, **fault)
            found = outcome(lambda: call(ib))
            check(simulator, kind, title, harmless if kind in HARMLESS else moving, found, before)


@pytest.mark.parametrize("kind", OPERATIONS)
def test_tasks(world: tuple[Simulator, SimulatedClock], kind: str, direct: pytest.MonkeyPatch) -> None:
    simulator, clock = world
    name, call = OPERATIONS[kind]

    async def result(ib: AsyncIBKR) -> Any:
        try:
            await call(ib)
        except IBKRError as error:
            return error
        return GOOD

    async def main() -> None:
        for title, fault, harmless, moving in FAULTS:
            simulator.faults.clear()
            async with AsyncIBKR(credentials(simulator, kind), timeout=1.0, clock=Fast(clock), pacing=PACING) as ib:
                assert await result(ib) is GOOD, "without a fault"
                before = len(simulator.requests.of(name))
                simulator.faults.add(operation=name, **fault)
                found = await result(ib)
                check(simulator, kind, title, harmless if kind in HARMLESS else moving, found, before)

    asyncio.run(main())


@pytest.mark.parametrize("kind", OPERATIONS)
def test_nobody_there(kind: str, world: tuple[Simulator, SimulatedClock], direct: pytest.MonkeyPatch) -> None:
    """Where nothing can have been sent, that is said, also of an order."""
    simulator, clock = world
    simulator.faults.clear()
    with IBKR(credentials(simulator, kind), timeout=1.0, clock=Fast(clock), pacing=Pacing(enabled=False)) as ib:
        OPERATIONS[kind][1](ib)
        ib._origins["web"] = "http://127.0.0.1:9"
        ib._credentials.base_url = "http://127.0.0.1:9"
        ib._builders.clear()
        found = outcome(lambda: OPERATIONS[kind][1](ib))
    assert isinstance(found, ConnectionFailed), found
    assert found.sent == "no"


def test_a_time_budget_ends_the_attempts(world: tuple[Simulator, SimulatedClock], direct: pytest.MonkeyPatch) -> None:
    simulator, clock = world
    simulator.faults.clear()
    options = Options(max_retries=1000, budget=30.0, first_wait=8.0, longest_wait=8.0)
    with IBKR(oauth1(simulator), clock=Fast(clock), options=options, pacing=Pacing(enabled=False)) as ib:
        ib.contracts.search(symbol="AAPL")
        simulator.faults.add(operation="contracts.search", status=502)
        before, began = len(simulator.requests.of("contracts.search")), clock.now()
        with pytest.raises(ServerError):
            ib.contracts.search(symbol="AAPL")
        assert clock.now() - began <= 31.0
        assert 3 < len(simulator.requests.of("contracts.search")) - before < 60


def test_what_was_unknown_is_found(world: tuple[Simulator, SimulatedClock], direct: pytest.MonkeyPatch) -> None:
    """An order that was carried out before the connection was cut, and one that was not."""
    simulator, clock = world
    simulator.faults.clear()
    with IBKR(oauth1(simulator), clock=Fast(clock), pacing=PACING) as ib:
        ib.orders.suppress_questions({"messageIds": ["o163", "o354", "o383", "o451", "o10331"]})
        for cut, there in (("after", 1), ("before", 0)):
            simulator.faults.clear()
            simulator.faults.add(operation="orders.submit", cut=cut, times=1)
            with pytest.raises(OutcomeUnknown) as caught:
                ib.orders.submit("U1234567", ORDER)
            found = caught.value.resolve()
            assert len(found) == there, cut
            assert [order.order_ref for order in found] == [caught.value.client_id] * there
    with IBKR(oauth2(simulator), clock=Fast(clock), pacing=PACING) as ib:
        simulator.faults.clear()
        simulator.faults.add(operation="*transfer*", cut="after", times=1)
        with pytest.raises(OutcomeUnknown) as caught:
            ib.account_management.banking.create_internal_cash_transfer(TRANSFER)
        assert len(str(caught.value.client_id)) == 18
        assert caught.value.resolve()[0].to_json()["instructionResult"]["clientInstructionId"] == int(
            caught.value.client_id or 0
        )


def test_a_401_in_the_middle_of_an_order(world: tuple[Simulator, SimulatedClock], direct: pytest.MonkeyPatch) -> None:
    simulator, clock = world
    simulator.faults.clear()
    with IBKR(oauth1(simulator), clock=Fast(clock), pacing=Pacing(enabled=False)) as ib:
        ib.accounts.list()
        simulator.brokerage.session.expire()
        before = len(simulator.requests.of("orders.submit"))
        with pytest.raises(Unauthorized):
            ib.orders.submit("U1234567", ORDER)
        assert len(simulator.requests.of("orders.submit")) == before + 1
        assert ib.session.state.value == "open", "but there is a session again"


def test_a_read_that_takes_too_long(world: tuple[Simulator, SimulatedClock], direct: pytest.MonkeyPatch) -> None:
    simulator, clock = world
    simulator.faults.clear()
    with IBKR(oauth1(simulator), clock=Fast(clock), pacing=Pacing(enabled=False)) as ib:
        ib.contracts.search(symbol="AAPL")
        simulator.faults.add(operation="contracts.search", delay=0.5)
        with pytest.raises(TimedOut) as caught:
            ib.with_options(timeout=0.1, max_retries=1).contracts.search(symbol="AAPL")
        assert caught.value.sent == "maybe"
