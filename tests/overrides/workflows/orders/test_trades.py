"""States and waiting, driven by hand: every spelling, every end, every failure on the way."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from ibkr_web.errors import (
    AuthenticationError,
    ConfigurationError,
    ConnectionFailed,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    ServiceUnavailable,
    TimedOut,
)
from ibkr_web.resources.trades import Trade
from ibkr_web.workflows.orders import changing, listing, trades
from ibkr_web.workflows.orders.desk import KEPT, Memory, Placed
from ibkr_web.workflows.orders.kinds import LimitOrder, TrailOrder
from ibkr_web.workflows.orders.placing import place
from ibkr_web.workflows.orders.problems import OrderEnded, OrderNotFound, WaitTimeout
from ibkr_web.workflows.orders.state import Execution, OrderState, Preview
from ibkr_web.workflows.steps import Call
from tests.overrides.workflows.orders.stage import ACCOUNT, APPLE, Stage, taken

STATUS, LIVE, SELECT = "orders.get_status", "orders.list_live", "accounts.select"
ORDER = LimitOrder(APPLE, "BUY", 10, limit_price=189)


def status(word: str = "Submitted", filled: str = "0.0", **more: Any) -> dict[str, Any]:
    return {"order_id": 7, "order_status": word, "cum_fill": filled, "total_size": "10.0", "size": "10.0", **more}


def stage_with(*script: tuple[Any, ...], **how: Any) -> tuple[Stage, Trade]:
    stage = Stage(*script, **how)
    if how.get("accounts") is None:
        stage.script.pop(0)
    return stage, Trade(stage.desk, "7", account=ACCOUNT, order=ORDER)


@pytest.mark.parametrize(
    ("word", "asked"),
    [
        ("Presubmitted", "PreSubmitted"),
        ("PreSubmitted", "pre_submitted"),
        ("FILLED", "Filled"),
        ("New Word", "newword"),
    ],
)
def test_statuses_are_open_and_spelt_in_many_ways(word: str, asked: str) -> None:
    assert OrderState("1", word).has(asked)


def test_every_end() -> None:
    ended = {"Filled", "Cancelled", "ApiCancelled", "Expired"}
    for word in (*ended, "Inactive", "Submitted", "PendingCancel", "PreCancelled", "WarnState", "Whatever", ""):
        assert OrderState("1", word).ended is (word in ended)


def test_numbers_of_a_state() -> None:
    row = {
        "orderId": 7, "status": "Filled", "filledQuantity": 1000.5, "remainingQuantity": 0.0, "totalSize": "1,000.5",
        "avgPrice": "1,234.50", "price": "None", "order_ref": "mine", "acct": "U1", "side": "BUY",
        "order_cancellation_by_system_reason": "because", "orderType": "Limit", "conidex": "265598",
    }  # fmt: skip
    state = OrderState.of_row(row)
    assert (state.filled, state.total, state.average_price, state.price) == (
        Decimal("1000.5"),
        Decimal("1000.5"),
        Decimal("1234.50"),
        None,
    )
    assert (state.client_id, state.reason, state.raw) == ("mine", "because", row) and "U1" not in repr(state)
    shown = OrderState.of_status(status(limit_price="", stop_price="180.00", side="S", children_order_ids="8,9"))
    assert (shown.limit_price, shown.stop_price, shown.side, shown.children) == (None, 180, "SELL", ("8", "9"))


def test_an_execution() -> None:
    row = {
        "execution_id": "e", "order_id": 7, "side": "N", "size": 5, "price": "1,005.10", "commission": "N/A",
        "trade_time": "20260302-14:30:05", "account": "U1",
    }  # fmt: skip
    found = Execution.of(row)
    assert (found.side, found.price, found.commission) == ("NET", Decimal("1005.10"), None)
    assert found.time == datetime(2026, 3, 2, 14, 30, 5, tzinfo=UTC) and "U1" not in repr(found)
    assert Execution.of({"execution_id": "e", "trade_time": "soon"}).time is None
    assert Execution.of({"execution_id": "e", "trade_time_r": 1_000}).time == datetime.fromtimestamp(1, UTC)


def test_a_preview() -> None:
    found = Preview.of(
        {
            "amount": {
                "amount": "1,977.60 USD (10 Shares)",
                "commission": "1.00 ... 1.50 USD",
                "total": "1,978.60 USD",
            },
            "equity": {"current": "215,415,594", "change": "-1", "after": "215,415,593"},
            "warn": "21/No data",
        }
    )
    assert (found.amount, found.currency, found.commission) == (Decimal("1977.60"), "USD", None)
    assert (found.equity.current, found.equity.change, found.warning) == (215_415_594, -1, "21/No data")
    assert Preview.of({}).position.after is None


def test_a_status_that_is_not_shown_is_looked_for_in_the_list() -> None:
    row = {"orderId": 7, "status": "Submitted", "filledQuantity": 1, "totalSize": 10}
    for code in (400, 404, 503):
        stage, trade = stage_with(
            (STATUS, code, {"error": "x"}), ("accounts.list", {"accounts": [ACCOUNT]}), (LIVE, {"orders": [row]})
        )
        assert stage.run(trades.refresh(trade)).filled == 1
        stage.done()
    stage, trade = stage_with(
        (STATUS, 503, {"error": "x"}), ("accounts.list", {"accounts": [ACCOUNT]}), (LIVE, {"orders": []})
    )
    with pytest.raises(OrderNotFound, match="order 7 is not known"):
        stage.run(trades.refresh(trade))
    for code, kind in ((401, AuthenticationError), (403, PermissionDenied), (400, AuthenticationError)):
        if code == 400:
            continue
        stage, trade = stage_with((STATUS, code, {"error": "x"}))
        with pytest.raises(kind):
            stage.run(trades.refresh(trade))


def test_the_account_of_the_order_is_selected_with_nobody_in_between() -> None:
    stage, trade = stage_with(
        (STATUS, 503, {"error": "x"}),
        ("accounts.list", {"accounts": ["U1", ACCOUNT], "selectedAccount": "U1"}),
        (SELECT, {"set": True}),
        (STATUS, status()),
        (SELECT, {"set": True}),
    )
    assert stage.run(trades.refresh(trade)).status == "Submitted"
    there, shown, back = stage.calls[2:]
    assert there.arguments == {"body": {"acctId": ACCOUNT}} and back.arguments == {"body": {"acctId": "U1"}}
    assert there.lane is shown.lane is back.lane is not None
    stage.done()


def test_what_we_select_is_not_the_choice_of_the_user() -> None:
    two = {"accounts": ["U1", ACCOUNT], "selectedAccount": "U1"}
    stage, trade = stage_with((STATUS, 503, {"error": "x"}), ("accounts.list", two))
    stage.script += [(SELECT, {"set": True}), (STATUS, status()), (SELECT, {"set": True})]
    stage.run(trades.refresh(trade))
    with pytest.raises(ConfigurationError, match="say which"):
        stage.run(place(stage.desk, ORDER))
    stage.script = [(SELECT, {"set": True})]
    stage.perform(Call(SELECT, {"body": {"acctId": ACCOUNT}}))
    assert stage.desk.chosen == ACCOUNT
    stage.script = [(SELECT, {"set": True}), ("orders.list_trades", 503, {"error": "x"}), (SELECT, {"set": True})]
    with pytest.raises(ServiceUnavailable):
        stage.run(trades.executions(stage.desk, account="U1"))
    assert stage.desk.chosen == ACCOUNT and stage.calls[-1].arguments == {"body": {"acctId": ACCOUNT}}
    stage.done()


def test_waiting() -> None:
    stage, trade = stage_with((STATUS, status()), (STATUS, status(filled="4.0")), (STATUS, status("Filled", "10.0")))
    assert stage.run(trades.wait(trade, "filled", 60, None)) is trade
    assert stage.pauses == [1.0, 1.0] and trade.filled == 10
    stage, trade = stage_with(*[(STATUS, status())] * 3)
    with pytest.raises(WaitTimeout, match=r"not filled after 2\.5 s") as caught:
        stage.run(trades.wait(trade, "filled", 2.5, 2.0))
    assert stage.pauses == [2.0, 0.5] and caught.value.state.status == "Submitted"
    assert all(call.timeout is not None and 1.0 <= call.timeout <= 2.5 for call in stage.calls)
    copied = pickle.loads(pickle.dumps(caught.value))
    assert copied.state.status == "Submitted" and copied.trade is None
    stage, trade = stage_with((STATUS, status("WarnState")))
    assert stage.run(trades.wait(trade, "WarnState", None, None)) is trade
    stage, trade = stage_with((STATUS, status("Expired")))
    assert stage.run(trades.wait(trade, "cancelled", None, None)) is trade


def test_waiting_for_what_will_not_happen() -> None:
    for until, word in (("filled", "Cancelled"), ("cancelled", "Filled"), ("working", "Expired")):
        stage, trade = stage_with((STATUS, status(word)))
        with pytest.raises(OrderEnded, match=f"will not be {until}"):
            stage.run(trades.wait(trade, until, 60, None))
    stage, trade = stage_with(
        (STATUS, status("Inactive")), (STATUS, status()), (STATUS, status("Inactive")), (STATUS, status("Inactive"))
    )
    with pytest.raises(OrderEnded):
        stage.run(trades.wait(trade, "filled", 60, None))
    stage.done()


def test_waiting_outlives_failures_but_not_for_ever() -> None:
    short = [ConnectionFailed("x"), TimedOut("x")]
    stage, trade = stage_with(
        *[(STATUS, error) for error in short], (STATUS, 500, {"error": "x"}), (STATUS, status("Filled"))
    )
    stage.run(trades.wait(trade, "filled", 60, None))
    stage, trade = stage_with(*[(STATUS, ConnectionFailed("cut"))] * 4)
    with pytest.raises(WaitTimeout) as caught:
        stage.run(trades.wait(trade, "filled", 3, 1.0))
    assert isinstance(caught.value.__cause__, ConnectionFailed)
    nothing = [(STATUS, 503, {"error": "x"}), (LIVE, {"orders": []})]
    stage, trade = stage_with(nothing[0], ("accounts.list", {"accounts": [ACCOUNT]}), nothing[1], *nothing * 5)
    with pytest.raises(OrderNotFound):
        stage.run(trades.wait(trade, "filled", None, None))
    stage, trade = stage_with((STATUS, 403, {"error": "x"}))
    with pytest.raises(PermissionDenied):
        stage.run(trades.wait(trade, "filled", 60, None))


def test_the_list_is_sorted_out_here() -> None:
    rows = [{"orderId": number, "status": word} for number, word in ((1, "Filled"), (2, "Presubmitted"))]
    stage, _ = stage_with((LIVE, {"orders": rows}), (LIVE, {"snapshot": False}))
    stage.script.insert(0, ("accounts.list", {"accounts": [ACCOUNT]}))
    assert [each.order_id for each in stage.run(listing.live(stage.desk, "pre_submitted", None))] == ["2"]
    assert stage.calls[1].arguments == {}
    assert stage.run(listing.live(stage.desk, None, None)) == []


def test_memory_is_bounded() -> None:
    memory = Memory()
    placed = Placed(ORDER, ACCOUNT, ACCOUNT, "a", None)
    for number in range(KEPT + 5):
        memory.keep(str(number), placed)
    assert memory.placed("4") is None and memory.placed(str(KEPT + 4)) is placed


def test_a_change_whose_answer_is_lost_is_looked_up_by_number() -> None:
    lost = OutcomeUnknown("orders.modify", ("7",))
    lost.__cause__ = ConnectionFailed("cut")
    stage = Stage(("orders.modify", lost))
    stage.script.pop(0)
    stage.desk.memory.keep("7", Placed(ORDER, ACCOUNT, ACCOUNT, "mine", None))
    with pytest.raises(OutcomeUnknown) as caught:
        stage.run(changing.modify(stage.desk, 7, limit_price=188))
    assert stage.calls[0].arguments["body"] == ORDER.changed(limit_price=188).ticket(account=ACCOUNT, client_id="mine")
    shown = status(limit_price="188.00", order_type="LIMIT")
    for price, known in (("187.00", None), ("188.00", 188), ("189.00", 189)):
        placed = Placed(ORDER, ACCOUNT, ACCOUNT, "mine", None, attempted=ORDER.changed(limit_price=188))
        stage.desk.memory.keep("7", placed)
        stage.script = [(STATUS, shown | {"limit_price": price})]
        assert caught.value.resolve()[0].limit_price == Decimal(price)
        found = stage.desk.memory.placed("7")
        assert found is not None and (found.attempted is None) == (known is not None)
        stage.script = [(STATUS, shown | {"limit_price": price}), ("orders.modify", [taken(7)])]
        if known is None:
            with pytest.raises(ConfigurationError, match="does not show what came of it"):
                stage.run(changing.modify(stage.desk, 7, quantity=11))
            stage.script = [("orders.modify", [taken(7)])]
            stage.run(changing.modify(stage.desk, 7, order=ORDER, quantity=11))
        else:
            stage.script.pop(0)
            stage.run(changing.modify(stage.desk, 7, quantity=11))
            assert stage.calls[-1].arguments["body"]["price"] == known


def test_an_order_may_get_another_number_when_it_is_changed() -> None:
    stage, trade = stage_with(("orders.modify", [taken(8)]))
    stage.desk.memory.keep("7", Placed(ORDER, ACCOUNT, ACCOUNT, "mine", None))
    assert stage.run(changing.modify(stage.desk, trade, quantity=11)) is trade
    assert trade.order_id == "8" and trade.order is not None and trade.order.quantity == 11
    placed = stage.desk.memory.placed("8")
    assert placed is not None and placed.order is trade.order


def test_rebuilt_from_what_ibkr_tells() -> None:
    shown = status(side="S", order_type="STOP_LIMIT", limit_price="188.50", stop_price="189.00", tif="GTC", conid=APPLE,
                   conidex="265598@NYSE")  # fmt: skip
    row = {"orderId": 7, "order_ref": "mine"}
    stage = Stage((STATUS, shown), (LIVE, {"orders": [row]}), ("orders.modify", [taken(7)]))
    stage.run(changing.modify(stage.desk, "7", rebuild=True, quantity=9))
    assert stage.calls[-1].arguments["body"] == {
        "acctId": ACCOUNT, "conidex": "265598@NYSE", "cOID": "mine", "orderType": "STOP_LIMIT", "side": "SELL",
        "tif": "GTC", "quantity": 9, "price": Decimal("188.50"), "auxPrice": Decimal("189.00"),
    }  # fmt: skip


def test_an_order_until_a_date_is_not_rebuilt_without_it() -> None:
    shown = status(order_type="LIMIT", limit_price="188.50", tif="GTD", conid=APPLE)
    stage = Stage((STATUS, shown), (LIVE, {"orders": []}))
    with pytest.raises(ConfigurationError, match="until a date"):
        stage.run(changing.modify(stage.desk, "7", rebuild=True, quantity=9))
    stage.done()


def test_telling_exits_apart() -> None:
    assert trades.like(ORDER, OrderState("1", "", order_type="Limit", limit_price=Decimal(189)))
    assert not trades.like(ORDER, OrderState("1", "", order_type="Limit", limit_price=Decimal(188)))
    assert trades.like(ORDER, OrderState("1", "", order_type="LMT"))
    assert not trades.like(ORDER, OrderState("1", "", order_type="STP"))
    assert trades.like(TrailOrder(APPLE, "BUY", 1, trailing_amount=1), OrderState("1", "", order_type="TRAILING_STOP"))


def test_an_unknown_number_is_a_plain_refusal() -> None:
    stage = Stage(("orders.cancel", {"error": "OrderID 9 doesn't exist"}))
    with pytest.raises(NotFound):
        stage.run(changing.cancel(stage.desk, 9))
