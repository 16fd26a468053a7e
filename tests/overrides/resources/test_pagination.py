"""Every style of pages over the wire: whole, short, empty, repeated and failing pages, sync and async."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
import pytest

import ibkr_openapi
from ibkr_openapi.runtime.model import to_json
from ibkr_web import IBKR, AsyncIBKR
from ibkr_web.errors import ConfigurationError, ServerError
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.pagination.problems import PagesRepeat
from tests.overrides.resources.paging import (
    ACCOUNT,
    RANGE,
    Holdings,
    asked,
    async_paging,
    method_of,
    natural_names,
    paging,
)

PAGED = [each.name for each in ibkr_openapi.OPERATIONS.values() if each.pagination is not None]
POSITIONS = "portfolio.list_positions"
SUBACCOUNTS = "portfolio.list_subaccounts_paged"
STATUSES = "account_management.accounts.list_statuses"
MESSAGES = "account_management.accounts.list_login_messages"
REQUESTS = "account_management.utilities.list_requests"
NOTIFICATIONS = "notifications.list"


def fill_positions(simulator: Simulator, count: int) -> None:
    Holdings(simulator, count)


def fill_accounts(simulator: Simulator, count: int) -> None:
    if count:
        simulator.brokerage.accounts.use_advisor(count)


def fill_messages(simulator: Simulator, count: int) -> None:
    fill_accounts(simulator, count)
    for account in simulator.management.accounts.all()[:count]:
        simulator.management.accounts.add_login_message(account.account_id, "W8INFO")


def fill_requests(simulator: Simulator, count: int) -> None:
    for _ in range(count):
        simulator.management.requests.new("update", ACCOUNT)


def fill_notifications(simulator: Simulator, count: int) -> None:
    for number in range(count):
        simulator.brokerage.notifications.add("UA", f"number {number}")


STYLES: dict[str, tuple[Callable[[Simulator, int], None], dict[str, Any], dict[str, Any], int]] = {
    POSITIONS: (fill_positions, {"account_id": ACCOUNT}, {}, 0),
    SUBACCOUNTS: (fill_accounts, {}, {}, 0),
    STATUSES: (fill_accounts, RANGE, {"page_size": 10}, 1),  # the advisor's own account besides
    MESSAGES: (fill_messages, RANGE, {"page_size": 10}, 0),
    REQUESTS: (fill_requests, RANGE, {"page_size": 10}, 0),
    NOTIFICATIONS: (fill_notifications, {}, {"page_size": 10}, 0),
}
"""How a list is filled, arguments, choices, elements that are there besides."""


VIA = pytest.mark.parametrize("via", ["paginate", "natural"])


def is_management(name: str) -> bool:
    return name.startswith("account_management")


def begin(ib: IBKR | AsyncIBKR, via: str, name: str, **how: Any) -> Any:
    """The list of an operation: by the operation's name, or by the natural one."""
    _, arguments, choices, _ = STYLES[name]
    if via == "paginate":
        return ib.paginate(name, **choices, **arguments, **how)
    given = {"account" if argument == "account_id" else argument: value for argument, value in arguments.items()}
    return method_of(ib, natural_names(ib)[name])(**choices, **given, **how)


def test_every_paged_operation_is_tried_here() -> None:
    assert set(STYLES) | {"market_data.get_history"} == set(PAGED)


@VIA
@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("count", [3, 40, 57])
def test_whole(name: str, count: int, via: str) -> None:
    fill, _, _, besides = STYLES[name]
    with paging(is_management(name)) as (simulator, ib):
        fill(simulator, count)
        pages = begin(ib, via, name)
        assert len(pages.all()) == count + besides
        assert pages.complete
        assert not pages.changes
        assert simulator.violations == []


@VIA
@pytest.mark.parametrize("name", STYLES)
def test_whole_async(name: str, via: str) -> None:
    fill, _, _, besides = STYLES[name]

    async def main() -> None:
        async with async_paging(is_management(name)) as (simulator, ib):
            fill(simulator, 43)
            pages = begin(ib, via, name)
            assert len(await pages.all()) == 43 + besides
            assert pages.complete
            first = await pages.first()
            assert first == (await anext(aiter(pages.pages()))).items[0]

    anyio.run(main)


@VIA
@pytest.mark.parametrize("name", [POSITIONS, MESSAGES, REQUESTS, NOTIFICATIONS])
def test_empty(name: str, via: str) -> None:
    fill, *_ = STYLES[name]
    with paging(is_management(name)) as (simulator, ib):
        fill(simulator, 0)
        pages = begin(ib, via, name)
        assert pages.first() is None
        assert pages.all() == []
        assert pages.complete


@VIA
@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("fault", [{"status": 429}, {"status": 503}, {"cut": "middle"}, {"cut": "before"}])
def test_a_page_that_fails_once_is_read_again(name: str, fault: dict[str, Any], via: str) -> None:
    fill, _, _, besides = STYLES[name]
    with paging(is_management(name)) as (simulator, ib):
        fill(simulator, 45)
        simulator.faults.add(operation=name, nth=2, times=1, **fault)
        assert len(begin(ib, via, name).all()) == 45 + besides


@VIA
@pytest.mark.parametrize("name", STYLES)
def test_a_page_that_is_refused_ends_it_and_a_token_goes_on(name: str, via: str) -> None:
    """A 500 is not tried again; what came before was handed out, and nothing comes twice."""
    fill, _, _, besides = STYLES[name]
    count = 250 if name == POSITIONS else 45
    with paging(is_management(name)) as (simulator, ib):
        fill(simulator, count)
        everything = [to_json(each) for each in begin(ib, via, name)]
        simulator.faults.add(operation=name, nth=3, times=1, status=500)
        pages = begin(ib, via, name, check=False)
        found = []
        with pytest.raises(ServerError):
            for each in pages:
                found.append(to_json(each))  # noqa: PERF401  # what came before the failure counts
        assert 0 < len(found) < count + besides
        assert pages.token is not None
        assert ACCOUNT not in pages.token
        found += [to_json(each) for each in begin(ib, via, name, resume=pages.token)]
        assert found == everything


def test_a_page_that_is_no_page_any_more() -> None:
    """A service that forgets the page gives the first one for ever."""
    with paging() as (simulator, ib):
        rows = [{"conid": number, "position": 1.0} for number in range(100)]
        simulator.answer(POSITIONS, lambda world, request: rows)
        with pytest.raises(PagesRepeat, match="same page again"):
            ib.paginate(POSITIONS, account_id=ACCOUNT).all()


@pytest.mark.slow
def test_25_000_positions_while_they_change() -> None:
    """250 pages: in order, each once, and everything that is held at the end."""
    with paging() as (simulator, ib):
        holdings = Holdings(simulator, 25_000)
        pages = ib.portfolio.positions.list(ACCOUNT)
        found = [each.conid for each in pages]
        assert found == list(range(1, 25_001))
        assert asked(simulator, POSITIONS) <= 254
        assert pages.complete

        holdings.changing = True
        pages = ib.portfolio.positions.list(ACCOUNT)
        found = [each.conid for each in pages]
        assert len(found) == len(set(found))
        assert set(holdings.conids) <= set(found)
        there = [each for each in found[: len(found) - pages.changes.late] if each <= 25_000]
        assert there == sorted(there)
        assert pages.changes.duplicates
        assert pages.complete


@pytest.mark.slow
def test_25_000_positions_while_they_change_async() -> None:
    async def main() -> None:
        async with async_paging() as (simulator, ib):
            holdings = Holdings(simulator, 25_000)
            holdings.changing = True
            pages = ib.portfolio.positions.list(ACCOUNT)
            found = [each.conid async for each in pages]
            assert len(found) == len(set(found))
            assert set(holdings.conids) <= set(found)
            assert pages.complete

    anyio.run(main)


def test_pages_are_read_as_they_are_wanted() -> None:
    with paging() as (simulator, ib):
        Holdings(simulator, 5_000)
        pages = ib.paginate(POSITIONS, account_id=ACCOUNT)
        assert asked(simulator, POSITIONS) == 0
        assert pages.first()["conid"] == 1
        assert asked(simulator, POSITIONS) == 1
        for page in pages.pages():
            assert len(page) == 100
            assert page.number == 0
            assert page.items[0] is page.answer[0]
            break
        assert asked(simulator, POSITIONS) == 2
        with pytest.raises(TypeError, match="neither true nor false"):
            bool(pages)
        with pytest.raises(TypeError, match="not known"):
            len(pages)
        assert "pages read" in repr(pages)


def test_the_number_is_known_where_ibkr_tells() -> None:
    with paging() as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(30)
        pages = ib.portfolio.subaccounts()
        assert pages.total is None
        pages.first()
        assert len(pages) == pages.total == 30


def test_bars_backwards_through_time() -> None:
    with paging() as (simulator, ib):
        pages = ib.paginate("market_data.get_history", conid=265598, period="2d", bar="1h")
        times = []
        for bar in pages:
            times.append(bar["t"])
            if len(times) == 60:
                break
        assert times == sorted(set(times), reverse=True)
        assert asked(simulator, "market_data.get_history") > 2


def test_what_is_not_paged_is_told_at_once() -> None:
    with paging() as (_, ib):
        for name, how in [("orders.list_live", {}), (POSITIONS, {"page_id": 1}), (POSITIONS, {"resume": "x"})]:
            with pytest.raises(ConfigurationError):
                ib.paginate(name, **how)


def test_every_annotation_can_be_carried_out() -> None:
    from ibkr_web.workflows.pagination.plan import Plan

    for name in PAGED:
        plan = Plan.of(name, {})
        assert plan.rule["identity"]
        for other in ("whole", "one", "refresh"):
            if other in plan.rule:
                assert ibkr_openapi.operation(plan.rule[other]).effect in ("read", "idempotent")
