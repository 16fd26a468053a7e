"""Wishes and contracts as values; what people and IBKR write; the memory of lookups."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ibkr_web.instruments import Bond, Combo, Contract, Forex, Future, FutureOption, Leg, Option, Stock
from ibkr_web.workflows.contracts.errors import AmbiguousContract
from ibkr_web.workflows.contracts.memory import Kept, Memory
from ibkr_web.workflows.contracts.reading import from_definition, from_details, from_series, section
from ibkr_web.workflows.contracts.words import (
    as_day,
    as_decimal,
    as_expiry,
    as_int,
    as_moment,
    as_month,
    as_right,
    as_zone,
    month_code,
    month_of,
    months_after,
    optional_decimal,
)
from ibkr_web.workflows.steps import Call, Workflow, drive


def test_equal_wishes_are_one() -> None:
    assert Stock(" aapl ", currency="usd") == Stock("AAPL", currency="USD")
    assert len({Option("AAPL", "2026-12-18", "190.0", "call"), Option("AAPL", date(2026, 12, 18), 190, "C")}) == 1
    assert Forex("EURUSD") == Forex("eur", "usd") == Forex("EUR.USD") == Forex("EUR/USD")
    assert Future("ES", month="2026-12") == Future("ES", month="DEC26") == Future("ES", month=date(2026, 12, 18))
    assert Combo(Leg(1), Leg(2, -1)) == Combo(Leg(1, 1), Leg(2, -1))
    with pytest.raises(AttributeError):
        Stock("AAPL").symbol = "MSFT"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Stock(" "), "symbol"),
        (lambda: Future("ES"), "month="),
        (lambda: Future("ES", month="13/26"), "no month"),
        (lambda: Option("AAPL", "2026-12-18", None, "C"), "strike="),
        (lambda: Option("AAPL", "2026-12-18", 190), "right="),
        (lambda: Option("AAPL", strike=190, right="C"), "expiry="),
        (lambda: Option("AAPL", "DEC26", 190, "C"), "month="),
        (lambda: Option("AAPL", "2026-12-18", 190, "X"), "no right"),
        (lambda: Option("AAPL", "2026-12-18", "abc", "C"), "no number"),
        (lambda: Option("AAPL", "2026-12-18", float("nan"), "C"), "no number"),
        (lambda: Option("AAPL", "2026-12-18", True, "C"), "no number"),
        (lambda: FutureOption("ES", month="front", strike=1, right="C"), "front"),
        (lambda: Forex("EUR"), "no pair"),
        (lambda: Combo(Leg(1)), "two legs"),
        (lambda: Leg(1, 0), "ratio"),
        (lambda: Leg(1, True), "ratio"),
        (lambda: Bond("IBM", maturity="2046"), "no day"),
    ],
)
def test_wishes_that_make_no_sense(make: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()


def test_contracts() -> None:
    apple = Contract(265598, "AAPL", "STK", "USD", valid_exchanges=("SMART", "ARCA"), raw={"a": 1})
    assert apple == Contract(265598) and hash(apple) == hash(Contract(265598)) and apple != apple.at("ARCA")
    assert (apple.conidex, apple.at("arca").conidex, apple.at("ARCA").at("SMART").conidex) == (
        "265598",
        "265598@ARCA",
        "265598",
    )
    with pytest.raises(ValueError, match="not at LSE, but at SMART, ARCA"):
        apple.at("LSE")
    assert pickle.loads(pickle.dumps(apple)).raw == {"a": 1}
    assert repr(apple) == "<Contract AAPL STK USD (265598)>"
    legs = ((1, 1), (2, -1))
    assert Contract(28812380, currency="USD", legs=legs, route="CBOE").conidex == "28812380;;;1/1,2/-1"
    assert Contract(58666491, currency="GBP", legs=legs).conidex == "58666491@SMART;;;1/1,2/-1"


@given(st.integers(2000, 2099), st.integers(1, 12))
def test_months(year: int, month: int) -> None:
    code = month_code(year, month)
    assert month_of(code) == (year, month)
    for text in (code, code.lower(), f"{year}-{month:02}", f"{year}{month:02}", f"{code[:3]}{year}"):
        assert as_month(text) == code
    following = months_after(date(year, month, 1), 3)
    assert following[0] == code and len(set(following)) == 3


def test_days_and_rights() -> None:
    day, noon = date(2026, 12, 18), datetime(2026, 12, 18, 12, tzinfo=UTC)
    assert as_expiry("20261218") == as_expiry("2026-12-18") == as_expiry(noon) == as_expiry(day) == day
    assert [as_right(text) for text in ("c", "PUT", "Call", "")] == ["C", "P", "C", ""]
    assert as_month(None) == "" and as_month("front") == "FRONT"


@given(st.decimals(-(10**9), 10**9, places=4))
def test_numbers_are_exact(number: Decimal) -> None:
    assert optional_decimal(number) == optional_decimal(f" {number} ") == as_decimal(f"{number:,}") == number
    assert optional_decimal(float(number)) == Decimal(repr(float(number)))


@given(st.none() | st.booleans() | st.text() | st.floats() | st.integers() | st.lists(st.integers()))
def test_what_ibkr_sends_never_fails(value: Any) -> None:
    number = as_decimal(value)
    assert number is None or number.is_finite()
    assert as_int(value) is None or isinstance(as_int(value), int)
    assert as_day(value) is None or isinstance(as_day(value), date)


def test_days_as_ibkr_writes_them() -> None:
    day = date(2026, 12, 18)
    assert [as_day(each) for each in (20261218, "20261218", 20261218.0, "20261218-15:00:00")] == [day] * 4
    assert [as_day(each) for each in ("202612", 1766011600000, "20261350", "2026121 ", None)] == [None] * 5


def test_a_comma_parts_thousands_and_nothing_else() -> None:
    assert [as_decimal(each) for each in ("1,234.50", "-12,345,678")] == [Decimal("1234.5"), Decimal(-12_345_678)]
    assert [as_decimal(each) for each in ("190,5", "1,23.4", ",5", "1,2345", "1,234,")] == [None] * 5


def test_zones_as_ibkr_names_them() -> None:
    assert as_zone("US/Eastern") == ZoneInfo("US/Eastern")
    assert [as_zone(each) for each in ("America", "Mars/Base", "../x", "", None, 5)] == [None] * 6


def test_rows_of_any_kind() -> None:
    assert from_definition({"conid": "9408", "strike": "0", "multiplier": 0.0, "ticker": "MCD"}) == Contract(9408)
    found = from_series(
        {"conid": 5.0, "strike": "190.00", "right": "P", "maturityDate": "20261218", "multiplier": "100"}
    )
    assert found is not None and (found.strike, found.right, found.multiplier) == (Decimal("190.00"), "P", Decimal(100))
    assert found.expiry == date(2026, 12, 18)
    stock = from_series({"conid": 6, "strike": 0.0, "right": "?", "maturityDate": None, "coupon": "No Coupon"})
    assert stock is not None and (stock.strike, stock.right, stock.expiry, stock.coupon) == (None, "", None, None)
    for read in (from_definition, from_series, from_details):
        assert read({}) is None and read({"conid": None, "con_id": "None"}) is None  # type: ignore[operator]
    assert section({"sections": None}, "OPT") is None and section({"sections": [None, {"secType": "opt"}]}, "OPT")


def test_errors_travel() -> None:
    candidates = [Contract(number, "X", exchange=f"E{number}") for number in range(15)]
    error = AmbiguousContract.among("Stock(symbol X)", candidates)
    assert "15" in str(error) and "and 3 more" in str(error) and isinstance(error, LookupError)
    again = pickle.loads(pickle.dumps(error))
    assert again.candidates == tuple(candidates) and str(again) == str(error)
    assert "Take one of" in str(AmbiguousContract.among("X", [Contract(1), Contract(2)]))


def test_memory_forgets_the_oldest_and_what_is_stale() -> None:
    now, made = [0.0], list[int]()

    def look(number: int) -> Workflow[Kept]:
        made.append((yield Call("x", {"number": number})))
        return Kept(number * 2, now[0] + 10)

    memory = Memory(lambda until: now[0] < until, most=3)

    def ask(number: int) -> Any:
        return drive(memory.obtain(number, lambda: look(number)), lambda step: step.arguments["number"], lambda s: None)  # type: ignore[union-attr]

    assert [ask(number) for number in (1, 2, 3, 1, 4, 1)] == [2, 4, 6, 2, 8, 2]
    assert made == [1, 2, 3, 4] and len(memory) == 3
    assert ask(2) == 4 and made[-1] == 2, "it was used longest ago"
    now[0] = 11
    assert ask(1) == 2 and made[-1] == 1
    memory.forget()
    assert len(memory) == 0


@pytest.mark.parametrize(
    ("came", "unit", "year"),
    [(1_767_225_600, 1, 2026), ("1767225600000", 1000, 2026), ("1,767,225,600", 1, 2026), (0, 1, 1970)],
)
def test_moments(came: object, unit: int, year: int) -> None:
    moment = as_moment(came, unit)
    assert moment is not None and moment.year == year and moment.tzinfo is UTC


@pytest.mark.parametrize("came", [None, "", "soon", True, 1e300, -(10**30), "N/A", float("nan"), [], {}])
def test_moments_that_are_none(came: object) -> None:
    assert as_moment(came) is None
