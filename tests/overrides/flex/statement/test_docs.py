"""What docs/flex-statements.md shows works, and the numbers in it are the package's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import ibkr_flex
from ibkr_web.flex import statement
from ibkr_web.flex.statement.scan import LONGEST
from ibkr_web.flex.statement.walk import DEEPEST
from tests.overrides.flex.statement.reports import simulated

TEXT = (Path(__file__).resolve().parents[4] / "docs" / "flex-statements.md").read_text("utf-8")


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("report.xml", "huge.xml"):
        (tmp_path / name).write_bytes(simulated(sections={"Trades": 3}, accounts=("U1",)))
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    names: dict[str, Any] = {}
    for block in blocks:
        exec(block, names)
    assert len(blocks) == 2
    assert len(capsys.readouterr().out.splitlines()) == 6


def test_its_numbers_are_true() -> None:
    rows = [ibkr_flex.row_class(tag) for tag in ibkr_flex.ROWS]
    attributes = sum(len(row.columns) for row in rows if row)
    sections = len(ibkr_flex.SECTIONS) + len(ibkr_flex.SINGLE)
    choices = [one for one in vars(ibkr_flex.choices).values() if isinstance(one, type)]
    enumerations = sum(issubclass(one, ibkr_flex.Choice) and one is not ibkr_flex.Choice for one in choices)
    told = " ".join(TEXT.split())
    assert (
        f"{len(rows)} kinds of elements with {attributes:,} attributes, {sections} sections, {enumerations} enumer"
        in told
    )
    assert f"has all {len(ibkr_flex.LISTS)})" in told
    assert f"no element longer than {LONGEST // 2**20} MB, no nesting deeper than {DEEPEST}" in told


def test_every_exception_is_explained() -> None:
    errors = [name for name in statement.__all__ if isinstance(getattr(statement, name), type)]
    for name in errors:
        if issubclass(getattr(statement, name), statement.ReportError):
            assert f"`{name}`" in TEXT
