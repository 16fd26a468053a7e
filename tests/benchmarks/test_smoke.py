"""Every benchmark still runs and gives its rows. No figure is judged here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import BENCHMARKS
from tests.benchmarks.measure import SMOKE
from tests.benchmarks.results import Check, Row, Section, verdict, write
from tests.benchmarks.setting import NotReady, Setting, setting

pytestmark = pytest.mark.slow

ROWS = {
    "imports": 4,
    "first-use": 6,
    "decode": 9,
    "memory": 6,
    "calls": 6,
    "whole": 2,
    "regenerate": 4,
    "drift": 2,
    "simulator": 6,
    "flex": 12,
    "flex-tables": 4,
}


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    try:
        yield setting(tmp_path_factory.mktemp("bench"), scale=SMOKE.scale)
    except NotReady as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("name", BENCHMARKS)
def test_benchmark_gives_its_rows(name: str, given: Setting) -> None:
    section = BENCHMARKS[name](given, SMOKE)

    assert len(section.rows) == ROWS[name]
    for row in section.rows:
        assert row.checks or name == "simulator"  # beside nothing else: there is no other simulator
        assert all(figure is not None for figure in row.figures.values())


def test_targets_are_judged_both_ways(tmp_path: Path) -> None:
    checks = [Check("time", 1.2, 1.1), Check("factor", 2.0, 3.0, at_least=True), Check("beside", 9.0)]
    checks += [Check("time", 1.0, 1.1), Check("factor", 3.0, 3.0, at_least=True)]
    sections = [Section("Things", "ms", [Row("thing", {"ours": 1.0, "stock": 2.0}, checks)])]

    count, missed = verdict(sections)
    write(tmp_path / "figures.json", sections)

    assert count == 4
    assert len(missed) == 2
    [section] = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert section["rows"][0]["checks"][0] == {"name": "time", "value": 1.2, "at_most": 1.1, "met": False}
