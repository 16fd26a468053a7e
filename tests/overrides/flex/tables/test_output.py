"""Tables leave Python: files, frames, streams. What is half done leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from ibkr_flex import Trade
from ibkr_web.flex.statement import ReportCutOff, read
from tests.overrides.flex.statement.reports import element, report, simulated, trade

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from ibkr_web.flex import tables  # noqa: E402
from ibkr_web.flex.tables.parquet import file_name  # noqa: E402

DATA = simulated(sections={"Trades": 40, "CashTransactions": 7, "AccountInformation": 1}, unknown_sections=["Moons"])


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_folder_of_parquet_files(tmp_path: Path) -> None:
    written = tables.to_parquet(DATA, tmp_path / "new" / "tables")
    folder = tmp_path / "new" / "tables"
    assert {one.tag: one.rows for one in written} == {
        "FlexStatement": 2, "Trade": 80, "CashTransaction": 14, "AccountInformation": 2, "MoonsRow": 2,
    }  # fmt: skip
    assert names(folder) == sorted(f"{one.tag}.parquet" for one in written)
    assert names(tmp_path / "new") == ["tables"]
    table = pq.read_table(folder / "Trade.parquet")
    assert table.schema.field("quantity").type == pa.decimal128(38, 18)
    assert table.column("trade_id").to_pylist() == [row.trade_id for row in read(DATA).trades]
    assert table.schema.metadata[b"flex_type"] == b"AF"
    assert pq.read_table(folder / "MoonsRow.parquet").column("value").to_pylist() == ["1", "1"]


def test_a_folder_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    tables.to_parquet(DATA, folder, "Trades")
    assert names(folder) == ["Trade.parquet"]
    with pytest.raises(FileExistsError, match="files in it already"):
        tables.to_parquet(DATA, folder, "CashTransactions")
    tables.to_parquet(DATA, folder, "cash_transactions", overwrite=True)
    assert names(folder) == ["CashTransaction.parquet"]
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(FileExistsError, match=r"notes\.txt"):
        tables.to_parquet(DATA, folder, overwrite=True)
    assert names(folder) == ["CashTransaction.parquet", "notes.txt"]
    with pytest.raises(FileExistsError, match="no folder"):
        tables.to_parquet(DATA, folder / "notes.txt", overwrite=True)


def test_half_a_report_leaves_everything_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    tables.to_parquet(DATA, folder)
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    with pytest.raises(ReportCutOff):
        tables.to_parquet(DATA[:-2000], folder, overwrite=True)
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before
    assert names(tmp_path) == ["tables"]
    with pytest.raises(ReportCutOff):
        tables.to_parquet(DATA[:-2000], tmp_path / "other")
    assert names(tmp_path) == ["tables"]


def test_names_of_files() -> None:
    assert file_name("a:b", ".csv", set()) == "a_b.csv"
    assert file_name("TRADE", ".csv", {"Trade.csv"}) == "TRADE-2.csv"


def test_whole_tables() -> None:
    trades = tables.to_arrow(DATA, "Trade")
    assert (
        trades
        == tables.to_arrow(DATA, Trade)
        == tables.to_arrow(DATA, "trades")
        == tables.to_arrow(read(DATA), "Trade")
    )
    assert trades.schema == tables.schema("Trade")
    assert trades.column("trade_price").to_pylist() == [row.trade_price for row in read(DATA).trades]
    assert tables.to_arrow(DATA, "OpenPositions").num_rows == 0
    assert tables.to_arrow(DATA, "OpenPositions").schema == tables.schema("OpenPosition")
    assert tables.to_arrow(DATA, "MoonsRow").column("value").to_pylist() == ["1", "1"]
    assert tables.to_arrow(DATA, "Moons").column("value").to_pylist() == ["1", "1"]
    assert tables.to_arrow(DATA, "Suns").num_columns == 0
    found = tables.to_tables(DATA)
    assert list(found) == ["FlexStatement", "Trade", "CashTransaction", "AccountInformation", "MoonsRow"]


def test_one_kind_is_to_be_named() -> None:
    with pytest.raises(ValueError, match="6 kinds of rows"):
        tables.to_arrow(DATA, "Trades")
    with pytest.raises(ValueError, match="not described"):
        tables.schema("Moons")
    with pytest.raises(ValueError, match="'python' or 'report'"):
        tables.to_arrow(DATA, "Trade", names="wire")


def test_files_and_streams(tmp_path: Path) -> None:
    path = tmp_path / "report.xml"
    path.write_bytes(DATA)
    seen: list[int] = []
    for source in (path, str(path), path.open("rb"), iter([DATA[:5000], DATA[5000:]])):
        found = list(tables.batches(source, "Trades", moved=seen.append))
        assert sum(one.batch.num_rows for one in found) == 80
        if hasattr(source, "close"):
            source.close()
    assert seen.count(len(DATA)) == 4
    stream = tables.reader(DATA, "Trade", names="report")
    assert stream.schema.names[2] == "transactionType"
    assert stream.read_all().num_rows == 80
    early = tables.batches(DATA)
    assert next(early).tag == "FlexStatement"
    early.close()


def test_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    frame = tables.to_pandas(DATA, "trades")
    assert isinstance(frame, pandas.DataFrame)
    assert frame["quantity"].sum() == sum(row.quantity for row in read(DATA).trades)
    assert isinstance(frame["quantity"].iloc[0], Decimal)


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    frame = tables.to_polars(DATA, "trades")
    assert frame.schema["trade_date"] == polars.Date
    assert frame["trade_price"].to_list() == [row.trade_price for row in read(DATA).trades]


def test_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    tables.to_parquet(DATA, tmp_path / "tables")
    ((total,),) = duckdb.sql(f"SELECT sum(quantity) FROM '{tmp_path}/tables/Trade.parquet'").fetchall()
    assert total == sum(row.quantity for row in read(DATA).trades)
    with duckdb.connect() as connection:
        connection.register("trades", tables.to_arrow(DATA, "Trade"))
        assert connection.sql("SELECT count(*) FROM trades WHERE quantity > 0 OR quantity <= 0").fetchall() == [(80,)]


def test_what_is_beside_survives_parquet(tmp_path: Path) -> None:
    tables.to_parquet(trade(quantity="1", tradePrice="unknown", moon="full"), tmp_path / "tables")
    table = pq.read_table(tmp_path / "tables" / "Trade.parquet")
    assert dict(table.column("extra").to_pylist()[0]) == {"moon": "full", "tradePrice": "unknown"}


@pytest.mark.slow
def test_memory_does_not_grow_with_the_report(tmp_path: Path) -> None:
    """50 MB and 150 MB take the same memory, less than 200 MB: a day at a time, sections in turn."""
    program = (
        "import sys; from ibkr_web.flex import tables; tables.to_parquet(sys.argv[1], sys.argv[2]);"
        "print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"
    )
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory a process had")
    texts = dict.fromkeys(("symbol", "tradeID", "ibExecID", "figi"), "ABCDE")
    numbers = dict.fromkeys(("tradePrice", "quantity", "cost", "proceeds", "netCash"), "123456.789")
    line = element("Trade", texts | numbers)
    day = f"<Trades>\n{(line + chr(10)) * 400}</Trades>\n<OpenPositions>\n{(line + chr(10)) * 400}</OpenPositions>\n"
    peaks = []
    for times in (240, 720):
        whole = report("\n").decode().partition("</FlexStatement>")
        path = tmp_path / f"{times}.xml"
        with path.open("w") as file:
            file.write(whole[0])
            for _ in range(times):
                file.write(day)
            file.write(whole[1] + whole[2])
        done = subprocess.run(
            [sys.executable, "-c", program, str(path), str(tmp_path / f"{times}")], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        peaks.append(int(done.stdout) / 1024)
        path.unlink()
    assert peaks[1] < 200
    assert peaks[1] < peaks[0] + 30


def test_nothing_is_loaded_that_is_not_used() -> None:
    program = "import ibkr_web.flex.tables, ibkr_web.flex.csv, sys; print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
