"""Questions against the simulator: every message id, chains, no, too late, suppression, rejections with a choice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ibkr_web import IBKR
from ibkr_web.errors import ConfigurationError, OrderRejected
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.exchange import OrderPrompt
from ibkr_web.workflows.orders.kinds import LimitOrder, StopOrder
from ibkr_web.workflows.orders.problems import OrderDeclined, QuestionExpired
from ibkr_web.workflows.orders.questions import Asked, Question
from tests.overrides.resources.trading import APPLE, client, count, simulated

NEAR = LimitOrder(APPLE, "BUY", 1, limit_price=189)
FAR = LimitOrder(APPLE, "BUY", 600, limit_price=150)
"""Far from the market and large: o163, o383 are asked one after the other."""


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        yield running


@pytest.fixture
def ib(simulator: Simulator) -> Iterator[IBKR]:
    with client(simulator) as made:
        yield made


def orders(simulator: Simulator) -> int:
    return len(simulator.brokerage.orders)


def test_every_known_question(simulator: Simulator, ib: IBKR) -> None:
    for each in Question:
        simulator.brokerage.orders.ask_next(each.value)
        with pytest.raises(OrderQuestion) as caught:
            ib.orders.place(NEAR)
        assert caught.value.kinds == (each,)
        before = orders(simulator)
        assert before == list(Question).index(each), "nothing was placed before the answer"
        trade = caught.value.confirm()
        assert simulator.brokerage.orders.get(int(trade.order_id)).ticket.reference == trade.client_id
        simulator.brokerage.orders.ask_next(each.value)
        with pytest.raises(OrderDeclined):
            ib.orders.place(NEAR, answers={each: False})
    assert count(simulator, "orders.submit") == 2 * len(Question)


def test_a_chain_of_three_by_all_ways(simulator: Simulator, ib: IBKR) -> None:
    asked: list[Asked] = []
    chain = [Question.PRICE_PERCENTAGE, Question.SIZE_LIMIT]
    with pytest.raises(OrderQuestion) as first:
        ib.orders.place(FAR)
    with pytest.raises(OrderQuestion) as second:
        first.value.confirm()
    assert [first.value.kinds, second.value.kinds] == [(each,) for each in chain]
    assert orders(simulator) == 0
    second.value.confirm()
    simulator.brokerage.orders.ask_next("p12")
    ib.orders.place(FAR, answers=dict.fromkeys(chain, True), on_question=lambda each: asked.append(each) or True)
    assert [each.questions for each in asked] == [(Question.PRICE_MANAGEMENT,)]
    with pytest.raises(OrderQuestion) as caught:
        ib.orders.place(FAR, answers={Question.PRICE_PERCENTAGE: True})
    assert caught.value.kinds == (Question.SIZE_LIMIT,)
    caught.value.decline()
    assert orders(simulator) == 2


def test_too_late(simulator: Simulator, ib: IBKR) -> None:
    with pytest.raises(OrderQuestion) as caught:
        ib.orders.place(FAR)
    ib.session.tickle()
    with pytest.raises(QuestionExpired, match="Nothing was placed") as expired:
        caught.value.confirm()
    assert orders(simulator) == 0 and expired.value.client_id == caught.value.client_id
    assert expired.value.resolve() == []
    assert count(simulator, "orders.submit") == 1, "and nothing is sent again"
    with pytest.raises(OrderQuestion) as caught:
        ib.orders.place(FAR)
    ib.session.tickle()
    with pytest.raises(OrderDeclined):
        ib.orders.place(FAR, answers={"o163": False})
    assert caught.value.decline() is None, "no is no, also when it comes too late"


def test_the_session_ends_while_the_question_is_open(simulator: Simulator, ib: IBKR) -> None:
    def pull_the_plug(asked: Asked) -> bool:
        simulator.brokerage.session.expire()
        return True

    with pytest.raises(QuestionExpired):
        ib.orders.place(FAR, on_question=pull_the_plug)
    assert orders(simulator) == 0
    assert ib.orders.place(NEAR).order_id, "a new session was opened, and the lane is free"


def test_suppression(simulator: Simulator, ib: IBKR) -> None:
    assert ib.orders.suppressed == ()
    assert ib.orders.suppress(Question.PRICE_PERCENTAGE) == (Question.PRICE_PERCENTAGE,)
    assert ib.orders.suppress("o383") == (Question.PRICE_PERCENTAGE, Question.SIZE_LIMIT), "added, not replaced"
    ib.orders.place(FAR)
    simulator.brokerage.session.expire()
    ib.accounts.list()
    ib.orders.place(FAR), "told again in the new session"
    ib.orders.reset_suppressed()
    assert ib.orders.suppressed == ()
    with pytest.raises(OrderQuestion) as caught:
        ib.orders.place(FAR)
    caught.value.decline()
    simulator.brokerage.session.expire()
    ib.accounts.list()
    with pytest.raises(OrderQuestion):
        ib.orders.place(FAR)
    with pytest.raises(ConfigurationError, match="at least one"):
        ib.orders.suppress()
    with pytest.raises(ConfigurationError, match="at most 51"):
        ib.orders.suppress(*(f"o{number}" for number in range(52)))


def test_a_bracket_with_a_question_on_its_second_leg(simulator: Simulator, ib: IBKR) -> None:
    entry = LimitOrder(APPLE, "BUY", 10, limit_price=189)
    with pytest.raises(OrderQuestion) as caught:
        ib.orders.place_bracket(entry, take_profit=200, stop_loss=180, answers={"o163": True})
    assert caught.value.kinds == (Question.STOP_ORDER,) and orders(simulator) == 0
    trades = caught.value.confirm(on_question=lambda asked: True)
    assert orders(simulator) == 3
    assert simulator.brokerage.orders.get(int(trades.stop_loss.order_id)).ticket.order_type == "STP"


def test_a_change_that_is_asked_about(simulator: Simulator, ib: IBKR) -> None:
    trade = ib.orders.place(NEAR)
    with pytest.raises(OrderQuestion, match="Nothing was changed") as caught:
        trade.modify(quantity=700)
    assert simulator.brokerage.orders.get(int(trade.order_id)).total == 1
    assert caught.value.confirm(on_question=lambda asked: True) is trade
    assert simulator.brokerage.orders.get(int(trade.order_id)).total == 700 == trade.order.quantity
    with pytest.raises(OrderQuestion) as caught:
        trade.modify(limit_price=120)
    ib.session.tickle()
    with pytest.raises(QuestionExpired, match="works on as it was") as expired:
        caught.value.confirm()
    (state,) = expired.value.resolve()
    assert state.order_id == trade.order_id and trade.order.limit_price == 189
    with pytest.raises(OrderDeclined, match="the change was given up"):
        trade.modify(limit_price=120, answers={"o163": False})


def test_a_rejection_with_a_choice(simulator: Simulator, ib: IBKR) -> None:
    book = simulator.brokerage.orders
    for option, status in (("Go on", "Submitted"), ("Cancel", "Cancelled")):
        book.prompt_next("The exchange is far away", ("Go on", "Cancel"))
        with pytest.raises(OrderPrompt, match="far away") as caught:
            ib.orders.place(NEAR)
        assert isinstance(caught.value, OrderRejected) and caught.value.options == ("Go on", "Cancel")
        assert caught.value.answer(option) == "Success"
        state = ib.orders.status(caught.value.order_id)
        assert state.status in (status, "PreSubmitted")
    number = book.prompt(int(ib.orders.place(NEAR).order_id), "Still there?")
    asked = {"orderId": max(order.order_id for order in book.open_orders()), "reqId": number, "text": "Yes"}
    assert ib.orders.answer_prompt(asked) == "Success"
    book.prompt_next("Again")
    with pytest.raises(OrderPrompt) as caught:
        ib.orders.place(NEAR)
    with pytest.raises(ConfigurationError, match="none of the options"):
        ib.orders.answer_prompt(caught.value, "Perhaps")
    assert ib.orders.answer_prompt(caught.value, "No") == "Success"


def test_stops_are_asked_about_twice(ib: IBKR) -> None:
    seen: list[str] = []
    ib.orders.place(
        StopOrder(APPLE, "SELL", 1, stop_price=185), on_question=lambda asked: seen.extend(asked.message_ids) or True
    )
    assert seen == ["o10331", "o10152"]
