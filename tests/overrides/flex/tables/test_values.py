"""Tables have the values that the rows have, and what no column can hold stands beside them as it came."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ibkr_flex import Row
from ibkr_web.flex.statement import iterate
from tests.overrides.flex.statement.reports import element, every_kind, report, simulated, trade

pa = pytest.importorskip("pyarrow")

from ibkr_web.flex import tables  # noqa: E402
from ibkr_web.flex.tables.layout import default_decimals  # noqa: E402

SIX = ("SymbolSummary", "Order", "Trade", "Lot", "WashSale", "AssetSummary")


def expected(row: Row) -> tuple[dict[str, Any], dict[str, str]]:
    """What a table should say of a row: its columns by their names, and what stands beside them."""
    values: dict[str, Any] = {}
    beside = dict(row.extra)
    for wire, column in type(row).columns.items():
        value = getattr(row, column.name)
        text = row.attributes.get(wire, "")
        kind = column.kind if isinstance(column.kind, str) else "choice"
        if kind in ("text", "identifier", "choice"):
            value = text or None
        elif kind in ("codes", "words"):
            value = [str(one) for one in value]
            if text and not value:
                beside[wire] = text
        elif isinstance(value, str) or (value is None and text):
            beside[wire], value = text, None
        elif isinstance(value, (datetime, time)) and value.tzinfo is not None:
            beside[wire], value = text, value.replace(tzinfo=None)
        elif isinstance(value, Decimal):
            room = abs(value.adjusted()) < 60 and abs(value) < 10**20
            if value and not (room and (Fraction(value) * 10**18).denominator == 1):  # Decimal would round to 28 digits
                beside[wire], value = text, None
        values[column.name] = value
    return values, beside


def told(source: bytes, **how: Any) -> list[tuple[str, dict[str, Any], dict[str, str]]]:
    """Every row of the tables of a report."""
    found = []
    for tag, batch in tables.batches(source, **how):
        for row in batch.to_pylist():
            beside = dict(row.pop("extra") or ())
            row.pop("statement"), row.pop("section")
            if tag != "FlexStatement":
                found.append((tag, row, beside))
    return found


def same(source: bytes, **how: Any) -> int:
    """Compare tables with rows; gives their number."""
    made = sorted(told(source, **how), key=lambda one: one[0])
    rows = sorted(iterate(source, **how), key=lambda row: row.tag)
    assert [tag for tag, _, _ in made] == [row.tag for row in rows]
    for row, (_, values, beside) in zip(rows, made, strict=True):
        if type(row) is Row:
            there = {name: text for name, text in values.items() if text is not None}
            assert there | beside == row.attributes
            continue
        wanted, others = expected(row)
        assert values == wanted
        assert beside == others
    return len(rows)


@pytest.mark.parametrize("odd", [False, True])
def test_every_kind_of_row(odd: bool) -> None:
    data = simulated(
        sections=dict.fromkeys(every_kind(), 20), kinds=every_kind(), odd=odd, unknown_attributes=["moon"],
        unknown_sections=["Moons"],
    )  # fmt: skip
    assert same(data) > 1500


@pytest.mark.parametrize("how", [
    {"date_format": "dd/MM/yy", "time_format": "HH:mm:ss", "separator": " "},
    {"date_format": "yyyy-MM-dd", "separator": ","},
    {"date_format": "dd-MMM-yy"},
])  # fmt: skip
def test_other_forms_of_dates(how: dict[str, str]) -> None:
    data = simulated(sections={"Trades": 60, "CashTransactions": 30}, accounts=("U1",), **how)
    assert same(data, slash_dates="eu") == 90


def test_types() -> None:
    schema = tables.schema("Trade")
    found = {name: schema.field(name).type for name in schema.names}
    assert found["statement"] == pa.int32()
    assert found["quantity"] == pa.decimal128(38, 18)
    assert found["trade_date"] == pa.date32()
    assert found["date_time"] == pa.timestamp("us")
    assert found["trade_time"] == pa.time64("us")
    assert found["is_api_order"] == pa.bool_()
    assert found["notes"] == pa.list_(pa.string())
    assert found["buy_sell"] == pa.dictionary(pa.int32(), pa.string())
    assert (found["conid"], found["trade_id"]) == (pa.int64(), pa.string())
    assert found["extra"] == pa.map_(pa.string(), pa.string())
    assert schema.field("trade_price").metadata[b"flex_attribute"] == b"tradePrice"
    other = tables.schema("Trade", names="report", decimals=pa.decimal128(20, 4))
    assert other.field("tradePrice").type == pa.decimal128(20, 4)


@pytest.mark.parametrize("text", [
    "1E30", "1E-30", "123456789012345678901", "0.1234567890123456789", "1,234.50", "--", "MULTI", "1e5", "+7", "NaN",
    " 5 ", "9" * 60, "-0", "1.", "0E99", "1.0000000000000000000000", "12345678901234567890.123456789012345678",
    "1-2", "-", ".", "0x10", "1E999999",
])  # fmt: skip
def test_numbers_are_right_or_stay_text(text: str) -> None:
    assert same(trade(quantity="1", tradePrice=text)) == 1
    others = "\n".join(element("Trade", {"tradePrice": "2.5"}) for _ in range(3))
    assert same(report(f"<Trades>\n{others}\n{element('Trade', {'tradePrice': text})}\n{others}\n</Trades>")) == 7


def test_numbers_of_any_length() -> None:
    """Arrow makes 70969884758390269253.933734452986118144 of 27 ones, for 38 digits with 18 behind the point."""
    random = Random(1)
    figures = ["".join(random.choices("123456789", k=length)) for length in range(1, 45) for _ in range(5)]
    texts = [one for text in figures for one in (text, f"-{text}", f"{text}.5", f"0.{text}", f"7.{text}0")]
    assert same(
        report("<Trades>\n" + "\n".join(element("Trade", {"tradePrice": one}) for one in texts) + "\n</Trades>")
    )
    for text in texts[::9]:
        assert same(trade(tradePrice=text)) == 1


@pytest.mark.parametrize("text", [
    "20260230;101112", "20260131;235960", "20260131;240000", "20260131;101112 EDT", "20260131;10:11:12", "20260131",
    "20260131;1011120", "20260131;1011", "0", "MULTI", "00000101;000000", "20260131;101112Z", "2026013a;101112",
    "20260131T101112+0530", "31/01/2026", "20261131;000000", "20260131,101112", "\uff12\uff10260131;101112",
])  # fmt: skip
def test_times_are_right_or_stay_text(text: str) -> None:
    lines = [element("Trade", {"dateTime": one, "tradeDate": one[:8]}) for one in ("20260102;030405", text, "")]
    data = report("<Trades>\n" + "\n".join(lines) + "\n</Trades>")
    assert same(data, slash_dates="eu") == 3


def test_a_printed_zone_is_kept() -> None:
    ((_, values, beside),) = told(trade(dateTime="20260409;160512 EDT"))
    assert values["date_time"] == datetime.fromisoformat("2026-04-09T16:05:12")
    assert beside == {"dateTime": "20260409;160512 EDT"}


def test_references_in_values() -> None:
    lines = [
        '<Trade symbol="A&amp;B" description="a&lt;b" assetCategory="S&amp;K" />',
        '<Trade symbol="S&#38;P" description="&#x2603;&quot;" assetCategory="STK" />',
        '<Trade symbol="plain" description="" assetCategory="S&#38;K" />',
    ]
    assert same(report("<Trades>\n" + "\n".join(lines) + "\n</Trades>")) == 3
    assert same(report("<Trades>\n" + "\n".join(lines[:1] * 9) + "\n</Trades>")) == 9


TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "-", "MULTI", "0", "1.5", "20260101", "20260101;101010", "Y", "No", "O;C", "P, O", "&amp;", "<"]
    ),
    st.decimals(allow_nan=False, allow_infinity=False).map(str),
    st.dates(date(1, 1, 1)).map(lambda day: f"{day:%Y%m%d}"),
).filter(lambda text: all(one in "\t\n\r" or "\x20" <= one < "\ud800" or "\ue000" <= one < "\ufffe" for one in text))
NAMES = st.sampled_from(["tradePrice", "tradeDate", "dateTime", "notes", "isAPIOrder", "conid", "symbol", "tradeID",
                         "assetCategory", "tradeTime", "moon", "extra", "statement"])  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(st.dictionaries(NAMES, TEXTS, max_size=6), min_size=1, max_size=5), alike=st.booleans())
def test_any_value_is_in_its_column_or_beside_it(rows: list[dict[str, str]], alike: bool) -> None:
    if alike:
        rows = [{name: row.get(name, "") for name in rows[0]} for row in rows]
    for tag in ("Trade", "Novelty"):
        if tag == "Novelty" and not all(rows):
            continue  # an element that is not known, without attributes, is no row
        lines = "\n".join(element(tag, row) for row in rows)
        assert same(report(f"<Trades>\n{lines}\n</Trades>")) == len(rows)


def test_decimals_of_one_s_own() -> None:
    ((_, values, beside),) = told(trade(tradePrice="1.25", quantity="3"), decimals=pa.decimal128(10, 1))
    assert (values["trade_price"], values["quantity"]) == (None, 3)
    assert beside == {"tradePrice": "1.25"}
    with pytest.raises(ValueError, match="decimal128"):
        told(trade(), decimals=pa.float64())
    assert default_decimals() == pa.decimal128(38, 18)


def test_rows_of_the_same_kind_with_other_attributes() -> None:
    data = simulated(sections={"Trades": 300}, kinds={"Trades": SIX}, accounts=("U1", "U2"))
    assert same(data) == 600
    lines = [
        element("Trade", {("symbol" if number % 2 else "conid"): str(number), "moon": "1"}) for number in range(50)
    ]
    assert same(report("<Trades>\n" + "\n".join(lines) + "\n</Trades>")) == 50
