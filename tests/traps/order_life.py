"""Orders: what happens to them once they are taken: changes, cancelling, states, lists (section 6 of the facts)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from ibkr_openapi.models import LiveOrdersResponseOrdersItem
from ibkr_web import Contract, LimitOrder
from ibkr_web.errors import ConfigurationError, NotFound
from ibkr_web.simulator.brokerage.orders import behaviours
from ibkr_web.workflows.orders import changing, listing
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import OrderEnded, WaitTimeout
from ibkr_web.workflows.orders.state import Execution, OrderState
from ibkr_web.workflows.orders.trades import BasicTrade
from ibkr_web.workflows.steps import Call, Workflow
from tests.overrides.resources.trading import client
from tests.traps.harness import swap, trap
from tests.traps.remedies import ES, NEAR, YES, placed, raising, rewrapped, trading, unannotated


@trap(
    "A change is sent as a bare ticket",
    facts="6 | **Modify:**",
    without=rewrapped("orders.modify", lambda body: {"orders": [body]}),
)
def bare_change() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        trade.modify(limit_price=188)
        assert placed(simulator, trade).ticket.price == 188


def as_listed(known: Order, order: Order | None, changes: Mapping[str, Any]) -> Order:
    """The order of which only is known what a list of orders tells."""
    told = LimitOrder(known.contract, known.side, known.quantity, limit_price=getattr(known, "limit_price", 1))
    return told.changed(**changes)


@trap(
    "What a change does not repeat is lost",
    facts="6 | **Modify:**",
    without=swap("ibkr_web.workflows.orders.changing._wanted", as_listed),
)
def repeated_fields() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR.changed(tif="GTC", outside_regular_hours=True, all_or_none=True))
        trade.modify(limit_price=188)
        ticket = placed(simulator, trade).ticket
        assert (ticket.price, ticket.tif, ticket.outside_hours, ticket.raw.get("allOrNone")) == (188, "GTC", True, True)


REBUILT = changing._rebuilt


def by_what_is_told(desk: Any, target: Any, order_id: str, account: Any, order: Any, rebuild: bool) -> Any:
    return REBUILT(desk, target, order_id, account, order, True)


@trap(
    "IBKR does not tell all fields of an order",
    facts="6 | **Modify:**",
    without=swap("ibkr_web.workflows.orders.changing._rebuilt", by_what_is_told),
)
def untold_fields() -> None:
    with trading() as (simulator, ib), client(simulator) as other:
        trade = ib.orders.place(NEAR.changed(outside_regular_hours=True))
        with raising(ConfigurationError, "would be lost"):
            other.orders.modify(trade.order_id, limit_price=188)
        assert placed(simulator, trade).ticket.outside_hours


CANCEL, CANCELLING = changing.cancel, changing._cancelling


def quietly(account: str, order_id: str, manual: Any, operator: Any, moment: Any) -> Call:
    return CANCELLING(account, order_id, None, None, moment)


@trap(
    "Cancelling a future asks again who decided, in the query",
    facts=("6 | | manualIndicator", "6 | **Cancel:**"),
    without=swap("ibkr_web.workflows.orders.changing._cancelling", quietly),
)
def who_cancels() -> None:
    with trading() as (simulator, ib):
        future = simulator.brokerage.contracts.futures(ES)[0]
        price = round(simulator.brokerage.market.quote(future.conid).last) - 20
        order = LimitOrder(
            Contract(future.conid, sec_type="FUT"), "BUY", 1, limit_price=price, manual_indicator=False, operator="bot"
        )
        trade = ib.orders.place(order, answers=YES)
        trade.modify(limit_price=price - 1, answers=YES)
        assert placed(simulator, trade).raw["extOperator"] == "bot", "and so does a change"
        trade.cancel()
        assert trade.wait("cancelled", timeout=10).ended


def believing(desk: Any, target: Any, /, **how: Any) -> Workflow[Any]:
    answer = yield from CANCEL(desk, target, **how)
    if isinstance(target, BasicTrade):
        target.state = OrderState(target.order_id, "Cancelled")
    return answer


@trap(
    "To be cancelled is only noted",
    facts=("6 | **Cancel:**", "6 | | PendingCancel | pending_cancel"),
    without=swap("ibkr_web.workflows.orders.changing.cancel", believing),
)
def acknowledged() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        simulator.answer("orders.cancel", lambda world, request: {"msg": "Request was submitted", "order_id": 1})
        assert trade.cancel().msg == "Request was submitted"
        assert not trade.ended
        simulator.brokerage.orders.fill(int(trade.order_id))
        assert trade.wait("done", timeout=10).filled == 10


@trap(
    "What cannot be cancelled is told with status 200",
    facts="6 | **Cancel:**",
    without=unannotated("orders.cancel"),
)
def not_cancelled() -> None:
    with trading() as (_, ib), raising(NotFound, "doesn't exist"):
        ib.orders.cancel(999)


def any_number(target: Any) -> str:
    return str(target.order_id if isinstance(target, BasicTrade) else target)


@trap(
    "The number -1 cancels every order",
    facts="6 | **Cancel:**",
    without=swap("ibkr_web.workflows.orders.changing.number_of", any_number),
)
def minus_one() -> None:
    with trading() as (simulator, ib):
        ib.orders.place(NEAR)
        with raising(ConfigurationError, "cancel_all"):
            ib.orders.cancel(-1)
        assert len(simulator.brokerage.orders.open_orders()) == 1


@trap(
    "A state has several spellings",
    facts=("6 | | PreSubmitted", "6 | | Submitted | submitted"),
    without=swap("ibkr_web.workflows.orders.state._plain", str),
)
def spellings() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        for word in ("PreSubmitted", "Presubmitted", "pre_submitted"):
            altered_status(simulator, word)
            assert trade.wait("pre_submitted", timeout=5).status == word
        simulator.answer("orders.get_status", None)
        simulator.brokerage.orders.fill(int(trade.order_id))
        assert len(ib.orders.live(filters="filled")) == 1


def altered_status(simulator: Any, *words: str) -> None:
    """The states an order is told to have, one look after the other."""
    rest = list(words)

    def told(world: Any, request: Any) -> Any:
        true = behaviours["orders.get_status"](world, request)
        return {**true, "order_status": rest.pop(0) if len(rest) > 1 else rest[0]}

    simulator.answer("orders.get_status", told)


@trap(
    "Nobody lists all the states there are",
    facts=("6 | Seen besides", "6 | GTC orders die"),
    without=swap("ibkr_web.workflows.orders.state.ENDED", frozenset({"filled", "cancelled"})),
)
def expired() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR.changed(tif="GTC"))
        altered_status(simulator, "ApiPending", "WarnState", "Expired")
        assert trade.refresh().status == "ApiPending"
        with raising(OrderEnded, "Expired"):
            trade.wait("filled", timeout=10)


def early(self: OrderState) -> bool:
    return "cancel" in self.status.lower() or self.status in ("Filled", "Expired")


@trap(
    "An order about to be cancelled can still fill",
    facts=("6 | | PendingCancel | pending_cancel", "6 | | PreCancelled", "6 | | Cancelled |"),
    without=swap("ibkr_web.workflows.orders.state.OrderState.ended", property(early)),
)
def pending_cancel() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        altered_status(simulator, "PreCancelled", "PendingCancel", "PendingCancel", "Filled")
        assert trade.wait("done", timeout=10).status == "Filled"


@trap(
    "Inactive is refused, not transmitted, or as it was wished",
    facts="6 | | Inactive",
    without=swap("ibkr_web.workflows.orders.state.OrderState.aside", property(lambda self: False)),
)
def inactive() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        simulator.brokerage.orders.reject(int(trade.order_id))
        with raising(OrderEnded, "Inactive"):
            trade.wait("filled", timeout=10)
        kept = ib.orders.place(NEAR.changed(deactivated=True))
        with raising(WaitTimeout):
            kept.wait("filled", timeout=3)


@trap(
    "sort_by_time stands among the states and is none",
    facts="6 | sort_by_time",
    without=swap("ibkr_web.workflows.orders.listing.FLAGS", ()),
)
def sort_flag() -> None:
    with trading() as (_, ib), raising(ConfigurationError, "no status"):
        ib.orders.place(NEAR)
        ib.orders.live(filters=["sort_by_time"])


LIVE = listing.live


def filtered(desk: Any, statuses: Any, account: str | None) -> Workflow[Any]:
    yield Call("orders.list_live", {"filters": [str(statuses).lower()]})
    return (yield from LIVE(desk, statuses, account))


@trap(
    "A filter given to IBKR also hides orders from the stream",
    facts="6 | sort_by_time",
    without=swap("ibkr_web.workflows.orders.listing.live", filtered),
)
def filters_poison() -> None:
    with trading() as (simulator, ib):
        ib.orders.place(NEAR)
        ib.orders.live(filters="Filled")
        assert all("filters" not in each.path and not each.query for each in simulator.requests.of("orders.list_live"))


OF_STATUS = OrderState.of_status.__func__  # type: ignore[attr-defined]


def by_code(cls: Any, model: Any) -> OrderState:
    state: OrderState = OF_STATUS(cls, {**model.to_json(), "order_status": model["order_ccp_status"]})
    return state


@trap(
    "order_ccp_status is another list of codes",
    facts="6 | Seen besides",
    without=swap("ibkr_web.workflows.orders.state.OrderState.of_status", classmethod(by_code)),
)
def other_codes() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        simulator.brokerage.orders.fill(int(trade.order_id))
        assert trade.wait("filled", timeout=10).status == "Filled"
        assert trade.state is not None and trade.state.raw.order_ccp_status == "2"


@trap(
    "Sides are words here and letters there",
    facts="6 | Live-order item",
    without=swap("ibkr_web.workflows.orders.state.LETTERS", {}),
)
def letters() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        (row,) = ib.orders.live()
        assert row.state is not None
        assert row.state.side == trade.refresh().side == "BUY"
        simulator.brokerage.orders.fill(int(trade.order_id))
        (one,) = ib.orders.trades()
        assert one.side == "BUY"
        netted = {"execution_id": "1", "side": "N", "size": 2, "price": "0.40", "trade_time": "20260302-15:00:00"}
        simulator.answer("orders.list_trades", lambda world, request: [netted])
        assert ib.orders.trades()[0].side == "NET"


def raw_member(name: str) -> property:
    return property(lambda self: self.__dict__.get(name))


@trap(
    "Times of orders are written in four ways, and are UTC",
    facts="6 | Live-order item",
    without=lambda patch: patch.setattr(
        LiveOrdersResponseOrdersItem, "last_execution_time", raw_member("lastExecutionTime")
    ),
)
def times() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR)
        simulator.brokerage.orders.fill(int(trade.order_id))
        now = datetime.fromtimestamp(simulator.clock.now(), UTC)
        row = ib.orders.live()[0].state.raw  # type: ignore[union-attr]
        assert isinstance(row.last_execution_time, datetime)
        assert abs((row.last_execution_time - now).total_seconds()) < 60
        execution = Execution.of({"execution_id": "1", "trade_time_r": str(int(now.timestamp() * 1000))})
        assert execution.time is not None and abs((execution.time - now).total_seconds()) < 1


def numbers_only(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, int) else None


@trap(
    "Sizes of an order are numbers here and text there",
    facts="6 | Live-order item",
    without=swap("ibkr_web.workflows.orders.state.read", numbers_only),
)
def sizes() -> None:
    with trading() as (_, ib):
        trade = ib.orders.place(NEAR)
        (row,) = ib.orders.live()
        assert row.remaining == trade.refresh().remaining == Decimal(10)
