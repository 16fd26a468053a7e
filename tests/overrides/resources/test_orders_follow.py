"""What becomes of orders: states, waiting, changing, cancelling, lists; and what is there after an answer got lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from decimal import Decimal

import pytest

from ibkr_web import IBKR
from ibkr_web.errors import ConfigurationError, NotFound, OrderRejected, OutcomeUnknown
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.orders.kinds import LimitOrder, TrailOrder
from ibkr_web.workflows.orders.problems import InvalidOrder, OrderEnded, OrderNotFound, WaitTimeout
from ibkr_web.workflows.orders.questions import Question
from tests.overrides.resources.trading import APPLE, client, count, simulated
from tests.traps.remedies import altered

NEAR = LimitOrder(APPLE, "BUY", 10, limit_price=189)
YES = dict.fromkeys(Question, True)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        running.brokerage.orders.auto_fill = False
        yield running


@pytest.fixture
def ib(simulator: Simulator) -> Iterator[IBKR]:
    with client(simulator) as made:
        yield made


def test_a_trade_from_start_to_end(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    number = int(trade.order_id)
    assert (trade.status, trade.filled, trade.ended) == ("PreSubmitted", None, False)
    requests = len(simulator.requests)
    assert "PreSubmitted" in repr(trade) and trade.remaining is trade.average_price is trade.state is None
    assert len(simulator.requests) == requests, "attributes ask nobody"
    assert trade.wait("working", timeout=5) is trade
    simulator.brokerage.orders.fill(number, 4, 188.5)
    assert trade.wait(lambda each: each.filled > 0, timeout=5).status == "Submitted"
    assert (trade.filled, trade.remaining, trade.average_price) == (4, 6, Decimal("188.5"))
    threading.Timer(0.1, simulator.brokerage.orders.fill, (number, 6, 189.0)).start()
    assert trade.wait("filled", timeout=100) is trade and trade.ended
    assert trade.average_price == Decimal("188.8")
    first, second = sorted(trade.executions(), key=lambda each: each.price)
    assert (first.quantity, first.price, first.side, first.client_id) == (4, Decimal("188.50"), "BUY", trade.client_id)
    assert first.commission is not None and first.time is not None and first.time.tzinfo is not None
    assert {each.execution_id for each in ib.orders.trades(days=7)} == {first.execution_id, second.execution_id}


def test_executions_whose_rows_have_no_number_are_found_by_name(simulator: Simulator, ib: IBKR) -> None:
    trade, other = ib.orders.place(NEAR), ib.orders.place(NEAR)
    for number, price in ((trade.order_id, 188.5), (other.order_id, 188.75)):
        simulator.brokerage.orders.fill(int(number), 4, price)
    altered(simulator, "orders.list_trades", lambda rows: [{**row, "order_id": None} for row in rows])
    (execution,) = trade.executions()
    assert (execution.order_id, execution.client_id, execution.price) == (None, trade.client_id, Decimal("188.5"))
    trade.client_id = None
    assert trade.executions() == [], "without any name it is nobody's"


def test_time_runs_out_and_the_order_stays(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    with pytest.raises(WaitTimeout, match="left alone") as caught:
        trade.wait("filled", timeout=3)
    assert isinstance(caught.value, TimeoutError) and caught.value.trade is trade and caught.value.state is trade.state
    assert simulator.brokerage.orders.get(int(trade.order_id)).open
    assert count(simulator, "orders.get_status") <= 5, "about once a second"
    with pytest.raises(ConfigurationError):
        trade.wait(poll=0)


def test_another_end_than_the_wanted_one(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    simulator.brokerage.orders.end(simulator.brokerage.orders.get(int(trade.order_id)), "Cancelled", "Too late")
    with pytest.raises(OrderEnded, match="will not be filled: it is Cancelled") as caught:
        trade.wait("filled", timeout=30)
    assert caught.value.state.ended
    assert trade.wait("done", timeout=1).status == "Cancelled"
    trade = ib.orders.place(NEAR)
    simulator.brokerage.orders.reject(int(trade.order_id))
    with pytest.raises(OrderEnded, match="Inactive"):
        trade.wait("filled", timeout=30)
    kept = ib.orders.place(NEAR.changed(deactivated=True))
    with pytest.raises(WaitTimeout):
        kept.wait("filled", timeout=3)


def test_failures_on_the_way_are_outlived(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    simulator.faults.add(operation="orders.get_status", status=500, times=2)
    simulator.faults.add(operation="orders.get_status", cut="before", times=6)
    threading.Timer(0.2, simulator.brokerage.orders.fill, (int(trade.order_id),)).start()
    assert trade.wait("filled", timeout=60).remaining == 0


def test_all_fields_are_sent_again(simulator: Simulator, ib: IBKR) -> None:
    order = TrailOrder(
        APPLE, "SELL", 10, trailing_percent=2, stop_price=185, tif="GTC", outside_regular_hours=True, client_id="mine"
    )
    trade = ib.orders.place(order, answers=YES)
    placed = simulator.brokerage.orders.get(int(trade.order_id))
    before = dict(placed.raw)
    trade.modify(quantity=8, answers=YES)
    assert placed.raw == before | {"quantity": 8} and trade.order.quantity == 8
    again = ib.orders.modify(trade.order_id, trailing_percent=None, trailing_amount="1.5", answers=YES)
    assert placed.raw == before | {"quantity": 8, "trailingType": "amt", "trailingAmt": 1.5}
    assert again.order.trailing_percent is None
    for changes in ({"side": "BUY"}, {"contract": 1}, {"client_id": "x"}):
        with pytest.raises(InvalidOrder, match="can not be changed"):
            trade.modify(**changes)
    for other in (order.changed(side="BUY"), order.changed(contract=1), order.changed(client_id="x")):
        with pytest.raises(InvalidOrder, match="can not be changed"):
            trade.modify(order=other)
    with pytest.raises(InvalidOrder, match="nothing this kind"):
        trade.modify(limit_price=3)
    with pytest.raises(ConfigurationError, match="nothing to change"):
        trade.modify()
    with pytest.raises(InvalidOrder, match="quantity"):
        trade.modify(quantity=-1)
    assert count(simulator, "orders.modify") == 2


def test_an_order_of_another_program(simulator: Simulator, ib: IBKR) -> None:
    number = int(ib.orders.place(NEAR.changed(client_id="mine")).order_id)
    with client(simulator) as other:
        (trade,) = other.orders.live()
        assert (trade.order_id, trade.client_id, trade.order, trade.filled) == (str(number), "mine", None, 0)
        with pytest.raises(ConfigurationError, match="would be lost"):
            trade.modify(limit_price=188)
        other.orders.modify(trade, limit_price="188.50", rebuild=True)
        raw = simulator.brokerage.orders.get(number).raw
        assert (raw["price"], raw["quantity"], raw["cOID"], raw["orderType"]) == (188.5, 10, "mine", "LMT")
        other.orders.modify(number, order=NEAR.changed(limit_price=187, client_id="mine"))
        assert simulator.brokerage.orders.get(number).raw["price"] == 187
        assert other.orders.cancel(number).order_id == number
    stop = ib.orders.place(TrailOrder(APPLE, "SELL", 1, trailing_amount=1), answers=YES)
    with client(simulator) as other, pytest.raises(ConfigurationError, match="tells too little"):
        other.orders.modify(stop.order_id, quantity=2, rebuild=True)


def test_orders_that_ended_or_never_were(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    simulator.brokerage.orders.fill(int(trade.order_id))
    with pytest.raises(NotFound, match="doesn't exist"):
        trade.cancel()
    with pytest.raises(OrderRejected, match="doesn't exist"):
        trade.modify(limit_price=188)
    with pytest.raises(NotFound, match="doesn't exist"):
        ib.orders.cancel(424242)
    with pytest.raises(OrderNotFound, match="424242"):
        ib.orders.status("424242")
    for nothing in (-1, 0, "-1", "x", None, True, 1.5):
        with pytest.raises(ConfigurationError, match="no number of an order"):
            ib.orders.cancel(nothing)  # type: ignore[call-overload]


def test_cancel_all_and_the_list(simulator: Simulator, ib: IBKR) -> None:
    trades = [ib.orders.place(NEAR) for _ in range(3)]
    trades[0].wait("working", timeout=5)
    simulator.brokerage.orders.fill(int(trades[0].order_id))
    assert {each.status for each in ib.orders.live(filters="filled")} == {"Filled"}
    assert count(simulator, "orders.list_live") == 2, "the first one only starts the subscription"
    assert all("filters" not in each.query for each in simulator.requests.of("orders.list_live"))
    assert len(ib.orders.live()) == 3
    assert ib.orders.cancel_all().order_id == -1
    assert [each.wait("done", timeout=5).status for each in trades] == ["Filled", "Cancelled", "Cancelled"]
    assert len(ib.orders.live(filters=["Cancelled", "Filled"])) == 3


@pytest.mark.parametrize("cut", ["before", "middle", "after"])
@pytest.mark.parametrize("operation", ["orders.submit", "orders.reply"])
def test_an_answer_that_is_lost(simulator: Simulator, ib: IBKR, operation: str, cut: str) -> None:
    order = LimitOrder(APPLE, "BUY", 10, limit_price=150)
    ib.orders.live()
    simulator.faults.add(operation=operation, cut=cut, times=1)
    with pytest.raises(OutcomeUnknown) as caught:
        ib.orders.place(order if operation == "orders.reply" else NEAR, answers=YES)
    assert caught.value.client_id is not None and caught.value.client_id.startswith("ibw-")
    there = len(simulator.brokerage.orders)
    found = caught.value.resolve()
    assert len(found) == there == (0 if cut == "before" else 1)
    assert (count(simulator, "orders.submit"), count(simulator, "orders.reply")) == (
        1,
        int(operation == "orders.reply"),
    )
    if found:
        assert found[0].client_id == caught.value.client_id
        assert found[0].cancel().order_id == int(found[0].order_id)


def test_a_lost_bracket_is_found_with_its_children(simulator: Simulator, ib: IBKR) -> None:
    ib.orders.suppress(*Question)
    simulator.faults.add(operation="orders.submit", cut="after", times=1)
    with pytest.raises(OutcomeUnknown) as caught:
        ib.orders.place_bracket(NEAR, take_profit=200, stop_loss=180)
    found = caught.value.resolve()
    placed = {str(order.order_id): order.ticket.order_type for order in simulator.brokerage.orders.open_orders()}
    assert {each.order_id: each.order.order_type for each in found} == placed and len(placed) == 3
    assert count(simulator, "orders.submit") == 1


def test_a_lost_change(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    simulator.faults.add(operation="orders.modify", cut="after", times=1)
    with pytest.raises(OutcomeUnknown) as caught:
        trade.modify(limit_price=188)
    trade.modify(quantity=11)
    raw = simulator.brokerage.orders.get(int(trade.order_id)).raw
    assert (raw["price"], raw["quantity"]) == (188, 11), "the change that was lost is not taken back by the next one"
    assert [state.limit_price for state in caught.value.resolve()] == [188]
    assert count(simulator, "orders.modify") == 2
