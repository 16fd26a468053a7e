"""Flex reports in CSV, or as text with other separators: the same rows as from XML.

    from ibkr_web.flex import csv

    report = csv.read("report.csv")
    for trade in report.trades:
        print(trade.date_time, trade.symbol, trade.quantity)

    for trade in csv.iterate("huge.csv", "Trade"):  # constant memory
        ...

A CSV report calls its columns otherwise than XML does (`ClientAccountID`, `Buy/Sell`) and need not say which section
comes; docs/flex-tables.md tells how both are found out. Columns that nobody has described are in `extra`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.flex.csv.reading import is_csv as is_csv
    from ibkr_web.flex.csv.reading import iterate as iterate
    from ibkr_web.flex.csv.reading import read as read
    from ibkr_web.flex.csv.reading import rows_of as rows_of

__all__ = ["is_csv", "iterate", "read", "rows_of"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ibkr_web.flex.csv import reading

    return getattr(reading, name)


def __dir__() -> list[str]:
    return __all__
