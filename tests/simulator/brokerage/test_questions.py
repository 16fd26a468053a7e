"""What is asked before an order is taken, and what becomes of the answers."""

from __future__ import annotations

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import ACCOUNT, API, APPLE, MICROSOFT, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"price": 150.0}, ["o163"]),
        ({"quantity": 510}, ["o383"]),
        ({"quantity": 600}, ["o383", "o451"]),
        ({"orderType": "MKT"}, ["o10151"]),
        ({"orderType": "STP", "price": 195.0}, ["o10331", "o10152"]),
        ({"orderType": "STP", "price": 185.0}, ["o403", "o10331", "o10152"]),
        ({"orderType": "MKT", "quantity": None, "cashQty": 500}, ["o10223", "o10164", "o10151"]),
        ({"quantity": 1.5, "outsideRTH": True}, ["o2165"]),
        ({}, []),
    ],
)
def test_what_is_asked(desk: Desk, fields: dict[str, object], asked: list[str]) -> None:
    answer, found = desk.submit(desk.ticket(**fields)), []
    while "message" in answer[0]:
        assert answer[0]["isSuppressed"] is False and answer[0]["messageOptions"] == ["Yes", "No"]
        found += answer[0]["messageIds"]
        answer = desk.reply(answer)
    assert found == asked
    assert answer[0]["order_id"].isdigit()


def test_what_is_asked_about_options_and_crypto(desk: Desk) -> None:
    contracts = desk.simulator.brokerage.contracts
    (bitcoin,) = contracts.by_symbol("BTC", "CRYPTO")
    option = contracts.options(APPLE, *contracts.option_months(APPLE)[0])[0]
    crypto = desk.ticket(conid=bitcoin.conid, orderType="MKT", quantity=None, cashQty=50, price=None, tif="PAX")
    asked = []
    for ticket in (crypto, desk.ticket(conid=option.conid, orderType="MKT", quantity=1, price=None)):
        answer = desk.submit(ticket)
        while "message" in answer[0]:
            asked += answer[0]["messageIds"]
            answer = desk.reply(answer)
    assert asked == ["o10223", "o10164", "o10288", "o10151", "o10153"]
    desk.wait()
    position = desk.simulator.brokerage.portfolio.position(ACCOUNT, bitcoin.conid)
    assert position is not None and 0 < position.quantity < 1


def test_the_words_other_clients_look_for(desk: Desk) -> None:
    (question,) = desk.submit(desk.ticket(price=150.0))
    assert "price exceeds the Percentage constraint of 3%" in question["message"][0]


def test_no_discards_the_order(desk: Desk) -> None:
    question = desk.submit(desk.ticket(price=150.0, cOID="again"))
    assert "discarded" in desk.reply(question, confirmed=False)["error"]
    assert len(desk.simulator.brokerage.orders) == 0
    assert desk.reply(question, status=503)["statusCode"] == 503
    assert "id" in desk.submit(desk.ticket(price=150.0, cOID="again"))[0]


def test_anything_in_between_kills_the_order(desk: Desk) -> None:
    question = desk.submit(desk.ticket(price=150.0))
    desk.post("/tickle")
    assert desk.reply(question, status=503) == {"error": "Service Unavailable", "statusCode": 503}
    assert len(desk.simulator.brokerage.orders) == 0


def test_an_unknown_reply_is_an_error_inside_a_200(desk: Desk) -> None:
    assert "not known" in desk.reply([{"id": "00000000-0000-4000-8000-000000000000"}])["error"]
    assert "confirmed" in desk.post("/iserver/reply/x", {"confirmed": "yes"}, status=400)["error"]


def test_a_question_ends_with_the_session(desk: Desk) -> None:
    question = desk.submit(desk.ticket(price=150.0))
    desk.simulator.brokerage.session.expire()
    assert desk.reply(question, status=401)["statusCode"] == 401


def test_suppressed_questions_are_not_asked_until_the_session_ends(desk: Desk) -> None:
    assert desk.post("/iserver/questions/suppress", {"messageIds": ["o163", "o0"]}) == {"status": "submitted"}
    assert "order_id" in desk.submit(desk.ticket(price=150.0))[0]
    desk.post("/iserver/questions/suppress", {"messageIds": ["o383"]})
    assert "message" in desk.submit(desk.ticket(price=150.0))[0]
    desk.post("/iserver/questions/suppress", {"messageIds": ["o163"]})
    assert desk.post("/iserver/questions/suppress/reset") == {"status": "submitted"}
    assert "message" in desk.submit(desk.ticket(price=150.0))[0]
    desk.post("/iserver/questions/suppress", {"messageIds": ["o163"]})
    desk.simulator.brokerage.session.nightly_reset()
    desk.simulator.brokerage.session.login()
    desk.wait(2)
    desk.get("/iserver/accounts")
    assert "message" in desk.submit(desk.ticket(price=150.0))[0]


def test_what_can_not_be_suppressed(desk: Desk) -> None:
    assert "unknown message id" in desk.post("/iserver/questions/suppress", {"messageIds": ["o1"]}, status=400)["error"]
    assert "at most 51" in desk.post("/iserver/questions/suppress", {"messageIds": ["o163"] * 52}, status=400)["error"]
    desk.post("/iserver/questions/suppress", {"messageIds": "o163"}, status=400)


def test_questions_on_demand_come_first(desk: Desk) -> None:
    desk.simulator.brokerage.orders.ask_next("p12", "o10336")
    first = desk.submit(desk.ticket(price=150.0))
    second = desk.reply(first)
    third = desk.reply(second)
    assert [each[0]["messageIds"] for each in (first, second, third)] == [["p12"], ["o10336"], ["o163"]]
    with pytest.raises(ValueError, match="o1"):
        desk.simulator.brokerage.orders.ask_next("o1")


def test_no_market_data_is_asked_about(desk: Desk) -> None:
    desk.simulator.brokerage.orders.questions.without_data.add(MICROSOFT)
    assert desk.submit(desk.ticket(conid=MICROSOFT, price=400.0))[0]["messageIds"] == ["o354"]


def test_the_other_side_of_an_open_order_is_asked_about(desk: Desk) -> None:
    desk.place(price=188.0)
    assert desk.submit(desk.ticket(side="SELL", price=191.0))[0]["messageIds"] == ["o2137"]


def test_a_bracket_asks_each_thing_once(desk: Desk) -> None:
    parent = desk.ticket(cOID="parent", price=150.0)
    children = [desk.ticket(parentId="parent", side="SELL", price=price) for price in (230.0, 240.0)]
    question = desk.submit(parent, *children)
    assert question[0]["messageIds"] == ["o163"]
    assert len(desk.reply(question)) == 3


def test_changes_are_asked_about_as_well(desk: Desk) -> None:
    order_id = desk.place(price=188.0)
    path = f"/iserver/account/{ACCOUNT}/order/{order_id}"
    question = desk.post(path, desk.ticket(price=188.0, quantity=520))
    assert question[0]["messageIds"] == ["o10138"]
    assert desk.reply(question)[0]["order_id"] == str(order_id)
    question = desk.post(path, desk.ticket(price=120.0, quantity=20))
    desk.simulator.brokerage.orders.fill(order_id)
    assert desk.reply(question) == {"error": f"OrderID {order_id} doesn't exist"}


def test_a_rejection_with_a_choice(desk: Desk) -> None:
    book = desk.simulator.brokerage.orders
    book.prompt_next("Close the position and cancel the rest?", ["Submit", "Discard"])
    prompt = desk.submit()
    assert prompt["prompt"] is True and prompt["options"] == ["Submit", "Discard"]
    answer = {"orderId": prompt["orderId"], "reqId": prompt["reqId"]}
    wrong = desk.client.post(f"{API}/iserver/notification", json={**answer, "text": "Maybe"})
    assert wrong.status_code == 400
    right = desk.client.post(f"{API}/iserver/notification", json={**answer, "text": "Submit"})
    assert (right.text, right.headers["content-type"].partition(";")[0]) == ("Success", "text/plain")
    desk.wait()
    assert desk.status(prompt["orderId"])["order_status"] == "Submitted"
    request_id = book.prompt(prompt["orderId"], "Still?")
    assert desk.status(prompt["orderId"])["order_status"] == "WarnState"
    answer["reqId"] = request_id
    desk.client.post(f"{API}/iserver/notification", json={**answer, "text": "No"})
    assert desk.status(prompt["orderId"])["order_status"] == "Cancelled"
    assert desk.client.post(f"{API}/iserver/notification", json={**answer, "text": "No"}).status_code == 400


def test_the_exchange_may_reject_an_order(desk: Desk) -> None:
    heard: list[object] = []
    desk.simulator.world.listen(lambda topic, payload: heard.append(payload) if topic == "notification" else None)
    order_id = desk.place(price=188.0)
    desk.simulator.brokerage.orders.reject(order_id, "No such luck")
    assert desk.status(order_id)["order_status"] == "Inactive"
    assert [each["text"] for each in heard if isinstance(each, dict)] == ["No such luck"]


def test_what_if(desk: Desk) -> None:
    path = f"/iserver/account/{ACCOUNT}/orders/whatif"
    cold = desk.post(path, {"orders": [desk.ticket(orderType="MKT", price=None)]})
    assert cold["warn"].startswith("21/") and cold["error"] is None
    desk.get("/iserver/marketdata/snapshot", conids=str(APPLE), fields="31")
    shown = desk.post(path, {"orders": [desk.ticket(price=1234.5)]})
    assert shown["warn"] is None
    assert shown["amount"]["amount"] == "12,345.00 USD (10 Shares)"
    assert shown["amount"]["total"] == "12,346.00 USD" and shown["amount"]["commission"] == "1.00 USD"
    assert shown["position"] == {"current": "0", "change": "10", "after": "10"}
    assert shown["initial"]["change"] == shown["initial"]["after"] != "0"
    assert shown["equity"]["current"] == "1,000,000"
    assert "margin" in desk.post(path, {"orders": [desk.ticket(quantity=1_000_000)]})["error"]
    assert len(desk.simulator.brokerage.orders) == 0
