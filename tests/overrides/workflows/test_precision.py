"""A program may set the precision of its own calculations: numbers of orders and of IBKR's answers keep all digits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal, localcontext

import httpx
import pytest

from ibkr_openapi import Response, operation
from ibkr_openapi.runtime.jsontext import dumps
from ibkr_web.workflows.instructions.kinds import Deposit
from ibkr_web.workflows.instructions.problems import InvalidTransfer
from ibkr_web.workflows.market_data.pages import read_page
from ibkr_web.workflows.orders.groups import bracket
from ibkr_web.workflows.orders.kinds import LimitOrder
from ibkr_web.workflows.orders.problems import InvalidOrder
from ibkr_web.workflows.orders.rules import broken
from ibkr_web.workflows.portfolio.transactions import Transactions
from ibkr_web.workflows.portfolio.values import Allocation


@pytest.fixture(autouse=True)
def few_digits() -> Iterator[None]:
    with localcontext() as context:
        context.prec = 4
        yield


def test_orders() -> None:
    order = LimitOrder(1, "BUY", "1234567", limit_price="123456.78")
    assert b'"quantity":1234567,"price":123456.78' in dumps(order.ticket())
    made = bracket(order, take_profit="123456.79", stop_loss="123456.77")  # a cent apart is not the same
    assert [each.side for each in made.exits] == ["SELL", "SELL"]
    with pytest.raises(InvalidOrder, match="calculation with floats"):
        LimitOrder(1, "BUY", 1, limit_price=0.1 + 0.2)


def test_rules_of_a_contract() -> None:
    rules = {"increment": 0.01, "sizeIncrement": 100}
    assert not list(broken(LimitOrder(1, "BUY", 1_234_500, limit_price="123456.78"), rules))
    assert [each.field for each in broken(LimitOrder(1, "BUY", 1_234_567, limit_price="123456.785"), rules)] == [
        "quantity", "limit_price",
    ]  # fmt: skip


def test_transfers() -> None:
    order = Deposit(account="U1", amount="1234567.89", currency="USD", method="WIRE")
    assert order.body()["amount"] == Decimal("1234567.89")
    with pytest.raises(InvalidTransfer, match=r"0\.01"):
        Deposit(account="U1", amount="1234567.895", currency="USD", method="WIRE").body()


def test_answers() -> None:
    bar = {"t": 1, "o": 1.5, "h": 1.5, "l": 1.5, "c": 123456.78, "v": 1234567}
    content = json.dumps({"volumeFactor": 100, "data": [bar]}).encode()
    answer = httpx.Response(200, content=content)
    (row,) = read_page(Response(operation("market_data.get_history"), answer)).rows
    assert row[4:] == (Decimal("123456.78"), Decimal(123_456_700))
    both = {"long": {"STK": 1234567.89}, "short": {"STK": -0.5}}
    assert Allocation.read({"assetClass": both}).asset_class == {"STK": Decimal("1234567.39")}
    loss = {"rpnl": {"data": [{"amt": "1234567.89", "side": "L"}]}}
    assert Transactions.read(loss, "USD", datetime.now(UTC)).realized[0].amount == Decimal("-1234567.89")
