"""Orders: the shapes an answer can have, and the questions (section 6 of the facts)."""

from __future__ import annotations

from decimal import Decimal
from threading import Event, Thread
from typing import Any

import pytest

from ibkr_openapi import operation
from ibkr_web import LimitOrder
from ibkr_web.errors import OrderRejected
from ibkr_web.workflows.orders import exchange
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.exchange import OrderPrompt
from ibkr_web.workflows.orders.problems import OrderDeclined, QuestionExpired
from ibkr_web.workflows.orders.questions import Asked, Question
from ibkr_web.workflows.steps import Workflow
from tests.overrides.resources.trading import APPLE, count
from tests.traps.harness import several, swap, trap
from tests.traps.remedies import (
    FAR,
    NEAR,
    YES,
    altered,
    forgotten,
    naive,
    nothing,
    only,
    placed,
    raising,
    recoded,
    trading,
    unannotated,
)


@trap(
    "200 does not mean that an order was taken",
    facts=("6 | ### Answers to submit", '6 | | `[{"id":"uuid"'),
    without=only(lambda element: "order_id" in element),
)
def question() -> None:
    with trading() as (simulator, ib):
        with raising(OrderQuestion) as caught:
            ib.orders.place(FAR)
        assert len(simulator.brokerage.orders) == 0
        caught.value.confirm(on_question=lambda asked: True)
        assert len(simulator.brokerage.orders) == 1


@trap(
    "A refusal comes with status 200",
    facts=("6 | ### Answers to submit", '6 | | `{"error":"text"}`'),
    without=unannotated("orders.submit"),
)
def refusal() -> None:
    with trading() as (_, ib), raising(OrderRejected, "price variation"):
        ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price="189.0001"))


@trap(
    "A rejection can leave a choice",
    facts=("6 | ### Answers to submit", '6 | | `{"orderId":…'),
    without=only(lambda element: "orderId" not in element),
)
def choice() -> None:
    with trading() as (simulator, ib):
        simulator.brokerage.orders.prompt_next("The exchange is far away", ("Go on", "Cancel"))
        with raising(OrderPrompt, "far away") as caught:
            ib.orders.place(NEAR)
        caught.value.answer("Cancel")
        assert ib.orders.status(caught.value.order_id).status == "Cancelled"


@trap(
    "An order taken can be answered by a bare object",
    facts="6 | Others: 400 (validation texts",
    without=recoded(
        exchange._elements, lambda answer: [each for each in (answer if isinstance(answer, list) else []) if each]
    ),
)
def bare_object() -> None:
    with trading() as (simulator, ib):
        altered(simulator, "orders.submit", lambda answer: answer[0])
        assert placed(simulator, ib.orders.place(NEAR)).total == 10


def unsorted(trades: Any) -> Workflow[Any]:
    yield from ()
    return trades


@trap(
    "The answer to a bracket does not say which exit is which",
    facts='6 | | `[{"order_id":"…"',
    without=swap("ibkr_web.workflows.orders.placing.identify", unsorted),
)
def exits_told_apart() -> None:
    with trading() as (simulator, ib):
        altered(simulator, "orders.submit", lambda answer: answer[::-1] if len(answer) > 1 else answer)
        altered(simulator, "orders.reply", lambda answer: answer[::-1] if len(answer) > 1 else answer)
        trades = ib.orders.place_bracket(NEAR, take_profit=200, stop_loss=180, answers=YES)
        kinds = [placed(simulator, each).ticket.order_type for each in trades]
        assert kinds == ["LMT", "LMT", "STP"]
        assert placed(simulator, trades.take_profit).ticket.price == 200


@trap(
    "Questions come in chains",
    facts="6 | **Reply:**",
    without=swap("ibkr_web.workflows.orders.exchange.MOST", 1),
)
def chain() -> None:
    with trading() as (simulator, ib):
        simulator.brokerage.orders.ask_next("p12")
        assert placed(simulator, ib.orders.place(FAR, answers=YES)).total == 600
        assert count(simulator, "orders.reply") == 3


def let_through(self: Any, own: Any = None, past: bool = False) -> int:
    with self._lock:
        self._running += 1
        return int(self._epoch)


@trap(
    "Whatever comes between a question and its answer kills the order",
    facts=("6 | **Reply:**", "3 | | reply to an order question |"),
    without=swap("ibkr_web.transport.lane.Lane.enter", let_through),
)
def nothing_between() -> None:
    with trading() as (simulator, ib):
        ib.session.open()
        lane, seen = ib._pipeline.lane, Event()
        clear = lane.clear

        def waits() -> Any:
            seen.set()
            return clear()

        lane.clear = waits  # type: ignore[method-assign]

        def disturbed() -> None:
            ib.session.tickle()
            seen.set()

        threads: list[Thread] = []

        def asked(question: Asked) -> bool:
            threads.append(Thread(target=disturbed))
            threads[-1].start()
            return seen.wait(30)

        try:
            assert placed(simulator, ib.orders.place(FAR, on_question=asked)).total == 600
        finally:
            for each in threads:
                each.join(30)


@trap(
    "No discards the order without saying so",
    facts="6 | **Reply:**",
    without=swap("ibkr_web.workflows.orders.exchange.Talk._declined", nothing),
)
def declined() -> None:
    with trading() as (simulator, ib):
        with raising(OrderDeclined):
            ib.orders.place(FAR, answers={Question.PRICE_PERCENTAGE: False})
        assert len(simulator.brokerage.orders) == 0
        assert ib.orders.place(NEAR).order_id, "and nothing stays open"


@trap(
    "A late answer is no failure of IBKR's",
    facts="6 | **Reply:**",
    without=swap("ibkr_web.workflows.orders.exchange.TOO_LATE", ()),
)
def too_late() -> None:
    with trading() as (simulator, ib):
        with raising(OrderQuestion) as caught:
            ib.orders.place(FAR)
        ib.session.tickle()
        with raising(QuestionExpired, "nothing was placed"):
            caught.value.confirm()
        assert len(simulator.brokerage.orders) == 0


@trap(
    "Each list of suppressed questions replaces the one before",
    facts="6 | **Suppress:**",
    without=swap("ibkr_web.workflows.orders.listing.suppressed", lambda desk: ()),
)
def whole_list() -> None:
    with trading() as (simulator, ib):
        ib.orders.suppress(Question.PRICE_PERCENTAGE)
        ib.orders.suppress(Question.SIZE_LIMIT)
        assert placed(simulator, ib.orders.place(FAR)).total == 600


@trap(
    "IBKR asks again once the session was another one",
    facts="6 | **Suppress:**",
    without=unannotated("orders.suppress_questions", "lasts"),
)
def suppressed_again() -> None:
    with trading() as (simulator, ib):
        ib.orders.suppress(Question.PRICE_PERCENTAGE, Question.SIZE_LIMIT)
        simulator.brokerage.session.expire()
        ib.accounts.list()
        assert placed(simulator, ib.orders.place(FAR)).total == 600


@trap(
    "A preview speaks in sentences",
    facts="6 | **Preview:**",
    without=several(swap("ibkr_web.workflows.orders.state.read", naive)),
)
def preview() -> None:
    with trading() as (_, ib):
        seen = ib.orders.preview(LimitOrder(APPLE, "BUY", 100, limit_price=189))
        assert (seen.amount, seen.currency) == (Decimal(18900), "USD")
        assert seen.equity.current is not None and seen.equity.current > 1000
        assert seen.position.after is not None and seen.position.current is not None
        assert seen.position.after == seen.position.current + 100


def as_json_only(patch: pytest.MonkeyPatch) -> None:
    """As the document has it."""
    patch.setitem(vars(operation("orders.answer_prompt")), "responses", {"200": {"application/json": "str"}})
    forgotten(patch)


@trap(
    "A prompt is answered with a word that is no JSON",
    facts="6 | **Server prompt:**",
    without=as_json_only,
)
def plain_success() -> None:
    with trading() as (simulator, ib):
        simulator.brokerage.orders.prompt_next("Still?", ("Go on", "Cancel"))
        with raising(OrderPrompt) as caught:
            ib.orders.place(NEAR)
        assert caught.value.answer("Go on") == "Success"
        assert placed(simulator, caught.value).open
