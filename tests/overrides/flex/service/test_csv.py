"""A query whose template says CSV gives rows of the same classes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ibkr_web.flex import Flex
from ibkr_web.simulator import Simulator
from tests.loopback import Loopback


def test_a_report_in_csv(simulator: Simulator, flex: Flex) -> None:
    simulator.flex.add_query(5, csv=True)
    rows = flex.run(5).trades
    assert len(rows) == len(flex.run(1048576).trades) > 0
    for row in rows:
        assert isinstance(row.trade_price, Decimal)
        assert isinstance(row.trade_date, date)
        assert row.symbol


def test_rows_of_files_and_addresses(tmp_path: Path, direct: pytest.MonkeyPatch, loopback: Loopback) -> None:
    text = (
        '<FlexQueryResponse queryName="q" type="AF"><FlexStatements count="1"><FlexStatement accountId="U1">'
        '<Trades><Trade symbol="A" tradePrice="1.50"/><Trade symbol="B" tradePrice="2"/></Trades>'
        "</FlexStatement></FlexStatements></FlexQueryResponse>"
    )
    (tmp_path / "report.xml").write_text(text)
    loopback.fallback = lambda exchange: exchange.answer(text.encode(), media="text/xml")
    for source in (
        tmp_path / "report.xml",
        text.encode(),
        [text.encode()[:99], text.encode()[99:]],
        loopback.url + "/r",
    ):
        assert [row.trade_price for row in Flex.iter(source, "Trade")] == [Decimal("1.50"), Decimal("2")]
