"""Where IBKR's document says one thing and its servers do another (section 9 of the facts)."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from ibkr_openapi import Operation, operation
from ibkr_openapi.enums import Typecodes
from ibkr_openapi.models import DetailedContractInformation, DetailedContractInformationValue, TradesResponseItem
from ibkr_web import Forex, Stock
from ibkr_web.errors import ConfigurationError, IBKRError, PermissionDenied
from ibkr_web.errors.table import Entry
from ibkr_web.workflows.market_data.values import Value
from ibkr_web.workflows.steps import Call, Workflow
from tests.overrides.resources.market import AAPL, MSFT, market
from tests.overrides.resources.paging import paging
from tests.overrides.resources.trading import ACCOUNT, client, count, simulated
from tests.traps.harness import swap, trap
from tests.traps.remedies import NEAR, altered, naive, raising, told, trading
from tests.traps.values import ALERT


@trap(
    "A list of contracts travels in one text",
    facts=("9 | * snapshot `conids` typed integer", "9 | * Version drift 2.28"),
    without=lambda patch: patch.setitem(vars(operation("market_data.get_snapshot")), "_joints", {}),
)
def joined_conids() -> None:
    with market() as (simulator, ib):
        quotes = ib.market_data.snapshot([AAPL, MSFT], fields=["last"])
        assert all(quote.last is not None for quote in quotes)
        queries = [each.query for each in simulator.requests.of("market_data.get_snapshot")]
        assert all(query.count("conids=") == 1 for query in queries)


WRAP = TradesResponseItem._wrap_all.__func__  # type: ignore[attr-defined]


def documented_only(patch: pytest.MonkeyPatch) -> None:
    """Models that keep what the document knows."""

    def known(cls: Any, values: list[Any], depth: int = 8) -> Any:
        keys = cls._keys()
        return WRAP(cls, [{key: row[key] for key in row if key in keys} for row in values], depth)

    patch.setattr(TradesResponseItem, "_wrap_all", classmethod(known))
    patch.setitem(vars(operation("orders.list_trades")), "_converters", {})


@trap(
    "Rows hold more than is documented",
    facts="9 | * snapshot `conids` typed integer",
    without=documented_only,
)
def unknown_fields() -> None:
    with trading() as (simulator, ib):
        told(simulator, "orders.list_trades", [{"execution_id": "1", "xNew": {"since": "yesterday"}}])
        (row,) = ib.orders.list_trades()
        assert row.execution_id == "1" and row.extra == {"xNew": {"since": "yesterday"}}


@trap(
    "Results of all periods lie under the account, and under the period",
    facts="9 | * `/pa/allperiods`",
    without=lambda patch: patch.setattr(DetailedContractInformation, "_extra", None),
)
def all_periods() -> None:
    with trading() as (_, ib):
        answer = ib.analytics.get_performance_all_periods({"acctIds": [ACCOUNT]})
        found = answer.extra[ACCOUNT]
        assert isinstance(found, DetailedContractInformationValue)
        assert len(found.extra["1M"].nav) == len(found.extra["1M"].dates) > 15


@trap(
    "Periods of the document are refused",
    facts="9 | * `/pa/allperiods`",
    without=swap("ibkr_web.workflows.portfolio.reading.PERIODS", ("1D", "7D", "MTD", "1M", "3M", "6M", "12M")),
)
def periods() -> None:
    with trading() as (simulator, ib):
        assert ib.portfolio.performance(ACCOUNT, period="1M").returns
        for period in ("3M", "6M", "12M"):
            with raising(ConfigurationError, "1Y"):
                ib.portfolio.performance(ACCOUNT, period=period)
        assert count(simulator, "analytics.get_performance") == 1


def days_by_number(dates: Any, values: Any) -> Any:
    return tuple(zip((str(day) for day in dates), values, strict=False))


@trap(
    "The number of days is not that of the values",
    facts="9 | * `/pa/allperiods`",
    without=swap("ibkr_web.workflows.portfolio.values._series", days_by_number),
)
def counted_days() -> None:
    with trading() as (simulator, ib):
        (year,) = ib.portfolio.performance(ACCOUNT, period="1Y").returns
        assert len(year.values) == len({day for day, _ in year.values}) < 300
        altered(simulator, "analytics.get_performance", short)
        with raising(IBKRError, "values for"):
            ib.portfolio.performance(ACCOUNT, period="1Y", max_age=0)


def short(answer: dict[str, Any]) -> dict[str, Any]:
    nav = answer["nav"]
    return {**answer, "nav": {**nav, "dates": nav["dates"][1:]}}


@trap(
    "Definitions of contracts come in a wrapper",
    facts="9 | * `/trsrv/secdef` returns",
    without=swap("ibkr_web.workflows.contracts.book.plain", lambda answer: [answer.to_json()]),
)
def wrapped_definitions() -> None:
    with market() as (simulator, ib):
        apple = ib.contracts.resolve(Stock("AAPL", exchange="NASDAQ", currency="USD"))
        assert apple.conid == AAPL and count(simulator, "contracts.get_info") == 0


@trap(
    "Objects are keyed by what was asked for",
    facts="9 | * `/trsrv/secdef` returns",
    without=swap("ibkr_web.workflows.contracts.lookups._under", lambda answer, symbol: [answer]),
)
def keyed_by_symbol() -> None:
    with market() as (_, ib):
        assert ib.contracts.resolve(Stock("AAPL", exchange="NASDAQ", currency="USD")).conid == AAPL
        assert ib.contracts.resolve(Forex("EUR.USD")).conid == 12087792


@trap(
    "Alerts of a paper account are forbidden over OAuth",
    facts="9 | * alert endpoints",
    without=swap("ibkr_web.errors.table.explained", lambda operation, status, told: Entry()),
)
def paper_alerts() -> None:
    with paging(management=True) as (simulator, ib):
        simulator.brokerage.accounts.use_paper()
        with raising(PermissionDenied, "paper accounts"):
            ib.alerts.save(simulator.brokerage.accounts.ids[0], ALERT)


def zero(kind: Any, came: Any) -> Value:
    return Value(naive(came), str(came))


@trap(
    "A scan can leave out the figure it sorts by",
    facts="9 | * scanner `scan_data`",
    without=swap("ibkr_web.workflows.scanner.read", zero),
)
def no_figure() -> None:
    with market() as (simulator, ib):
        told(simulator, "scanner.run", {"contracts": [{"server_id": "0", "con_id": AAPL, "symbol": "AAPL"}]})
        (row,) = ib.scanner.scan("STK", "STK.US.MAJOR", "MOST_ACTIVE", check=False)
        assert row.conid == AAPL and row.figure is None


UNDOCUMENTED = {"OI", "AA", "BR", "EH", "NS", "NP", "PF", "PC", "SP", "SL", "TP"}


def documented_kinds(typecode: str, enabled: bool) -> Workflow[Any]:
    if typecode not in set(get_args(Typecodes)) - UNDOCUMENTED:
        raise ConfigurationError("no such kind")
    return (yield Call("notifications.update_setting", {"typecode": typecode, "body": {"enabled": enabled}}))


@trap(
    "Notifications have kinds that nobody documents",
    facts="9 | * scanner `scan_data`",
    without=swap("ibkr_web.workflows.notifications.enable", documented_kinds),
)
def unknown_kinds() -> None:
    with trading() as (simulator, ib):
        altered(simulator, "notifications.list_settings", lambda rows: [*rows, {"FC": "OI", "FN": "x", "A": 1, "H": 0}])
        told(simulator, "notifications.update_setting", {"V": 1, "T": 10})
        ib.notifications.enable("OI", False)
        assert count(simulator, "notifications.update_setting") == 1


def by_identity(value: Any) -> bool:
    return value is None or value in ([], {}, "")


@trap(
    "An empty list of orders says snapshot false around it",
    facts="9 | * `/iserver/account/orders` answer may be",
    without=swap("ibkr_web.workflows.priming._empty", by_identity),
)
def empty_snapshot() -> None:
    with simulated() as simulator:
        with client(simulator) as ib:
            ib.orders.place(NEAR)
        with client(simulator) as other:
            assert len(other.orders.live()) == 1


def onwards(patch: pytest.MonkeyPatch) -> None:
    """Asking for what comes after a moment."""
    encode = Operation.encode

    def encoded(self: Operation[Any], **arguments: Any) -> Any:
        more: dict[str, Any] = {"direction": 1} if self.name == "market_data.get_history" else {}
        return encode(self, **arguments, **more)

    patch.setattr(Operation, "encode", encoded)


@trap(
    "History does not go forwards",
    facts="9 | * history `direction=1`",
    without=onwards,
)
def backwards_only() -> None:
    with market() as (_, ib):
        bars = ib.market_data.history(AAPL, bar="1h", start="2026-03-02", end="2026-03-04")
        assert len(bars) > 10
