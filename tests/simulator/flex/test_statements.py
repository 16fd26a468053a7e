"""What is in a statement: sections, values, formats, sizes."""

from __future__ import annotations

import csv
import io
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import pytest

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.flex.catalogue import catalogue
from ibkr_web.simulator.flex.formats import DATE_FORMATS, SEPARATORS, TIME_FORMATS, Formats
from ibkr_web.simulator.flex.queries import template_days
from ibkr_web.simulator.world import World
from tests.simulator.management.calls import flex

START = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)


@pytest.fixture
def world() -> World:
    clock = Clock(START)
    clock.hold()
    return World(0, clock)


def pieces(world: World, query: int = 1, **settings: Any) -> Iterator[bytes]:
    world.flex.add_query(query, seconds=0, **settings)
    ordered = flex(world, "send_request", t=world.flex.token, q=query, v=3)
    reference = ElementTree.fromstring(ordered.body).findtext("ReferenceCode")
    answer = flex(world, "get_statement", t=world.flex.token, q=reference, v=3)
    assert answer.streamed
    body: Iterator[bytes] = answer.body
    return body


def made(world: World, **settings: Any) -> ElementTree.Element:
    return ElementTree.fromstring(b"".join(pieces(world, **settings)))


def test_every_section_has_its_rows(world: World) -> None:
    known = catalogue()
    statement = made(world, sections=known.names, rows=3).find(".//FlexStatement")
    assert statement is not None
    assert [section.tag for section in statement] == list(known.names)
    for section in statement:
        if section.tag in known.single:
            assert set(section.attrib) == {attribute.name for attribute in known.elements[section.tag].attributes}
            continue
        rows = list(section)
        if section.tag in known.wrapped:
            assert [row.tag for row in rows] == [known.wrapped[section.tag]]
            rows = list(rows[0])
        tags = known.sections[section.tag]
        assert [row.tag for row in rows] == list(tags[:1]) * 3
        for row in rows:
            assert set(row.attrib) == {attribute.name for attribute in known.elements[row.tag].attributes}


def test_rows_have_numbers_of_their_own_and_add_up(world: World) -> None:
    trades = made(world, sections={"Trades": 500}, accounts=["U1", "U2"]).findall(".//Trade")
    assert len(trades) == 1000
    assert len({trade.get("transactionID") for trade in trades}) == 1000
    assert len({trade.get("ibExecID") for trade in trades}) == 1000
    for trade in trades:
        quantity, price = Decimal(trade.get("quantity", "")), Decimal(trade.get("tradePrice", ""))
        assert (quantity > 0) == (trade.get("buySell") == "BUY")
        assert Decimal(trade.get("proceeds", "")) == (-quantity * price).quantize(Decimal("0.01"))
        assert Decimal(trade.get("netCash", "")) == Decimal(trade.get("proceeds", "")) + Decimal(
            trade.get("ibCommission", "")
        )
        assert "20261019" <= trade.get("tradeDate", "") <= "20261117"


def test_the_change_of_the_net_asset_value_adds_up(world: World) -> None:
    change = made(world, sections=["ChangeInNAV"]).find(".//ChangeInNAV")
    assert change is not None
    value = {name: Decimal(text) for name, text in change.attrib.items() if name in ("startingValue", "endingValue")}
    moved = sum(Decimal(change.get(name, "")) for name in ("mtm", "dividends", "commissions"))
    assert value["endingValue"] - value["startingValue"] == moved != 0


def test_kinds_of_rows_mix_and_attributes_can_be_few(world: World) -> None:
    tags = ("SymbolSummary", "Order", "Trade", "Lot", "WashSale", "AssetSummary")
    rows = made(world, sections={"Trades": 12}, kinds={"Trades": tags}, attributes={"Trade": ["symbol", "quantity"]})
    section = rows.find(".//Trades")
    assert section is not None
    assert [row.tag for row in section] == list(tags) * 2
    trade, summary = section.find("Trade"), section.find("SymbolSummary")
    assert trade is not None
    assert list(trade.attrib) == ["symbol", "quantity"]
    assert summary is not None
    assert (summary.get("exchange"), summary.get("orderType")) == ("MULTI", "MULTIPLE")
    levels = {row.tag: row.get("levelOfDetail") for row in section if row.tag != "Trade"}
    assert levels["Order"] == "ORDER"
    assert levels["Lot"] == "CLOSED_LOT"


def test_own_rows_are_written_as_the_template_says(world: World) -> None:
    given = [
        {"symbol": "A&B <\"quoted\"> 'x'\x00\ud800é", "tradeDate": date(2026, 3, 9), "quantity": Decimal("1E+3")},
        {
            "tag": "Lot",
            "dateTime": datetime.combine(date(2026, 3, 9), time(16, 5, 12)),
            "notes": ["C", "P"],
            "isAPIOrder": False,
            "x": None,
        },
    ]
    section = made(world, sections={"Trades": given}, date_format="dd-MMM-yy", time_format="HH:mm:ss").find(".//Trades")
    assert section is not None
    assert [(row.tag, row.attrib) for row in section] == [
        ("Trade", {"symbol": "A&B <\"quoted\"> 'x'é", "tradeDate": "09-Mar-26", "quantity": "1000"}),
        ("Lot", {"dateTime": "09-Mar-26;16:05:12", "notes": "C;P", "isAPIOrder": "N", "x": ""}),
    ]


@pytest.mark.parametrize(
    ("choice", "day"),
    [
        ("yyyyMMdd", "20260309"),
        ("yyyy-MM-dd", "2026-03-09"),
        ("MM/dd/yyyy", "03/09/2026"),
        ("MM/dd/yy", "03/09/26"),
        ("dd/MM/yyyy", "09/03/2026"),
        ("dd/MM/yy", "09/03/26"),
        ("dd-MMM-yy", "09-Mar-26"),
    ],
)
def test_dates_and_times_in_every_form(choice: str, day: str) -> None:
    assert choice in DATE_FORMATS
    moment = datetime.combine(date(2026, 3, 9), time(16, 5, 12))
    for hours, text in zip(TIME_FORMATS, ("160512", "16:05:12"), strict=True):
        for separator in SEPARATORS:
            offset = "-0400" if separator == "T" else ""
            assert Formats(choice, hours, separator).moment(moment) == f"{day}{separator}{text}{offset}"
    assert Formats(choice, zone=True).moment(datetime(2026, 12, 1, 21, 0, tzinfo=UTC)).endswith(";160000 EST")


def test_settings_that_do_not_exist_are_refused(world: World) -> None:
    for wrong in (
        {"date_format": "yyyy"},
        {"separator": "/"},
        {"sections": ["Positions"]},
        {"kinds": {"Trades": ["OpenPosition"]}},
        {"attributes": {"Trade": ["tradePnl"]}},
        {"period": "LastDecade"},
        {"unknown_sections": ["1 2"]},
        {"sections": {"Trades": [{"a b": 1}]}},
    ):
        with pytest.raises(ValueError, match=r"no such|has no|no name"):
            world.flex.add_query(1, **wrong)


def test_periods() -> None:
    monday = date(2026, 11, 16)
    spans = {
        name: template_days(name, monday, "AF")
        for name in ("LastBusinessDay", "LastWeek", "LastMonth", "LastQuarter", "MonthToDate", "YearToDate")
    }
    assert {name: (days.first, days.last) for name, days in spans.items()} == {
        "LastBusinessDay": (date(2026, 11, 13), date(2026, 11, 13)),
        "LastWeek": (date(2026, 11, 9), date(2026, 11, 13)),
        "LastMonth": (date(2026, 10, 1), date(2026, 10, 31)),
        "LastQuarter": (date(2026, 7, 1), date(2026, 9, 30)),
        "MonthToDate": (date(2026, 11, 1), date(2026, 11, 15)),
        "YearToDate": (date(2026, 1, 1), date(2026, 11, 15)),
    }
    assert template_days("Last365CalendarDays", monday, "TCF").count == 365
    assert template_days("Today", monday, "TCF").last == monday


def test_breaking_out_by_day_gives_one_statement_per_account_and_day(world: World) -> None:
    root = made(world, sections={"Trades": 2}, accounts=["U1", "U2"], by_day=True, period="Last7CalendarDays")
    statements = root.findall(".//FlexStatement")
    assert root.find("FlexStatements").get("count") == str(len(statements)) == "10"  # type: ignore[union-attr]
    assert [one.get("fromDate") for one in statements[:5]] == [
        "20261111", "20261112", "20261113", "20261116", "20261117",
    ]  # fmt: skip
    for one in statements:
        assert {trade.get("tradeDate") for trade in one.iter("Trade")} == {one.get("fromDate")}
        assert {trade.get("accountId") for trade in one.iter("Trade")} == {one.get("accountId")}


def test_empty_sections_are_there_or_not(world: World) -> None:
    statement = made(world, sections={"Trades": 0, "Adjustments": 5}).find(".//FlexStatement")
    assert statement is not None
    assert [(section.tag, len(section)) for section in statement] == [("Trades", 0), ("Adjustments", 0)]
    statement = made(world, sections={"Trades": 0, "Adjustments": 5}, omit_empty=True).find(".//FlexStatement")
    assert statement is not None
    assert list(statement) == []


def test_what_no_client_knows_and_what_is_rare(world: World) -> None:
    root = made(
        world, sections={"Trades": 40}, odd=True, unknown_attributes=["brandNew"], unknown_sections=["CarbonCredits"]
    )
    assert {trade.get("brandNew") for trade in root.iter("Trade")} == {"new"}
    assert len(root.findall(".//CarbonCredits/CarbonCreditsRow")) == 1
    text = {value for trade in root.iter("Trade") for value in trade.attrib.values()}
    assert text >= {"1E-7", "--", "N/A", "Yes"}
    assert any("," in trade.get("tradeMoney", "") for trade in root.iter("Trade"))


def test_audit_fields_need_the_option_and_a_real_account(world: World) -> None:
    def references(**settings: Any) -> set[str | None]:
        return {trade.get("orderReference") for trade in made(world, sections={"Trades": 3}, **settings).iter("Trade")}

    assert references() == {""}
    assert references(audit_trail=True, accounts=["DU1"]) == {""}
    assert len(references(audit_trail=True, accounts=["U1"])) == 3


def test_csv_has_one_header_for_each_section(world: World) -> None:
    text = b"".join(
        pieces(
            world,
            csv=True,
            accounts=["U1", "U2"],
            sections={"Trades": 2, "CashTransactions": [{"amount": Decimal("-1.50"), "description": 'Say "no", Bob'}]},
            attributes={"Trade": ["accountId", "symbol"], "CashTransaction": ["amount", "description"]},
        )
    ).decode()
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["accountId", "symbol"]
    assert [row[0] for row in rows[1:5]] == ["U1", "U1", "U2", "U2"]
    assert rows[5:] == [["amount", "description"], ["-1.50", 'Say "no", Bob'], ["-1.50", 'Say "no", Bob']]


def test_a_large_statement_takes_no_memory(world: World) -> None:
    stream = pieces(world, sections={"Trades": 60_000})
    tracemalloc.start()
    try:
        size = sum(map(len, stream))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert size > 100_000_000
    assert peak < 5_000_000


def test_two_readers_of_one_report_do_not_disturb_each_other(world: World) -> None:
    world.flex.add_query(1, seconds=0, sections={"Trades": 300})
    ordered = flex(world, "send_request", t=world.flex.token, q=1, v=3)
    reference = ElementTree.fromstring(ordered.body).findtext("ReferenceCode")
    streams = [flex(world, "get_statement", t=world.flex.token, q=reference, v=3).body for _ in range(2)]
    collected: list[list[bytes]] = [[], []]
    for pair in zip(*streams, strict=True):
        for place, piece in zip(collected, pair, strict=True):
            place.append(piece)
    assert collected[0] == collected[1]
