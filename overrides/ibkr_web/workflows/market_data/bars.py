"""Bars in order, as columns: a million take no more room than they must."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, overload

import attrs

from ibkr_web.instruments import Contract
from ibkr_web.workflows.market_data.values import Availability

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = ["Bar", "Bars", "Row"]

Row = tuple[int, Decimal, Decimal, Decimal, Decimal, Decimal]
"""Start in epoch milliseconds, open, high, low, close, volume."""
COLUMNS = ("open", "high", "low", "close", "volume")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Bar(NamedTuple):
    """One bar. Of "bid_ask" open and close are the average bid and ask, high the highest ask, low the lowest bid."""

    time: datetime
    """When it began, UTC."""
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal
    """Whole units: IBKR's factor is applied. 0 where the source has none."""
    complete: bool = True
    """False for the bar in progress: it may still change."""


@attrs.frozen(repr=False, eq=False)
class Bars(Sequence[Bar]):
    """The bars of one contract, oldest first, without repetition."""

    contract: Contract
    bar: str
    """Their width: "5min"."""
    data: Sequence[Row] = attrs.field()
    in_progress: bool = False
    """Whether the last one may still change."""
    zone: ZoneInfo | None = None
    """The exchange's time zone, where IBKR tells it: `bar.time.astimezone(bars.zone)`."""
    availability: Availability | None = None
    """What sort of data it is, by IBKR's code."""
    notes: tuple[str, ...] = ()
    """What could not be given, in words; empty where everything was."""

    def __len__(self) -> int:
        return len(self.data)

    @overload
    def __getitem__(self, index: int) -> Bar: ...

    @overload
    def __getitem__(self, index: slice) -> Bars: ...

    def __getitem__(self, index: int | slice) -> Bar | Bars:
        if isinstance(index, slice):
            if (index.step or 1) < 0:
                raise ValueError("bars go from the oldest to the newest: use reversed() to read them backwards")
            chosen = range(len(self.data))[index]
            last = self.in_progress and bool(chosen) and len(self.data) - 1 in chosen
            return attrs.evolve(self, data=self.data[index], in_progress=last)
        place = range(len(self.data))[index]
        return _bar(self.data[place], not (self.in_progress and place == len(self.data) - 1))

    def __iter__(self) -> Iterator[Bar]:
        last = len(self.data) - 1 if self.in_progress else -1
        return (_bar(row, place != last) for place, row in enumerate(self.data))

    def __repr__(self) -> str:
        span = f", {self[0].time:%Y-%m-%d %H:%M} to {self[-1].time:%Y-%m-%d %H:%M} UTC" if self.data else ""
        notes = f", {len(self.notes)} notes" if self.notes else ""
        return f"<{len(self)} bars of {self.bar}, {self.contract.described}{span}{notes}>"

    @property
    def times(self) -> list[datetime]:
        """When each began, UTC."""
        return [_moment(row[0]) for row in self.data]

    def column(self, name: str) -> list[Decimal]:
        """One of open, high, low, close, volume. KeyError for another name."""
        if name not in COLUMNS:
            raise KeyError(f"no column {name!r}: {', '.join(COLUMNS)}")
        return list(map(itemgetter(COLUMNS.index(name) + 1), self.data))

    def columns(self) -> dict[str, list[Any]]:
        """All columns by name, `time` first."""
        return {"time": self.times, **{name: self.column(name) for name in COLUMNS}}

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each bar as a dict."""
        return (one._asdict() for one in self)

    def _numbers(self, exact: bool) -> dict[str, list[Any]]:
        columns = self.columns()
        return (
            columns
            if exact
            else {name: values if name == "time" else list(map(float, values)) for name, values in columns.items()}
        )

    def to_pandas(self, *, exact: bool = False) -> Any:
        """A `pandas.DataFrame` with the times as index. Numbers are floats, with `exact` Decimals."""
        import pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]

        columns = self._numbers(exact)
        times = pandas.DatetimeIndex(columns.pop("time"), name="time", tz="UTC")
        return pandas.DataFrame(columns, index=times, dtype=object if exact else float)

    def to_polars(self, *, exact: bool = False) -> Any:
        """A `polars.DataFrame`, times first. Numbers are floats, with `exact` Decimals."""
        import polars  # type: ignore[import-not-found,import-untyped,unused-ignore]

        number = polars.Decimal(38, self._digits()) if exact else polars.Float64()
        schema: dict[str, Any] = {"time": polars.Datetime("ms", "UTC")} | dict.fromkeys(COLUMNS, number)
        return polars.DataFrame(self._numbers(exact), schema=schema)

    def to_arrow(self, *, exact: bool = False) -> Any:
        """A `pyarrow.Table`, times first. Numbers are floats, with `exact` decimals."""
        import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]

        number = pyarrow.decimal128(38, self._digits()) if exact else pyarrow.float64()
        schema = pyarrow.schema([("time", pyarrow.timestamp("ms", "UTC")), *((name, number) for name in COLUMNS)])
        return pyarrow.table(self._numbers(exact), schema=schema)

    def _digits(self) -> int:
        """Digits after the point that every number fits into."""
        exponents: Iterable[Any] = (number.as_tuple().exponent for row in self.data for number in row[1:])
        return max((-exponent for exponent in exponents if isinstance(exponent, int)), default=0)


def _moment(milliseconds: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=milliseconds)


def _bar(row: Row, complete: bool) -> Bar:
    return Bar(_moment(row[0]), row[1], row[2], row[3], row[4], row[5], complete)
