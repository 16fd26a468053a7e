"""docs/orders.md: its examples run and print what they promise; its tables are those of the code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ibkr_web
from ibkr_web.transport.pacing import Pacing
from ibkr_web.workflows.orders import kinds
from ibkr_web.workflows.orders.questions import Question
from tests.overrides.resources.trading import Hasty, simulated
from tests.readme.pages import run


@pytest.fixture
def text(root: Path) -> str:
    return (root / "docs" / "orders.md").read_text(encoding="utf-8")


def test_the_examples_run(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with simulated() as simulator:
        simulator.brokerage.orders.auto_fill = False
        names: dict[str, Any] = {"__name__": "docs", "CLOCK": Hasty(simulator), "FREE": Pacing(enabled=False)}
        where = f'Gateway(url="{simulator.gateway_url}"), clock=CLOCK, pacing=FREE'
        page = root / "docs" / "orders.md"
        assert run(page, capsys, names, lambda source: source.replace("Gateway()", where)) > 5
    assert not [each for each in simulator.violations if each.kind != "tolerated"]


def test_the_tables(text: str) -> None:
    for each in Question:
        listed = "yes" if each.suppressible else "not listed"
        assert f"| {each.value} | `{each.name}` | {each.meaning} | {listed} |" in text
    for name in kinds.__all__:
        assert f"`{name}`" in text and getattr(kinds, name).order_type in text
        assert getattr(ibkr_web, name) is getattr(kinds, name)
