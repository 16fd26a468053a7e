"""Questions are answered by the very next request, whatever else a client does at the same time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from ibkr_web.errors import APIStatusError, ConfigurationError, IBKRError, OutcomeUnknown
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.state import State
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from ibkr_web.workflows.orders.kinds import LimitOrder
from ibkr_web.workflows.orders.problems import QuestionExpired
from ibkr_web.workflows.orders.questions import Asked, Question
from tests.overrides.resources.trading import APPLE, client, count, simulated

FAR = LimitOrder(APPLE, "BUY", 600, limit_price=150)
YES = dict.fromkeys(Question, True)
THREADS, EACH = 8, 4


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        yield running


def test_nothing_comes_between(simulator: Simulator) -> None:
    stop = threading.Event()
    tickling = Policy(interval=0.02, first_wait=0.05, longest_wait=0.2)
    with client(simulator, policy=tickling) as ib, ThreadPoolExecutor(THREADS + 2) as pool:
        ib.session.open()

        def read() -> int:
            reads = 0
            while not stop.is_set():
                ib.accounts.list()
                reads += 1
            return reads

        def place(number: int) -> list[str]:
            how = {"answers": YES} if number % 2 else {"on_question": lambda asked: True}
            return [ib.orders.place(FAR, **how).order_id for _ in range(EACH)]

        readers = [pool.submit(read) for _ in range(2)]
        try:
            placed = [number for numbers in pool.map(place, range(THREADS), timeout=60) for number in numbers]
        finally:
            stop.set()
        assert sum(reader.result() for reader in readers) > 2, "others get their turn"
    assert len(set(placed)) == THREADS * EACH == len(simulator.brokerage.orders)
    assert count(simulator, "orders.submit") == THREADS * EACH
    assert count(simulator, "orders.reply") == 2 * THREADS * EACH, "two questions each"
    assert count(simulator, "session.tickle") >= 1
    assert not [each for each in simulator.requests.of("orders.reply") if each.status != 200]


def test_without_the_lane_it_would_die(simulator: Simulator) -> None:
    """What the lane is for: the same with a tickle sent past the client."""
    with client(simulator) as ib, client(simulator) as other:
        other.session.open()

        def interfere(asked: Asked) -> bool:
            other.session.tickle()
            return True

        with pytest.raises(QuestionExpired):
            ib.orders.place(FAR, on_question=interfere)
    assert len(simulator.brokerage.orders) == 0


def test_the_one_who_is_asked_can_not_make_calls(simulator: Simulator) -> None:
    with client(simulator) as ib:

        def look(asked: Asked) -> bool:
            ib.portfolio.list_accounts()
            return True

        with pytest.raises(ConfigurationError, match="cannot make calls"):
            ib.orders.place(FAR, on_question=look)
        with pytest.raises(ConfigurationError, match="cannot make calls"):
            ib.orders.place(FAR, on_question=lambda asked: bool(ib.orders.place(FAR, answers=YES)))
        assert len(simulator.brokerage.orders) == 0
        assert simulator.requests.of("orders.reply")[-1].status == 200, "answered with no"
        ib.portfolio.list_accounts()


GONE = [
    Answer({"error": "not authenticated", "statusCode": 401}, 401),
    Answer({"error": "Bad Request: no bridge", "statusCode": 400}, 400),
]


@pytest.mark.parametrize("operation", ["orders.submit", "orders.reply"])
@pytest.mark.parametrize("answer", GONE, ids=["401", "no bridge"])
def test_a_session_that_ends_meanwhile_blocks_nobody(simulator: Simulator, operation: str, answer: Answer) -> None:
    with client(simulator) as ib:
        ib.session.open()
        simulator.faults.add(operation=operation, answer=answer, times=1)
        with pytest.raises(IBKRError) as caught:
            ib.orders.place(FAR, answers=YES)
        assert isinstance(caught.value, APIStatusError if operation == "orders.submit" else QuestionExpired)
        assert ib.session.state is State.OPEN
        assert len(simulator.brokerage.orders) == 0
        assert ib.orders.place(FAR, answers=YES).order_id
    assert count(simulator, "orders.submit") == 2, "each order was sent once"


@pytest.mark.parametrize("operation", ["orders.submit", "orders.reply"])
@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_page_of_the_edge_tells_nothing(simulator: Simulator, operation: str, status: int) -> None:
    """The order is placed, and something on the way back says otherwise."""
    with client(simulator) as ib:
        nth = 2 if operation == "orders.reply" else 1
        if operation == "orders.submit":
            ib.orders.suppress(*Question)
        simulator.faults.add(operation=operation, status=status, html=True, carried_out=True, nth=nth)
        with pytest.raises(OutcomeUnknown) as caught:
            ib.orders.place(FAR, answers=YES)
        (order,) = simulator.brokerage.orders.open_orders()
        assert [each.order_id for each in caught.value.resolve()] == [str(order.order_id)]
    assert count(simulator, "orders.submit") == 1


def test_many_orders_and_a_session_that_ends_among_them(simulator: Simulator) -> None:
    """Every order is placed, or ends in an exception; none twice, and nobody waits for ever."""
    with client(simulator) as ib, ThreadPoolExecutor(THREADS) as pool:
        ib.session.open()

        def place(number: int) -> str | None:
            if number == THREADS:
                simulator.brokerage.session.expire()
            try:
                return ib.orders.place(FAR, answers=YES).client_id
            except (APIStatusError, QuestionExpired):
                return None

        names = [each for each in pool.map(place, range(2 * THREADS), timeout=60) if each is not None]
    placed = [order.ticket.reference for order in simulator.brokerage.orders.open_orders()]
    assert sorted(names) == sorted(placed) and len(names) >= THREADS
    assert count(simulator, "orders.submit") == 2 * THREADS


def test_cut_connections_never_send_twice(simulator: Simulator) -> None:
    with client(simulator) as ib, ThreadPoolExecutor(4) as pool:
        ib.session.open()
        for operation in ("orders.submit", "orders.reply"):
            simulator.faults.add(operation=operation, cut="after", every=3)

        def place(number: int) -> tuple[str | None, bool]:
            try:
                return ib.orders.place(FAR, answers=YES).client_id, True
            except OutcomeUnknown as error:
                return error.client_id, False

        outcomes = list(pool.map(place, range(12), timeout=60))
        simulator.faults.clear()
    placed = {order.ticket.reference for order in simulator.brokerage.orders.open_orders()}
    assert {name for name, told in outcomes if told} <= placed
    assert placed <= {name for name, _ in outcomes} and not all(told for _, told in outcomes)
    assert count(simulator, "orders.submit") == 12 and len(simulator.brokerage.orders) == len(placed)


def test_two_threads_may_change_the_same_order(simulator: Simulator) -> None:
    with client(simulator) as ib, ThreadPoolExecutor(8) as pool:
        trade = ib.orders.place(FAR.changed(quantity=10, limit_price=188))
        changes = [{"quantity": 20}, {"limit_price": 187}, {"tif": "GTC"}, {"outside_regular_hours": True}]
        list(pool.map(lambda change: trade.modify(**change, answers=YES), changes, timeout=30))
        raw = simulator.brokerage.orders.get(int(trade.order_id)).raw
    assert (raw["quantity"], raw["price"], raw["tif"], raw["outsideRTH"]) == (20, 187, "GTC", True)
