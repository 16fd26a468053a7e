"""Positions, cash, ledger, allocation; the calls that have to come first."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_web.simulator.brokerage.portfolio_calls import CACHED
from ibkr_web.simulator.world import World
from tests.simulator.brokerage.desk import AAPL, ACCOUNT, ES, EURUSD, Desk

IBM_FRANKFURT = 1411277


@dataclass
class Fill:
    side: str
    quantity: float
    price: float
    conid: int = AAPL
    account: str = ACCOUNT
    commission: float = 0.0
    when: float = 0.0


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.ok("portfolio.list_accounts")
    return made


@pytest.fixture
def cold() -> Desk:
    """Nobody listed the accounts yet."""
    return Desk()


def test_everything_is_empty_before_the_accounts_were_listed(cold: Desk) -> None:
    cold.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 1)
    assert cold.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0) == []
    assert cold.ok("portfolio.list_positions_uncached", accountId=ACCOUNT) == []
    assert cold.ok("portfolio.get_position", accountId=ACCOUNT, conid=AAPL) == []
    assert cold.ok("portfolio.list_positions_by_contract", conid=AAPL) == {}
    assert cold.ok("portfolio.get_ledger", accountId=ACCOUNT) == {}
    assert cold.ok("portfolio.get_summary", accountId=ACCOUNT) == {}
    assert cold.ok("portfolio.get_account", accountId=ACCOUNT) == {}
    assert cold.ok("portfolio.get_allocation", accountId=ACCOUNT)["assetClass"] == {"long": {}, "short": {}}


@pytest.mark.parametrize("call", ["portfolio.list_accounts", "portfolio.list_subaccounts"])
def test_listing_accounts_or_sub_accounts_prepares_the_rest(cold: Desk, call: str) -> None:
    cold.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 1)
    cold.ok(call)
    assert len(cold.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0)) == 1


def test_priming_can_be_switched_off(cold: Desk) -> None:
    cold.world.brokerage.priming.enforced = False
    cold.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 1)
    assert len(cold.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0)) == 1


def test_a_log_in_starts_anew(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 1)
    desk.world.brokerage.session.login("trader")
    assert desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0) == []


def test_positions_come_in_pages_of_a_hundred(desk: Desk) -> None:
    desk.world.brokerage.portfolio.fill(ACCOUNT, 250)
    pages = [desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=page) for page in range(4)]
    assert [len(page) for page in pages] == [100, 100, 50, 0]
    names = [row["name"] for page in pages for row in page]
    assert names == sorted(names)
    assert len({row["conid"] for page in pages for row in page}) == 250


def test_positions_are_sorted_by_any_field(desk: Desk) -> None:
    desk.world.brokerage.portfolio.fill(ACCOUNT, 30)
    arguments = {"accountId": ACCOUNT, "pageId": 0, "sort": "mktValue"}
    values = [row["mktValue"] for row in desk.ok("portfolio.list_positions", **arguments)]
    assert values == sorted(values)
    down = [row["mktValue"] for row in desk.ok("portfolio.list_positions", direction="d", **arguments)]
    assert down == values[::-1]


def test_a_row_has_the_data_of_its_contract(desk: Desk) -> None:
    contracts = desk.world.brokerage.contracts
    option = contracts.options(AAPL, *contracts.option_months(AAPL)[1])[0]
    desk.world.brokerage.portfolio.hold(ACCOUNT, option.conid, -3, 12.5)
    (row,) = desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0)
    assert (row["assetClass"], row["putOrCall"], row["undConid"]) == ("OPT", "C", AAPL)
    assert (row["avgPrice"], row["avgCost"]) == (12.5, 1250.0)
    assert row["strike"] == f"{option.strike:g}"
    assert row["expiry"] == row["lastTradingDay"] == option.expiry


def test_the_cache_is_stale_until_it_is_invalidated(desk: Desk) -> None:
    portfolio = desk.world.brokerage.portfolio
    portfolio.apply(Fill("BUY", 5, 200.0))
    first = desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0)
    portfolio.apply(Fill("BUY", 5, 200.0))
    assert desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0) == first
    assert desk.ok("portfolio.list_positions_uncached", accountId=ACCOUNT)[0]["position"] == 10
    assert desk.ok("portfolio.invalidate_positions", accountId=ACCOUNT) == {"message": "success"}
    assert desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0)[0]["position"] == 10
    portfolio.apply(Fill("SELL", 10, 200.0))
    desk.wait(CACHED)
    assert desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0) == []


def test_uncached_rows_have_other_names(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 3, 100.0)
    (row,) = desk.ok("portfolio.list_positions_uncached", accountId=ACCOUNT)
    assert row["conid"] == str(AAPL)
    assert {"marketPrice", "marketValue", "description", "secType"} <= row.keys()
    assert not {"mktPrice", "mktValue", "contractDesc"} & row.keys()
    assert row["timestamp"] == int(desk.world.clock.now())


def test_uncached_rows_can_be_sorted(desk: Desk) -> None:
    desk.world.brokerage.portfolio.fill(ACCOUNT, 20)
    rows = desk.ok("portfolio.list_positions_uncached", accountId=ACCOUNT, sort="position", direction="d")
    assert [row["position"] for row in rows] == sorted((row["position"] for row in rows), reverse=True)
    assert len(rows) == 20


def test_a_single_position_lacks_contract_data_at_first(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 3)
    (first,) = desk.ok("portfolio.get_position", accountId=ACCOUNT, conid=AAPL)
    assert "ticker" not in first
    assert first["multiplier"] is None
    desk.wait(1)
    (second,) = desk.ok("portfolio.get_position", accountId=ACCOUNT, conid=AAPL)
    assert (second["ticker"], second["multiplier"], second["strike"]) == ("AAPL", 0.0, "0")
    assert desk.ok("portfolio.get_position", accountId=ACCOUNT, conid=8314) == []


def test_one_contract_over_all_accounts(desk: Desk) -> None:
    desk.world.brokerage.accounts.add("U2")
    desk.world.brokerage.accounts.add("U3")
    for account in (ACCOUNT, "U3"):
        desk.world.brokerage.portfolio.hold(account, AAPL, 1)
    assert desk.ok("portfolio.list_positions_by_contract", conid=AAPL).keys() == {ACCOUNT, "U3"}


def test_combinations_show_their_legs(desk: Desk) -> None:
    near, far = (each.conid for each in desk.world.brokerage.contracts.futures(ES)[:2])
    for conid, size in ((near, 1), (far, -1)):
        desk.world.brokerage.portfolio.hold(ACCOUNT, conid, size)
    name = desk.world.brokerage.portfolio.combine(ACCOUNT, (near, 1), (far, -1))
    (combination,) = desk.ok("portfolio.list_combination_positions", accountId=ACCOUNT)
    assert combination["name"] == name
    assert combination["description"] == f"1*{near}-1*{far}"
    assert combination["legs"] == [{"conid": str(near), "ratio": 1}, {"conid": str(far), "ratio": -1}]
    assert [row["position"] for row in combination["positions"]] == [1.0, -1.0]
    assert combination["positions"][0]["multiplier"] == "None"


def test_models_limit_the_answer(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 1).model = "Growth"
    desk.world.brokerage.portfolio.hold(ACCOUNT, 8314, 1)
    rows = desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0, model="Growth")
    assert [row["conid"] for row in rows] == [AAPL]


def test_the_ledger_adds_up_in_base_currency(desk: Desk) -> None:
    desk.world.brokerage.accounts.add("U9", currency="EUR", cash={"EUR": 1000.0, "USD": 500.0})
    desk.world.brokerage.portfolio.hold("U9", IBM_FRANKFURT, 2, 150.0)
    ledger = desk.ok("portfolio.get_ledger", accountId="U9")
    rate = ledger["USD"]["exchangerate"]
    assert rate == pytest.approx(desk.world.brokerage.market.rate("USD", "EUR"), rel=1e-6)
    assert ledger["EUR"]["exchangerate"] == 1
    assert ledger["BASE"]["cashbalance"] == pytest.approx(1000 + 500 * rate, abs=0.01)
    assert ledger["EUR"]["stockmarketvalue"] > 0
    assert ledger["BASE"]["netliquidationvalue"] == pytest.approx(
        ledger["EUR"]["netliquidationvalue"] + 500 * rate, abs=0.02
    )
    assert ledger["BASE"]["timestamp"] == int(desk.world.clock.now())


def test_the_summary_has_a_hundred_keys(desk: Desk) -> None:
    answer = desk.ok("portfolio.get_summary", accountId=ACCOUNT)
    assert 45 <= len(answer) <= 135
    assert answer["netliquidation"]["amount"] == 1_000_000
    assert answer["netliquidation"]["amount"] == pytest.approx(
        answer["netliquidation-s"]["amount"] + answer["netliquidation-c"]["amount"]
    )
    assert answer["accountcode"]["value"] == ACCOUNT
    assert answer["availablefunds"]["timestamp"] == int(desk.world.clock.now() * 1000)
    assert answer["daytradingstatus-s"]["isNull"] is True


def test_allocation_tells_long_from_short(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 10)
    desk.world.brokerage.portfolio.hold(ACCOUNT, 8314, -10)
    answer = desk.ok("portfolio.get_allocation", accountId=ACCOUNT)
    assert answer["assetClass"]["long"]["STK"] > 0 > answer["assetClass"]["short"]["STK"]
    assert answer["assetClass"]["long"]["CASH"] == 1_000_000
    assert answer["sector"]["long"].keys() == {"Technology"}


def test_sub_accounts_come_in_pages_of_twenty() -> None:
    desk = Desk()
    desk.world.brokerage.accounts.use_advisor(45)
    pages = [desk.ok("portfolio.list_subaccounts_paged", page=page) for page in range(4)]
    assert [len(page["subaccounts"]) for page in pages] == [20, 20, 5, 0]
    assert pages[2]["metadata"] == {"total": 45, "pageSize": 20, "pageNum": 2}
    assert desk.ok("portfolio.list_subaccounts_paged")["metadata"]["pageNum"] == 0
    rows = desk.ok("portfolio.list_subaccounts")
    assert {row["parent"]["accountId"] for row in rows} == {"F1234567"}
    assert all(row["faclient"] for row in rows)
    desk.world.brokerage.accounts.use_advisor(120)
    assert len(desk.ok("portfolio.list_subaccounts")) == 100


def test_a_new_simulator_holds_a_few_things() -> None:
    desk = Desk(world=World(0))
    desk.ok("portfolio.list_accounts")
    rows = desk.ok("portfolio.list_positions", accountId=ACCOUNT, pageId=0)
    assert {row["assetClass"] for row in rows} == {"STK", "BOND"}
    assert {row["currency"] for row in rows} == {"USD", "EUR"}
    assert min(row["position"] for row in rows) < 0
    assert desk.ok("portfolio.get_ledger", accountId=ACCOUNT)["EUR"]["cashbalance"] == 25_000
    body = {"acctIds": [ACCOUNT], "conids": [14094], "currency": "EUR", "days": 365}
    (bought,) = desk.ok("analytics.list_transactions", body)["transactions"]
    assert bought["pr"] == next(row["avgPrice"] for row in rows if row["conid"] == 14094)


def test_unknown_accounts_are_refused(desk: Desk) -> None:
    for name in ("get_account", "get_ledger", "get_summary", "list_positions_uncached", "invalidate_positions"):
        assert desk.refused(f"portfolio.{name}", accountId="U0")[0] == 400


def test_buying_and_selling_moves_cash_and_result(desk: Desk) -> None:
    portfolio, account = desk.world.brokerage.portfolio, desk.world.brokerage.accounts.get(ACCOUNT)
    told: list[object] = []
    desk.world.listen(lambda topic, payload: told.append((topic, payload)))
    portfolio.apply(Fill("BUY", 10, 100.0, commission=1.0))
    portfolio.apply(Fill("BUY", 10, 110.0))
    position = portfolio.position(ACCOUNT, AAPL)
    assert position is not None
    assert (position.quantity, position.average) == (20, 105)
    portfolio.apply(Fill("SELL", 15, 120.0))
    assert (position.quantity, position.average, position.realized) == (5, 105, 225)
    assert account.cash["USD"] == 1_000_000 - 1000 - 1 - 1100 + 1800
    assert told == [("account", ACCOUNT)] * 3


def test_turning_a_position_round_starts_at_the_new_price(desk: Desk) -> None:
    portfolio = desk.world.brokerage.portfolio
    portfolio.apply(Fill("BUY", 5, 100.0))
    position = portfolio.apply(Fill("SELL", 8, 90.0))
    assert (position.quantity, position.average, position.realized) == (-3, 90, -50)
    portfolio.apply(Fill("BUY", 3, 80.0))
    assert portfolio.position(ACCOUNT, AAPL) is None
    assert portfolio.realized(ACCOUNT) == pytest.approx(-20)


def test_futures_cost_nothing_and_currencies_swap(desk: Desk) -> None:
    portfolio, account = desk.world.brokerage.portfolio, desk.world.brokerage.accounts.get(ACCOUNT)
    future = desk.world.brokerage.contracts.futures(ES)[0].conid
    portfolio.apply(Fill("BUY", 1, 5000.0, future))
    assert account.cash["USD"] == 1_000_000
    portfolio.apply(Fill("SELL", 1, 5010.0, future))
    assert account.cash["USD"] == 1_000_500
    portfolio.apply(Fill("BUY", 1000, 1.1, EURUSD))
    assert account.cash["EUR"] == 1000
    assert account.cash["USD"] == pytest.approx(1_000_500 - 1100)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 50), st.integers(1, 400)), max_size=12))
def test_cash_and_holdings_always_agree(trades: list[tuple[bool, int, int]]) -> None:
    desk = Desk()
    portfolio, account = desk.world.brokerage.portfolio, desk.world.brokerage.accounts.get(ACCOUNT)
    spent = 0.0
    for buying, quantity, price in trades:
        portfolio.apply(Fill("BUY" if buying else "SELL", quantity, float(price)))
        spent += (quantity if buying else -quantity) * price
    assert account.cash["USD"] == pytest.approx(1_000_000 - spent)
    position = portfolio.position(ACCOUNT, AAPL)
    held = 0.0 if position is None else position.quantity * position.average
    # What was paid is in the position, or was realized.
    assert held - portfolio.realized(ACCOUNT) == pytest.approx(spent, abs=1e-6)
