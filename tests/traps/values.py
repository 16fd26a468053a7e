"""How values are written: numbers, times, names (section 8 of the facts)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from ibkr_openapi import operation
from ibkr_openapi.models import (
    AccountAttributes,
)
from ibkr_web import Stock
from ibkr_web.errors import ConfigurationError
from ibkr_web.simulator import Simulator
from ibkr_web.workflows import alerts
from ibkr_web.workflows.contracts.book import Book
from ibkr_web.workflows.contracts.errors import AmbiguousContract
from ibkr_web.workflows.market_data.values import Value
from ibkr_web.workflows.orders import state
from ibkr_web.workflows.portfolio import values
from ibkr_web.workflows.portfolio.values import Figure, Position
from ibkr_web.workflows.steps import Call, Workflow
from tests.overrides.resources.market import AAPL, market
from tests.overrides.resources.paging import paging
from tests.overrides.resources.trading import ACCOUNT
from tests.traps.harness import several, swap, trap
from tests.traps.order_life import raw_member
from tests.traps.remedies import NEAR, altered, naive, raising, shadowed, told, trading

MARKS = "ibkr_web.workflows.market_data.values._NUMBER"


def showing(simulator: Simulator, **fields: str) -> None:
    """From now on snapshots show these, by code without the leading letter."""
    row = {name[1:]: text for name, text in fields.items()}
    told(simulator, "market_data.get_snapshot", [{"conid": AAPL, "conidEx": str(AAPL), "6509": "RpB", **row}])


@trap(
    "Numbers have commas, and units behind them",
    facts='8 | "1,234.56"',
    without=several(swap("ibkr_web.workflows.orders.state.read", naive), swap(MARKS, re.compile(r"(?P<digits>\d+)$"))),
)
def commas() -> None:
    with trading() as (_, ib):
        seen = ib.orders.preview(NEAR.changed(quantity=100))
        assert seen.total is not None and 18_900 < seen.total < 19_000
    with market() as (simulator, other):
        showing(simulator, c88="1,300", c85="2,100")
        assert other.market_data.snapshot(AAPL, fields=["bid_size"]).bid_size == 1300


@trap(
    "A price with C before it is no trade of today, one with H is halted",
    facts='8 | "C31.20"',
    without=swap(
        MARKS, re.compile(r"(?P<marks>)(?P<sign>)(?P<digits>\d+)(?P<part>\.\d*)?(?P<suffix>[KMB]?)(?P<percent>)")
    ),
)
def marked_prices() -> None:
    with market() as (simulator, ib):
        for text, close, halted in (("C31.20", True, False), ("H12.3", False, True), ("31.20", False, False)):
            simulator.faults.clear()
            showing(simulator, c31=text)
            quote = ib.market_data.snapshot(AAPL, fields=["last"])
            assert (quote.last, quote.is_close, quote.halted) == (Decimal(text.lstrip("CH")), close, halted)


def unscaled(kind: Any, came: Any) -> Value:
    digits = re.sub(r"[^\d.]", "", str(came))
    return Value(Decimal(digits) if digits else None, str(came))


@trap(
    "Large numbers are shortened to 1.2M",
    facts='8 | "1.2M"',
    without=several(
        swap("ibkr_web.workflows.market_data.quotes.read", unscaled), swap("ibkr_web.workflows.scanner.read", unscaled)
    ),
)
def shortened() -> None:
    with market() as (simulator, ib):
        showing(simulator, c87="1.2M")
        volume = ib.market_data.snapshot(AAPL, fields=["volume"]).value("volume")
        assert volume is not None and volume.value == 1_200_000 and volume.rounded
        found = {"contracts": [{"server_id": "0", "con_id": AAPL, "symbol": "AAPL", "scan_data": "163.773K"}]}
        told(simulator, "scanner.run", found)
        assert ib.scanner.scan("STK", "STK.US.MAJOR", "MOST_ACTIVE", check=False)[0].figure == 163_773


@trap(
    "What does not apply is nothing, None or N/A in text",
    facts='8 | "" / "None" / "N/A"',
    without=swap("ibkr_web.workflows.orders.state.read", naive),
)
def not_applicable() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        change = {"stop_price": "None", "average_price": "N/A", "limit_price": ""}
        altered(simulator, "orders.get_status", lambda answer: {**answer, **change})
        seen = ib.orders.status(trade)
        assert seen.limit_price is seen.stop_price is seen.average_price is None


@trap(
    "Numbers come as text, and text as numbers",
    facts="8 | numbers as strings and the reverse",
    without=several(
        swap("ibkr_web.workflows.portfolio.values.read", lambda value: value),
        shadowed(values, "int", lambda value: value),
    ),
)
def numbers_as_text() -> None:
    with paging() as (simulator, ib):
        row = {"conid": "9408", "position": "12", "strike": "0", "currency": "USD", "secType": "STK"}
        told(simulator, "portfolio.list_positions_uncached", [row])
        (position,) = ib.portfolio.positions.list(ACCOUNT, cached=False)
        assert position.conid == 9408 and position.position == 12 and position.strike is None


@trap(
    "An order has a text for a number here and a number there",
    facts="8 | numbers as strings and the reverse",
    without=shadowed(state, "str", lambda value: value),
)
def order_numbers() -> None:
    with trading() as (_, ib):
        trade = ib.orders.place(NEAR)
        (row,) = ib.orders.live()
        assert row.order_id == trade.order_id == trade.refresh().order_id


@trap(
    "Figures of model portfolios are text",
    facts="8 | numbers as strings and the reverse",
    without=swap("ibkr_web.workflows.advisors.read", lambda value: value),
)
def model_portfolios() -> None:
    with trading(3) as (simulator, ib):
        row = {"model": "Growth", "desc": "x", "nlv": "30567.89", "numAccounts": 2}
        told(simulator, "allocation.list_models", {"models": [row]})
        (found,) = ib.allocation.models()
        assert found.net_liquidation == Decimal("30567.89") and found.accounts == 2


@trap(
    "Whole numbers come with an exponent",
    facts="8 | ints arriving as 2.0E8",
    without=shadowed(values, "int", lambda value: value),
)
def exponents() -> None:
    with paging() as (simulator, ib):
        rows = [{"conid": 2.65598e5, "position": 2.0e8, "currency": "USD", "assetClass": "STK", "acctId": ACCOUNT}]
        simulator.answer("portfolio.list_positions", lambda world, request: [] if int(request.get("pageId")) else rows)
        (position,) = ib.portfolio.positions.list(ACCOUNT)
        assert type(position.conid) is int and f"{position.conid}" == "265598"
        assert position.position == 200_000_000
        moment = simulator.clock.now() // 1
        told(simulator, "portfolio.get_ledger", {"BASE": {"cashbalance": 2.0e8, "timestamp": moment}})
        balance = ib.portfolio.ledger(ACCOUNT)["BASE"]
        assert balance.cash == 200_000_000 and balance.time == datetime.fromtimestamp(moment, UTC)


@trap(
    "A whole number that came with a point is sent back with one",
    facts="8 | ints arriving as 2.0E8",
    without=lambda patch: patch.setitem(vars(operation("portfolio.get_position")), "_path_kinds", [None, None]),
)
def sent_back() -> None:
    with paging() as (simulator, ib):
        ib.portfolio.get_position(ACCOUNT, 2.65598e5)
        entry = simulator.requests.of("portfolio.get_position")[-1]
        assert entry.path.endswith("/position/265598"), entry.path


ALERT: dict[str, Any] = {
    "alertName": "Apple", "alertMessage": "up", "alertRepeatable": 0, "outsideRth": 1, "sendMessage": 1,
    "email": "me@example.com", "showPopup": 1, "iTWSOrdersOnly": 0, "tif": "GTC",
    "conditions": [
        {"type": 1, "conidex": "265598@SMART", "operator": ">=", "triggerMethod": "0", "value": "9", "logicBind": "n"},
    ],
}  # fmt: skip


@trap(
    "Switches are 1, true and text in one object",
    facts="8 | booleans as 1/0",
    without=swap("ibkr_web.workflows.alerts._switch", lambda value: value),
)
def switches() -> None:
    mixed = {
        "alert_repeatable": "0",
        "condition_outside_rth": True,
        "alert_show_popup": "true",
        "itws_orders_only": False,
    }
    with trading() as (simulator, ib):
        number = ib.alerts.save(ACCOUNT, ALERT).order_id
        altered(simulator, "alerts.get", lambda answer: {**answer, **mixed})
        ib.alerts.change(int(str(number)), alert_message="still up")
        alert = simulator.brokerage.alerts.find(int(str(number)))
        assert alert is not None
        assert [type(alert.body[name]) for name in ("alertRepeatable", "outsideRth", "showPopup")] == [int] * 3
        assert alert.body == ALERT | {"alertMessage": "still up"}


@trap(
    "Names on the wire are not spelt like those of the document",
    facts="8 | case: `faclient`",
    without=lambda patch: patch.setattr(AccountAttributes, "fa_client", raw_member("faClient")),
)
def spelling() -> None:
    with trading(3) as (simulator, ib):
        accounts = ib.portfolio.list_accounts()
        known = simulator.brokerage.accounts.all()
        assert [each.fa_client for each in accounts] == [each.parent != "" for each in known]
        assert ib.session.tickle().to_json()["collission"] is False
        option = Position.read({"conid": 1, "position": 1, "undConid": AAPL}, ACCOUNT)
        assert option.underlying_conid == AAPL


@trap(
    "The newer list of positions has other names for the same",
    facts="8 | portfolio2 uses",
    without=swap("ibkr_web.workflows.portfolio.values._NAMES", {}),
)
def two_generations() -> None:
    with paging() as (_, ib):
        cached = {each.conid: each for each in ib.portfolio.positions.list(ACCOUNT)}
        fresh = {each.conid: each for each in ib.portfolio.positions.list(ACCOUNT, cached=False)}
        assert cached.keys() == fresh.keys() and cached
        for conid, one in fresh.items():
            assert one.asset_class == cached[conid].asset_class != ""
            assert one.mkt_value is not None and cached[conid].mkt_value is not None


READ_FIGURE = Figure.read.__func__  # type: ignore[attr-defined]


def never_absent(cls: Any, entry: Mapping[str, Any]) -> Figure:
    figure: Figure = READ_FIGURE(cls, {name: entry[name] for name in entry if name not in ("isNull", "isNone")})
    return figure


@trap(
    "An amount of 0 can mean that there is none",
    facts="8 | summary entries: `isNull`",
    without=swap("ibkr_web.workflows.portfolio.values.Figure.read", classmethod(never_absent)),
)
def absent_amounts() -> None:
    with trading() as (simulator, ib):
        zero = {"amount": 0.0, "currency": "USD", "value": None, "timestamp": 1702582422000}
        told(
            simulator,
            "portfolio.get_summary",
            {"a": {**zero, "isNull": True}, "b": {**zero, "isNone": True}, "c": zero},
        )
        summary = ib.portfolio.summary(ACCOUNT)
        assert [summary.amount(name) for name in "abc"] == [None, None, 0]


@trap(
    "Months and exchanges are joined in one text",
    facts="8 | `months`",
    without=swap("ibkr_web.workflows.contracts.series.listed", lambda part: (str(part.get("months")),)),
)
def joined_months() -> None:
    with market() as (simulator, ib):
        chain = ib.contracts.option_chain(Stock("AAPL", exchange="NASDAQ", currency="USD"))
        year, month = simulator.brokerage.contracts.option_months(AAPL)[0]
        assert chain.strikes(f"{year}-{month:02}").calls


SEARCH = Book.search


@trap(
    "A search looks for stocks only, unless told otherwise",
    facts="8 | `secType` default STK",
    without=lambda patch: patch.setattr(Book, "search", lambda self, symbol, **how: SEARCH(self, symbol)),
)
def searches() -> None:
    with market() as (_, ib):
        assert len(ib.contracts.bonds("IBM")) == 3


@trap(
    "That a search has something first means nothing",
    facts="8 | `secType` default STK",
    without=swap("ibkr_web.workflows.contracts.book.unique", lambda contracts: list(contracts)[:1]),
)
def first_found() -> None:
    with market() as (_, ib), raising(AmbiguousContract):
        ib.contracts.resolve(Stock("AAPL"))


def empty() -> Workflow[dict[str, str]]:
    yield from ()
    return {}


@trap(
    "A new watchlist under a used number overwrites the old one",
    facts="8 | watchlist ids may be negative",
    without=swap("ibkr_web.workflows.watchlists._there", empty),
)
def used_numbers() -> None:
    with trading() as (simulator, ib):
        first = ib.watchlists.add("Mine", [AAPL])
        second = ib.watchlists.add("Other", [272093])
        assert ib.watchlists.of(first.id).conids == (AAPL,) and first.id != second.id
        altered(simulator, "watchlists.list", negative)
        with raising(ConfigurationError, "already"):
            ib.watchlists.add("Old", [AAPL])


def negative(answer: dict[str, Any]) -> dict[str, Any]:
    old = {"id": "-17", "name": "Old", "type": "watchlist"}
    return {**answer, "data": {**answer["data"], "user_lists": [old]}}


def with_an_old_number(desk: Any, account: str | None, changes: Mapping[str, Any]) -> Workflow[Any]:
    first = yield Call("alerts.get_mobile_trading_assistant")
    yield Call("alerts.get_mobile_trading_assistant")
    body = alerts._request(first.to_json()) | {"alertMessage": changes["alert_message"]}
    return (yield Call("alerts.save", {"account_id": ACCOUNT, "body": body}))


@trap(
    "The assistant's alert has another number after each look",
    facts="8 | MTA alert order_id",
    without=swap("ibkr_web.workflows.alerts.change_assistant", with_an_old_number),
)
def moving_number() -> None:
    with trading() as (_, ib):
        before = ib.alerts.get_mobile_trading_assistant()
        ib.alerts.change_assistant(alert_message="hello")
        after = ib.alerts.get_mobile_trading_assistant()
        assert after.alert_message == "hello" and after.tool_id == before.tool_id
        assert after.order_id != before.order_id
