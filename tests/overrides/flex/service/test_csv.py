"""A query whose template says CSV gives rows of the same classes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ibkr_web.flex import Flex
from ibkr_web.simulator import Simulator


def test_a_report_in_csv(simulator: Simulator, flex: Flex) -> None:
    simulator.flex.add_query(5, csv=True)
    rows = flex.run(5).trades
    assert len(rows) == len(flex.run(1048576).trades) > 0
    for row in rows:
        assert isinstance(row.trade_price, Decimal)
        assert isinstance(row.trade_date, date)
        assert row.symbol
