"""Snapshots: what has to come first, what comes when, and how values are written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web.simulator.brokerage.fields import FIELDS
from ibkr_web.simulator.brokerage.snapshot import values
from ibkr_web.simulator.brokerage.wording import short, thousands
from tests.simulator.brokerage.desk import AAPL, ACCOUNT, EURUSD, SPX, Desk

BARE = {"conid", "conidEx"}
PRICES = ["31", "84", "86"]


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.ok("accounts.list")
    return made


def snap(desk: Desk, conid: int | str = AAPL, fields: list[str] | None = None) -> dict[str, Any]:
    """The row of one contract, where its stream has run for a while."""
    arguments: dict[str, Any] = {"conids": [conid]}
    if fields is not None:
        arguments["fields"] = fields
    (row,) = desk.ok("market_data.get_snapshot", **arguments)
    found: dict[str, Any] = row
    return found


def test_accounts_have_to_be_listed_first() -> None:
    cold = Desk()
    assert cold.refused("market_data.get_snapshot", conids=[AAPL], fields=PRICES) == (
        400,
        "Please query /accounts first",
    )
    cold.ok("accounts.list")
    assert snap(cold, fields=PRICES).keys() == BARE


def test_the_first_call_brings_the_number_only(desk: Desk) -> None:
    assert snap(desk, fields=PRICES) == {"conid": AAPL, "conidEx": str(AAPL)}
    assert snap(desk, fields=PRICES).keys() == BARE
    desk.wait(0.5)
    row = snap(desk, fields=PRICES)
    quote = desk.world.brokerage.market.quote(AAPL)
    assert (row["31"], row["84"], row["86"]) == (f"{quote.last:.2f}", f"{quote.bid:.2f}", f"{quote.ask:.2f}")
    assert row["_updated"] == int(quote.time * 1000)
    assert row["server_id"]


def test_fields_trickle_in(desk: Desk) -> None:
    wanted = ["31", "55", "6509", "7051", "7281", "7293", "7741", "7762", "6004", "82"]
    snap(desk, fields=wanted)
    counts = []
    for _ in range(8):
        desk.wait(0.25)
        counts.append(len(snap(desk, fields=wanted)))
    assert counts == sorted(counts)
    assert counts[-1] == len(wanted) + 4
    assert len(set(counts)) > 2


def test_later_calls_may_leave_the_fields_out(desk: Desk) -> None:
    snap(desk, fields=PRICES)
    desk.wait(1)
    assert set(PRICES) <= snap(desk).keys()


def test_a_field_asked_for_later_comes_later(desk: Desk) -> None:
    snap(desk, fields=PRICES)
    desk.wait(2)
    assert "87" not in snap(desk, fields=[*PRICES, "87"])
    desk.wait(2)
    assert "87" in snap(desk, fields=["87"])


def test_unknown_fields_and_contracts_are_no_error(desk: Desk) -> None:
    snap(desk, fields=["31", "99999"])
    desk.wait(2)
    assert "99999" not in snap(desk, fields=["31", "99999"])
    for _ in range(3):
        assert snap(desk, 1, PRICES) == {"conid": 1, "conidEx": "1"}
        desk.wait(2)


def test_limits(desk: Desk) -> None:
    assert desk.refused("market_data.get_snapshot", conids=list(range(101)), fields=PRICES)[0] == 400
    assert desk.refused("market_data.get_snapshot", conids=[AAPL], fields=[str(n) for n in range(51)])[0] == 400
    assert desk.refused("market_data.get_snapshot", conids=[], fields=PRICES)[0] == 400
    assert desk.refused("market_data.get_snapshot", conids=["AAPL"], fields=PRICES)[0] == 400


def test_a_contract_at_an_exchange_is_a_stream_of_its_own(desk: Desk) -> None:
    snap(desk, fields=PRICES)
    desk.wait(1)
    assert snap(desk, f"{AAPL}@NYSE", PRICES) == {"conid": AAPL, "conidEx": f"{AAPL}@NYSE"}


def test_derivatives_need_a_search(desk: Desk) -> None:
    contracts = desk.world.brokerage.contracts
    option = contracts.options(AAPL, *contracts.option_months(AAPL)[1])[60].conid
    for _ in range(3):
        assert snap(desk, option, PRICES).keys() == BARE
        desk.wait(2)
    desk.ok("contracts.search", symbol="AAPL")
    assert snap(desk, option, PRICES).keys() == BARE
    desk.wait(2)
    assert set(PRICES) <= snap(desk, option, PRICES).keys()


def test_without_priming_everything_is_there_at_once() -> None:
    desk = Desk()
    desk.world.brokerage.priming.enforced = False
    assert set(PRICES) <= snap(desk, fields=PRICES).keys()


def test_streams_end_with_the_brokerage_session(desk: Desk) -> None:
    snap(desk, fields=PRICES)
    desk.world.brokerage.session.nightly_reset()
    desk.ok("session.initialize", {"publish": True})
    desk.wait(2)
    desk.ok("accounts.list")
    assert snap(desk, fields=PRICES).keys() == BARE


def test_unsubscribing(desk: Desk) -> None:
    told: list[Any] = []
    desk.world.listen(lambda topic, payload: told.append(payload["conid"]) if topic == "unsubscribe" else None)
    assert desk.refused("market_data.unsubscribe", {"conid": AAPL}) == (500, "unknown")
    snap(desk, fields=PRICES)
    desk.wait(1)
    assert desk.ok("market_data.unsubscribe", {"conid": AAPL}) == {"success": True}
    assert desk.refused("market_data.unsubscribe", {"conid": AAPL})[0] == 500
    assert snap(desk, fields=PRICES).keys() == BARE
    assert desk.ok("market_data.unsubscribe_all") == {"unsubscribed": True}
    # The WebSocket's streams hear of it.
    assert told == [AAPL, None]
    assert desk.refused("market_data.unsubscribe", {"conid": AAPL})[0] == 500


def test_halted_and_closed_prices_carry_a_letter(desk: Desk) -> None:
    market = desk.world.brokerage.market
    market.set_price(AAPL, 31.2)
    assert values(desk.world, AAPL, ["31"]) == {"31": "31.20"}
    market.halt(AAPL)
    assert values(desk.world, AAPL, ["31"]) == {"31": "H31.20"}
    closed = Desk(at=datetime(2026, 11, 21, 15, tzinfo=UTC))
    closed.world.brokerage.market.keep_hours()
    assert str(values(closed.world, AAPL, ["31"])["31"]).startswith("C")


def test_availability_decides_what_is_there(desk: Desk) -> None:
    market = desk.world.brokerage.market
    assert values(desk.world, AAPL, ["6509"]) == {"6509": "RpB"}
    market.availability = "N"
    assert values(desk.world, AAPL, ["31", "84", "6509"]) == {"6509": "N"}
    market.availability = "DPB"
    before = values(desk.world, AAPL, ["31"])["31"]
    market.availability = "RpB"
    desk.wait(0)
    earlier = Desk(at=datetime(2026, 11, 18, 14, 45, tzinfo=UTC))
    assert before == values(earlier.world, AAPL, ["31"])["31"]


def test_positions_show_in_the_fields(desk: Desk) -> None:
    assert values(desk.world, AAPL, ["76", "80", "73"]) == {}
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 1500, 100.0)
    desk.world.brokerage.market.set_price(AAPL, 110.0)
    row = values(desk.world, AAPL, ["73", "74", "75", "76", "80"])
    mark = desk.world.brokerage.market.quote(AAPL).mark
    assert row["76"] == "1,500"
    assert row["74"] == "100.00"
    assert row["73"] == f"{1500 * mark:,.0f}"
    assert row["80"] == f"{(mark - 100):.2f}%"


def test_every_value_has_the_type_of_the_contract(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 10)
    codes = list(FIELDS)
    filled = set()
    option = desk.world.brokerage.contracts.options(AAPL, 2026, 12)[60].conid
    future = desk.world.brokerage.contracts.futures(11004968)[0].conid
    for conid in (AAPL, EURUSD, SPX, option, future, 147554578):
        row = values(desk.world, conid, codes)
        numbers = {code for code, value in row.items() if isinstance(value, int)}
        assert numbers <= {"6008", "6457"}
        assert all(value != "" for value in row.values())
        filled |= row.keys()
    assert filled == set(codes)


def test_an_index_has_no_bid(desk: Desk) -> None:
    assert values(desk.world, SPX, ["84", "85", "86", "88", "31"]).keys() == {"31"}


def test_greeks_are_for_options(desk: Desk) -> None:
    option = desk.world.brokerage.contracts.options(AAPL, 2026, 12)[60]
    row = values(desk.world, option.conid, ["7308", "7309", "7310", "7311", "7633", "201", "6457"])
    assert len(row) == 7
    assert row["6457"] == AAPL
    assert values(desk.world, AAPL, ["7308", "7309", "201"]) == {}


def test_numbers_in_text() -> None:
    assert [short(each) for each in (950, 163_773, 1_200_000, 52e6, 2.5e9, 1.05e12)] == [
        "950", "163.773K", "1.2M", "52M", "2.5B", "1.05T",
    ]  # fmt: skip
    assert (thousands(-0.2), thousands(-1234.5, 2), thousands(1300)) == ("0", "-1,234.50", "1,300")
