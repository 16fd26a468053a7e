"""Every topic of the stream, driven by the same brokerage as REST."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.streaming.conftest import Open

ACCOUNT, APPLE, MICROSOFT = "U1234567", 265598, 272093
QUIET = ["o163", "o383", "o451", "o10151", "o2137"]


def order(desk: httpx.Client, **changes: Any) -> int:
    ticket = {"conid": APPLE, "orderType": "LMT", "side": "BUY", "tif": "DAY", "quantity": 10, "price": 1.0} | changes
    desk.post("/v1/api/iserver/questions/suppress", json={"messageIds": QUIET})
    answer = desk.post(f"/v1/api/iserver/account/{ACCOUNT}/orders", json={"orders": [ticket]}).json()
    return int(answer[0]["order_id"])


def test_prices_whole_at_first_then_what_changed(simulator: Simulator, stream: Open) -> None:
    simulator.clock.hold()
    opened = stream()
    opened.send(f'smd+{APPLE}+{{"fields":["31","84","86","55","9999"]}}')
    first = opened.until(f"smd+{APPLE}")
    assert {"31", "84", "86", "55", "conid", "conidEx", "server_id", "_updated"} < first.keys()
    assert (first["conid"], first["55"]) == (APPLE, "AAPL") and "9999" not in first
    assert opened.silent()
    simulator.brokerage.market.set_price(APPLE, 250.0)
    update = opened.until(f"smd+{APPLE}")
    assert update["31"] == "250.00" and "55" not in update
    opened.send(f"umd+{APPLE}+{{}}")
    opened.heard()
    simulator.brokerage.market.set_price(APPLE, 260.0)
    assert opened.silent()


def test_prices_end_after_fifteen_minutes_without_a_word(
    simulator: Simulator, desk: httpx.Client, stream: Open
) -> None:
    def wait(seconds: int) -> None:
        for _ in range(0, seconds, 100):
            simulator.clock.advance(100)
            desk.post("/v1/api/tickle")

    simulator.clock.hold()
    opened = stream()
    opened.send(f"smd+{APPLE}+{{}}")
    opened.until(f"smd+{APPLE}")
    wait(600)
    opened.send(f"smd+{APPLE}+{{}}")
    opened.heard()
    wait(500)
    simulator.brokerage.market.set_price(APPLE, 250.0)
    while opened.until(f"smd+{APPLE}").get("31") != "250.00":
        pass
    wait(400)
    opened.heard()
    simulator.brokerage.market.set_price(APPLE, 260.0)
    assert [each for each in opened.received(0.5) if each.get("topic", "").startswith("smd")] == []


def test_unsubscribing_by_rest_ends_the_stream(simulator: Simulator, desk: httpx.Client, stream: Open) -> None:
    simulator.clock.hold()
    opened = stream()
    for conid in (APPLE, MICROSOFT):
        opened.send(f"smd+{conid}+{{}}")
        opened.until(f"smd+{conid}")
    assert desk.post("/v1/api/iserver/marketdata/unsubscribe", json={"conid": APPLE}).json() == {"success": True}
    simulator.brokerage.market.set_price(APPLE, 250.0)
    assert opened.silent()
    desk.get("/v1/api/iserver/marketdata/unsubscribeall")
    simulator.brokerage.market.set_price(MICROSOFT, 250.0)
    assert opened.silent()


def test_an_exchange_is_part_of_the_topic(stream: Open) -> None:
    opened = stream()
    opened.send(f'smd+{APPLE}@NASDAQ+{{"fields":["31"]}}')
    assert opened.until(f"smd+{APPLE}@NASDAQ")["conidEx"] == f"{APPLE}@NASDAQ"


def test_lines_are_limited_on_demand(simulator: Simulator, stream: Open) -> None:
    simulator.streams.lines = 1
    opened = stream()
    opened.send(f"smd+{APPLE}+{{}}")
    opened.send(f"smd+{APPLE}+{{}}")
    opened.send(f"smd+{MICROSOFT}+{{}}")
    assert "no more than 1" in opened.until("error")["error"]


def test_bars_and_how_they_are_cancelled(simulator: Simulator, stream: Open) -> None:
    simulator.clock.hold()
    opened = stream()
    numbers = []
    for conid in (APPLE, MICROSOFT, 8314, 76792991, 3691937):
        opened.send(f'smh+{conid}+{{"period":"1d","bar":"1min","source":"trades","format":"%o/%c"}}')
        chart = opened.until(f"smh+{conid}")
        assert len(chart["data"]) > 10 and set(chart["data"][0]) == {"o", "c", "t"}
        numbers.append(chart["serverId"])
    assert len(set(numbers)) == 5
    opened.send("smh+14094+{}")
    assert "no more than 5" in opened.until("error")["error"]
    opened.send(f"umh+{numbers[0]}")
    assert opened.next() == {"message": f"Unsubscribed {numbers[0]}"}
    simulator.brokerage.market.set_price(MICROSOFT, 999.0)
    simulator.clock.advance(6)
    update = opened.until(f"smh+{MICROSOFT}")
    assert update["serverId"] == numbers[1] and update["data"][0]["c"] == 999.0 and len(update["data"]) == 1


def test_the_book(simulator: Simulator, stream: Open) -> None:
    simulator.clock.hold()
    opened = stream()
    opened.send(f"sbd+{ACCOUNT}+{APPLE}")
    rows = opened.until(f"sbd+{ACCOUNT}+{APPLE}")["data"]
    assert len(rows) == 20 and sum(row["focus"] for row in rows) == 1
    assert all(("ask" in row) != ("bid" in row) for row in rows)
    (focus,) = [row for row in rows if row["focus"]]
    assert " @ " in focus["price"]
    opened.send(f"sbd+{ACCOUNT}+{MICROSOFT}+NASDAQ")
    opened.until(f"sbd+{ACCOUNT}+{MICROSOFT}+NASDAQ")
    simulator.brokerage.market.set_price(APPLE, 250.0)
    assert opened.silent()
    opened.send(f"ubd+{ACCOUNT}")
    opened.heard()
    simulator.brokerage.market.set_price(MICROSOFT, 250.0)
    assert opened.silent()


def test_orders_as_they_change(simulator: Simulator, desk: httpx.Client, stream: Open) -> None:
    simulator.brokerage.orders.latency = 0
    first = order(desk)
    opened = stream()
    opened.send("sor+{}")
    (row,) = opened.until("sor")["args"]
    assert (row["orderId"], row["status"], row["ticker"]) == (first, "Submitted", "AAPL")
    simulator.brokerage.orders.fill(first, quantity=4, price=1.0)
    (update,) = opened.until("sor")["args"]
    assert (update["orderId"], update["filledQuantity"], update["remainingQuantity"]) == (first, 4, 6)
    assert "ticker" not in update and "status" not in update
    desk.delete(f"/v1/api/iserver/account/{ACCOUNT}/order/{first}")
    assert opened.until("sor")["args"][0]["status"] == "PendingCancel"
    simulator.clock.advance(1)
    assert opened.until("sor")["args"][0]["status"] == "Cancelled"
    second = order(desk)
    (row,) = opened.until("sor")["args"]
    assert row["orderId"] == second and row["companyName"]
    opened.send("uor+{}")
    opened.heard()
    simulator.brokerage.orders.fill(second)
    assert opened.silent()


def test_orders_are_filtered_by_the_stream_and_by_the_list(
    simulator: Simulator, desk: httpx.Client, stream: Open
) -> None:
    simulator.brokerage.orders.latency = 0
    opened = stream()
    opened.send('sor+{"filters":["Filled"]}')
    assert opened.until("sor")["args"] == []
    first = order(desk)
    simulator.brokerage.orders.fill(first)
    assert opened.until("sor")["args"][0]["status"] == "Filled"
    opened.send("sor+{}")
    opened.until("sor")
    desk.get("/v1/api/iserver/account/orders", params={"filters": "cancelled"})
    order(desk)
    assert opened.silent()
    desk.get("/v1/api/iserver/account/orders", params={"force": "true"})
    order(desk)
    assert opened.until("sor")["args"][0]["status"] == "PreSubmitted"


def test_trades_without_commission(simulator: Simulator, desk: httpx.Client, stream: Open) -> None:
    before = order(desk, cOID="before")
    simulator.brokerage.orders.fill(before)
    opened = stream()
    opened.send('str+{"realtimeUpdatesOnly":false,"days":1}')
    (row,) = opened.until("str")["args"]
    assert row["order_ref"] == "before" and "commission" not in row
    live = stream()
    live.send('str+{"realtimeUpdatesOnly":true}')
    assert live.silent()
    simulator.brokerage.orders.fill(order(desk, cOID="after"))
    for each in (opened, live):
        (row,) = each.until("str")["args"]
        assert (row["order_ref"], row["side"], row["size"]) == ("after", "B", 10)
    opened.send("utr")


def test_profit_and_loss_moves_with_the_price(simulator: Simulator, stream: Open) -> None:
    simulator.clock.hold()
    simulator.brokerage.market.set_price(APPLE, 100.0)
    simulator.brokerage.portfolio.hold(ACCOUNT, APPLE, 10, 90.0)
    opened = stream()
    opened.send("spl+{}")
    first = opened.until("spl")["args"][f"{ACCOUNT}.Core"]
    simulator.brokerage.market.set_price(APPLE, 110.0)
    simulator.clock.advance(1)
    second = opened.until("spl")["args"][f"{ACCOUNT}.Core"]
    assert second["upl"] - first["upl"] == pytest.approx(100.0, abs=1.0)
    assert {"rowType", "dpl", "nl", "upl", "uel", "mv"} <= second.keys()
    opened.send("upl+{}")


def test_the_summary(simulator: Simulator, stream: Open) -> None:
    simulator.clock.hold()
    opened = stream()
    opened.send(f"ssd+{ACCOUNT}+{{}}")
    rows = {row["key"]: row for row in opened.until(f"ssd+{ACCOUNT}")["result"]}
    assert rows["AccountCode"]["value"] == ACCOUNT
    assert rows["AccruedCash-S"]["currency"] == "USD" and "monetaryValue" in rows["NetLiquidation"]
    simulator.clock.advance(10)
    rows = {row["key"]: row for row in opened.until(f"ssd+{ACCOUNT}")["result"]}
    assert rows["NetLiquidation"].keys() == {"key", "timestamp"}
    opened.send(f'ssd+{ACCOUNT}+{{"keys":["BuyingPower"],"fields":["monetaryValue"]}}')
    (row,) = opened.until(f"ssd+{ACCOUNT}")["result"]
    assert row.keys() == {"key", "timestamp", "monetaryValue"}
    opened.send(f"usd+{ACCOUNT}+{{}}")
    assert opened.until("result") == {"result": "unsubscribed from summary"}


def test_the_ledger(simulator: Simulator, stream: Open) -> None:
    simulator.clock.hold()
    opened = stream()
    opened.send(f'sld+{ACCOUNT}+{{"keys":["LedgerListBASE","LedgerListUSD"]}}')
    rows = {row["key"]: row for row in opened.until(f"sld+{ACCOUNT}")["result"]}
    assert rows["LedgerListBASE"]["netLiquidationValue"] == 1_000_000.0
    assert rows["LedgerListUSD"]["cashbalance"] == 1_000_000.0 and rows["LedgerListUSD"]["acctCode"] == ACCOUNT
    simulator.brokerage.portfolio.hold(ACCOUNT, APPLE, 10, 90.0)
    rows = {row["key"]: row for row in opened.until(f"sld+{ACCOUNT}")["result"]}
    assert rows["LedgerListUSD"]["stockMarketValue"] > 0
    opened.send(f"uld+{ACCOUNT}+{{}}")
    assert opened.until("result") == {"result": "unsubscribed from ledger"}


def test_a_prompt_reaches_the_owner_and_is_answered_by_rest(
    simulator: Simulator, desk: httpx.Client, stream: Open
) -> None:
    simulator.brokerage.orders.latency = 0
    number, opened = order(desk), stream()
    simulator.brokerage.orders.prompt(number, "Really?", ["Yes", "No"])
    (prompt,) = opened.until("ntf")["args"]
    assert (prompt["orderId"], prompt["prompt"], prompt["options"]) == (number, True, ["Yes", "No"])
    answer = {"orderId": number, "reqId": prompt["reqId"], "text": "Yes"}
    assert desk.post("/v1/api/iserver/notification", json=answer).text == "Success"
    assert simulator.brokerage.orders.get(number).status == "Submitted"


def test_exercising_an_option(simulator: Simulator, stream: Open) -> None:
    contracts, portfolio = simulator.brokerage.contracts, simulator.brokerage.portfolio
    year, month = contracts.option_months(APPLE)[0]
    call = next(each for each in contracts.options(APPLE, year, month) if each.right == "C")
    portfolio.hold(ACCOUNT, call.conid, 3, 1.0)
    opened = stream()
    opened.send(f'shs+exercise+{{"CEX":"{call.conid}"}}')
    content, prompt = opened.until("shs+exercise"), opened.until("shs+exercise")
    assert (content["action"], prompt["action"]) == ("content", "prompt")

    def answer(value: Any) -> Any:
        nonlocal prompt
        data = {"id": prompt["data"]["id"], "value": value}
        opened.send("inp+exercise+" + str({"action": "user_input", "data": data}).replace("'", '"'))
        prompt = opened.until("shs+exercise")
        return prompt

    old = prompt["data"]["id"]
    assert "whole number" in answer(7)["data"]["text"]
    assert answer(2)["data"]["options"] == ["Yes", "No"]
    opened.send(f'inp+exercise+{{"action":"user_input","data":{{"id":"{old}","value":"Yes"}}}}')
    assert "not open" in opened.until("error")["error"]
    assert answer("Yes")["action"] == "content"
    option, stock = portfolio.position(ACCOUNT, call.conid), portfolio.position(ACCOUNT, APPLE)
    assert option is not None and option.quantity == 1
    assert stock is not None and (stock.quantity, stock.average) == (200, call.strike)
