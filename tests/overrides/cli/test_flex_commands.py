"""`ibkr-web flex`: files, tables, exit codes, and that no token is printed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from typer.testing import CliRunner, Result

from ibkr_web.cli.app import app
from ibkr_web.cli.flex.ending import Exit, code_of
from ibkr_web.errors import PacingTimeout
from ibkr_web.flex import FlexError, FlexTimeout
from ibkr_web.flex.statement import read
from ibkr_web.simulator import Simulator
from tests.overrides.flex.csv.reports import MARKED
from tests.overrides.flex.statement.reports import simulated

pytest.importorskip("pyarrow")

Run = Callable[..., Result]


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(tls=False) as running:
        running.flex.generation_seconds = 0
        # The limits of a token are those of all who use it: not of other tests.
        running.flex.token = running.flex.add_token(str(uuid4().int))
        yield running


@pytest.fixture
def run(simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def one(*arguments: str, text: str = "", **environment: str) -> Result:
        given = {"IBKR_FLEX_TOKEN": simulator.flex.token, "IBKR_FLEX_BASE_URL": simulator.url} | environment
        done = CliRunner().invoke(app, ["flex", *arguments], input=text, env=given)
        assert simulator.flex.token not in done.output
        return done

    return one


def offline(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["flex", *arguments])


def told(done: Result) -> Any:
    return json.loads(done.stdout.splitlines()[0])


QUERY = "1048576"
FAST = ("--first-wait", "0")


def test_a_report_becomes_a_file(run: Run, simulator: Simulator, tmp_path: Path) -> None:
    done = run("run", QUERY, *FAST, "--output", "report.xml", "--checksum", "--json")
    assert done.exit_code == 0, done.output
    result = told(done)
    assert (result["path"], result["format"]) == ("report.xml", "xml")
    assert result["size"] == (tmp_path / "report.xml").stat().st_size
    assert (tmp_path / "report.xml.sha256").read_text() == f"{result['sha256']}  report.xml\n"
    trades = read(tmp_path / "report.xml").trades
    assert trades

    again = run("run", QUERY, *FAST, "--output", "report.xml")
    assert (again.exit_code, "is there already" in again.stderr) == (Exit.OUTPUT, True)

    (reference,) = result["references"]
    fetched = run("fetch", reference, *FAST, "--format", "parquet", "--output", "tables", "--json")
    assert fetched.exit_code == 0, fetched.output
    assert {one["row"]: one["rows"] for one in told(fetched)["files"]}["Trade"] == len(trades)
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(".")) == []


def test_without_an_output_it_is_named_after_the_query(run: Run, simulator: Simulator, tmp_path: Path) -> None:
    simulator.flex.add_query(77, csv=True, sections={"Trades": 3})
    done = run("run", "77", *FAST, "--start", "2026-01-05", "--end", "2026-01-06")
    assert (done.exit_code, "flex-77.csv" in done.stdout) == (0, True), done.output
    assert (tmp_path / "flex-77.csv").exists()
    quiet = run("run", "77", *FAST, "--format", "xml", "--quiet", "--token-file", "-", text=f"{simulator.flex.token}\n")
    assert (quiet.exit_code, quiet.output) == (0, "")
    assert len(read(tmp_path / "flex-77.xml").trades) > 0


@pytest.mark.parametrize(("code", "exit_code"), [
    (1012, Exit.TOKEN), (1015, Exit.TOKEN), (1014, Exit.QUERY), (1003, Exit.NOTHING), (4711, Exit.OTHER),
])  # fmt: skip
def test_errors_have_exit_codes(run: Run, simulator: Simulator, code: int, exit_code: Exit) -> None:
    simulator.flex.fail_next(code)
    done = run("run", QUERY, *FAST, "--output", "report.xml", "--json")
    assert done.exit_code == exit_code, done.output
    assert (told(done)["exit"], told(done)["code"]) == (exit_code, code)
    assert done.stderr.startswith("error: ")
    assert not Path("report.xml").exists()


def test_not_ready_in_time(run: Run, simulator: Simulator) -> None:
    simulator.flex.generation_seconds = 3600
    done = run("run", QUERY, *FAST, "--timeout", "3", "--json")
    assert done.exit_code == Exit.LATE, done.output
    assert f"ibkr-web flex fetch {told(done)['reference']}" in done.stderr


def test_no_token(run: Run, tmp_path: Path) -> None:
    for arguments in (("--token-file", "nowhere"), ("--profile", "flex", "--credentials", "nowhere.toml")):
        done = run("run", QUERY, *arguments)
        assert done.exit_code == Exit.TOKEN
        assert "--token-file" in done.stderr
    both = run("run", QUERY, "--token-file", "x", "--profile", "y")
    assert both.exit_code == Exit.USAGE
    (tmp_path / "credentials.toml").write_text('[mine]\ntoken = "1"\nbase_url = "http://127.0.0.1:9"\n')
    (tmp_path / "credentials.toml").chmod(0o600)
    late = run("run", QUERY, "--profile", "mine", "--credentials", "credentials.toml", "--timeout", "1")
    assert late.exit_code in (Exit.LATE, Exit.NETWORK), late.output


@pytest.mark.parametrize("line", [
    "run abc", f"run {QUERY} --start 2026-01-01", f"run {QUERY} --start someday", "run", "fetch abc",
    "convert report.xml --to raw -o x", "convert nowhere --to csv -o x", "sections report.xml --slash-dates no",
    "convert report.xml --to xml -o x --section Trades",
])  # fmt: skip
def test_usage(run: Run, tmp_path: Path, line: str) -> None:
    (tmp_path / "report.xml").write_bytes(simulated(sections={"Trades": 1}))
    assert run(*line.split()).exit_code == Exit.USAGE


def test_exit_codes_of_other_errors() -> None:
    assert code_of(FlexTimeout("late", code=1018)) == Exit.THROTTLED
    assert code_of(FlexError("busy", status=429)) == Exit.THROTTLED
    assert code_of(PacingTimeout("full", operation="flex.send_request", wait=9.0)) == Exit.THROTTLED
    assert code_of(RuntimeError()) == Exit.OTHER


def test_conversion(tmp_path: Path) -> None:
    data = simulated(sections={"Trades": 9, "CashTransactions": 2}, unknown_attributes=["moon"])
    (tmp_path / "report.xml").write_bytes(data)
    source, trades = str(tmp_path / "report.xml"), read(data).trades

    done = offline("convert", source, "--to", "json", "-o", str(tmp_path / "json"))
    assert done.exit_code == 0, done.output
    rows = [json.loads(line) for line in (tmp_path / "json" / "Trade.jsonl").read_text("utf-8").splitlines()]
    assert [row["trade_price"] for row in rows] == [f"{trade.trade_price:f}" for trade in trades]
    assert [date.fromisoformat(row["trade_date"]) for row in rows] == [trade.trade_date for trade in trades]
    assert rows[0]["extra"] == {"moon": "new"}

    done = offline("convert", source, "--to", "csv", "-o", str(tmp_path / "csv"), "--section", "Trades")
    assert [one.name for one in (tmp_path / "csv").iterdir()] == ["Trade.csv"]
    head, *lines = (tmp_path / "csv" / "Trade.csv").read_text("utf-8").splitlines()
    assert head.startswith("statement,section,transaction_type,")
    assert len(lines) == len(trades)

    done = offline("convert", source, "--to", "parquet", "-o", str(tmp_path / "tables"), "--json")
    assert told(done)["rows"] == len(read(data)) + 2
    there = offline("convert", source, "--to", "parquet", "-o", str(tmp_path / "tables"))
    assert (there.exit_code, "files in it already" in there.stderr) == (Exit.OUTPUT, True)
    assert offline("convert", source, "--to", "parquet", "-o", str(tmp_path / "tables"), "--overwrite").exit_code == 0

    (tmp_path / "half.xml").write_bytes(data[:-900])
    half = offline("convert", str(tmp_path / "half.xml"), "--to", "csv", "-o", str(tmp_path / "half"))
    assert (half.exit_code, (tmp_path / "half").exists()) == (Exit.CONTENT, False)


def test_attributes_called_as_our_columns(tmp_path: Path) -> None:
    row = '<Odd statement="7" section="x" extra="y" moon="new"/>'
    report = f"<FlexQueryResponse><FlexStatements><FlexStatement><Odds>{row}</Odds></FlexStatement></FlexStatements>"
    (tmp_path / "report.xml").write_text(f"{report}</FlexQueryResponse>", "utf-8")
    done = offline("convert", str(tmp_path / "report.xml"), "--to", "csv", "-o", str(tmp_path / "csv"))
    assert done.exit_code == 0, done.output
    with (tmp_path / "csv" / "Odd.csv").open(encoding="utf-8", newline="") as file:
        head, values = csv.reader(file)
    assert head == ["statement", "section", "moon", "extra"]
    assert values[:3] == ["0", "Odds", "new"]
    assert json.loads(values[3]) == {"statement": "7", "section": "x", "extra": "y"}


def test_csv_becomes_xml(tmp_path: Path) -> None:
    (tmp_path / "report.csv").write_text(MARKED, "utf-8")
    done = offline("convert", str(tmp_path / "report.csv"), "--to", "xml", "-o", str(tmp_path / "report.xml"), "-q")
    assert (done.exit_code, done.output) == (0, "")
    assert [trade.symbol for trade in read(tmp_path / "report.xml").trades] == ["AAPL", "MSFT"]


def test_sections(tmp_path: Path) -> None:
    path = tmp_path / "report.xml"
    path.write_bytes(
        simulated(sections={"Trades": 9}, unknown_attributes=["moon"], unknown_sections=["Comets"], name="Q [1]")
    )
    found = told(offline("sections", str(path), "--json"))
    assert (found["queryName"], found["statements"], found["rows"]) == ("Q [1]", 2, 20)
    assert (found["first_day"], found["last_day"]) == ("2026-10-01", "2026-10-30")
    assert found["sections"] == [
        {"section": "Trades", "row": "Trade", "rows": 18, "described": True, "unknown_attributes": ["moon"]},
        {"section": "Comets", "row": "CometsRow", "rows": 2, "described": False,
         "unknown_attributes": ["accountId", "value"]},
    ]  # fmt: skip
    shown = offline("sections", str(path)).stdout
    assert "Q [1]: 2 statements, 20 rows, 2026-10-01 to 2026-10-30" in shown
    assert "moon" in shown
    (tmp_path / "page.html").write_text("<html></html>")
    assert offline("sections", str(tmp_path / "page.html")).exit_code == Exit.CONTENT
