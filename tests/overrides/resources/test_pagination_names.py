"""Natural names: every paged operation has one, sync and async, typed; and pages that are not what they should be."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import anyio
import pytest

import ibkr_openapi
from ibkr_openapi.runtime.model import to_json
from ibkr_web import AsyncIBKR, Gateway
from ibkr_web.client import IBKR
from ibkr_web.errors import ConfigurationError, ServerError
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.pagination.problems import ListChanged, PagesRepeat
from tests.overrides.resources.paging import asked, async_paging, method_of, natural_names, paging
from tests.overrides.resources.test_pagination import (
    MESSAGES,
    NOTIFICATIONS,
    PAGED,
    POSITIONS,
    REQUESTS,
    STATUSES,
    STYLES,
    SUBACCOUNTS,
    VIA,
    begin,
    is_management,
)

HISTORY = "market_data.get_history"
OTHERWISE = {
    POSITIONS: {"account_id": "account", "direction": "descending", "wait_for_sec_def": "wait_for_contracts"},
    SUBACCOUNTS: {"no_cache": "cached"},
    HISTORY: {"conid": "contract", "exchange": "contract", "period": "", "direction": ""},
}
"""Arguments of an operation that its natural name calls otherwise, or chooses itself ("")."""
OURS = {POSITIONS: "Position", NOTIFICATIONS: "Notification", HISTORY: "Bar"}
"""Elements in words of ours; all others are the generated models."""


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    with IBKR(Gateway()) as ib:
        return natural_names(ib)


def test_every_paged_operation_has_a_natural_name(names: dict[str, str]) -> None:
    """What is annotated in spec/ as paged needs a method marked `@lists(...)`, for both clients."""
    assert sorted(names) == sorted(PAGED)

    async def main() -> dict[str, str]:
        async with AsyncIBKR(Gateway()) as ib:
            return natural_names(ib)

    assert anyio.run(main) == names


def test_the_documentation_has_the_same_table(root: Path, names: dict[str, str]) -> None:
    text = (root / "docs" / "pagination.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z_.]+)\(\)` \| `([a-z_.]+)` \| .+ \|$", text, re.MULTILINE))
    assert {operation: name for name, operation in rows.items()} == names


@pytest.mark.parametrize("operation", PAGED)
def test_it_takes_what_the_operation_takes(operation: str, names: dict[str, str]) -> None:
    descriptor = ibkr_openapi.operation(operation)
    rule = descriptor.pagination
    assert rule is not None
    chosen = {rule["parameter"], rule.get("size_parameter")}
    otherwise = OTHERWISE.get(operation, {})
    wanted = {otherwise.get(one.name, one.name) for one in descriptor.parameters if one.wire not in chosen} - {""}
    wanted |= {"resume"} | ({"page_size"} if "size_parameter" in rule else set())
    with IBKR(Gateway()) as ib:
        signature = inspect.signature(method_of(ib, names[operation]))

    async def main() -> inspect.Signature:
        async with AsyncIBKR(Gateway()) as ib:
            return inspect.signature(method_of(ib, names[operation]))

    assert wanted <= signature.parameters.keys()
    both = anyio.run(main)
    assert both.parameters == signature.parameters
    assert both.return_annotation == f"Async{signature.return_annotation}"
    assert signature.return_annotation == f"Pages[{OURS.get(operation) or element(descriptor)}]"


def element(descriptor: Any) -> str:
    """The model of an element, as the contract has it."""
    kind = descriptor.responses["200"]["application/json"]
    items = descriptor.pagination.get("items")
    if items is not None:
        model = getattr(ibkr_openapi.models, kind)
        attribute = next(name for name, wire in model._wire.items() if wire == items)
        kind = re.findall(r"list\[(\w+)\]", str(model.__annotations__[attribute]))[0]
    return str(kind[1] if isinstance(kind, tuple) else kind)


def fill(simulator: Simulator, name: str, count: int) -> int:
    """Fill a list; gives how many elements there are."""
    STYLES[name][0](simulator, count)
    return count + STYLES[name][3]


@VIA
@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("number", [1, 2])
def test_a_service_that_gives_the_same_page_for_ever(name: str, number: int, via: str) -> None:
    """It ends; nothing comes twice, and nobody is told that this was all."""
    with paging(is_management(name)) as (simulator, ib):
        count = fill(simulator, name, 250)
        good = [page.answer for page in islice(begin(ib, via, name, check=False).pages(), number)]
        answers = [to_json(each) for each in good]
        calls = 0

        def answer(world: Any, request: Any) -> Any:
            nonlocal calls
            calls += 1
            return answers[min(calls, number) - 1]

        simulator.answer(name, answer)
        pages, found = begin(ib, via, name), []
        with pytest.raises((PagesRepeat, ListChanged)):
            for each in pages:
                found.append(str(to_json(each)))  # noqa: PERF401  # what came before counts
        assert 0 < len(found) == len(set(found)) < count
        assert not pages.complete
        assert calls < 25


def cut(answer: Any, most: int) -> Any:
    """An answer with fewer elements than it had."""
    if isinstance(answer, list):
        return answer[:most]
    return {name: cut(member, most) if isinstance(member, list) else member for name, member in answer.items()}


def answered(simulator: Simulator, name: str) -> Callable[[Any, Any], Any]:
    """What the simulator answers with an operation."""
    behaviour: Callable[[Any, Any], Any] = simulator._generation.handlers[name]
    return behaviour


@VIA
@pytest.mark.parametrize("name", [STATUSES, MESSAGES, REQUESTS])
@pytest.mark.parametrize("most", [1, 2, 7])
def test_pages_shorter_than_asked_for(name: str, most: int, via: str) -> None:
    """Counting goes on from what came, not from what was asked for."""
    with paging(is_management(name)) as (simulator, ib):
        count = fill(simulator, name, 23)
        usual = answered(simulator, name)
        simulator.answer(name, lambda world, request: cut(usual(world, request), most))
        pages = begin(ib, via, name)
        assert len(pages.all()) == count
        assert not pages.changes


@VIA
@pytest.mark.parametrize("name", sorted(STYLES.keys() - {NOTIFICATIONS}))  # whose last page is empty by right
def test_an_empty_page_in_the_middle_is_not_the_end_in_silence(name: str, via: str) -> None:
    """IBKR has a bad moment: the second page comes empty once. Everything comes, or it is told that it did not."""
    with paging(is_management(name)) as (simulator, ib):
        count = fill(simulator, name, 250)
        usual, calls = answered(simulator, name), []

        def answer(world: Any, request: Any) -> Any:
            calls.append(request)
            return cut(usual(world, request), 0 if len(calls) == 2 else 10**6)

        simulator.answer(name, answer)
        pages = begin(ib, via, name)
        found = [str(to_json(each)) for each in pages]
        assert len(found) == len(set(found))
        assert len(found) == count or not pages.complete


def test_a_filter_may_leave_a_page_short() -> None:
    """Batches that are cut before they are filtered: a short one is not the last, and one more call sees that."""
    with paging() as (simulator, ib):
        box = simulator.brokerage.notifications
        for number in range(40):
            box.add("UA" if number % 3 else "DA", f"number {number}")
        usual = answered(simulator, NOTIFICATIONS)

        def thinned(world: Any, request: Any) -> Any:
            wanted = request.parameters.pop("include")
            return [row for row in usual(world, request) if row["FC"] == wanted]

        simulator.answer(NOTIFICATIONS, thinned)
        found = ib.notifications.all(include=["DA"]).all()
        assert [each.kind for each in found].count("DA") == 14


def test_the_latest_bars_are_those_of_history() -> None:
    """Page after page, over nights, weekends and holidays: the same as by `history`, the other way round."""
    with paging() as (simulator, ib):
        for bar in ("1min", "1h", "1d"):
            pages = ib.market_data.latest_bars(265598, bar)
            assert asked(simulator, HISTORY) == 0 or bar != "1min"
            found = list(islice(pages, 1700))
            assert found == list(ib.market_data.history(265598, bar, start=found[-1].time))[::-1]
            assert not pages.changes
            assert not pages.complete


def test_the_latest_bars_go_on_where_they_were() -> None:
    with paging() as (simulator, ib):
        whole = list(islice(ib.market_data.latest_bars(265598, "1min"), 900))
        simulator.faults.add(operation=HISTORY, nth=2, times=1, status=500)
        pages = ib.market_data.latest_bars(265598, "1min")
        found = []
        with pytest.raises(ServerError):
            for each in pages:
                found.append(each)  # noqa: PERF402  # what came before the failure counts
        assert 0 < len(found) < 900
        found += islice(ib.market_data.latest_bars(265598, "1min", resume=pages.token), 900 - len(found))
        assert found == whole
        with pytest.raises(ConfigurationError, match="another list"):
            ib.market_data.latest_bars(265598, "2min", resume=pages.token).first()


def test_the_latest_bars_async() -> None:
    async def main() -> None:
        async with async_paging() as (_, ib):
            pages = ib.market_data.latest_bars(265598, "1h", outside_rth=True)
            first = await pages.first()
            assert first is not None
            times = []
            async for bar in pages:
                times.append(bar.time)
                if len(times) == 700:
                    break
            assert times[0] == first.time
            assert times == sorted(set(times), reverse=True)

    anyio.run(main)


def test_weeks_are_not_cut() -> None:
    with paging() as (simulator, ib):
        for bar in ("1w", "1month"):
            with pytest.raises(ValueError, match="do not come page by page"):
                ib.market_data.latest_bars(265598, bar)
        assert asked(simulator, HISTORY) == 0
