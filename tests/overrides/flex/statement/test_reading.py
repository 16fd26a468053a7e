"""Reports as a whole: statements, sections, lists of rows, sources, strictness, memory."""

from __future__ import annotations

import asyncio
import gzip
import io
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

try:
    from compression import zstd  # Python 3.14
except ImportError:
    from backports import zstd

from ibkr_flex import CashTransaction, Row, Text, Trade
from ibkr_web.flex import statement
from ibkr_web.flex.statement import Report, Rows, UnexpectedContent, aiterate, iterate, read
from tests.overrides.flex.statement.reports import element, every_kind, report, simulated, trade

SIX = ("SymbolSummary", "Order", "Trade", "Lot", "WashSale", "AssetSummary")


def test_lists_of_rows_over_all_statements() -> None:
    data = simulated(sections={"Trades": 12, "CashTransactions": 4}, kinds={"Trades": SIX}, accounts=("U1", "U2"))
    found = read(data)

    assert (found.query_name, found.type, len(found.statements), len(found)) == ("Query 1", "AF", 2, 32)
    assert [one.account_id for one in found.statements] == ["U1", "U2"]
    assert [trade.account_id for trade in found.trades] == ["U1"] * 2 + ["U2"] * 2
    for rows in (found.orders, found.lots, found.symbol_summaries, found.wash_sales, found.asset_summaries):
        assert len(rows) == 4
    assert len(found.cash_transactions) == 8
    assert found.open_positions == []
    assert {type(row).__name__ for row in found} == {*SIX, "CashTransaction"}
    first = found.statements[0]
    assert (len(first), len(first.trades), len(first.rows("Lot"))) == (16, 2, 2)
    assert (first.from_date, first.to_date, first.period) == (date(2026, 10, 1), date(2026, 10, 30), "LastMonth")
    assert isinstance(first.when_generated, datetime)


def test_rows_know_where_they_stand() -> None:
    for row in iterate(simulated(sections={"Trades": 3}, accounts=("U1", "U2")), Trade):
        assert row.section == "Trades"
        assert row.statement.account_id == row.account_id


def test_sections_of_a_statement() -> None:
    lot = element("FxLot", {"fxCurrency": "EUR", "quantity": "5"})
    inside = (
        f"{element('AccountInformation', {'accountId': 'U1', 'name': 'A'})}"
        f"<Trades>{element('Trade', {'tradeID': '1'})}{element('Lot', {'tradeID': '1'})}</Trades>"
        f"<OptionEAE>{element('OptionEAE', {'symbol': 'X'})}</OptionEAE>"
        f"<FxPositions><FxLots>{lot}</FxLots></FxPositions>"
        f"<OpenPositions />"
        f"<Novelties><Novelty a='1'/><Novelty a='2'><Part b='3'/></Novelty></Novelties>"
        f"<Single x='1'/>"
    )
    (found,) = read(report(inside)).statements

    assert [(section.name, [row.tag for row in section]) for section in found.sections] == [
        ("AccountInformation", ["AccountInformation"]),
        ("Trades", ["Trade", "Lot"]),
        ("OptionEAE", ["OptionEAE"]),
        ("FxPositions", ["FxLot"]),
        ("OpenPositions", []),
        ("Novelties", ["Novelty", "Novelty", "Part"]),
        ("Single", ["Single"]),
    ]
    assert found.account_information is not None
    assert found.account_information.account_id == "U1"
    assert found.change_in_nav is None
    assert len(found.option_events) == len(found.fx_lots) == 1
    novelty = found.rows("Novelty")[1]
    assert type(novelty) is Row
    assert (novelty.attributes, novelty.extra, novelty["a"], "b" in novelty) == ({"a": "2"}, {"a": "2"}, "2", False)
    assert [child.tag for child in novelty.children if isinstance(child, Row)] == ["Part"]
    section = found.section("Novelties")
    assert section is not None
    assert len(section) == 3
    assert found.section("Trade") is None


def test_single_sections_of_all_statements() -> None:
    found = read(simulated(sections=["AccountInformation", "ChangeInNAV"], accounts=("U1", "U2", "U3")))
    assert [one.account_id for one in found.account_information] == ["U1", "U2", "U3"]
    assert len(found.change_in_nav) == 3


def test_attributes_that_nobody_has_described() -> None:
    (row,) = read(trade(tradeID="1", moonPhase="full", quantity="abc")).trades
    assert row.extra == {"moonPhase": "full"}
    assert row.attributes == {"tradeID": "1", "moonPhase": "full", "quantity": "abc"}
    assert row.to_dict() == {"trade_id": "1", "moonPhase": "full", "quantity": "abc"}
    assert row.figi is None
    assert row.notes == ()
    assert "figi" not in row


@pytest.mark.parametrize(
    ("inside", "what", "tag", "attribute"),
    [
        ("<Novelties />", "section", "Novelties", ""),
        ("<Trades><Novelty a='1'/></Trades>", "row", "Novelty", ""),
        ("<Trades><Trade moon='1'/></Trades>", "attribute", "Trade", "moon"),
        ("<Trades><Trade quantity='x'/></Trades>", "value", "Trade", "quantity"),
        ("<Trades><Trade tradeDate='25/12/2026'/></Trades>", "value", "Trade", "tradeDate"),
        ("<Trades><Trade assetCategory='MOON'/></Trades>", "member", "Trade", "assetCategory"),
        ("<Trades><Trade notes='P;Zz'/></Trades>", "member", "Trade", "notes"),
        ("<Trades>text</Trades>", "text", "", ""),
    ],
)
@pytest.mark.filterwarnings("ignore::ibkr_flex.DateOrderWarning")
def test_strict_refuses_what_is_not_described(inside: str, what: str, tag: str, attribute: str) -> None:
    data = report(inside)
    for reading in (lambda: read(data, strict=True), lambda: list(iterate(data, strict=True))):
        with pytest.raises(UnexpectedContent) as caught:
            reading()
        found = caught.value
        assert (found.what, found.tag, found.attribute) == (what, tag, attribute)
        assert isinstance(pickle.loads(pickle.dumps(found)), UnexpectedContent)
    if what not in ("section", "text"):
        told = list(read(data).unexpected())
        assert [one.what for one in told] == [what]
    assert len(read(data)) == int(what not in ("section", "text"))


def test_strict_accepts_everything_described() -> None:
    data = simulated(sections=[*every_kind(), "ChangeInNAV"], kinds=every_kind(), rows=12)
    assert list(read(data, strict=True).unexpected()) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda data, path: path,
        lambda data, path: str(path),
        lambda data, path: data,
        lambda data, path: bytearray(data),
        lambda data, path: memoryview(data),
        lambda data, path: data.decode(),
        lambda data, path: io.BytesIO(data),
        lambda data, path: io.StringIO(data.decode()),
        lambda data, path: iter([data[:7], b"", data[7:]]),
        lambda data, path: [data[start : start + 1] for start in range(len(data))],
        lambda data, path: gzip.compress(data),
        lambda data, path: gzip.compress(data[:50]) + gzip.compress(data[50:]) + b"\0\0",
        lambda data, path: [bytes([byte]) for byte in gzip.compress(data)],
        lambda data, path: zstd.compress(data[:99]) + zstd.compress(data[99:]),
        lambda data, path: [bytes([byte]) for byte in zstd.compress(data)],
        lambda data, path: b"\xef\xbb\xbf" + data,
        lambda data, path: b"\n  " + data + b"\n\n",
        lambda data, path: b"<?xml version='1.0' encoding='UTF-8'?>\n" + data,
        lambda data, path: data.decode().encode("utf-16"),
        lambda data, path: data.decode().encode("utf-16-le"),
        lambda data, path: [bytes([byte]) for byte in ("\ufeff" + data.decode()).encode("utf-16-be")],
        lambda data, path: data.decode().encode("utf-32"),
        lambda data, path: b"<?xml version='1.0' encoding='ISO-8859-1'?>" + data.decode().encode("latin-1"),
        lambda data, path: '<?xml version="1.0" encoding="UTF-16"?>' + data.decode(),
    ],
)
def test_every_kind_of_source(make: Callable[[bytes, Path], Any], tmp_path: Path) -> None:
    data = trade(tradeID="1", description="Société Générale", quantity="1,234.5")
    path = tmp_path / "a report.xml"
    path.write_bytes(data)
    expected = [("1", "Société Générale", "1234.5")]
    rows = read(make(data, path)).trades
    streamed = iterate(make(data, path), Trade)
    for found in (rows, streamed):
        assert [(row.trade_id, row.description, str(row.quantity)) for row in found] == expected


def test_what_is_no_source() -> None:
    with pytest.raises(TypeError, match="pieces of bytes"):
        read(["<FlexQueryResponse/>"])  # type: ignore[list-item]
    with pytest.raises(FileNotFoundError):
        read("there-is-no-such-report.xml")


def test_several_kinds_of_rows_are_iterated_in_order() -> None:
    data = simulated(sections={"Trades": 6, "OpenPositions": 2, "CashTransactions": 3}, kinds={"Trades": SIX})
    tags = [row.tag for row in iterate(data, "CashTransaction", Trade, "NoSuchRow")]
    assert tags == ["Trade"] + ["CashTransaction"] * 3 + ["Trade"] + ["CashTransaction"] * 3
    assert [row.account_id for row in iterate(data, "FlexStatement")] == ["U1234567", "U7654321"]
    assert all(isinstance(row, CashTransaction) for row in iterate(data, CashTransaction))


def test_rows_come_as_soon_as_their_bytes_are_there() -> None:
    data = simulated(sections={"Trades": 50}, accounts=("U1",))
    rows = Rows("Trade", typed=True)
    early = list(rows.feed(data[: len(data) // 2]))
    late = [*rows.feed(data[len(data) // 2 :]), *rows.close()]
    assert 20 <= len(early) <= 26
    assert len(early) + len(late) == 50


def test_bytes_that_come_asynchronously() -> None:
    data = simulated(sections={"Trades": 5}, accounts=("U1",))

    async def wire() -> AsyncIterator[bytes]:
        for start in range(0, len(data), 999):
            await asyncio.sleep(0)
            yield data[start : start + 999]

    async def main() -> list[Any]:
        return [row.trade_id async for row in aiterate(wire(), "Trade")]

    assert asyncio.run(main()) == [row.trade_id for row in read(data).trades]


def test_text_between_elements_is_kept() -> None:
    found = read(report("<Trades>one<Trade tradeID='1'/>&lt;two&gt;<![CDATA[<three/>]]></Trades>"))
    section = found.statements[0].section("Trades")
    assert section is not None
    assert [str(child) for child in section.element.children if isinstance(child, Text)] == ["one", "<two><three/>"]
    again = ElementTree.fromstring(found.to_xml()).find(".//Trades")
    assert again is not None
    assert (again.text, again[0].tail) == ("one", "<two><three/>")


def test_a_report_is_written_to_files(tmp_path: Path) -> None:
    found = read(simulated(sections={"Trades": 2100}))
    found.write(tmp_path / "again.xml")
    memory = io.BytesIO()
    found.write(memory)
    assert memory.getvalue() == (tmp_path / "again.xml").read_bytes() == found.to_xml()
    assert list(read(tmp_path / "again.xml")) == list(found)


def test_reports_tell_little_of_themselves() -> None:
    found = read(simulated(sections={"Trades": 2}, accounts=("U7777777",)))
    shown = f"{found!r} {found.statements[0]!r} {found.statements[0].sections[0]!r}"
    assert "2 rows" in shown
    assert "U7777777" not in shown
    assert isinstance(found, Report)
    assert bool(read(report()))
    assert bool(read(report()).statements[0])


def test_names_of_the_package_exist() -> None:
    assert set(statement.__all__) == set(dir(statement))
    for name in statement.__all__:
        assert getattr(statement, name) is not None
    with pytest.raises(AttributeError):
        statement.nothing  # noqa: B018


MEMORY = """
import sys
sys.path[:0] = {paths!r}
from ibkr_web.flex.statement import iterate, tuples
row = b'<Trade accountId="U1" symbol="S%d" quantity="%d.25" tradePrice="1.%d" dateTime="20260309;1%05d" ' \\
      b'tradeID="%d" notes="P" description="&amp; {filler}" />\\n'
def report():
    yield b'<FlexQueryResponse><FlexStatements count="1"><FlexStatement accountId="U1"><Trades>'
    for first in range(0, {rows}, 1000):
        yield b"".join(row % (n, n, n, n % 60000 % 59 + n % 60 * 100, n) for n in range(first, first + 1000))
    yield b"</Trades></FlexStatement></FlexStatements></FlexQueryResponse>"
def peak():
    return int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0])
count = sum(1 for _ in iterate([b"<FlexQueryResponse>", b"</FlexQueryResponse>"], typed=True))
before = peak()
for one in iterate(report(), "Trade", typed=True):
    one.quantity
    count += 1
for one in tuples(report(), "Trade", ["quantity", "tradeID"]):
    count += 1
print(count, peak() - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of the memory from /proc")
def test_streaming_takes_constant_memory() -> None:
    root = Path(__file__).parents[4]
    program = MEMORY.format(paths=[str(root / "generated"), str(root / "overrides")], rows=60_000, filler="x" * 200)
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    count, kilobytes = map(int, done.stdout.split())
    assert count == 120_000
    assert kilobytes < 14_000  # of 20 MB, read twice; what is remembered of texts and numbers is bounded


def test_rows_outside_of_statements_are_no_rows_of_one() -> None:
    data = report("<Trades><Trade tradeID='1'/></Trades>").replace(
        b"</FlexStatements>", b"<Extra><Trades><Trade tradeID='2'/></Trades></Extra></FlexStatements>"
    )
    found = read(data)
    assert [row.trade_id for row in found.trades] == [row.trade_id for row in iterate(data)] == ["1"]
    assert b"tradeID='2'" in found.to_xml()
