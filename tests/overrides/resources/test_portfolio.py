"""Positions, balances, figures and results: one shape, exact numbers, the raw row beside them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

import anyio
import pytest

from ibkr_web import MarketOrder, Question
from ibkr_web.errors import APIStatusError, ConfigurationError, IBKRError, PacingTimeout
from ibkr_web.transport.pacing import Pacing
from ibkr_web.workflows.portfolio.transactions import Transactions
from ibkr_web.workflows.portfolio.values import Allocation, Balance, Figure, Performance, PnL, Position, Summary
from tests.overrides.resources.paging import ACCOUNT, Holdings, asked, async_paging, paging

APPLE = 265598


def close(one: Decimal | None, other: Decimal | None) -> bool:
    """Prices move between two answers, by a little."""
    return one is not None and other is not None and abs(one - other) < one / 100


def test_both_generations_have_one_shape() -> None:
    with paging() as (simulator, ib):
        paged = {each.conid: each for each in ib.portfolio.positions.list(ACCOUNT)}
        whole = {each.conid: each for each in ib.portfolio.positions.list(ACCOUNT, cached=False)}
        assert set(paged) == set(whole)
        assert len(paged) > 3
        for conid, one in paged.items():
            other = whole[conid]
            assert (one.position, one.asset_class, one.contract_desc) == (
                other.position, other.asset_class, other.contract_desc,
            )  # fmt: skip
            assert one.currency == other.currency
            assert isinstance(other.mkt_value, Decimal)
            assert other.account_id == ACCOUNT
        apple = paged[APPLE]
        assert apple.raw["mktPrice"] == pytest.approx(float(apple.mkt_price or 0))
        assert str(apple.mkt_price) == str(Decimal(str(apple.raw["mktPrice"])))
        assert apple.ticker == "AAPL"
        assert whole[APPLE].ticker is None
        assert ACCOUNT not in repr(apple)
        assert simulator.violations == []


def test_the_first_answer_for_one_position_is_not_what_is_given() -> None:
    with paging() as (simulator, ib):
        found = ib.portfolio.positions.get(ACCOUNT, APPLE)
        assert found is not None
        assert found.ticker == "AAPL"
        assert asked(simulator, "portfolio.get_position") == 2
        assert ib.portfolio.positions.get(ACCOUNT, 1) is None


def test_a_part_of_a_position_is_not_given_for_the_whole() -> None:
    """An advisor's models may each hold some of it."""
    with paging() as (simulator, ib):
        row = {"acctId": ACCOUNT, "conid": APPLE, "position": 10.0, "ticker": "AAPL"}
        rows = [{**row, "model": "Growth"}, {**row, "model": ""}]
        simulator.answer("portfolio.get_position", lambda world, request: rows)
        with pytest.raises(IBKRError, match=r"several models \(Growth, none\)"):
            ib.portfolio.positions.get(ACCOUNT, APPLE)
        del rows[1:]
        found = ib.portfolio.positions.get(ACCOUNT, APPLE)
        assert found is not None and found.model == "Growth"


def test_all_accounts_one_after_the_other() -> None:
    with paging() as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(3)
        simulator.brokerage.portfolio.clear()
        simulator.brokerage.portfolio.fill("U2000001", 130)
        simulator.brokerage.portfolio.fill("U2000003", 3)
        pages = ib.portfolio.positions.list()
        owners = [each.account_id for each in pages]
        assert owners == ["U2000001"] * 130 + ["U2000003"] * 3
        assert pages.complete
        some = ib.portfolio.positions.list(["U2000003", "U2000002"], cached=False)
        assert [each.account_id for each in some] == ["U2000003"] * 3


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("stop", [1, 129, 130, 131])
def test_a_token_goes_on_across_accounts(cached: bool, stop: int) -> None:
    with paging() as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        simulator.brokerage.portfolio.clear()
        for account, count in (("U2000001", 130), ("U2000002", 5)):
            simulator.brokerage.portfolio.fill(account, count)
        pages = ib.portfolio.positions.list(cached=cached, check=False)
        found: list[tuple[str, int]] = []
        for each in pages:
            found.append((each.account_id, each.conid))
            if len(found) == stop:
                break
        token = pages.token
        assert token is not None
        found += [(each.account_id, each.conid) for each in ib.portfolio.positions.list(cached=cached, resume=token)]
        assert len(found) == len(set(found)) == 135
        with pytest.raises(ConfigurationError, match="another list"):
            ib.portfolio.positions.list("U2000003", resume=token).first()


def test_a_row_that_says_nothing_is_told() -> None:
    with pytest.raises(IBKRError, match="without a contract number or a quantity"):
        Position.read({"contractDesc": "AAPL", "position": 3.0}, ACCOUNT)
    with pytest.raises(IBKRError):
        Position.read({"conid": 3, "position": "N/A"}, ACCOUNT)


def test_quirks_of_rows() -> None:
    """Numbers as text and the reverse, 0 and "None" for nothing, whole numbers with an exponent."""
    option = Position.read(
        {
            "conid": "9408", "position": "1,234.5", "strike": "190", "multiplier": 100.0, "expiry": "20260320",
            "putOrCall": "None", "mktValue": 2.0e8, "undConid": 0, "mktPrice": "", "secType": "OPT", "description": "X",
        },
        ACCOUNT,
    )  # fmt: skip
    assert option.conid == 9408
    assert option.position == Decimal("1234.5")
    assert option.strike == 190
    assert option.expiry == date(2026, 3, 20)
    assert option.put_or_call is option.underlying_conid is option.mkt_price is None
    assert option.mkt_value == Decimal("200000000")
    stock = Position.read({"conid": 1, "position": 0.1, "strike": 0.0, "multiplier": 0, "expiry": 20261340}, ACCOUNT)
    assert stock.position == Decimal("0.1")
    assert stock.strike is stock.multiplier is stock.expiry is None


def test_ledger_summary_allocation_and_result() -> None:
    with paging() as (simulator, ib):
        ledger = ib.portfolio.ledger(ACCOUNT)
        assert isinstance(ledger["BASE"], Balance)
        assert ledger["USD"].cash is not None
        assert ledger["USD"].time is not None
        assert ledger["USD"].time.tzinfo is UTC
        summary = ib.portfolio.summary(ACCOUNT)
        worth = summary.amount("net_liquidation")
        assert worth == summary["netLiquidation"].amount
        assert close(worth, ledger["BASE"].net_liquidation)
        assert summary["netliquidation"].currency == "USD"
        assert summary["daytradingstatus-s"].amount is None
        assert summary["accounttype"].text == "INDIVIDUAL"
        assert summary.amount("no such figure") is None
        assert ACCOUNT not in repr(summary)
        allocation = ib.portfolio.allocation(ACCOUNT)
        assert set(allocation.asset_class) >= {"STK", "CASH"}
        result = ib.portfolio.pnl()
        assert [(each.account_id, each.model) for each in result] == [(ACCOUNT, "Core")]
        assert close(result[0].net_liquidation, worth)
        assert asked(simulator, "accounts.get_pnl") == 2  # the first is empty
        assert simulator.violations == []


def test_short_values_count_against_long_ones() -> None:
    both = Allocation.read({"assetClass": {"long": {"STK": 100.5}, "short": {"STK": -40.25, "OPT": -1.0}}})
    assert both.asset_class == {"STK": Decimal("60.25"), "OPT": Decimal("-1.0")}
    assert both.sector == {}


@pytest.mark.parametrize("flag", ["isNull", "isNone"])
def test_a_figure_that_does_not_exist_is_not_nought(flag: str) -> None:
    assert Figure.read({"amount": 0.0, flag: True, "value": None}).amount is None
    assert Figure.read({"amount": 0.0, flag: False, "value": None, "currency": "USD"}).amount == 0
    assert Summary({"x": {"amount": 1.5}, "y": 3}).amount("X") == Decimal("1.5")


def test_excess_of_a_result_under_either_name() -> None:
    assert PnL.read("U1.Model A", {"dpl": 1, "uel": 5.5}).excess_liquidity == Decimal("5.5")
    assert PnL.read("U1.Model A", {"el": 0.0, "uel": 5.5}).excess_liquidity == 0
    assert PnL.read("U1.Model A", {}).model == "Model A"


def test_performance_once_in_fifteen_minutes() -> None:
    with paging(pacing=Pacing()) as (simulator, ib):
        first = ib.portfolio.performance(ACCOUNT, period="7D")
        assert first.period == "7D"
        (returns,) = first.returns
        assert returns.currency == "USD"
        assert len(returns.values) == len(returns.cumulative) > 3
        assert first.fetched <= datetime.now(UTC)
        assert ib.portfolio.performance([ACCOUNT], period="7D") is first
        assert asked(simulator, "analytics.get_performance") == 1
        with pytest.raises(PacingTimeout) as told:
            ib.portfolio.performance(ACCOUNT, period="1D")
        assert told.value.wait is not None
        assert 800 < told.value.wait <= 900
        with pytest.raises(ConfigurationError, match="1D, 7D, MTD"):
            ib.portfolio.performance(ACCOUNT, period="3M")


def test_transactions_of_one_contract() -> None:
    with paging(pacing=Pacing()) as (simulator, ib):
        for price, quantity in ((190.0, 10), (200.0, -10)):
            simulator.brokerage.market.set_price(APPLE, price)
            side = "BUY" if quantity > 0 else "SELL"
            ib.orders.place(MarketOrder(APPLE, side, 10), answers=dict.fromkeys(Question, True)).wait(
                "filled", timeout=60
            )
        found = ib.portfolio.transactions(ACCOUNT, APPLE, currency="usd", days=7)
        bought, sold = (next(each for each in found.transactions if each.kind == kind) for kind in ("Buy", "Sell"))
        assert (bought.quantity, sold.quantity, sold.currency) == (10, -10, "USD")
        assert bought.amount is not None and bought.amount < 0 < (sold.amount or 0)
        assert bought.day is not None and bought.conid == APPLE and ACCOUNT not in repr(found)
        assert found.realized and found.realized_total is not None
        assert ib.portfolio.transactions([ACCOUNT], APPLE, currency="USD", days=7) is found
        assert asked(simulator, "analytics.list_transactions") == 1
        for wrong in (
            {"currency": ""}, {"currency": "dollars"}, {"days": 0}, {"contract": "28812380;;;1/1,2/-1"},
            {"contract": "AAPL"}, {"account": []},
        ):  # fmt: skip
            given: dict[str, Any] = {"account": ACCOUNT, "contract": APPLE, "currency": "USD"} | wrong
            with pytest.raises(ConfigurationError):
                ib.portfolio.transactions(given.pop("account"), given.pop("contract"), **given)
        assert asked(simulator, "analytics.list_transactions") == 1


def test_who_asks_the_same_at_the_same_time_has_the_same_answer() -> None:
    """A second call would be told to come back in a quarter of an hour."""
    with paging(pacing=Pacing()) as (simulator, ib), ThreadPoolExecutor(4) as threads:
        tables = threads.map(lambda _: ib.portfolio.transactions(ACCOUNT, APPLE, currency="USD"), range(4))
        results = threads.map(lambda _: ib.portfolio.performance(ACCOUNT), range(4))
        assert len(set(map(id, tables))) == len(set(map(id, results))) == 1
        assert asked(simulator, "analytics.list_transactions") == asked(simulator, "analytics.get_performance") == 1

    async def main() -> None:
        async with async_paging(pacing=Pacing()) as (simulator, ib), anyio.create_task_group() as tasks:
            for _ in range(3):
                tasks.start_soon(partial(ib.portfolio.transactions, ACCOUNT, APPLE, currency="USD"))
            await ib.portfolio.transactions(ACCOUNT, APPLE, currency="USD")
            assert asked(simulator, "analytics.list_transactions") == 1

    anyio.run(main)


def test_an_answer_that_failed_is_asked_for_again_and_an_old_one_is_kept() -> None:
    with paging() as (simulator, ib):
        simulator.faults.add(operation="analytics.get_performance", status=400, times=1)
        with pytest.raises(APIStatusError):
            ib.portfolio.performance(ACCOUNT)
        first = ib.portfolio.performance(ACCOUNT)
        second = ib.portfolio.performance(ACCOUNT, max_age=0)
        assert second is not first and ib.portfolio.performance(ACCOUNT) is second


def test_a_loss_is_negative_however_it_is_written() -> None:
    rows = [{"amt": "12.5", "side": "L"}, {"amt": "-12.5", "side": "L"}, {"amt": "3", "side": "G", "date": "20260105"}]
    found = Transactions.read({"rpnl": {"data": rows}}, "EUR", datetime.now(UTC))
    assert [each.amount for each in found.realized] == [Decimal("-12.5"), Decimal("-12.5"), Decimal(3)]
    assert (found.realized[2].day, found.currency, found.realized_total) == (date(2026, 1, 5), "EUR", None)


def test_the_day_of_a_transaction_in_either_form() -> None:
    forms = ("Mon Dec 11 00:00:00 EST 2023", "Mon Dec 1 00:00:00 GMT+01:00 2023", "Mon Foo 11 00:00:00 EST 2023", None)
    rows = [{"rawDate": "20231212", "date": forms[0]}, *({"date": each} for each in forms)]
    found = Transactions.read({"transactions": rows}, "USD", datetime.now(UTC))
    days = [each.day for each in found.transactions]
    assert days == [date(2023, 12, 12), date(2023, 12, 11), date(2023, 12, 1), None, None]


def test_values_and_days_that_do_not_fit_are_told() -> None:
    odd = {"nav": {"data": [{"id": "U1", "navs": [1.0]}], "dates": ["20260101", "20260102"]}}
    with pytest.raises(IBKRError, match="1 values for 2 days"):
        Performance.read(odd, "7D", datetime.now(UTC))


def test_async() -> None:
    async def main() -> None:
        async with async_paging() as (simulator, ib):
            found = await ib.portfolio.positions.list(ACCOUNT).all()
            assert [each.conid for each in found] == [
                each.conid async for each in ib.portfolio.positions.list(sort="name")
            ]
            assert (await ib.portfolio.positions.get(ACCOUNT, APPLE)).ticker == "AAPL"
            assert "BASE" in await ib.portfolio.ledger(ACCOUNT)
            assert (await ib.portfolio.summary(ACCOUNT)).amount("netliquidation")
            assert (await ib.portfolio.allocation(ACCOUNT)).asset_class
            assert len(await ib.portfolio.pnl()) == 1
            assert (await ib.portfolio.performance(ACCOUNT)).period == "1M"
            assert (await ib.portfolio.transactions(ACCOUNT, APPLE, currency="USD")).currency == "USD"
            assert simulator.violations == []

    anyio.run(main)


def test_positions_of_a_moving_account_keep_their_shape() -> None:
    """What is fetched singly at the end is a position like the others."""
    with paging() as (simulator, ib):
        holdings = Holdings(simulator, 5_000)
        holdings.changing = True
        found: list[Any] = ib.portfolio.positions.list(ACCOUNT).all()
        assert all(isinstance(each, Position) for each in found)
        assert set(holdings.conids) <= {each.conid for each in found}
