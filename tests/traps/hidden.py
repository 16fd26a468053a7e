"""Errors that hide in a success, and errors that come in another dialect (section 7 of the facts)."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_openapi import operation
from ibkr_web import IBKR, LimitOrder
from ibkr_web.errors import (
    ConfigurationError,
    NotFound,
    OrderRejected,
    OutcomeUnknown,
    PermissionDenied,
    Refused,
    ServerError,
    ServiceUnavailable,
    UnexpectedAnswer,
)
from ibkr_web.errors.bodies import Told
from ibkr_web.errors.table import Entry
from ibkr_web.session.state import State
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from ibkr_web.workflows.contracts.errors import UnknownContract
from ibkr_web.workflows.steps import Call, Workflow
from tests.overrides.conftest import oauth2
from tests.overrides.resources.trading import ACCOUNT, APPLE
from tests.traps.harness import swap, trap, unprimed
from tests.traps.remedies import NEAR, forgotten, nothing, raising, told, trading, unannotated


@trap(
    "An unknown alert is told with status 200",
    facts='7 | * `{"error":…}` from order submit',
    without=unannotated("alerts.get"),
)
def unknown_alert() -> None:
    with trading() as (_, ib), raising(NotFound, "not found"):
        ib.alerts.get(17)


@trap(
    "No bars are told with status 200",
    facts='7 | * `{"error":…}` from order submit',
    without=unannotated("market_data.get_history"),
)
def no_bars() -> None:
    with trading() as (simulator, ib):
        told(simulator, "market_data.get_history", {"error": "Chart data unavailable"})
        with raising(NotFound, "chart data"):
            ib.market_data.get_history(conid=APPLE, period="1d", bar="1h")


@trap(
    "Any operation can answer with an error and status 200",
    facts='7 | * `{"error":…}` from order submit',
    without=unannotated("watchlists.list", anywhere=False),
)
def anywhere() -> None:
    with trading() as (simulator, ib):
        told(simulator, "watchlists.list", {"error": "forbidden", "statusCode": 403})
        with raising(PermissionDenied, "forbidden"):
            ib.watchlists.list()


@trap(
    "An alert that was not switched is told in failure_list",
    facts='7 | * `{"success":false',
    without=unannotated("alerts.set_active"),
)
def not_switched() -> None:
    with trading() as (_, ib), raising(Refused, "17"):
        ib.alerts.switch(17, active=False)


@trap(
    "Rules of a contract can hold an error",
    facts="7 | * `rules.error`",
    without=unannotated("contracts.get_info_and_rules"),
)
def rules_error() -> None:
    with trading() as (simulator, ib):
        told(simulator, "contracts.get_info_and_rules", {"con_id": APPLE, "rules": {"error": "no rules"}})
        with raising(Refused, "no rules"):
            ib.contracts.get_info_and_rules(APPLE)


@trap(
    "A preview of what would be refused is a success",
    facts="7 | * `rules.error`",
    without=unannotated("orders.preview"),
)
def refused_preview() -> None:
    with trading() as (_, ib):
        with raising(OrderRejected, "initial margin"):
            ib.orders.preview(LimitOrder(APPLE, "BUY", 1_000_000, limit_price=189))
        assert ib.orders.preview(NEAR).warning is None


@trap(
    "Filters of bonds that fit nothing are not refused",
    facts="7 | * bond filters",
    without=swap("ibkr_web.workflows.contracts.lookups._offered", nothing),
)
def bond_filters() -> None:
    with trading() as (_, ib):
        assert len(ib.contracts.bonds("IBM", filters=["202905"])) == 1
        with raising(UnknownContract, "202905"):
            ib.contracts.bonds("IBM", filters=["203912"])


def at_once(typecode: str, enabled: bool) -> Workflow[Any]:
    return (yield Call("notifications.update_setting", {"typecode": typecode, "body": {"enabled": enabled}}))


@trap(
    "A kind of notification that does not exist can be switched on",
    facts="7 | * bond filters",
    without=swap("ibkr_web.workflows.notifications.enable", at_once),
)
def unknown_kind() -> None:
    with trading() as (_, ib), raising(ConfigurationError, "no kind"):
        ib.notifications.enable("ZZ")


@trap(
    "What is not woken yet is empty, and no error",
    facts="7 | * wrong or cold state",
    without=unprimed("portfolio.get_ledger"),
)
def cold_is_empty() -> None:
    with trading() as (_, ib):
        assert ib.portfolio.ledger(ACCOUNT)


def believed(patch: pytest.MonkeyPatch) -> None:
    """An error anywhere in a tickle counts."""
    rule = {"status": 200, "key": "/hmds/error", "kind": "session"}
    patch.setitem(operation("session.tickle")._facts, "errors", (rule,))
    forgotten(patch)


@trap(
    "A tickle mentions an error that is none",
    facts="7 | * `tickle.hmds.error",
    without=believed,
)
def hmds_error() -> None:
    with trading() as (simulator, ib):
        ib.session.open()
        true = simulator._generation.handlers["session.tickle"]
        simulator.answer(
            "session.tickle", lambda world, request: {**true(world, request), "hmds": {"error": "no bridge"}}
        )
        assert ib.session.tickle().to_json()["hmds"]["error"] == "no bridge"
        assert ib.session.state is State.OPEN


def body_expected(patch: pytest.MonkeyPatch) -> None:
    """As for operations whose success has a body, and must not come without one."""
    removal = operation("notifications.delete_device")
    patch.setitem(vars(removal), "responses", {"200": {"application/json": "any"}})
    patch.setitem(removal._facts, "effect", "order")
    forgotten(patch)


@trap(
    "Some successes have no body",
    facts="7 | * non-JSON successes",
    without=body_expected,
)
def empty_success() -> None:
    with trading() as (simulator, ib):
        told(simulator, "notifications.delete_device", Answer.empty(200))
        ib.notifications.delete_device("1")
        assert len(simulator.requests.of("notifications.delete_device")) == 1


@trap(
    "An error can be an object of its own",
    facts="7 | * error bodies seen elsewhere",
    without=swap("ibkr_web.errors.bodies._said", lambda value, depth=0: iter([str(value.get("error", ""))[:0]])),
)
def nested_error() -> None:
    with trading() as (simulator, ib):
        told(simulator, "alerts.list", {"error": {"code": "E7", "message": "The desk is closed"}}, 503)
        with raising(ServiceUnavailable) as caught:
            ib.alerts.list(ACCOUNT)
        assert caught.value.reason == "The desk is closed" and caught.value.code == "E7"


PAGE = "<!DOCTYPE html><html><head><title>Welcome</title></head><body>Reference #18.2f1</body></html>"


@trap(
    "A page of the edge can be a success by its status",
    facts="7 | * error bodies seen elsewhere",
    without=swap("ibkr_web.errors.bodies.is_page", lambda content, headers: False),
)
def page_as_success() -> None:
    with trading() as (simulator, ib):
        told(simulator, "alerts.list", Answer.text(PAGE, 200, "text/html"))
        with raising(UnexpectedAnswer, "web page") as caught:
            ib.alerts.list(ACCOUNT)
        assert caught.value.reference == "18.2f1"


@trap(
    "A 403 of the edge is not IBKR's own",
    facts="7 | * error bodies seen elsewhere",
    without=swap("ibkr_web.errors.bodies._page", lambda text: Told(text[:80])),
)
def page_of_the_edge() -> None:
    with trading() as (simulator, ib):
        told(simulator, "alerts.list", Answer.text(PAGE, 403, "text/html"))
        with raising(PermissionDenied, "in front of the API") as caught:
            ib.alerts.list(ACCOUNT)
        assert not caught.value.from_ibkr and caught.value.reference == "18.2f1"


@trap(
    "A page instead of an answer says nothing of the order",
    facts="7 | * error bodies seen elsewhere",
    without=swap("ibkr_web.errors.answers.APIStatusError.outcome", property(lambda self: "refused")),
)
def order_behind_a_page() -> None:
    with trading() as (simulator, ib):
        told(simulator, "orders.submit", Answer.text(PAGE, 503, "text/html"), carried_out=True, times=1)
        with raising(OutcomeUnknown) as caught:
            ib.orders.place(NEAR)
        (found,) = caught.value.resolve()
        assert found.client_id == caught.value.client_id


def unsaid(value: dict[str, Any], depth: int = 0) -> Any:
    return iter([str(value["error"])] if "error" in value else [])


@trap(
    "Account Management has problem documents instead",
    facts="7 | * error bodies seen elsewhere",
    without=swap("ibkr_web.errors.bodies._said", unsaid),
)
def problem_document() -> None:
    with Simulator(tls=False) as simulator:
        with IBKR(oauth2(simulator)) as ib, raising(NotFound, "not found") as caught:
            ib.account_management.banking.get_instruction_set(5)
        assert caught.value.reason and caught.value.code == "/simple" and caught.value.from_ibkr


@trap(
    "One status stands for several things",
    facts="7 | * ambiguous 500/503 table",
    without=swap("ibkr_web.errors.table.explained", lambda operation, status, told: Entry()),
)
def ambiguous() -> None:
    with trading() as (simulator, ib):
        told(simulator, "alerts.list", Answer.error(500, "Details currently unavailable"))
        with raising(ServerError) as caught:
            ib.alerts.list(ACCOUNT)
        assert "wrong value" in caught.value.meaning
        told(simulator, "alerts.get", Answer.error(500, "Bad Request: no bridge"), times=1)
        with raising(NotFound):  # the session was opened anew, and the question asked again
            ib.alerts.get(17)


@trap(
    "503 can mean that another account is selected",
    facts="7 | * ambiguous 500/503 table",
    without=swap("ibkr_web.workflows.orders.trades.seen_by", lambda desk, account, ask: ask(None)),
)
def another_account() -> None:
    with trading(3) as (simulator, ib):
        _, first, second = simulator.brokerage.accounts.ids[:3]
        ib.accounts.use(first)
        trade = ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price=189), account=second)
        assert ib.orders.status(trade).account == second
        assert ib.accounts.selected() == first, "and nobody notices"
