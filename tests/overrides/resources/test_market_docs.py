"""docs/contracts.md and docs/market-data.md: their examples run and print what they promise."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.clock import Clock
from ibkr_web.workflows.market_data.fields import ALIASES, FieldName
from ibkr_web.workflows.market_data.windows import WIDTHS
from tests.overrides.resources.market import AAPL, UNPACED
from tests.overrides.resources.trading import Hasty
from tests.readme.pages import run


@pytest.mark.parametrize("name", ["contracts", "market-data"])
def test_the_examples_run(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock(datetime(2026, 11, 18, 16, tzinfo=UTC))
    with Simulator(tls=False, clock=clock) as simulator:
        simulator.brokerage.market.set_price(AAPL, 190.1)
        names: dict[str, Any] = {"__name__": "docs", "UNPACED": UNPACED, "CLOCK": Hasty(simulator)}
        where = f'Gateway(url="{simulator.gateway_url}"), pacing=UNPACED, clock=CLOCK'
        page = root / "docs" / f"{name}.md"
        assert run(page, capsys, names, lambda source: source.replace("Gateway()", where))
        names["ib"].close()


def test_names_that_are_told(root: Path) -> None:
    text = (root / "docs" / "market-data.md").read_text(encoding="utf-8")
    assert f"`{' '.join(ALIASES)}`" in text and set(ALIASES) <= set(get_args(FieldName))
    assert " ".join(WIDTHS) in text
