"""Flex reports out of Python: typed tables of Arrow, Parquet files, frames of pandas and polars.

    from ibkr_web.flex import tables

    tables.to_parquet("huge.xml", "tables/")            # one file for each kind of row, in constant memory
    trades = tables.to_arrow("report.xml", "Trade")     # pyarrow.Table
    frame = tables.to_pandas("report.xml", "trades")    # with Arrow's types: nothing is rounded

From XML and CSV, from a path, bytes, a stream, or a `Report`. Needs the extra `arrow`; the types are in
docs/flex-tables.md.
Importing this loads nothing else: each name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.flex.tables.parquet import Written as Written
    from ibkr_web.flex.tables.parquet import to_parquet as to_parquet
    from ibkr_web.flex.tables.streaming import TableBatch as TableBatch
    from ibkr_web.flex.tables.streaming import batches as batches
    from ibkr_web.flex.tables.streaming import reader as reader
    from ibkr_web.flex.tables.streaming import schema as schema
    from ibkr_web.flex.tables.streaming import to_arrow as to_arrow
    from ibkr_web.flex.tables.streaming import to_pandas as to_pandas
    from ibkr_web.flex.tables.streaming import to_polars as to_polars
    from ibkr_web.flex.tables.streaming import to_tables as to_tables

_HOMES = {
    "TableBatch": "streaming",
    "Written": "parquet",
    "batches": "streaming",
    "reader": "streaming",
    "schema": "streaming",
    "to_arrow": "streaming",
    "to_pandas": "streaming",
    "to_parquet": "parquet",
    "to_polars": "streaming",
    "to_tables": "streaming",
}

__all__ = [
    "TableBatch",
    "Written",
    "batches",
    "reader",
    "schema",
    "to_arrow",
    "to_pandas",
    "to_parquet",
    "to_polars",
    "to_tables",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
