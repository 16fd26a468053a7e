"""Questions about groups of orders: arrays of them, brackets, and what was taken when not all were."""

from __future__ import annotations

import pytest

from ibkr_web.errors import OrderPartlyRejected, OrderRejected
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.groups import OneCancelsAll, bracket
from ibkr_web.workflows.orders.kinds import LimitOrder, MarketOrder
from ibkr_web.workflows.orders.placing import place
from ibkr_web.workflows.orders.problems import OrderDeclined, PartlyPlaced
from tests.overrides.workflows.orders.stage import APPLE, Stage, question, reply, taken

SUBMIT, REPLY = "orders.submit", "orders.reply"
ORDER = LimitOrder(APPLE, "BUY", 10, limit_price=150, client_id="mine")
PAIR = OneCancelsAll([MarketOrder(APPLE, "BUY", 1, client_id="a"), MarketOrder(APPLE, "BUY", 2, client_id="b")])


def test_questions_on_two_tickets_are_each_answered() -> None:
    stage = Stage(
        (SUBMIT, [question("q1", "o163"), question("q2", "o383")]),
        (REPLY, [question("q3", "o451")]),
        (REPLY, [taken(1, local_order_id="b")]),
        (REPLY, [taken(1, local_order_id="b"), taken(2, local_order_id="a")]),
    )
    first, second = stage.run(place(stage.desk, PAIR, answers={"o163": True, "o383": True, "o451": True}))
    assert stage.sent[1:] == [reply("q1", True), reply("q3", True), reply("q2", True)]
    assert (first.order_id, second.order_id) == ("2", "1"), "by name, not by position"
    stage.done()


def test_one_yes_can_be_enough_for_all() -> None:
    stage = Stage((SUBMIT, [question("q1", "o163"), question("q2", "o163")]), (REPLY, [taken(1), taken(2)]))
    trades = stage.run(place(stage.desk, PAIR, answers={"o163": True}))
    assert [trade.order_id for trade in trades] == ["1", "2"]
    stage.done()


def test_a_no_to_one_is_a_no_to_all() -> None:
    stage = Stage(
        (SUBMIT, [question("q1", "o163"), question("q2", "o383")]), (REPLY, {"error": "x"}), (REPLY, {"error": "x"})
    )
    with pytest.raises(OrderDeclined):
        stage.run(place(stage.desk, PAIR, answers={"o163": False, "o383": True}))
    assert stage.sent[1:] == [reply("q1", False), reply("q2", False)]
    stage.done()


def test_what_was_taken_is_never_lost() -> None:
    stage = Stage((SUBMIT, [taken(1, local_order_id="b"), question("q2", "o383")]))
    with pytest.raises(OrderQuestion, match="1 orders of the request were taken") as asked:
        stage.run(place(stage.desk, PAIR))
    assert [trade.client_id for trade in asked.value.trades] == ["b"]

    stage = Stage((SUBMIT, [taken(1, local_order_id="a"), question("q2", "o383")]), (REPLY, {"error": "no funds"}))
    with pytest.raises(PartlyPlaced) as part:
        stage.run(place(stage.desk, PAIR, answers={"o383": True}))
    assert [trade.client_id for trade in part.value.trades] == ["a"] and isinstance(part.value.__cause__, OrderRejected)

    stage = Stage((SUBMIT, [taken(1, local_order_id="a"), {"error": "no funds"}]))
    with pytest.raises(PartlyPlaced, match="1 of 2") as part:
        stage.run(place(stage.desk, PAIR))
    assert isinstance(part.value.__cause__, OrderPartlyRejected)

    stage = Stage((SUBMIT, [{"error": "no funds"}, question("q2", "o383")]), (REPLY, {"error": "discarded"}))
    with pytest.raises(OrderPartlyRejected):
        stage.run(place(stage.desk, PAIR, answers={"o383": True}))
    assert stage.sent[1:] == [reply("q2", False)], "a group of which one was refused is not confirmed"

    stage = Stage((SUBMIT, [taken(1)]))
    with pytest.raises(PartlyPlaced, match="does not mention"):
        stage.run(place(stage.desk, PAIR))


def test_a_bracket_knows_which_is_which() -> None:
    whole = bracket(ORDER, take_profit=200, stop_loss=140)
    status = {"order_id": 2, "order_type": "STP", "stop_price": "140.0", "limit_price": "", "side": "S"}
    answer = [taken(2, parent_order_id="1"), taken(3, parent_order_id="1"), taken(1, local_order_id="mine")]
    stage = Stage((SUBMIT, answer), ("orders.get_status", status))
    made = stage.run(place(stage.desk, whole))
    assert (made.entry.order_id, made.take_profit.order_id, made.stop_loss.order_id) == ("1", "3", "2")
    assert made.stop_loss.order is whole.stop_loss and made.take_profit.order is whole.take_profit
    stop = stage.desk.memory.placed("2")
    assert stop is not None and stop.order is whole.stop_loss and stop.parent_id == "mine"
