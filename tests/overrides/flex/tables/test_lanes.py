"""The fast lane gives what expat gives, and refuses what expat refuses."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import Any

import pytest

from ibkr_web.flex.statement import NotAReport, ReportCutOff, ReportDamaged, ServiceAnswer, iterate
from tests.overrides.flex.statement.reports import element, every_kind, report, simulated

pa = pytest.importorskip("pyarrow")

from ibkr_web.flex import tables  # noqa: E402
from ibkr_web.flex.tables.blocks import Wanted, blocks  # noqa: E402


def rows(source: Any, **how: Any) -> list[dict[str, Any]]:
    """Every row of all tables, in order of kinds."""
    found = [{"tag": tag, **row} for tag, batch in tables.batches(source, **how) for row in batch.to_pylist()]
    return sorted(found, key=lambda row: row["tag"])


def lines(*inside: str) -> bytes:
    """A report with these lines among trades."""
    before = [element("Trade", {"symbol": f"S{number}", "quantity": str(number)}) for number in range(5)]
    after = [element("Trade", {"symbol": f"T{number}", "quantity": str(number)}) for number in range(5)]
    return report("\n<Trades>\n" + "\n".join([*before, *inside, *after]) + "\n</Trades>\n")


def small(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), 97):
        yield data[start : start + 97]


def test_the_same_with_and_without_lines() -> None:
    data = simulated(sections=dict.fromkeys(every_kind(), 4), kinds=every_kind(), by_day=True, unknown_sections=["New"])
    expected = rows(data)
    assert len(expected) > 1000
    assert rows(data.replace(b"\n", b"")) == expected
    assert rows(data.replace(b"\n", b"\r\n")) == expected
    assert rows(data.replace(b"\n<", b"\n   <")) == expected
    assert rows(gzip.compress(data)) == expected
    assert rows(data.decode().encode("utf-16")) == expected
    assert rows(b'<?xml version="1.0" encoding="ISO-8859-1"?>\n' + data) == expected


def test_the_same_in_small_pieces() -> None:
    data = simulated(sections={"Trades": 200, "OpenPositions": 50}, odd=True)
    assert rows(small(data)) == rows(data)


@pytest.mark.parametrize("inside", [
    "<!--\n<Trade symbol='x' quantity='1' />\n" + element("Trade", {"symbol": "no", "quantity": "1"}) + "\n-->",
    "<![CDATA[\n" + element("Trade", {"symbol": "no", "quantity": "1"}) + "\n]]>",
    element("Trade", {"symbol": "no", "quantity": "1"}) + element("Trade", {"symbol": "yes", "quantity": "1"}),
    "<Trade symbol='single' quantity='2' />",
    '<Trade symbol="two"\n quantity="2" />',
    '<Trade symbol="in it">\n<Lot symbol="x" quantity="1" />\n</Trade>',
    "</Trades>\n<Lots>\n" + element("Trade", {"symbol": "there", "quantity": "1"}) + "\n</Lots>\n<Trades>",
    element("Trade", {"quantity": "1", "symbol": "turned"}),
    element("Trade", {"symbol": "a&b", "figi": "<>"}),
    "<Trade />",
    "<Trade/>",
])  # fmt: skip
def test_what_stands_between_rows(inside: str) -> None:
    data = lines(inside)
    found = [(row["section"], row["symbol"], row["quantity"]) for row in rows(data, wanted="Trade")]
    assert found == [(row.section, row.symbol, row.quantity) for row in iterate(data, "Trade")]
    assert all(block.checked for block in blocks(data, Wanted()))


DAMAGED = (
    '<Trade symbol="a & b" quantity="1" />',
    '<Trade symbol="&moon;" quantity="1" />',
    '<Trade symbol="a" symbol="1" />',
    '<Trade symbol="a"quantity="1" />',
    '<Trade symbol="\x01" quantity="1" />',
    '<Trade symbol="&#1;" quantity="1" />',
    '<Trade symbol="\ufffe" quantity="1" />',
    '<Trade symbol "a" quantity="1" />',
    '<Trade symbol="a" quantity="1" x />',
    '<Trade symbol="a quantity="1" />',
    '<Trade symbol="a" quantity="1">',
)


@pytest.mark.parametrize("inside", DAMAGED)
@pytest.mark.parametrize("wanted", [None, "Trade", "OpenPositions"])
def test_damage_in_the_lane(inside: str, wanted: str | None) -> None:
    data = lines(inside)
    with pytest.raises(ReportDamaged):
        list(iterate(data))
    with pytest.raises(ReportDamaged):
        rows(data, wanted=wanted)
    with pytest.raises(ReportDamaged):
        list(blocks(data, Wanted()))


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(ReportDamaged):
        rows(lines('<Trade symbol="?" quantity="1" />').replace(b"?", b"\xff"))


def test_lines_are_counted_right() -> None:
    data = lines("</Trade>")
    with pytest.raises(ReportDamaged) as plain:
        list(iterate(data))
    with pytest.raises(ReportDamaged) as fast:
        rows(data)
    assert (str(fast.value), fast.value.line) == (str(plain.value), plain.value.line)


def test_no_report() -> None:
    with pytest.raises(ReportCutOff) as cut:
        rows(lines()[:-300])
    assert cut.value.size == len(lines()) - 300
    with pytest.raises(NotAReport):
        rows(b"<html><body>\n</body></html>")
    with pytest.raises(ServiceAnswer, match="1019"):
        rows(b"<FlexStatementResponse>\n<Status>Warn</Status>\n<ErrorCode>1019</ErrorCode>\n</FlexStatementResponse>")


def test_statements_and_sections_are_told() -> None:
    data = simulated(sections={"Trades": 5, "TradeConfirms": 5}, by_day=True, accounts=("U1", "U2"))
    found = {}
    for tag, batch in tables.batches(data):
        for row in batch.to_pylist():
            found.setdefault(tag, []).append(row)
    statements = found["FlexStatement"]
    assert [row["statement"] for row in statements] == list(range(len(statements)))
    for row in found["Trade"]:
        assert row["section"] == "Trades"
        assert row["account_id"] == statements[row["statement"]]["account_id"]
        assert row["report_date"] == statements[row["statement"]]["from_date"]


def test_empty_statements_are_rows() -> None:
    one = '<FlexStatement accountId="U1" fromDate="20260101" toDate="20260101" period="" whenGenerated="" />'
    data = (
        f'<FlexQueryResponse>\n<FlexStatements count="3">\n{one}\n{one}\n{one}\n</FlexStatements>\n</FlexQueryResponse>'
    )
    table = tables.to_arrow(data.encode(), "FlexStatement")
    assert table.column("statement").to_pylist() == [0, 1, 2]
