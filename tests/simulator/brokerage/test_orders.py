"""Orders over the wire: taken, filled, changed, cancelled, listed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import ACCOUNT, API, APPLE, MICROSOFT, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def test_a_limit_order_works_until_the_price_comes(desk: Desk) -> None:
    order_id = desk.place(price=188.0, cOID="first")
    assert desk.status(order_id)["order_status"] == "Submitted"
    desk.simulator.brokerage.market.set_price(APPLE, 187.5)
    desk.wait()
    status = desk.status(order_id)
    assert (status["order_status"], status["size"], status["cum_fill"], status["side"]) == (
        "Filled",
        "0.0",
        "10.0",
        "B",
    )
    assert status["order_ccp_status"] == "2" and float(status["average_price"]) <= 188.0
    assert status["limit_price"] == "188.0" and status["stop_price"] == ""
    position = desk.simulator.brokerage.portfolio.position(ACCOUNT, APPLE)
    assert position is not None and position.quantity == 10


def test_accounts_have_to_be_listed_first(simulator: Simulator, gateway: httpx.Client) -> None:
    body = {"orders": [{"conid": APPLE, "orderType": "MKT", "side": "BUY", "tif": "DAY", "quantity": 1}]}
    answer = gateway.post(f"{API}/iserver/account/{ACCOUNT}/orders", json=body)
    assert answer.status_code == 400 and "query /accounts first" in answer.json()["error"]
    assert gateway.delete(f"{API}/iserver/account/{ACCOUNT}/order/1").status_code == 400
    assert gateway.get(f"{API}/iserver/account/orders").status_code == 400


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"conid": None}, "conid or conidex is required"),
        ({"orderType": "NEVER"}, "Unknown order type"),
        ({"orderType": None}, "Unknown order type"),
        ({"side": "HOLD"}, "Invalid Side"),
        ({"tif": "SOON"}, "Invalid time in force"),
        ({"conid": 1}, "Invalid contract"),
        ({"price": None}, "price is required"),
        ({"price": "many"}, "price is not a number"),
        ({"quantity": None}, "exactly one of"),
        ({"cashQty": 100}, "exactly one of"),
        ({"quantity": -1}, "Invalid quantity"),
        ({"cOID": "x" * 65}, "longer than 64"),
        ({"orderType": "TRAIL"}, "trailingAmt"),
        ({"orderType": "STOP_LIMIT"}, "auxPrice is required"),
        ({"conid": None, "conidex": "nonsense"}, "conidex"),
    ],
)
def test_wrong_tickets_get_400(desk: Desk, fields: dict[str, object], text: str) -> None:
    assert text in desk.submit(desk.ticket(**fields), status=400)["error"]


def test_refused_orders_get_200_with_an_error(desk: Desk) -> None:
    assert "multiple" in desk.submit(desk.ticket(price=189.001))["error"]
    assert "margin" in desk.submit(desk.ticket(quantity=100_000))["error"]
    assert "Fractional" in desk.submit(desk.ticket(conid=future(desk), quantity=1.5, **MANUAL))["error"]


def test_an_account_of_somebody_else_gets_500(desk: Desk) -> None:
    assert "account" in desk.submit(account="U7654321", status=500)["error"]
    assert "acctId" in desk.submit(desk.ticket(acctId="U7654321"), status=500)["error"]


def test_a_body_without_orders_gets_400(desk: Desk) -> None:
    path = f"/iserver/account/{ACCOUNT}/orders"
    assert "orders" in desk.post(path, desk.ticket(), status=400)["error"]
    assert desk.client.post(API + path, json=[desk.ticket()]).status_code == 400
    assert "bracket" in desk.submit(desk.ticket(), desk.ticket(), status=400)["error"]


def test_a_customer_order_id_is_good_once_a_day(desk: Desk) -> None:
    desk.place(cOID="mine")
    answer = desk.submit(desk.ticket(cOID="mine"))
    assert answer == {"error": "Order couldn't be submitted: Local order ID=mine is already registered."}
    desk.wait(86_401)
    desk.simulator.brokerage.session.login()
    desk.wait(2)
    desk.get("/iserver/accounts")
    assert "order_id" in desk.submit(desk.ticket(cOID="mine"))[0]


def test_a_big_order_fills_bit_by_bit(desk: Desk) -> None:
    desk.quiet()
    size = desk.simulator.brokerage.market.quote(APPLE).ask_size
    order_id = desk.place(quantity=size + 250, price=191.0)
    (row,) = [each for each in desk.orders() if each["orderId"] == order_id]
    assert row["filledQuantity"] >= size and row["totalSize"] == size + 250
    assert row["remainingQuantity"] == row["totalSize"] - row["filledQuantity"]
    desk.wait(60)
    assert desk.status(order_id)["order_status"] == "Filled"
    assert len(desk.trades()) > 1


def test_immediate_or_cancel(desk: Desk) -> None:
    assert desk.status(desk.place(tif="IOC", price=185.0))["order_status"] == "Cancelled"


def test_stops_wait_for_their_price(desk: Desk) -> None:
    desk.quiet()
    stop = desk.place(orderType="STP", side="BUY", price=195.0)
    trail = desk.place(orderType="TRAIL", side="SELL", price=None, trailingAmt=2, trailingType="amt", quantity=1)
    assert desk.status(stop)["order_status"] == "PreSubmitted"
    desk.simulator.brokerage.market.set_price(APPLE, 196.0)
    desk.wait()
    assert desk.status(stop)["order_status"] == "Filled"
    assert desk.status(trail)["stop_price"] == "194.0"
    desk.simulator.brokerage.market.set_price(APPLE, 194.0)
    desk.wait()
    assert desk.status(trail)["order_status"] == "Filled"


def test_a_day_order_ends_with_the_day_and_gtc_does_not(desk: Desk) -> None:
    day, gtc = desk.place(price=188.0), desk.place(price=188.0, tif="GTC")
    desk.wait(4 * 86_400)
    book = desk.simulator.brokerage.orders
    assert book.get(day).status == "Cancelled" and book.get(day).reason
    assert book.get(gtc).status == "Submitted"
    end = datetime.fromtimestamp(book.get(gtc).expires, ZoneInfo("America/New_York"))
    assert (end.month in (1, 4, 7, 10), end.day, end.hour) == (True, 1, 0)
    assert 90 < (book.get(gtc).expires - book.get(gtc).created) / 86_400 < 190


def test_modify_repeats_every_field(desk: Desk) -> None:
    order_id = desk.place(price=188.0, cOID="changing")
    path = f"/iserver/account/{ACCOUNT}/order/{order_id}"
    assert "exactly one of" in desk.post(path, desk.ticket(quantity=None), status=400)["error"]
    assert "can not be changed" in desk.post(path, desk.ticket(side="SELL"))["error"]
    answer = desk.post(path, desk.ticket(price=187.0, quantity=20))
    assert answer[0]["order_id"] == str(order_id)
    desk.wait()
    assert desk.status(order_id)["limit_price"] == "187.0" and desk.status(order_id)["total_size"] == "20.0"
    assert desk.orders()[0]["order_ref"] == "changing"
    assert desk.post(f"/iserver/account/{ACCOUNT}/order/77", desk.ticket()) == {"error": "OrderID 77 doesn't exist"}


def test_cancel_is_only_an_acknowledgement(desk: Desk) -> None:
    order_id = desk.place(price=188.0)
    path = f"{API}/iserver/account/{ACCOUNT}/order"
    answer = desk.client.delete(f"{path}/{order_id}").json()
    assert answer == {"msg": "Request was submitted", "order_id": order_id, "conid": APPLE, "account": ACCOUNT}
    assert desk.status(order_id)["order_status"] == "PendingCancel"
    desk.wait()
    assert desk.status(order_id)["order_status"] == "Cancelled"
    assert desk.client.delete(f"{path}/{order_id}").json() == {"error": f"OrderID {order_id} doesn't exist"}
    first, second = desk.place(price=188.0), desk.place(price=188.0, deactivated=True)
    answer = desk.client.delete(f"{path}/{second}").json()
    assert (answer["conid"], answer["account"]) == (-1, None)
    assert desk.client.delete(f"{path}/-1").json()["msg"] == "Request was submitted"
    desk.wait()
    assert desk.status(first)["order_status"] == "Cancelled"


def test_an_order_may_fill_while_its_cancellation_is_on_the_way(desk: Desk) -> None:
    order_id = desk.place(price=188.0)
    desk.client.delete(f"{API}/iserver/account/{ACCOUNT}/order/{order_id}")
    desk.simulator.brokerage.orders.fill(order_id)
    desk.wait()
    assert desk.status(order_id)["order_status"] == "Filled"


def test_a_bracket_waits_for_its_parent(desk: Desk) -> None:
    desk.quiet()
    parent = desk.ticket(cOID="parent", price=188.0)
    profit = desk.ticket(parentId="parent", side="SELL", price=200.0, tif="GTC")
    loss = desk.ticket(parentId="parent", side="SELL", orderType="STP", price=180.0, tif="GTC")
    answer = desk.submit(parent, profit, loss)
    ids = [int(each["order_id"]) for each in answer]
    assert [each.get("parent_order_id") for each in answer] == [None, str(ids[0]), str(ids[0])]
    assert answer[0]["local_order_id"] == "parent"
    desk.wait()
    assert [desk.status(each)["order_status"] for each in ids] == ["Submitted", "PreSubmitted", "PreSubmitted"]
    desk.simulator.brokerage.market.set_price(APPLE, 187.0)
    desk.wait(0.2)
    assert [desk.status(each)["order_status"] for each in ids] == ["Filled", "Submitted", "PreSubmitted"]
    desk.simulator.brokerage.market.set_price(APPLE, 201.0)
    desk.wait()
    assert [desk.status(each)["order_status"] for each in ids] == ["Filled", "Filled", "Cancelled"]
    assert desk.simulator.brokerage.portfolio.position(ACCOUNT, APPLE) is None


def test_children_go_with_a_cancelled_parent_and_may_come_later(desk: Desk) -> None:
    desk.quiet()
    parent = desk.place(price=188.0)
    child = desk.place(parentId=str(parent), side="SELL", price=200.0)
    assert desk.status(child)["parent_order_id"] == str(parent)
    desk.client.delete(f"{API}/iserver/account/{ACCOUNT}/order/{parent}")
    desk.wait()
    assert desk.status(child)["order_status"] == "Cancelled"
    assert "parent order" in desk.submit(desk.ticket(parentId="nobody"))["error"]


def test_one_of_a_group_cancels_the_others(desk: Desk) -> None:
    tickets = [desk.ticket(price=price, isSingleGroup=True) for price in (188.0, 187.0)]
    first, second = (int(each["order_id"]) for each in desk.submit(*tickets))
    desk.wait()
    assert desk.status(first)["oca_group_id"] == desk.status(second)["oca_group_id"] != ""
    desk.simulator.brokerage.orders.fill(first, quantity=4)
    assert desk.status(first)["cum_fill"] == "4.0"
    assert desk.status(second)["order_status"] == "Cancelled"


def future(desk: Desk) -> int:
    return desk.simulator.brokerage.contracts.futures(11004968)[0].conid


MANUAL = {"manualIndicator": False, "extOperator": "desk"}


def test_futures_tell_who_sent_them(desk: Desk) -> None:
    desk.quiet()
    conid = future(desk)
    price = round(desk.simulator.brokerage.market.quote(conid).last) - 20
    ticket = desk.ticket(conid=conid, price=price, quantity=1)
    assert "manualIndicator" in desk.submit(ticket, status=400)["error"]
    order_id = desk.place(**{**ticket, **MANUAL})
    path = f"{API}/iserver/account/{ACCOUNT}/order/{order_id}"
    assert desk.client.delete(path).status_code == 400
    answer = desk.client.delete(path, params={"manualIndicator": "true", "extOperator": "desk"})
    assert answer.json()["conid"] == conid


def test_a_combination_trades_its_legs(desk: Desk) -> None:
    desk.quiet()
    conidex = f"28812380;;;{APPLE}/1,{MICROSOFT}/-2"
    order_id = desk.place(conid=None, conidex=conidex, orderType="MKT", price=None, quantity=3)
    desk.wait()
    (row,) = [each for each in desk.orders() if each["orderId"] == order_id]
    assert row["secType"] == "BAG" and row["status"] == "Filled" and row["conidex"] == conidex
    sides = {each["conid"]: (each["side"], each["size"]) for each in desk.trades()}
    assert sides == {APPLE: ("B", 3), MICROSOFT: ("S", 6)}
    assert "two legs" in desk.submit(desk.ticket(conid=None, conidex=f"28812380;;;{APPLE}/1"), status=400)["error"]
    euro = desk.ticket(conid=None, conidex=f"58666491;;;{APPLE}/1,{MICROSOFT}/-1")
    assert "exchange" in desk.submit(euro, status=400)["error"]


def test_cash_buys_whole_shares(desk: Desk) -> None:
    order_id = desk.place(quantity=None, cashQty=1000, orderType="MKT", price=None)
    (row,) = [each for each in desk.orders() if each["orderId"] == order_id]
    assert row["totalSize"] == 5 and row["totalCashSize"] == 1000 and row["cashCcy"] == "USD"
    assert "below the price" in desk.submit(desk.ticket(quantity=None, cashQty=10, orderType="MKT"))["error"]


def test_nothing_fills_by_itself_when_told_so(desk: Desk) -> None:
    book = desk.simulator.brokerage.orders
    book.auto_fill = False
    order_id = desk.place(price=191.0)
    desk.wait(60)
    assert desk.status(order_id)["order_status"] == "Submitted"
    book.fill(order_id, quantity=3, price=190.5)
    assert desk.status(order_id)["average_price"] == "190.5"
    with pytest.raises(ValueError, match="7 left"):
        book.fill(order_id, quantity=8)
    book.fill(order_id)
    with pytest.raises(ValueError, match="ended"):
        book.fill(order_id)


def test_halted_contracts_do_not_fill(desk: Desk) -> None:
    market = desk.simulator.brokerage.market
    market.halt(APPLE)
    order_id = desk.place(price=191.0)
    desk.wait(60)
    assert desk.status(order_id)["order_status"] == "Submitted"
    market.resume(APPLE)
    desk.wait(60)
    assert desk.status(order_id)["order_status"] == "Filled"


def test_at_night_only_where_hours_are_kept(desk: Desk) -> None:
    market = desk.simulator.brokerage.market
    desk.wait(6.5 * 3600)
    market.keep_hours()
    desk.simulator.brokerage.session.login()
    desk.wait(2)
    desk.get("/iserver/accounts")
    inside, outside = desk.place(price=191.0, tif="GTC"), desk.place(price=191.0, tif="GTC", outsideRTH=True)
    assert [desk.status(each)["order_status"] for each in (inside, outside)] == ["Submitted", "Filled"]


def test_without_latency_the_answer_tells_the_fill(desk: Desk) -> None:
    desk.simulator.brokerage.orders.latency = 0
    assert desk.submit(desk.ticket(price=191.0))[0]["order_status"] == "Filled"
