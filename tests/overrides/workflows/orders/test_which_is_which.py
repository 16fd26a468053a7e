"""Several orders in one request: which of them an answer is about, and what came of those whose answer was lost."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_web.errors import OutcomeUnknown
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.exchange import OrderPrompt
from ibkr_web.workflows.orders.groups import OneCancelsAll, bracket
from ibkr_web.workflows.orders.kinds import LimitOrder, MarketOrder
from ibkr_web.workflows.orders.placing import place
from ibkr_web.workflows.orders.problems import PartlyPlaced
from tests.overrides.workflows.orders.stage import APPLE, Stage, question, taken

SUBMIT, REPLY, STATUS, LIST = "orders.submit", "orders.reply", "orders.get_status", "orders.list_live"
BUY = MarketOrder(APPLE, "BUY", 1, client_id="a")
SELL = LimitOrder(APPLE, "SELL", 2, limit_price=300, client_id="b")
PAIR = OneCancelsAll([BUY, SELL])
WHOLE = bracket(LimitOrder(APPLE, "BUY", 10, limit_price=150, client_id="mine"), take_profit=200, stop_loss=140)
YES = {"o10151": True}


def names(trades: Any) -> list[tuple[str, str | None]]:
    return [(trade.order_id, trade.client_id) for trade in trades]


def test_an_order_taken_at_once_is_not_taken_for_the_one_that_was_asked_about() -> None:
    stage = Stage((SUBMIT, [question("q1", "o10151"), taken(22)]), (REPLY, [taken(11)]))
    trades = stage.run(place(stage.desk, PAIR, answers=YES))
    assert names(trades) == [("11", "a"), ("22", "b")], "neither answer has a name in it: the places tell"
    assert [trade.order for trade in trades] == list(PAIR.orders)
    kept = stage.desk.memory.placed("22")
    assert kept is not None and kept.order is PAIR.orders[1], "what a change of it would repeat"


def test_a_chain_of_questions_stays_with_its_ticket() -> None:
    stage = Stage(
        (SUBMIT, [question("q1", "o10151"), taken(22)]), (REPLY, [question("q2", "o10151")]), (REPLY, [taken(11)])
    )
    assert names(stage.run(place(stage.desk, PAIR, answers=YES))) == [("11", "a"), ("22", "b")]


def test_what_is_left_after_a_refusal_is_the_order_in_that_place() -> None:
    stage = Stage((SUBMIT, [{"error": "no"}, taken(22)]))
    with pytest.raises(PartlyPlaced) as part:
        stage.run(place(stage.desk, PAIR))
    (trade,) = part.value.trades
    assert (trade.order_id, trade.client_id) == ("22", "b") and trade.order is PAIR.orders[1]


def test_an_order_that_could_be_either_is_said_to_be_none_of_them() -> None:
    stage = Stage((SUBMIT, [taken(7)]))
    with pytest.raises(PartlyPlaced) as part:
        stage.run(place(stage.desk, PAIR))
    (trade,) = part.value.trades
    assert (trade.order_id, trade.order, trade.client_id) == ("7", None, None)
    assert stage.desk.memory.placed("7") is None, "a change would send the wrong one"


def test_what_the_answer_leaves_out_is_not_said_to_be_refused() -> None:
    rows = {"orders": [row(7, "a"), row(8, "b")]}
    stage = Stage((SUBMIT, [taken(7)]), (LIST, rows))
    with pytest.raises(PartlyPlaced, match="may work as well") as part:
        stage.run(place(stage.desk, PAIR))
    assert isinstance(part.value.__cause__, OutcomeUnknown)
    assert names(part.value.__cause__.resolve()) == [("7", "a"), ("8", "b")]


@pytest.mark.parametrize("at", [0, 1])
def test_what_was_taken_is_not_lost_by_a_choice_about_another(at: int) -> None:
    answer = [taken(22)]
    answer.insert(at, {"orderId": 9, "reqId": "1", "text": "Sure?", "options": ["Yes", "No"], "prompt": True})
    stage = Stage((SUBMIT, answer))
    with pytest.raises(PartlyPlaced, match="the others were not") as part:
        stage.run(place(stage.desk, PAIR))
    assert isinstance(part.value.__cause__, OrderPrompt)
    assert names(part.value.trades) == [("22", "a" if at else "b")]


@pytest.mark.parametrize("kind", ["STP", "LMT", None])
def test_the_one_exit_of_a_bracket_is_told_by_what_it_is(kind: str | None) -> None:
    price = {"stop_price": "140.0"} if kind == "STP" else {"limit_price": "200.0"}
    shown = [(STATUS, {"order_id": 3, "order_type": kind, "side": "S", **price})]
    nowhere: list[tuple[Any, ...]] = [(STATUS, 503, {"error": "x"}), (LIST, {"orders": []})]
    answer = [taken(1, local_order_id="mine"), taken(3, parent_order_id="1")]
    stage = Stage((SUBMIT, answer), *(shown if kind else nowhere))
    with pytest.raises(PartlyPlaced) as part:
        stage.run(place(stage.desk, WHOLE))
    entry, rest = part.value.trades
    assert entry.order is WHOLE.entry
    assert rest.order is {"STP": WHOLE.stop_loss, "LMT": WHOLE.take_profit, None: None}[kind]
    stage.done()


def test_nothing_is_looked_up_while_a_question_is_open() -> None:
    stage = Stage((SUBMIT, [taken(1, local_order_id="mine"), question("q", "o163"), taken(3, parent_order_id="1")]))
    with pytest.raises(OrderQuestion) as asked:
        stage.run(place(stage.desk, WHOLE))
    entry, rest = asked.value.trades
    assert (entry.order, rest.order) == (WHOLE.entry, WHOLE.stop_loss), "by their places in the answer"
    stage.done()


def test_the_exits_are_not_looked_up_while_the_entry_is_asked_about() -> None:
    stage = Stage((SUBMIT, [question("q", "o163"), taken(2, parent_order_id="1"), taken(3, parent_order_id="1")]))
    with pytest.raises(OrderQuestion) as asked:
        stage.run(place(stage.desk, WHOLE))
    assert [trade.order for trade in asked.value.trades] == [WHOLE.take_profit, WHOLE.stop_loss]
    stage.done()


def test_the_entry_is_the_one_the_others_wait_for() -> None:
    status = {"order_id": 2, "order_type": "LMT", "limit_price": "200.0", "side": "S"}
    answer = [taken(2, parent_order_id="1"), taken(3, parent_order_id="1"), taken(1)]
    stage = Stage((SUBMIT, answer), (STATUS, status))
    made = stage.run(place(stage.desk, WHOLE))
    assert [trade.order_id for trade in made] == ["1", "2", "3"]
    stage.done()


def row(number: int, name: str) -> dict[str, Any]:
    return {"orderId": number, "order_ref": name, "status": "Submitted"}


def test_a_group_is_looked_for_until_all_of_it_is_found() -> None:
    lost = OutcomeUnknown(SUBMIT, ("a", "b"))
    stage = Stage(
        (SUBMIT, lost),
        (LIST, {"orders": [row(1, "a")]}),
        ("orders.list_trades", []),
        (LIST, {"orders": [row(1, "a"), row(2, "b")]}),
    )
    with pytest.raises(OutcomeUnknown) as unknown:
        stage.run(place(stage.desk, PAIR))
    assert names(unknown.value.resolve()) == [("1", "a"), ("2", "b")], "the second was listed two seconds later"
    stage.done()


def test_of_a_group_one_may_be_listed_and_the_other_filled_and_gone() -> None:
    lost = OutcomeUnknown(SUBMIT, ("a", "b"))
    filled = {"execution_id": "x", "order_id": 1, "order_ref": "a", "size": 1, "price": "1.0"}
    stage = Stage((SUBMIT, lost), (LIST, {"orders": [row(2, "b")]}), ("orders.list_trades", [filled]))
    with pytest.raises(OutcomeUnknown) as unknown:
        stage.run(place(stage.desk, PAIR))
    assert names(unknown.value.resolve()) == [("1", "a"), ("2", "b")]
    stage.done()
