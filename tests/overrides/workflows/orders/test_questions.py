"""Questions: the table, who answers, chains, arrays, and what is left when something goes wrong in between."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from ibkr_web.errors import (
    APIStatusError,
    ConfigurationError,
    ConnectionFailed,
    OrderRejected,
    OutcomeUnknown,
    RateLimited,
)
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.exchange import MOST, OrderPrompt
from ibkr_web.workflows.orders.kinds import LimitOrder
from ibkr_web.workflows.orders.placing import place
from ibkr_web.workflows.orders.problems import OrderDeclined, QuestionExpired
from ibkr_web.workflows.orders.questions import Asked, Question
from tests.overrides.workflows.orders.stage import APPLE, Stage, question, reply, taken

SUBMIT, REPLY = "orders.submit", "orders.reply"
ORDER = LimitOrder(APPLE, "BUY", 10, limit_price=150, client_id="mine")
DOCUMENTED = [
    *("o163", "o354", "o382", "o383", "o403", "o451", "o2136", "o2137", "o2165", "o10082", "o10138", "o10151"),
    *("o10152", "o10153", "o10164", "o10223", "o10288", "o10331", "o10332", "o10333", "o10334", "o10335", "o10336"),
    *("p6", "p12"),
]


def test_the_table() -> None:
    assert [each.value for each in Question if each.suppressible] == sorted(DOCUMENTED, key=DOCUMENTED.index)
    assert {each.value for each in Question} == {*DOCUMENTED, "o0"}
    assert all(each.meaning for each in Question)
    assert (
        Question("o10153") is Question.PRICE_CAP
        and Question.PRICE_CAP == "o10153"
        and str(Question.PRICE_CAP) == "o10153"
    )


def test_the_table_is_open() -> None:
    other = Question("o424242")
    assert other is Question("o424242") and other.value == other.name == "o424242"
    assert (other.meaning, other.suppressible) == ("", False)
    assert pickle.loads(pickle.dumps(other)) is other and copy.deepcopy(other) is other
    assert other not in list(Question)
    for nothing in ("", None, 3):
        with pytest.raises(ValueError):
            Question(nothing)


def test_nobody_answers() -> None:
    stage = Stage((SUBMIT, [question("q1", "o163", text="Far away?")]))
    with pytest.raises(OrderQuestion) as caught:
        stage.run(place(stage.desk, ORDER))
    error = caught.value
    assert (error.client_id, error.trades, error.kinds) == ("mine", (), (Question.PRICE_PERCENTAGE,))
    assert "Far away?" in str(error) and "Nothing was placed" in str(error)
    stage.done()
    stage.script = [(REPLY, [question("q2", "o383")]), (REPLY, [taken(1)])]
    trade = error.confirm(answers={Question.SIZE_LIMIT: True})
    assert (trade.order_id, trade.client_id, trade.order) == ("1", "mine", ORDER)
    assert stage.sent[1:] == [reply("q1", True), reply("q2", True)]
    assert all(call.lane is not None for call in stage.calls[2:])
    with pytest.raises(ConfigurationError, match="answered already"):
        error.confirm()
    with pytest.raises(ConfigurationError, match="answered already"):
        error.decline()
    stage.done()


def test_the_second_question_of_a_chain_is_a_new_exception() -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, [question("q2", "o383")]), (REPLY, {"error": "gone"}))
    with pytest.raises(OrderQuestion) as first:
        stage.run(place(stage.desk, ORDER))
    with pytest.raises(OrderQuestion) as second:
        first.value.confirm()
    assert second.value.question.reply_id == "q2"
    assert second.value.decline() is None
    assert stage.sent[1:] == [reply("q1", True), reply("q2", False)]
    stage.done()


def test_a_copy_from_elsewhere_says_what_it_lacks() -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]))
    with pytest.raises(OrderQuestion) as caught:
        stage.run(place(stage.desk, ORDER))
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (copied.client_id, copied.question.message_ids, str(copied)) == ("mine", ("o163",), str(caught.value))
    with pytest.raises(ConfigurationError, match="another process"):
        copied.confirm()


@pytest.mark.parametrize("key", [Question.PRICE_PERCENTAGE, "o163"])
def test_a_table_answers(key: Any) -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, [taken(7)]))
    trade = stage.run(place(stage.desk, ORDER, answers={key: True}))
    assert trade.order_id == "7"
    assert len({id(call.lane) for call in stage.calls[1:]}) == 1 and stage.calls[1].lane is not None
    stage.done()


def test_no_in_the_table_declines() -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, {"error": "The order was not confirmed"}))
    with pytest.raises(OrderDeclined, match="Sure") as caught:
        stage.run(place(stage.desk, ORDER, answers={"o163": False}))
    assert caught.value.question.reply_id == "q1"
    assert stage.sent[1:] == [reply("q1", False)]
    stage.done()


@pytest.mark.parametrize(
    "answer", [(REPLY, []), (REPLY, {}), (REPLY, 503, {"error": "x"}), (REPLY, ConnectionFailed("x"))]
)
def test_a_no_is_a_no_however_it_is_answered(answer: tuple[Any, ...]) -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]), answer)
    with pytest.raises((OrderDeclined, ConnectionFailed)):
        stage.run(place(stage.desk, ORDER, answers={"o163": False}))
    stage.done()


def test_a_no_that_places_the_order_all_the_same_is_told() -> None:
    stage = Stage((SUBMIT, [question("q1", "p12")]), (REPLY, [taken(3)]))
    assert stage.run(place(stage.desk, ORDER, answers={"p12": False})).order_id == "3"


def test_several_messages_in_one_question() -> None:
    for answers, told in (
        ({"o163": True, "o383": True}, True),
        ({"o163": True, "o383": False}, False),
        ({"o163": True}, None),
    ):
        stage = Stage((SUBMIT, [question("q1", "o163", "o383")]), *([(REPLY, [taken(1)])] if told is not None else []))
        if told is None:
            with pytest.raises(OrderQuestion):
                stage.run(place(stage.desk, ORDER, answers=answers))
        else:
            stage.run(place(stage.desk, ORDER, answers=answers))
            assert stage.sent[1:] == [reply("q1", told)]
        stage.done()


def test_a_question_without_ids_is_for_a_function_only() -> None:
    asked: list[Asked] = []
    stage = Stage((SUBMIT, [{"id": "q1", "message": "Hm?"}]))
    with pytest.raises(OrderQuestion, match="no message id"):
        stage.run(place(stage.desk, ORDER, answers={"o163": True}))
    stage = Stage((SUBMIT, [{"id": "q1", "message": "Hm?"}]), (REPLY, [taken(1)]))
    stage.run(place(stage.desk, ORDER, on_question=lambda each: asked.append(each) or True))
    assert asked[0].messages == ("Hm?",) and asked[0].questions == ()


def test_a_function_answers_what_the_table_does_not() -> None:
    asked: list[Asked] = []
    chain = [question("q1", "o163")], [question("q2", "o999")], [question("q3", "o383")], [taken(1)]
    stage = Stage((SUBMIT, chain[0]), *((REPLY, each) for each in chain[1:]))

    def answer(each: Asked) -> bool:
        asked.append(each)
        assert stage.desk.lane.held, "nobody else may send meanwhile"
        return True

    stage.run(place(stage.desk, ORDER, answers={"o163": True, "o383": True}, on_question=answer))
    assert [each.questions for each in asked] == [(Question("o999"),)]
    assert stage.sent[1:] == [reply("q1", True), reply("q2", True), reply("q3", True)]
    stage.done()


def test_an_unanswered_question_among_answered_ones_stops() -> None:
    for how in (
        {"answers": {"o163": True}},
        {"on_question": lambda each: True if "o163" in each.message_ids else None},
    ):
        stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, [question("q2", "o451")]))
        with pytest.raises(OrderQuestion) as caught:
            stage.run(place(stage.desk, ORDER, **how))
        assert caught.value.question.reply_id == "q2"
        stage.done()


def test_a_function_that_fails_leaves_nothing_open() -> None:
    def fail(each: Asked) -> bool:
        raise LookupError("nobody at home")

    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, {"error": "discarded"}))
    with pytest.raises(LookupError):
        stage.run(place(stage.desk, ORDER, on_question=fail))
    assert stage.sent[1:] == [reply("q1", False)]
    stage.done()


def test_what_is_no_answer() -> None:
    stage = Stage()
    for how in ({"answers": {3: True}}, {"answers": {"o163": "yes"}}, {"on_question": True}):
        with pytest.raises(ConfigurationError):
            stage.run(place(stage.desk, ORDER, **how))
    assert stage.calls == []
    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, {"error": "discarded"}))
    with pytest.raises(ConfigurationError, match="True, False, or None"):
        stage.run(place(stage.desk, ORDER, on_question=lambda each: "yes"))  # type: ignore[arg-type,return-value]
    stage.done()

    async def later(each: Asked) -> bool:
        return True

    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, {"error": "discarded"}))
    with pytest.raises(ConfigurationError, match="async"):
        stage.run(place(stage.desk, ORDER, on_question=later))
    stage.done()


def test_a_chain_without_end_stops() -> None:
    stage = Stage((SUBMIT, [question("q", "o163")]), *[(REPLY, [question("q", "o163")]) for _ in range(MOST)])
    with pytest.raises(OrderQuestion):
        stage.run(place(stage.desk, ORDER, answers={"o163": True}))
    stage.done()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (503, {"error": "Service Unavailable", "statusCode": 503}),
        (400, {"error": "reply id not found: 'q1'"}),
        (401, {"error": "x", "statusCode": 401}),
        (404, {}),
    ],
)
def test_too_late(status: int, body: Any) -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, status, body))
    with pytest.raises(QuestionExpired, match="Nothing was placed") as caught:
        stage.run(place(stage.desk, ORDER, answers={"o163": True}))
    assert isinstance(caught.value.__cause__, APIStatusError) and caught.value.client_id == "mine"
    stage.script = [
        (name, {"orders": []} if "live" in name else []) for name in ["orders.list_live", "orders.list_trades"] * 3
    ]
    assert caught.value.resolve() == []
    stage.done()
    with pytest.raises(ConfigurationError):
        pickle.loads(pickle.dumps(caught.value)).resolve()


@pytest.mark.parametrize("status", [500, 502])
def test_a_yes_that_ends_in_a_failure_may_have_placed_it(status: int) -> None:
    stage = Stage((SUBMIT, [question("q1", "o163")]), (REPLY, status, {"error": "boom"}))
    with pytest.raises(OutcomeUnknown) as caught:
        stage.run(place(stage.desk, ORDER, answers={"o163": True}))
    assert caught.value.identifiers == ("mine",)
    row = {"orderId": 5, "order_ref": "mine", "status": "Submitted", "filledQuantity": 0.0, "totalSize": 10.0}
    stage.script = [("orders.list_live", {"orders": [{"orderId": 4, "order_ref": "other"}, row]})]
    (trade,) = caught.value.resolve()
    assert (trade.order_id, trade.status, trade.order) == ("5", "Submitted", ORDER)
    stage.done()


@pytest.mark.parametrize("operation", [SUBMIT, REPLY])
def test_an_answer_that_never_came(operation: str) -> None:
    lost = OutcomeUnknown(operation, ())
    lost.__cause__ = ConnectionFailed("cut")
    script: list[tuple[Any, ...]] = [(SUBMIT, lost)]
    if operation == REPLY:
        script = [(SUBMIT, [question("q1", "o163")]), (REPLY, lost)]
    stage = Stage(*script)
    with pytest.raises(OutcomeUnknown) as caught:
        stage.run(place(stage.desk, ORDER, answers={"o163": True}))
    assert caught.value.identifiers == ("mine",) and isinstance(caught.value.__cause__, ConnectionFailed)
    row = {"execution_id": "e", "order_id": 6, "order_ref": "mine"}
    stage.script = [("orders.list_live", {"orders": []}), ("orders.list_trades", [row, row])]
    assert [trade.order_id for trade in caught.value.resolve()] == ["6"]
    stage.done()


def test_an_order_without_a_name_can_not_be_looked_up() -> None:
    stage = Stage((SUBMIT, OutcomeUnknown(SUBMIT, ())))
    with pytest.raises(OutcomeUnknown) as caught:
        stage.run(place(stage.desk, LimitOrder(APPLE, "BUY", 1, limit_price=150, parent_id="1")))
    with pytest.raises(ConfigurationError, match="no name of its own"):
        caught.value.resolve()


def test_an_answer_nobody_understands_is_an_unknown_outcome() -> None:
    for answer in ([], {}, [{}], [{"order_id": ""}], [{"order_id": 0}], {"hello": "world"}, ["x"]):
        stage = Stage((SUBMIT, answer))
        with pytest.raises(OutcomeUnknown):
            stage.run(place(stage.desk, ORDER))


def test_an_interruption_says_what_to_look_for() -> None:
    stage = Stage((SUBMIT, KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt) as caught:
        stage.run(place(stage.desk, ORDER))
    assert "mine" in caught.value.__notes__[0]


def test_what_is_refused_stays_what_it_is() -> None:
    for answer, kind in (
        ((SUBMIT, {"error": "no funds"}), OrderRejected),
        ((SUBMIT, 429, {"error": "x"}), RateLimited),
    ):
        stage = Stage(answer)
        with pytest.raises(kind):
            stage.run(place(stage.desk, ORDER, answers={"o163": True}))
        stage.done()


def test_a_single_object_is_an_order_that_was_taken() -> None:
    stage = Stage((SUBMIT, taken(9)))
    trade = stage.run(place(stage.desk, ORDER))
    assert trade.order_id == "9" and trade.answer == taken(9)


def test_a_rejection_with_a_choice() -> None:
    prompt = {
        "orderId": 12, "reqId": "r1", "messageId": "-1", "text": "Size of account U1234567?", "prompt": True,
        "options": ["Go on", "Cancel"], "type": "CONFIRMATION", "dismissable": [],
    }  # fmt: skip
    stage = Stage((SUBMIT, prompt), ("orders.answer_prompt", "Success"))
    with pytest.raises(OrderPrompt) as caught:
        stage.run(place(stage.desk, ORDER))
    error = caught.value
    assert isinstance(error, OrderRejected) and error.options == ("Go on", "Cancel") and error.order_id == "12"
    assert "U1234567" not in str(error) and "U1234567" in error.text
    with pytest.raises(ConfigurationError, match="none of the options"):
        error.answer("Perhaps")
    assert error.answer("Go on") == "Success"
    assert stage.sent[-1] == ("orders.answer_prompt", {"body": {"orderId": 12, "reqId": "r1", "text": "Go on"}})
    assert pickle.loads(pickle.dumps(error)).options == error.options
