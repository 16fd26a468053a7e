"""The lists of orders and trades: cold at first, filtered, of the selected account; allocation groups."""

from __future__ import annotations

import re

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import ACCOUNT, API, APPLE, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def test_the_first_list_only_starts_the_subscription(desk: Desk) -> None:
    desk.place(price=188.0)
    assert desk.get("/iserver/account/orders") == {"orders": [], "snapshot": False}
    desk.wait(1)
    assert len(desk.get("/iserver/account/orders")["orders"]) == 1
    assert desk.get("/iserver/account/orders", force="true") == {"orders": [], "snapshot": False}
    assert len(desk.get("/iserver/account/orders")["orders"]) == 1


def test_a_row_of_the_list(desk: Desk) -> None:
    desk.place(price=188.0, cOID="row")
    (row,) = desk.orders()
    assert (row["order_ref"], row["price"], row["avgPrice"], row["orderType"]) == ("row", "188.0", "", "Limit")
    assert (row["acct"], row["account"], row["conid"], row["conidex"]) == (ACCOUNT, ACCOUNT, APPLE, str(APPLE))
    assert (row["totalSize"], row["filledQuantity"], row["remainingQuantity"]) == (10, 0, 10)
    assert isinstance(row["orderId"], int)
    assert re.fullmatch(r"\d{12}", row["lastExecutionTime"])
    assert row["lastExecutionTime_r"] == int(desk.simulator.brokerage.orders.get(row["orderId"]).changed * 1000)


def test_filters(desk: Desk) -> None:
    desk.quiet()
    working, filled = desk.place(price=188.0), desk.place(price=191.0)
    assert [row["orderId"] for row in desk.orders(filters="filled")] == [filled]
    assert [row["orderId"] for row in desk.orders(filters="submitted,cancelled")] == [working]
    assert [row["orderId"] for row in desk.orders(filters="sort_by_time")] == [filled, working]


def test_a_new_session_has_forgotten_what_ended(desk: Desk) -> None:
    desk.quiet()
    working, filled = desk.place(price=188.0), desk.place(price=191.0)
    desk.wait(1)
    desk.simulator.brokerage.session.expire()
    desk.simulator.brokerage.session.login()
    desk.wait(5)
    desk.get("/iserver/accounts")
    assert desk.get("/iserver/account/orders")["snapshot"] is False
    assert [row["orderId"] for row in desk.orders()] == [working]
    answer = desk.client.get(f"{API}/iserver/account/order/status/{filled}")
    assert answer.status_code == 503


def test_trades(desk: Desk) -> None:
    desk.place(price=191.0, cOID="traded")
    assert desk.get("/iserver/account/trades") == []
    desk.wait(1)
    (row,) = desk.get("/iserver/account/trades", days="3")
    assert (row["side"], row["size"], row["symbol"], row["order_ref"]) == ("B", 10, "AAPL", "traded")
    assert isinstance(row["price"], str) and row["commission"] == "1.00"
    assert row["net_amount"] == pytest.approx(10 * float(row["price"]))
    assert re.fullmatch(r"\d{8}-\d\d:\d\d:\d\d", row["trade_time"])
    assert desk.client.get(f"{API}/iserver/account/trades", params={"days": 0}).status_code == 400
    # Older than asked for.
    desk.wait(2 * 86_400)
    desk.simulator.brokerage.session.login()
    desk.wait(2)
    assert desk.trades() == []
    assert len(desk.trades(days="7")) == 1


@pytest.fixture
def advisor(simulator: Simulator, gateway: httpx.Client) -> Desk:
    simulator.brokerage.accounts.use_advisor(3)
    for number in range(3):
        simulator.brokerage.accounts.get(f"U{2_000_001 + number}").cash["USD"] = 1_000_000.0
    return Desk(simulator, gateway)


def test_another_account_has_to_be_selected_first(advisor: Desk) -> None:
    advisor.post("/iserver/account", {"acctId": "U2000001"})
    (answer,) = advisor.submit(advisor.ticket(acctId="U2000002"), account="U2000002")
    path = f"{API}/iserver/account/order/status/{answer['order_id']}"
    assert advisor.client.get(path).status_code == 503
    assert advisor.orders() == []
    advisor.post("/iserver/account", {"acctId": "U2000002"})
    assert advisor.client.get(path).json()["account"] == "U2000002"
    assert len(advisor.orders()) == 1


def test_a_group_shares_an_order(advisor: Desk) -> None:
    accounts = [{"name": "U2000001", "amount": 1}, {"name": "U2000002", "amount": 2}]
    advisor.post("/iserver/account/allocation/group", {"name": "Both", "accounts": accounts, "default_method": "R"})
    question = advisor.submit(advisor.ticket(price=191.0, quantity=9), account="Both")
    assert question[0]["messageIds"] == ["p6"]
    advisor.reply(question)
    # What becomes of the group does not matter any more.
    advisor.post("/iserver/account/allocation/group/delete", {"name": "Both"})
    advisor.wait()
    portfolio = advisor.simulator.brokerage.portfolio
    held = [portfolio.position(each["name"], APPLE) for each in accounts]
    assert [each.quantity for each in held if each] == [3, 6]
    assert {row["account"] for row in advisor.trades()} == {"U2000001", "U2000002"}
