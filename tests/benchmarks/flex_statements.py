"""The statements that Flex readers are measured with: made by the simulator, kept in build/, never committed.

One statement for each business day of a year, so that the simulator, which repeats its rows within a section, gives
rows that all differ: prices, times, numbers. Attributes that one of the peers cannot read are left out for all.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks.setting import ROOT

FOLDER = ROOT / "build" / "benchmarks"
VERSION = 1
"""Of what is in the files: a new one makes them anew."""
ROWS = {"Trades": 60, "OpenPositions": 40, "CashTransactions": 30}
"""Rows of one day."""
DAY = 186_000
"""Bytes of one day, about."""
DAYS = (date(2025, 1, 1), date(2025, 12, 31))
BUSINESS_DAYS = 261
UNREADABLE = {
    # ibflex2 raises at attributes it does not know and at a flag it takes for a number, py-ibkr at times of day
    "Trade": {"actionID", "positionActionID", "availableForTradingDate", "exDate", "initialInvestment", "tradeTime"},
    "CashTransaction": {"dividendType"},
}


def statement(megabytes: float) -> Path:
    """A report of about this size."""
    path = FOLDER / f"flex-{VERSION}-{megabytes:g}.xml"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(f".{os.getpid()}")
        with scratch.open("wb") as file:
            for piece in _pieces(megabytes):
                file.write(piece)
        scratch.replace(path)
    return path


def _pieces(megabytes: float) -> Any:
    from ibkr_web.simulator.flex.catalogue import catalogue
    from ibkr_web.simulator.flex.formats import Formats
    from ibkr_web.simulator.flex.queries import Days, Query, plan
    from ibkr_web.simulator.flex.statement import Report, write_xml

    elements = catalogue().elements
    attributes = {
        tag: [one.name for one in elements[tag].attributes if one.name not in UNREADABLE.get(tag, ())]
        for tag in ("Trade", "OpenPosition", "CashTransaction")
    }
    query = Query("1", "Benchmark", "AF", plan(ROWS, 0, {}, attributes), None, "LastYear", Formats(), by_day=True)
    days = round(megabytes * 1e6 / DAY)
    accounts = tuple(f"U{1_000_000 + number}" for number in range(max(1, round(days / BUSINESS_DAYS))))
    first, last = DAYS
    if days < BUSINESS_DAYS:
        last = date.fromordinal(first.toordinal() + max(1, days * 7 // 5))
    when = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - what a report prints has no zone
    return write_xml(Report(query, accounts, Days(first, last), when, lambda *subject: Random(repr(subject))))
