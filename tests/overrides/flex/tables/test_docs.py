"""The examples of docs/flex-tables.md run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ibkr_web.cli.flex.ending import Exit
from tests.overrides.flex.csv.reports import MARKED
from tests.overrides.flex.statement.reports import simulated

pytest.importorskip("pyarrow")

PAGE = (Path(__file__).parents[4] / "docs" / "flex-tables.md").read_text("utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def test_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.xml").write_bytes(simulated(sections={"Trades": 9}))
    Path("report.csv").write_text(MARKED, "utf-8")
    assert len(EXAMPLES) == 3
    for example in EXAMPLES:
        if "import duckdb" in example:
            continue
        exec(compile(example, "flex-tables.md", "exec"), {})
    assert Path("tables/Trade.parquet").exists()
    assert Path("as-xml.xml").exists()


def test_the_example_of_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(tmp_path)
    Path("report.xml").write_bytes(simulated(sections={"Trades": 9}))
    there: dict[str, object] = {}
    for example in EXAMPLES[:2]:
        exec(compile(example, "flex-tables.md", "exec"), there)
    assert there["stray"] == [(0,)]
    found = duckdb.from_arrow(there["tables"].reader("report.xml", "Trade"))  # type: ignore[attr-defined]
    assert len(found.fetchall()) == 18


def test_every_exit_code_is_told() -> None:
    assert [int(number) for number in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)] == sorted(map(int, Exit))
