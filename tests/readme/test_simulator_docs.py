"""docs/simulator.md: its examples run, and every behaviour it lists names a test that exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.readme.pages import blocks


def test_the_examples_run(root: Path, direct: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    text = (root / "docs" / "simulator.md").read_text(encoding="utf-8")
    started, fixture = blocks(text)
    exec(compile(started.source, "docs/simulator.md", "exec"), {"__name__": "docs"})
    assert capsys.readouterr().out.splitlines() == started.promises
    compile(fixture.source, "docs/simulator.md", "exec")


def test_every_behaviour_names_its_source_and_its_test(root: Path) -> None:
    text = (root / "docs" / "simulator.md").read_text(encoding="utf-8")
    table = text.partition("## What it does")[2].partition("## What running clients")[0]
    rows = [
        line for line in table.splitlines() if line.startswith("|") and not re.match(r"\|[-|]+$|\| behaviour", line)
    ]
    assert len(rows) > 100
    for row in rows:
        cells = [cell.strip() for cell in row.strip("|").split(" | ")]
        if cells[0].startswith("**"):
            continue
        assert cells[-2], row
        files = re.findall(r"`([\w/]+\.py)`", cells[-1])
        assert files, row
        for name in files:
            assert (root / name).exists() or (root / "tests" / "simulator" / name).exists(), name
