"""How times are written (section 8 of the facts)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ibkr_openapi.models import (
    DetailedContractInformationValue,
    TradingScheduleItemSchedulesItem,
    TransactionsResponseTransactionsItem,
)
from ibkr_web import Future
from tests.overrides.resources.market import AAPL, market
from tests.overrides.resources.trading import ACCOUNT
from tests.traps.harness import several, swap, trap
from tests.traps.order_life import raw_member
from tests.traps.remedies import told, trading


def milliseconds(value: Any, unit: int) -> datetime | None:
    return datetime.fromtimestamp(float(value) / 1000, UTC) if value else None


@trap(
    "Times are seconds here and milliseconds there",
    facts="8 | dates: epoch s",
    without=swap("ibkr_web.workflows.portfolio.values._epoch", milliseconds),
)
def epochs() -> None:
    with trading() as (simulator, ib):
        now = datetime.fromtimestamp(simulator.clock.now(), UTC)
        moments = [
            ib.portfolio.ledger(ACCOUNT)["BASE"].time,
            *(each.time for each in ib.portfolio.summary(ACCOUNT).values()),
        ]
        quote = ib.market_data.snapshot(AAPL, fields=["last"])
        for moment in (*moments, quote.updated):
            assert moment is not None and abs((moment - now).total_seconds()) < 86_400


@trap(
    "Days of futures are numbers",
    facts="8 | dates: epoch s",
    without=swap(
        "ibkr_web.workflows.contracts.lookups.as_day",
        lambda value: datetime.strptime(value, "%Y%m%d").date() if isinstance(value, str) else None,  # noqa: DTZ007
    ),
)
def days_as_numbers() -> None:
    with market() as (simulator, ib):
        first = simulator.brokerage.contracts.futures(11004968)[0]
        wish = Future("ES", expiry=first.expiry, exchange="CME", currency="USD")
        assert ib.contracts.resolve(wish).conid == first.conid


@trap(
    "Portfolio Analyst writes times as Java does",
    facts="8 | dates: epoch s",
    without=several(
        lambda patch: patch.setattr(TransactionsResponseTransactionsItem, "raw_date", raw_member("date")),
        lambda patch: patch.setattr(
            DetailedContractInformationValue, "last_successful_update", raw_member("lastSuccessfulUpdate")
        ),
    ),
)
def analyst_times() -> None:
    with trading() as (simulator, ib):
        row = {"date": "Mon Dec 11 00:00:00 EST 2023", "rawDate": "20231211", "conid": AAPL, "qty": 1}
        told(simulator, "analytics.list_transactions", {"rc": 0, "transactions": [row]})
        body = {"acctIds": [ACCOUNT], "conids": [AAPL], "currency": "USD"}
        answer = ib.analytics.list_transactions(body)
        assert answer.transactions[0].raw_date == date(2023, 12, 11)  # type: ignore[index]
        periods = ib.analytics.get_performance_all_periods({"acctIds": [ACCOUNT]})
        assert isinstance(periods.extra[ACCOUNT].last_successful_update, datetime)


def as_date(patch: pytest.MonkeyPatch) -> None:
    """As every other text of this form."""
    read = property(lambda self: datetime.strptime(self.__dict__["tradingScheduleDate"], "%Y%m%d").date())  # noqa: DTZ007
    patch.setattr(TradingScheduleItemSchedulesItem, "trading_schedule_date", read)


@trap(
    "A schedule names weekdays by days of the year 2000",
    facts="8 | trading schedule dates",
    without=as_date,
)
def weekdays() -> None:
    with market() as (_, ib):
        rows = ib.contracts.list_schedules(asset_class="STK", symbol="AAPL", exchange_filter=["NASDAQ"])
        days = [each.trading_schedule_date for row in rows for each in row.schedules]  # type: ignore[union-attr]
        assert "20000103" in days, "text, not a day long gone"
