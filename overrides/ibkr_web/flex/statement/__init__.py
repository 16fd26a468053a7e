"""Reading Flex reports: typed, nothing lost, of any size.

    from ibkr_web.flex import statement

    report = statement.read("report.xml")
    for trade in report.trades:
        print(trade.trade_date, trade.symbol, trade.quantity, trade.trade_price)

    for trade in statement.iterate("huge.xml", "Trade"):  # constant memory
        ...

Rows are classes of `ibkr_flex`, generated from a JSON Schema. What a report says never raises: text that does not fit
its type is given as text, attributes nobody has described are in `extra`, rows of unknown kinds are plain `Row`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_flex import Choice as Choice
    from ibkr_flex import DateOrderWarning as DateOrderWarning
    from ibkr_flex import Row as Row
    from ibkr_web.flex.statement.errors import NotAReport as NotAReport
    from ibkr_web.flex.statement.errors import ReportCutOff as ReportCutOff
    from ibkr_web.flex.statement.errors import ReportDamaged as ReportDamaged
    from ibkr_web.flex.statement.errors import ReportError as ReportError
    from ibkr_web.flex.statement.errors import ServiceAnswer as ServiceAnswer
    from ibkr_web.flex.statement.errors import UnexpectedContent as UnexpectedContent
    from ibkr_web.flex.statement.reading import Rows as Rows
    from ibkr_web.flex.statement.reading import aiterate as aiterate
    from ibkr_web.flex.statement.reading import iterate as iterate
    from ibkr_web.flex.statement.reading import read as read
    from ibkr_web.flex.statement.report import Report as Report
    from ibkr_web.flex.statement.report import Section as Section
    from ibkr_web.flex.statement.report import Statement as Statement
    from ibkr_web.flex.statement.tables import Batch as Batch
    from ibkr_web.flex.statement.tables import ColumnType as ColumnType
    from ibkr_web.flex.statement.tables import batches as batches
    from ibkr_web.flex.statement.tables import columns as columns
    from ibkr_web.flex.statement.tables import tuples as tuples

_HOMES = {
    "Batch": "tables",
    "Choice": "",
    "ColumnType": "tables",
    "DateOrderWarning": "",
    "NotAReport": "errors",
    "Report": "report",
    "ReportCutOff": "errors",
    "ReportDamaged": "errors",
    "ReportError": "errors",
    "Row": "",
    "Rows": "reading",
    "Section": "report",
    "ServiceAnswer": "errors",
    "Statement": "report",
    "UnexpectedContent": "errors",
    "aiterate": "reading",
    "batches": "tables",
    "columns": "tables",
    "iterate": "reading",
    "read": "reading",
    "tuples": "tables",
}

__all__ = [
    "Batch",
    "Choice",
    "ColumnType",
    "DateOrderWarning",
    "NotAReport",
    "Report",
    "ReportCutOff",
    "ReportDamaged",
    "ReportError",
    "Row",
    "Rows",
    "Section",
    "ServiceAnswer",
    "Statement",
    "UnexpectedContent",
    "aiterate",
    "batches",
    "columns",
    "iterate",
    "read",
    "tuples",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{home}" if home else "ibkr_flex"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
