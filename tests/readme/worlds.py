"""The simulated worlds in which the pages of docs/jobs are played, one for each page.

`WORLDS` maps the name of a page to a function that prepares the simulator, and gives what happens on the way: the
words of the page's comments `<!-- meanwhile: … -->`, and what to do then.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ibkr_web import IBKR, AsyncFlex, AsyncIBKR, Flex, Gateway, Pacing, Policy
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.brokerage.orders import read_all, take
from ibkr_web.simulator.server.recording import Entry
from tests.overrides.resources.trading import ACCOUNT, APPLE, MICROSOFT, Hasty

__all__ = ["IN_THE_END", "START", "WORLDS", "Happening", "connect"]

IN_THE_END = "in the end"
"""What is looked at after a page."""
TESLA = 76792991
START = datetime(2026, 11, 18, 16, tzinfo=UTC)
"""A Wednesday, eleven in New York. Prices follow from the moment, so all pages are played at the same one."""

Happening = Mapping[str, Callable[[], object]]
WORLDS: dict[str, Callable[[Simulator], Happening]] = {}


def page(name: str) -> Callable[[Callable[[Simulator], Happening]], Callable[[Simulator], Happening]]:
    """Register the world of a page."""

    def register(prepare: Callable[[Simulator], Happening]) -> Callable[[Simulator], Happening]:
        WORLDS[name] = prepare
        return prepare

    return register


def connect(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `Gateway()` mean the simulator, and what clients wait for pass quickly: the pages run as they stand."""
    hasty = Hasty(simulator)

    def usual(kind: Any, **given: Callable[[], Any]) -> None:
        original = kind.__init__

        def begin(self: Any, *arguments: Any, **named: Any) -> None:
            made = {name: make() for name, make in given.items() if name not in named}
            original(self, *arguments, **made, **named)

        monkeypatch.setattr(kind, "__init__", begin)

    usual(Gateway, url=lambda: simulator.gateway_url)
    for kind in (IBKR, AsyncIBKR):
        usual(
            kind,
            clock=lambda: hasty,
            pacing=lambda: Pacing(enabled=False),
            policy=lambda: Policy(interval=3600.0, first_wait=0.05, longest_wait=0.2),
        )
    for flex in (Flex, AsyncFlex):
        usual(flex, clock=lambda: hasty, pacing=lambda: Pacing(enabled=False))


@page("first-order")
def first_order(simulator: Simulator) -> Happening:
    """A million in one account, and Apple at 190; orders work at once, and fill when somebody says so."""
    simulator.brokerage.accounts.use_individual(ACCOUNT)
    simulator.brokerage.market.set_price(APPLE, 190.0)
    simulator.brokerage.orders.latency = 0.0
    simulator.brokerage.orders.auto_fill = False
    cut: dict[str, Any] = {"operation": "orders.submit", "times": 1}
    return {
        "the order fills": lambda: simulator.clock.later(3, fill(simulator)),
        "the answer is lost": lambda: simulator.faults.add(cut="after", **cut),
        "the order is lost": lambda: simulator.faults.add(cut="before", **cut),
        IN_THE_END: lambda: sent_once(simulator),
    }


def sent_once(simulator: Simulator) -> None:
    """What was lost was placed again by the page alone; nothing stays behind."""
    assert len(simulator.requests.of("orders.submit")) == 6
    assert simulator.brokerage.orders.open_orders() == []


@page("bracket-and-groups")
def bracket_and_groups(simulator: Simulator) -> Happening:
    """The market decides what fills."""
    simulator.brokerage.accounts.use_individual(ACCOUNT)
    market = simulator.brokerage.market
    market.set_price(APPLE, 190.0)
    market.set_price(MICROSOFT, 400.0)

    def moves(price: float) -> Callable[[], object]:
        return lambda: simulator.clock.later(3, lambda: market.set_price(APPLE, price))

    def first_only(world: Any, request: Any) -> Any:
        return [*take(world, read_all(world, request)[:1]), {"error": "No more than one"}]

    return {
        "the entry fills": moves(188.5),
        "the price rises": moves(196.0),
        "the price falls": moves(194.0),
        "only the first is taken": lambda: simulator.answer("orders.submit", first_only),
    }


@page("rebalance")
def rebalance(simulator: Simulator) -> Happening:
    """An advisor with two clients: one has too much of Apple, the other nothing but money."""
    simulator.brokerage.accounts.use_advisor(2)
    simulator.brokerage.market.set_price(APPLE, 200.0)
    simulator.brokerage.market.set_price(MICROSOFT, 400.0)
    simulator.brokerage.portfolio.hold("U2000001", APPLE, 9000)
    return {}


@page("option-chain")
def option_chain(simulator: Simulator) -> Happening:
    """Apple at 190."""
    simulator.brokerage.accounts.use_individual(ACCOUNT)
    simulator.brokerage.market.set_price(APPLE, 190.0)
    return {}


@page("history")
def history(simulator: Simulator) -> Happening:
    """History is what it is; only the line may break."""
    return {
        "the line is down": lambda: simulator.faults.add(operation="market_data.get_history", cut="middle"),
        "the line is back": simulator.faults.clear,
    }


@page("quotes")
def quotes(simulator: Simulator) -> Happening:
    """A file with 250 names that have a contract, and one that has none."""
    brokerage = simulator.brokerage
    made = [brokerage.contracts.synthetic(number) for number in range(248)]
    for contract in made:
        brokerage.contracts.add(contract)
    Path("names.txt").write_text("\n".join(["AAPL", "TSLA", *(each.symbol for each in made), "NOTHERE"]), "utf-8")
    brokerage.market.set_price(APPLE, 190.0)
    brokerage.market.set_price(TESLA, 240.0)
    return {
        "one is halted": lambda: brokerage.market.halt(TESLA),
        "the subscription ends": lambda: setattr(brokerage.market, "availability", "N"),
        "the data is delayed": lambda: setattr(brokerage.market, "availability", "DPB"),
    }


@page("portfolio-report")
def portfolio_report(simulator: Simulator) -> Happening:
    """Two accounts, one of them with more positions than a page holds."""
    simulator.brokerage.accounts.add("U7654321")
    simulator.brokerage.portfolio.fill("U7654321", 250)
    return {}


@page("advisors")
def advisors(simulator: Simulator) -> Happening:
    """An advisor with more clients than IBKR tells in one piece."""
    simulator.brokerage.accounts.use_advisor(120)
    simulator.brokerage.market.set_price(APPLE, 190.0)
    simulator.brokerage.orders.auto_fill = False
    return {"the order fills": lambda: simulator.clock.later(3, fill(simulator))}


@page("alerts-watchlists-scanner")
def alerts(simulator: Simulator) -> Happening:
    """Apple at 190, until it rises."""
    simulator.brokerage.accounts.use_individual(ACCOUNT)
    simulator.brokerage.market.set_price(APPLE, 190.0)

    def rise() -> None:
        simulator.brokerage.market.set_price(APPLE, 196.0)
        simulator.clock.advance(10)

    return {"Apple rises": rise}


@page("notifications")
def notifications(simulator: Simulator) -> Happening:
    """A box with more than comes at a time."""
    box = simulator.brokerage.notifications
    for number in range(1, 24):
        box.add("DA" if number % 3 else "SE", f"Message {number}", f"Text of <b>message</b> {number}")
    return {"one comes in": lambda: box.add("UA", "Apple at 195")}


@page("transfers")
def transfers(simulator: Simulator) -> Happening:
    """Two clients with a million each."""
    simulator.brokerage.accounts.use_advisor(2)
    lost: dict[str, Any] = {"operation": "account_management.banking.*", "method": "POST", "times": 1, "cut": "after"}
    return {
        "the answer is lost": lambda: simulator.faults.add(**lost),
        "the bank says no": lambda: simulator.management.reject_next("The bank said no", "BANK_SAID_NO"),
        IN_THE_END: lambda: moved(simulator),
    }


def moved(simulator: Simulator) -> None:
    """Each instruction is there once, and none that was refused at once."""
    sent = [each.body["amount"] for each in simulator.management.instructions if "amount" in each.body]
    amounts = sorted(map(float, sent))
    assert amounts == [5, 6, 10.5, 20, 100, 100, 2500, 99999999]


@page("nightly-flex")
def nightly_flex(simulator: Simulator) -> Happening:
    """The usual query, until its token ends; then a report that takes ten minutes."""
    simulator.flex.generation_seconds = 10

    def slow() -> None:
        simulator.flex.generation_seconds = 600
        os.environ["IBKR_FLEX_TOKEN"] = simulator.flex.add_token()

    return {
        "the token expires": lambda: simulator.flex.expire(simulator.flex.token),
        "a new token, and a slow night": slow,
        "an hour is not over": lambda: simulator.clock.advance(300),
        IN_THE_END: lambda: ordered(simulator),
    }


def ordered(simulator: Simulator) -> None:
    """Two reports and a refusal: what was ordered before the crash was not ordered again."""
    assert len(simulator.requests.of("flex.send_request")) == 3


@page("running-for-weeks")
def running_for_weeks(simulator: Simulator) -> Happening:
    """One user name; the limits of IBKR are in force when two programs come."""
    session = simulator.brokerage.session

    def person(seconds: float) -> Callable[[], object]:
        def comes() -> None:
            session.compete()
            simulator.clock.later(seconds, session.yield_back)

        return comes

    def stop() -> None:
        """In the middle of the first round."""

        def saw(entry: Entry) -> None:
            if entry.operation == "portfolio.get_ledger":
                simulator.watch(None)
                os.kill(os.getpid(), signal.SIGTERM)

        simulator.watch(saw)

    return {
        "midnight": session.nightly_reset,
        "a person takes it for two minutes": person(120),
        "a person takes it for an hour": person(3600),
        "the person leaves": session.yield_back,
        "systemd stops it": stop,
        "two programs come": lambda: setattr(simulator.limits, "enabled", True),
        IN_THE_END: lambda: one_limit(simulator),
    }


def one_limit(simulator: Simulator) -> None:
    """Both programs kept the limit that they share."""
    assert len(simulator.requests.of("contracts.list_stocks")) == 24
    assert simulator.limits.refused == 0


def fill(simulator: Simulator) -> Callable[[], None]:
    """Let all open orders fill."""

    def now() -> None:
        for order in simulator.brokerage.orders.open_orders():
            simulator.brokerage.orders.fill(order.order_id)

    return now
