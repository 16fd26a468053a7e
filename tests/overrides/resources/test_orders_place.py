"""Every kind of order against the simulator: taken, with the ticket it should have; rules, preview, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from ibkr_web import IBKR
from ibkr_web.errors import ConfigurationError, NotFound, OrderRejected, OutcomeUnknown
from ibkr_web.instruments import Contract
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.orders.groups import OneCancelsAll
from ibkr_web.workflows.orders.kinds import (
    LimitIfTouchedOrder,
    LimitOnCloseOrder,
    LimitOrder,
    MarketIfTouchedOrder,
    MarketOnCloseOrder,
    MarketOrder,
    MidPriceOrder,
    RelativeOrder,
    StopLimitOrder,
    StopOrder,
    TrailLimitOrder,
    TrailOrder,
)
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder
from ibkr_web.workflows.orders.questions import Question
from ibkr_web.workflows.orders.terms import Algorithm
from tests.overrides.resources.trading import ACCOUNT, APPLE, MICROSOFT, client, count, simulated

YES = dict.fromkeys(Question, True)
ES = 11004968
"""The index the futures are on."""

SPREAD = Contract(28812380, sec_type="BAG", currency="USD", legs=((APPLE, 1), (MICROSOFT, -1)))

KINDS: list[Order] = [
    MarketOrder(APPLE, "BUY", 10),
    LimitOrder(APPLE, "BUY", 10, limit_price="189.10", tif="GTC", outside_regular_hours=True, all_or_none=True),
    StopOrder(APPLE, "BUY", 10, stop_price=195),
    StopLimitOrder(APPLE, "BUY", 10, limit_price=196, stop_price=195),
    TrailOrder(APPLE, "SELL", 10, trailing_amount="1.5"),
    TrailOrder(APPLE, "SELL", 10, trailing_percent=2, stop_price=185),
    TrailLimitOrder(APPLE, "SELL", 10, trailing_amount=1, limit_price=184, stop_price=185),
    MidPriceOrder(APPLE, "BUY", 10, price_cap=191),
    MarketOnCloseOrder(APPLE, "BUY", 10),
    LimitOnCloseOrder(APPLE, "BUY", 10, limit_price=191),
    MarketIfTouchedOrder(APPLE, "BUY", 10, trigger_price=185),
    LimitIfTouchedOrder(APPLE, "BUY", 10, limit_price=186, trigger_price=185),
    RelativeOrder(APPLE, "BUY", 10, price_cap=195, offset="0.05"),
    MarketOrder(APPLE, "BUY", cash_quantity=1000),
    LimitOrder(APPLE, "BUY", 10, limit_price=189, algorithm=Algorithm("Vwap", {"maxPctVol": "10"}), adaptive=False),
    LimitOrder("265598@NASDAQ", "BUY", 1, limit_price=189),
    LimitOrder(APPLE, "BUY", 1, limit_price=189, tif="OPG"),
    LimitOrder(APPLE, "BUY", 1, limit_price=189, tif="OVT", deactivated=True),
    LimitOrder(Contract(APPLE, sec_type="STK", exchange="NASDAQ"), "BUY", 1, limit_price=189),
    LimitOrder("28812380;;;265598/1,272093/-1", "BUY", 1, limit_price="-215.50"),
    LimitOrder(SPREAD, "BUY", 1, limit_price="-215.50"),
    LimitOrder(Contract(APPLE, sec_type="STK", exchange="NASDAQ").at("ARCA"), "BUY", 1, limit_price=189),
]


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        yield running


@pytest.fixture
def ib(simulator: Simulator) -> Iterator[IBKR]:
    with client(simulator) as made:
        yield made


def test_each_kind_is_taken_as_it_was_meant(simulator: Simulator, ib: IBKR) -> None:
    for order in KINDS:
        trade = ib.orders.place(order, answers=YES)
        placed = simulator.brokerage.orders.get(int(trade.order_id))
        numbers = {
            name: float(value) if isinstance(value, Decimal) else value
            for name, value in order.ticket(account=ACCOUNT, client_id=trade.client_id).items()
        }
        assert placed.raw == numbers, order
        assert placed.account == ACCOUNT and trade.client_id == placed.ticket.reference
    assert count(simulator, "orders.submit") == len(KINDS)
    assert not [each for each in simulator.violations if each.kind != "tolerated"]


def test_a_future_says_who_decided(simulator: Simulator, ib: IBKR) -> None:
    future = simulator.brokerage.contracts.futures(ES)[0]
    contract = Contract(future.conid, sec_type="FUT")
    price = round(simulator.brokerage.market.quote(future.conid).last) - 1
    with pytest.raises(InvalidOrder, match="manual_indicator and operator are required"):
        LimitOrder(contract, "BUY", 1, limit_price=price)
    order = LimitOrder(contract, "BUY", 1, limit_price=price, manual_indicator=False, operator="bot")
    trade = ib.orders.place(order, answers=YES)
    trade.modify(limit_price=price - 1, answers=YES)
    raw = simulator.brokerage.orders.get(int(trade.order_id)).raw
    assert (raw["price"], raw["manualIndicator"], raw["extOperator"]) == (price - 1, False, "bot")
    assert trade.cancel().msg == "Request was submitted", "who decided is said again"
    assert trade.wait("cancelled", timeout=10).ended


def test_a_bracket(simulator: Simulator, ib: IBKR) -> None:
    entry = LimitOrder(APPLE, "BUY", 10, limit_price="189.00", tif="GTC", outside_regular_hours=True)
    trades = ib.orders.place_bracket(entry, take_profit="200.00", stop_loss="180.00", answers=YES)
    book = simulator.brokerage.orders
    placed, profit, loss = (book.get(int(trade.order_id)) for trade in trades)
    assert profit.parent is placed and loss.parent is placed
    common = {"acctId": ACCOUNT, "conid": APPLE, "side": "SELL", "tif": "GTC", "quantity": 10, "outsideRTH": True}
    common["parentId"] = trades.entry.client_id
    assert profit.raw == {**common, "orderType": "LMT", "price": 200.0}
    assert loss.raw == {**common, "orderType": "STP", "price": 180.0}
    trades.stop_loss.modify(stop_price="181.00", answers=YES)
    assert loss.raw == {**common, "orderType": "STP", "price": 181.0}
    book.fill(placed.order_id)
    book.fill(profit.order_id)
    assert trades.take_profit.wait(timeout=5).average_price == 200
    assert trades.stop_loss.wait("cancelled", timeout=5).status == "Cancelled"


def test_one_cancels_all(simulator: Simulator, ib: IBKR) -> None:
    pair = OneCancelsAll(
        [LimitOrder(APPLE, "BUY", 1, limit_price=188), LimitOrder(MICROSOFT, "BUY", 1, limit_price=395)]
    )
    apple, microsoft = ib.orders.place(pair, answers=YES)
    book = simulator.brokerage.orders
    assert [book.get(int(each.order_id)).raw["isSingleGroup"] for each in (apple, microsoft)] == [True, True]
    assert book.get(int(apple.order_id)).raw["conid"] == APPLE
    apple.modify(limit_price=187, answers=YES)
    assert book.get(int(apple.order_id)).raw["isSingleGroup"] is True, "still one of the group"
    book.fill(int(microsoft.order_id))
    assert apple.wait("cancelled", timeout=5).ended


def test_what_ibkr_refuses(ib: IBKR) -> None:
    with pytest.raises(OrderRejected, match="minimum price variation"):
        ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price="189.005"))
    with pytest.raises(OrderRejected, match="margin"):
        ib.orders.place(LimitOrder(APPLE, "BUY", 1_000_000, limit_price=189), answers=YES)
    order = LimitOrder(APPLE, "BUY", 1, limit_price=189, client_id="once")
    ib.orders.place(order, answers=YES)
    with pytest.raises(OrderRejected, match="already registered"):
        ib.orders.place(order, answers=YES)


def test_rules_are_compared_on_request(simulator: Simulator, ib: IBKR) -> None:
    with pytest.raises(InvalidOrder, match=r"limit_price 189.005 is not a multiple of the price step 0.01"):
        ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price="189.005"), check_rules=True)
    with pytest.raises(InvalidOrder, match="outside_regular_hours"):
        ib.orders.place(StopOrder(APPLE, "BUY", 1, stop_price=195, outside_regular_hours=True), check_rules=True)
    assert count(simulator, "orders.submit") == 0
    ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price="189.01"), check_rules=True, answers=YES)
    assert count(simulator, "contracts.get_rules") == 3


def test_a_preview(simulator: Simulator, ib: IBKR) -> None:
    order = LimitOrder(APPLE, "BUY", 10, limit_price="189.00")
    seen = ib.orders.preview(order)
    assert (seen.amount, seen.currency, seen.total) == (Decimal("1890.00"), "USD", seen.amount + seen.commission)
    assert seen.position.change == 10 and seen.position.after == seen.position.current + 10
    assert seen.warning is None, "a snapshot was taken before"
    assert seen.raw.amount.amount == "1,890.00 USD (10 Shares)"
    ib.orders.preview(order)
    assert count(simulator, "market_data.get_snapshot") <= 2, "once per contract and session, and its repetition"
    assert len(simulator.brokerage.orders) == 0
    with pytest.raises(OrderRejected):
        ib.orders.preview(LimitOrder(APPLE, "BUY", 1_000_000, limit_price=189))


def test_the_generated_methods_are_still_there(ib: IBKR) -> None:
    body = {"orders": [{"conid": APPLE, "orderType": "LMT", "price": 189, "side": "BUY", "tif": "DAY", "quantity": 1}]}
    assert ib.orders.preview(ACCOUNT, body).amount.amount.startswith("189.00 USD")
    assert ib.orders.preview(account_id=ACCOUNT, body=body).error is None
    (taken,) = ib.orders.submit(ACCOUNT, body)
    changed = {**body["orders"][0], "price": 188}
    assert ib.orders.modify(ACCOUNT, taken.order_id, changed)[0].order_id == taken.order_id
    assert ib.with_raw_response.orders.preview(ACCOUNT, body).status_code == 200
    assert ib.orders.cancel(ACCOUNT, order_id=taken.order_id).order_id == int(taken.order_id)
    with pytest.raises(NotFound):
        ib.orders.cancel(ACCOUNT, 1)


def test_which_account() -> None:
    order = LimitOrder(APPLE, "BUY", 1, limit_price=189)
    with simulated(accounts=3) as simulator, client(simulator) as ib:
        _, second, *_ = names = simulator.brokerage.accounts.ids
        with pytest.raises(ConfigurationError, match="say which with account="):
            ib.orders.place(order)
        with pytest.raises(ConfigurationError, match="none of the"):
            ib.orders.place(order, account="U9999999")
        assert count(simulator, "orders.submit") == 0
        trade = ib.orders.place(order, account=second, answers=YES)
        placed = simulator.brokerage.orders.get(int(trade.order_id))
        assert (placed.account, placed.raw["acctId"]) == (second, second)
        ib.accounts.select({"acctId": names[-1]})
        chosen = ib.orders.place(order, answers=YES)
        assert simulator.brokerage.orders.get(int(chosen.order_id)).account == names[-1]
        assert trade.refresh().account == second, "its account was selected for it"
        assert ib.orders.status(trade).order_id == trade.order_id
        (row,) = ib.orders.live(account=second)
        assert row.order_id == trade.order_id
        assert ib.orders.trades(account=second) == []
        assert simulator.brokerage.accounts.selected == names[-1], "the choice of the user is as it was"
        assert ib.orders.place(order, answers=YES).account == names[-1]


def test_what_was_lost_is_looked_for_in_its_own_account() -> None:
    with simulated(accounts=3) as simulator, client(simulator) as ib:
        second, third = simulator.brokerage.accounts.ids[1:3]
        ib.accounts.select({"acctId": third})
        simulator.faults.add(operation="orders.submit", cut="after", times=1)
        with pytest.raises(OutcomeUnknown) as caught:
            ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price=189), account=second, answers=YES)
        (trade,) = caught.value.resolve()
        assert trade.client_id == caught.value.client_id
        assert simulator.brokerage.accounts.selected == third


def test_an_allocation_group() -> None:
    with simulated(accounts=3) as simulator, client(simulator) as ib:
        rows: list[Any] = [{"name": name} for name in ("U2000001", "U2000002")]
        ib.allocation.create_group({"name": "Both", "accounts": rows, "default_method": "N"})
        trade = ib.orders.place(LimitOrder(APPLE, "BUY", 10, limit_price=189), account="Both", answers=YES)
        placed = simulator.brokerage.orders.get(int(trade.order_id))
        assert placed.shared is not None and "acctId" not in placed.raw
