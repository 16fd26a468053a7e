"""Calls that need another one first (section 3 of the facts)."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_openapi.runtime.unset import UNSET
from ibkr_openapi.trading.alerts import Alerts
from ibkr_web import IBKR, Contract, Future, MarketOrder, PriceCondition
from ibkr_web.session.gate import SessionGate
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.brokerage.sessions import CONNECTED_AFTER
from ibkr_web.workflows.contracts.book import Book
from ibkr_web.workflows.steps import Call
from tests.overrides.conftest import oauth1
from tests.overrides.resources.market import AAPL, UNPACED, expiry, market
from tests.overrides.resources.trading import ACCOUNT, APPLE, client, simulated
from tests.traps.harness import several, swap, trap, unprimed
from tests.traps.remedies import NEAR, YES, nothing, trading


def untyped(patch: pytest.MonkeyPatch) -> None:
    """Without the query that a look at an alert needs."""
    get = Alerts.get
    patch.setattr(Alerts, "get", lambda self, alert_id: get(self, alert_id, query_type=UNSET))  # type: ignore[arg-type]


def filled(simulator: Simulator) -> None:
    """Ten shares of Apple, bought by somebody else's program."""
    with client(simulator) as ib:
        ib.orders.place(MarketOrder(APPLE, "BUY", 10), answers=YES).wait("filled", timeout=60)


def unopened(patch: pytest.MonkeyPatch) -> None:
    """Without the session that is opened before the first call."""
    patch.setattr(SessionGate, "ensured", nothing)


@trap(
    "Nothing of trading works without a brokerage session",
    facts="3 | | everything under /iserver |",
    without=unopened,
)
def brokerage_session() -> None:
    with Simulator() as simulator, IBKR(oauth1(simulator), verify=simulator.ssl_context(), pacing=UNPACED) as ib:
        assert ib.accounts.list().accounts == [ACCOUNT]


@trap(
    "Accounts of a session that is not established are an empty list",
    facts="3 | | everything under /iserver |",
    without=unprimed("accounts.list"),
)
def accounts_of_a_new_session() -> None:
    with simulated() as simulator, client(simulator) as ib:
        ib.accounts.list()
        simulator.clock.hold()
        simulator.brokerage.session.expire()
        simulator.brokerage.session.login()  # by somebody else, between two calls: the client does not know
        simulator.clock.advance(CONNECTED_AFTER)
        assert ACCOUNT in (ib.accounts.list().accounts or [])


@trap(
    "The first list of live orders is empty",
    facts="3 | /iserver/account/orders |",
    without=unprimed("orders.list_live"),
)
def live_orders() -> None:
    with simulated() as simulator:
        with client(simulator) as ib:
            ib.orders.place(NEAR)
        with client(simulator) as other:
            assert len(other.orders.live()) == 1


@trap(
    "A list of live orders that is asked for afresh is empty",
    facts="3 | /iserver/account/orders |",
    without=swap("ibkr_web.workflows.priming.Priming.again", lambda self, operation, call, response: call),
)
def fresh_orders() -> None:
    with trading() as (simulator, ib):
        ib.orders.place(NEAR)
        for _ in range(2):
            assert len(ib.orders.list_live(force=True).orders or ()) == 1
        assert [each.query for each in simulator.requests.of("orders.list_live")].count("force=true") == 2


@trap(
    "The first list of executions is empty",
    facts="3 | | /iserver/account/trades |",
    without=unprimed("orders.list_trades"),
)
def executions() -> None:
    with simulated() as simulator:
        filled(simulator)
        with client(simulator) as other:
            assert [each.quantity for each in other.orders.trades()] == [10]


@trap(
    "The status of an order is told for the selected account only",
    facts="3 | | order status |",
    without=swap("ibkr_web.workflows.orders.selecting._select", nothing),
)
def status_of_another_account() -> None:
    with trading(3) as (simulator, ib):
        _, first, second = simulator.brokerage.accounts.ids[:3]
        ib.accounts.use(first)
        trade = ib.orders.place(NEAR.changed(quantity=1), account=second)
        assert ib.orders.status(trade.order_id, account=second).total == 1


@trap(
    "An order is neither changed nor cancelled before the accounts were listed",
    facts="3 | | modify, cancel |",
    without=unprimed("orders.cancel", "orders.modify"),
)
def cancelled_in_a_new_session() -> None:
    with trading() as (simulator, ib):
        order_id = ib.orders.place(NEAR).order_id
        simulator.brokerage.session.expire()
        ib.contracts.search(symbol="AAPL")  # wins the session back
        ib.orders.cancel(account_id=ACCOUNT, order_id=order_id)
        assert simulator.brokerage.orders.get(int(order_id)).status in ("Cancelled", "PendingCancel")


@trap(
    "There are no quotes before the accounts were listed",
    facts="3 | | /iserver/marketdata/snapshot |",
    without=unprimed("market_data.get_snapshot"),
)
def quotes_need_accounts() -> None:
    with market(cold=True) as (_, ib):
        (row,) = ib.market_data.get_snapshot(conids=[AAPL], fields="31")
        assert row["conid"] == AAPL


@trap(
    "The first snapshot of a contract has no fields",
    facts="3 | | /iserver/marketdata/snapshot |",
    without=unprimed("market_data.get_snapshot"),
)
def first_snapshot() -> None:
    with market(cold=True) as (_, ib):
        ib.accounts.list()
        (row,) = ib.market_data.get_snapshot(conids=[AAPL], fields="31")
        assert "31" in row


@trap(
    "Derivatives have no quotes before their symbol was searched",
    facts="3 | | /iserver/marketdata/snapshot |",
    without=swap("ibkr_web.workflows.contracts.book.Book.prime", nothing),
)
def quotes_of_derivatives() -> None:
    with market(cold=True) as (simulator, ib):
        day = expiry(simulator, AAPL, 1)
        listed = simulator.brokerage.contracts.options(AAPL, day.year, day.month)[0]
        quote = ib.market_data.snapshot(Contract(listed.conid, "AAPL", "OPT"), ["last"])
        assert quote.missing == ()


def unsearched(self: Book, symbol: str, call: Call) -> Any:
    return (yield call)


@trap(
    "Strikes of a symbol that was not searched are an empty list",
    facts="3 | | /iserver/secdef/info, /strikes |",
    without=swap("ibkr_web.workflows.contracts.book.Book.after_search", unsearched),
)
def strikes() -> None:
    with market(cold=True) as (simulator, ib):
        chain = ib.contracts.option_chain(AAPL)
        simulator.brokerage.session.expire()
        assert len(chain.strikes(chain.months[0]).calls) > 10


@trap(
    "Options on futures are told for their index and exchange only",
    facts="3 | | futures options strikes/info |",
    without=swap("ibkr_web.workflows.contracts.series.Underlying.exchange", lambda self, wanted="": wanted),
)
def options_on_futures() -> None:
    with market(cold=True) as (_, ib):
        chain = ib.contracts.option_chain(Future("ES", month="front"))
        assert len(chain.strikes(chain.months[0]).calls) > 10


@trap(
    "A preview without quotes warns of missing market data",
    facts="3 | | whatif |",
    without=several(swap("ibkr_web.workflows.orders.placing._quoted", nothing), unprimed("orders.preview")),
)
def preview() -> None:
    with trading() as (_, ib):
        assert ib.orders.preview(NEAR).warning is None


@trap(
    "The first list of algorithms is empty",
    facts="3 | | /iserver/contract/{conid}/algos |",
    without=unprimed("contracts.list_algorithms"),
)
def algorithms() -> None:
    with market(cold=True) as (_, ib):
        assert "Adaptive" in [each.id for each in ib.contracts.list_algorithms(AAPL).algos or ()]


@trap(
    "A portfolio whose accounts were not listed is empty",
    facts="3 | | /portfolio/* |",
    without=unprimed("portfolio.get_ledger"),
)
def portfolio() -> None:
    with trading() as (_, ib):
        assert ib.portfolio.ledger(ACCOUNT)


@trap(
    "A position asked for alone first comes without its contract",
    facts="3 | | /portfolio/{acct}/position/{conid} |",
    without=unprimed("portfolio.get_position"),
)
def one_position() -> None:
    with simulated() as simulator:
        filled(simulator)
        with client(simulator) as ib:
            position = ib.portfolio.positions.get(ACCOUNT, APPLE)
            assert position is not None and position.raw["ticker"] == "AAPL"


@trap(
    "A watchlist first comes without the names of its contracts",
    facts="3 | | /iserver/watchlist?id= |",
    without=unprimed("watchlists.get"),
)
def watchlist() -> None:
    with market(cold=True) as (_, ib):
        number = ib.watchlists.create({"id": "1234", "name": "mine", "rows": [{"C": AAPL}]}).id
        rows = ib.watchlists.get(watchlist_id=str(number)).instruments or []
        assert ["ticker" in row for row in rows] == [True]


@trap(
    "The service of bars has to be woken",
    facts="3 | | /iserver/marketdata/history |",
    without=unprimed("market_data.get_history"),
)
def cold_bars() -> None:
    with market(cold=True) as (_, ib):
        bars = ib.market_data.get_history(conid=AAPL, period="1m", bar="1d").data
        assert bars and len(bars) > 10


@trap(
    "Notifications are not there at first",
    facts="3 | | /fyi/unreadnumber, /fyi/notifications |",
    without=unprimed("notifications.count_unread", "notifications.list"),
)
def cold_notifications() -> None:
    with market(cold=True) as (simulator, ib):
        before = ib.notifications.unread()
        simulator.brokerage.notifications.add("UA", "one", "more")
        assert ib.notifications.unread() == before + 1


@trap(
    "An alert is shown to those who say why they ask",
    facts="3 | | /iserver/account/alert/{id} |",
    without=untyped,
)
def kind_of_question() -> None:
    with trading() as (_, ib):
        number = ib.alerts.add("Apple up", [PriceCondition(APPLE, ">=", 195)]).order_id
        assert isinstance(number, int) and ib.alerts.get(number).alert_name == "Apple up"
