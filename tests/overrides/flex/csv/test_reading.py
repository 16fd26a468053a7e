"""CSV reports give the rows that XML gives."""

from __future__ import annotations

import gzip
import io
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_flex import CashTransaction, Row, Trade
from ibkr_web.flex import csv, statement
from ibkr_web.flex.statement import NotAReport, ReportCutOff, ReportDamaged
from tests.overrides.flex.csv.reports import MARKED, simulated
from tests.overrides.flex.statement import reports as xml

SINGLE = {section: tags[:1] for section, tags in xml.every_kind().items()}


def test_the_rows_of_xml() -> None:
    how = {"sections": dict.fromkeys(SINGLE, 9), "kinds": SINGLE, "unknown_attributes": ["moon"]}
    found, expected = csv.read(simulated(**how)), statement.read(xml.simulated(**how))
    assert Counter(row.tag for row in found) == Counter(row.tag for row in expected)
    # The two formats have the accounts in another order, and running numbers of their own.
    for tag in {row.tag for row in expected}:
        mine, theirs = found.rows(tag), expected.rows(tag)
        assert {name for row in mine for name in row.attributes} >= {name for row in theirs for name in row.attributes}
        assert [type(row) for row in mine] == [type(row) for row in theirs]
        assert all(row.extra == {"moon": "new"} for row in mine)


def test_the_kinds_of_trades_are_told_apart() -> None:
    six = ("SymbolSummary", "Order", "Trade", "Lot", "WashSale", "AssetSummary")
    found = csv.read(simulated(sections={"Trades": 60}, kinds={"Trades": six}))
    expected = statement.read(xml.simulated(sections={"Trades": 60}, kinds={"Trades": six}))
    assert Counter(row.tag for row in found) == Counter(row.tag for row in expected)
    assert {row.section for row in found} == {"Trades"}


def test_a_report_with_marks() -> None:
    found = csv.read(MARKED)
    (one,) = found.statements
    assert (one.account_id, str(one.from_date), str(one.to_date)) == ("U1234567", "2026-05-01", "2026-05-31")
    assert found.query_name == "Everything"
    first, second = found.trades
    assert isinstance(first, Trade)
    assert first.description == 'APPLE "INC" & <CO>'
    assert second.description == "two\nlines"
    assert (first.account_id, first.currency, first.conid, str(first.trade_price)) == (
        "U1234567",
        "USD",
        265598,
        "150.25",
    )
    assert (first.buy_sell, first.open_close_indicator, first.put_call) == ("BUY", "O", None)
    assert [code.value for code in first.notes] == ["P", "O"]
    assert first.extra == {"New_One": "x, y"}
    (cash,) = found.cash_transactions
    assert isinstance(cash, CashTransaction)
    assert (cash.section, str(cash.amount)) == ("CashTransactions", "29.45")
    (moon,) = [row for row in found if type(row) is Row]
    assert (moon.section, moon.attributes) == ("MoonPhases", {"ClientAccountID": "U1234567", "Phase": "full"})


def test_it_can_be_written_as_xml() -> None:
    found = csv.read(MARKED)
    again = statement.read(found.to_xml())
    assert list(again) == list(found)
    assert [section.name for section in again.statements[0].sections] == ["Trades", "CashTransactions", "MoonPhases"]


def test_several_header_lines_without_marks() -> None:
    text = (
        '"ClientAccountID","CurrencyPrimary","Symbol","Quantity","MarkPrice","PositionValue","CostBasisMoney"\n'
        '"U1","USD","AAPL","10","150","1500","1400"\n'
        '"ClientAccountID","CurrencyPrimary","FromDate","ToDate","StartingCash","EndingCashSecurities","EndingCash"\n'
        '"U1","BASE_SUMMARY","2026-01-01","2026-02-19","-5.5","1","2"\n'
        '"ClientAccountID","Date/Time","Symbol","Buy/Sell","Quantity","Price","Amount","Commission","Code"\n'
        '"U1","2026-01-05, 10:00:00","AAPL","BUY","1","9.5","9.5","-1","P"\n'
        '"U1","2026-01-06, 10:00:00","AAPL","BUY","1","9.6","9.6","-1",""\n'
        '"MSG","Something is not ready."\n'
    )
    found = csv.read(text)
    assert [(row.section, row.tag) for row in found] == [
        ("OpenPositions", "OpenPosition"),
        ("CashReport", "CashReportCurrency"),
        ("TradeConfirms", "TradeConfirm"),
        ("TradeConfirms", "TradeConfirm"),
        ("Messages", "Message"),
    ]
    assert found.open_positions[0].position == 10
    assert found.cash_report[0].ending_cash_sec == 1
    assert found.trade_confirms[0].date_time.hour == 10
    assert found.rows("Message")[0]["text"] == "Something is not ready."


@pytest.mark.parametrize("separator", ["|", "\t", ";"])
def test_other_separators(separator: str) -> None:
    lines = (("ClientAccountID", "Symbol", "TradePrice", "IBCommission"), ("U1", "A,B", "1.5", "-1"))
    text = "".join(f"{separator.join(line)}\n" for line in lines)
    (row,) = csv.iterate(text, "Trade")
    assert (row.symbol, str(row.trade_price)) == ("A,B", "1.5")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    data = MARKED.replace("Moon", "Mond").replace("full", "für 5 €").encode(encoding)
    assert [row["Phase"] for row in csv.read(data) if type(row) is Row] == ["für 5 €"]


def test_sources(tmp_path: Path) -> None:
    data = MARKED.encode()
    path = tmp_path / "report.csv"
    path.write_bytes(data.replace(b"\n", b"\r\n"))
    for source in (data, str(path), path, gzip.compress(data), io.BytesIO(data), iter([data[:700], data[700:]])):
        assert [row.symbol for row in csv.iterate(source, Trade)] == ["AAPL", "MSFT"]
    assert [row.tag for row in csv.iterate(data)].count("FlexStatement") == 0


def test_rows_that_do_not_fit_their_header() -> None:
    text = '"ClientAccountID","Symbol","TradePrice"\n"U1","A","1","more"\n"U1"\n"U1","B","2"\n'
    rows = list(csv.iterate(text))
    assert [row.attributes for row in rows] == [
        {"accountId": "U1", "symbol": "A", "tradePrice": "1", "column4": "more"},
        {"accountId": "U1"},
        {"accountId": "U1", "symbol": "B", "tradePrice": "2"},
    ]


@pytest.mark.parametrize(("data", "error", "told"), [
    (b"", NotAReport, "empty"),
    (b"\n\n", NotAReport, "empty"),
    (b"<FlexQueryResponse/>", NotAReport, "it is XML"),
    (b'{"error": 1}', NotAReport, "another kind"),
    (b"%PDF-1.4", NotAReport, "another kind"),
    (b"name,age\nBob,7\n", NotAReport, "neither XML nor CSV"),
    (b"Service unavailable\n", NotAReport, "neither XML nor CSV"),
    (b'"U1","AAPL","5"\n"U1","IBM","6"\n', NotAReport, "include column headers"),
    (b'"ClientAccountID","Symbol"\n"U1","AA', ReportCutOff, "after 35 bytes"),
    (b'"ClientAccountID","Symbol"\n"U1"', ReportCutOff, "ends in its middle"),
    (b'"ClientAccountID","Symbol"\n"U1"x,"A"\n', ReportDamaged, "line 2"),
    (MARKED.encode()[:900], ReportCutOff, "ends in its middle"),
    (MARKED.encode()[:-24], ReportCutOff, "ends in its middle"),
])  # fmt: skip
def test_what_is_no_report_or_half_a_one(data: bytes, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        csv.read(data)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.text(max_size=9), min_size=3, max_size=3), min_size=1, max_size=6))
def test_any_text_comes_back(rows: list[list[str]]) -> None:
    import csv as standard

    usable = [row for row in rows if not any(one in "\r\0" or "\ud800" <= one <= "\udfff" for one in "".join(row))]
    memory = io.StringIO(newline="")
    writer = standard.writer(memory, quoting=standard.QUOTE_ALL, lineterminator="\n")
    writer.writerow(["TradePrice", "Symbol", "Own"])
    writer.writerows([f"x{first}", *rest] for first, *rest in usable)
    found = [tuple(row.attributes.values()) for row in csv.iterate(memory.getvalue().encode())]
    assert found == [(f"x{first}", *rest) for first, *rest in usable]
