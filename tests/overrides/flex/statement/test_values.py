"""Every form in which a template can write a value, and texts that have none of them."""

# ruff: noqa: DTZ001 - reports print times without a zone

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from ibkr_flex import AssetCategory, Code, DateOrderWarning, OpenClose, OrderType
from ibkr_web.flex.statement import read
from tests.overrides.flex.statement.reports import trade

DAY = date(2026, 3, 9)
MOMENT = datetime(2026, 3, 9, 16, 5, 12)
DAYS = {
    "yyyyMMdd": "20260309",
    "yyyy-MM-dd": "2026-03-09",
    "MM/dd/yyyy": "03/09/2026",
    "MM/dd/yy": "03/09/26",
    "dd/MM/yyyy": "09/03/2026",
    "dd/MM/yy": "09/03/26",
    "dd-MMM-yy": "09-Mar-26",
    "dd-MMM-yyyy": "09-MAR-2026",
}
SEPARATORS = (";", ",", " ", "", "T", ", ")
HOURS = ("160512", "16:05:12")


def value(name: str, text: str, **how: Any) -> Any:
    """The value of an attribute of a trade, the same however it is read."""
    wire = {column.name: wire for wire, column in type(read(trade()).trades[0]).columns.items()}[name]
    found = [getattr(read(trade(**{wire: text}), typed=typed, **how).trades[0], name) for typed in (False, True)]
    assert found[0] == found[1]
    assert type(found[0]) is type(found[1])
    return found[0]


@pytest.mark.parametrize("form", DAYS)
def test_dates_and_times_in_every_form(form: str) -> None:
    order = {"slash_dates": "eu"} if form.startswith("dd/") else {}
    assert value("trade_date", DAYS[form], **order) == DAY
    assert value("date_time", DAYS[form], **order) == datetime(2026, 3, 9)
    for hours in HOURS:
        for separator in SEPARATORS:
            assert value("date_time", f"{DAYS[form]}{separator}{hours}", **order) == MOMENT


@pytest.mark.parametrize("text", HOURS)
def test_times_of_day(text: str) -> None:
    assert value("trade_time", text) == time(16, 5, 12)


@pytest.mark.parametrize(
    ("text", "name", "hours"),
    [
        ("2026-04-09;16:05:12 EDT", "EDT", -4),
        ("20260109;160512 EST", "EST", -5),
        ("20260409T160512-0400", "UTC-04:00", -4),
        ("2026-04-09T16:05:12+02:00", "UTC+02:00", 2),
        ("2026-04-09T16:05:12Z", "UTC", 0),
        ("20260409;160512 GMT", "GMT", 0),
    ],
)
def test_a_zone_that_is_printed_is_kept(text: str, name: str, hours: int) -> None:
    found = value("date_time", text)
    assert found.replace(tzinfo=None) in (datetime(2026, 4, 9, 16, 5, 12), datetime(2026, 1, 9, 16, 5, 12))
    assert found.utcoffset() == timedelta(hours=hours)
    assert found.tzname() == name


def test_times_without_a_zone_are_naive() -> None:
    assert value("date_time", "20260309;160512").tzinfo is None


@pytest.mark.parametrize("text", ["20260409;160512 CST", "20260409;160512 IST", "20260409;160512 +99:00"])
def test_a_zone_that_could_be_several_stays_text(text: str) -> None:
    assert value("date_time", text) == text


@pytest.mark.parametrize("text", ["", "-", "--", "N/A", "MULTI", " - "])
@pytest.mark.parametrize("name", ["trade_date", "date_time", "trade_time", "quantity", "conid", "is_api_order"])
def test_what_stands_for_nothing_is_none(name: str, text: str) -> None:
    assert value(name, text) is None


@pytest.mark.parametrize("name", ["trade_date", "date_time"])
def test_nought_is_no_date(name: str) -> None:
    assert value(name, "0") is None


def test_text_is_none_only_where_it_is_empty() -> None:
    assert value("symbol", "") is None
    assert value("symbol", "-") == "-"
    assert value("exchange", "MULTI") == "MULTI"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("-0.00", "-0.00"),
        ("+12.50", "12.50"),
        ("1,234,567.8900", "1234567.8900"),
        ("-12,345", "-12345"),
        ("1E-7", "1E-7"),
        ("2.5e+3", "2.5E+3"),
        (".5", "0.5"),
        ("5.", "5"),
        ("0.1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890"),
    ],
)
def test_numbers_keep_every_digit(text: str, number: str) -> None:
    found = value("quantity", text)
    assert isinstance(found, Decimal)
    assert str(found) == number


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("quantity", "NaN"),
        ("quantity", "Infinity"),
        ("quantity", "1_000"),
        ("quantity", "1,5"),
        ("quantity", "12,34,567"),
        ("quantity", "(5)"),
        ("quantity", "1-2"),
        ("quantity", "٣"),
        ("quantity", "0x10"),
        ("quantity", "1E99999999999999999999"),
        ("conid", "12a"),
        ("conid", "9" * 30),
        ("trade_date", "20260230"),
        ("trade_date", "2026W101"),
        ("trade_date", "20260309;160512"),
        ("trade_date", "9999999"),
        ("trade_date", "09-Foo-26"),
        ("date_time", "20260309;250000"),
        ("date_time", "20260309;1605"),
        ("date_time", "2026030;1160512"),
        ("date_time", "20260230;160512"),
        ("trade_time", "16:0512"),
        ("trade_time", "246060"),
        ("is_api_order", "maybe"),
    ],
)
def test_text_that_does_not_fit_stays_text(name: str, text: str) -> None:
    assert value(name, text) == text


def test_slashes_are_read_in_the_order_that_is_asked_for() -> None:
    assert value("trade_date", "03/04/2026") == date(2026, 3, 4)
    assert value("trade_date", "03/04/2026", slash_dates="eu") == date(2026, 4, 3)
    with pytest.raises(ValueError, match="'us', 'eu'"):
        read(trade(), slash_dates="iso")  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "order"), [("25/12/2026", "us"), ("12/25/2026", "eu")])
def test_the_wrong_order_of_slashes_is_told(text: str, order: Any) -> None:
    with pytest.warns(DateOrderWarning, match="slash_dates="):
        assert read(trade(tradeDate=text), slash_dates=order).trades[0].trade_date == text


@pytest.mark.parametrize(("text", "year"), [("68", 2068), ("69", 1969), ("00", 2000)])
def test_years_of_two_digits_turn_where_posix_says(text: str, year: int) -> None:
    assert value("expiry", f"09-Mar-{text}") == date(year, 3, 9)


@pytest.mark.parametrize(("text", "flag"), [("Y", True), ("N", False), ("Yes", True), ("No", False), ("y", True)])
def test_flags(text: str, flag: bool) -> None:
    assert value("is_api_order", text) is flag


@pytest.mark.parametrize("text", ["C;P", "C,P", " C ; P ;"])
def test_codes_are_several(text: str) -> None:
    found = value("notes", text)
    assert found == ("C", "P") == (Code.C, Code.P)
    assert [code.meaning for code in found] == ["closing trade", "partial execution"]
    assert value("notes", "") == ()


def test_codes_tell_upper_from_lower_case() -> None:
    high, low, odd = value("notes", "RI;Ri;ri")
    assert (high.known, low.known, odd.known) == (True, True, False)
    assert high.meaning != low.meaning


def test_enumerations_are_open() -> None:
    stock, other = value("asset_category", "STK"), value("asset_category", "MOON")
    assert stock is AssetCategory.STK
    assert stock == "STK"
    assert stock.meaning.startswith("stock")
    assert isinstance(other, AssetCategory)
    assert (other, other.known, other.meaning, other.name) == ("MOON", False, "", "MOON")
    assert other is value("asset_category", "MOON")
    assert other not in list(AssetCategory)


def test_enumerations_with_odd_members() -> None:
    assert value("open_close_indicator", "C;O") is OpenClose.C_O
    assert value("open_close_indicator", "-") is OpenClose.NONE
    assert value("asset_category", "-") is None
    assert value("order_type", "MULTIPLE") is OrderType.MULTIPLE
    assert value("order_type", "MULTI") == "MULTI"


def test_identifiers_stay_text() -> None:
    assert value("trade_id", "0012") == "0012"
    assert value("order_reference", "007") == "007"


def test_a_fixed_zone_survives_a_trip() -> None:
    found = value("date_time", "2026-04-09T16:05:12-0330")
    assert found.tzinfo == timezone(timedelta(hours=-3, minutes=-30))
