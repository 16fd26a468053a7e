"""The walk through each style of pages, step by step."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from ibkr_openapi import operation
from ibkr_web.errors import ConfigurationError, IBKRError, ServerError, ServiceUnavailable, failure
from ibkr_web.workflows.pagination.problems import ListChanged, PagesRepeat
from ibkr_web.workflows.pagination.progress import Mark, Progress
from ibkr_web.workflows.pagination.walk import EMPTY, walk
from ibkr_web.workflows.steps import Call
from tests.overrides.workflows.pagination.by_hand import (
    ARGUMENTS,
    HISTORY,
    MESSAGES,
    NOTIFICATIONS,
    POSITIONS,
    STATUSES,
    SUBACCOUNTS,
    Server,
    emitted,
    number_of,
    read,
)

SIZES = {POSITIONS: 100, SUBACCOUNTS: 20, STATUSES: 1000, MESSAGES: 1000, NOTIFICATIONS: 10}


def error_of(name: str, status: int, text: str = "down") -> IBKRError:
    found = failure(operation(name), status, httpx.Headers(), b'{"error":"' + text.encode() + b'"}')
    assert found is not None
    return found


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("pages", [0.0, 0.5, 1.0, 1.05, 2.0, 7.3])
def test_whole_and_in_order(name: str, pages: float) -> None:
    size = SIZES[name]
    server, progress = Server(int(size * pages), size), Progress()
    assert read(name, server, progress) == list(range(1, int(size * pages) + 1))
    assert progress.complete
    assert not progress.changes


@pytest.mark.parametrize("name", SIZES)
def test_one_page_costs_few_calls(name: str) -> None:
    """The first page is asked for alone, and nothing after it where it can be seen to be the last."""
    server = Server(5, SIZES[name])
    read(name, server)
    assert len(server.calls) <= (2 if name in (POSITIONS, MESSAGES) else 1)
    first = Server(5 * SIZES[name], SIZES[name])
    pages = emitted(walk(name, ARGUMENTS[name], Progress()), first)
    next(pages)
    pages.close()  # type: ignore[attr-defined]
    assert len(first.calls) == 1


@pytest.mark.parametrize(("name", "size"), [(POSITIONS, 30), (SUBACCOUNTS, 7), (STATUSES, 400), (MESSAGES, 9)])
def test_pages_smaller_than_they_should_be(name: str, size: int) -> None:
    """Some accounts have pages of 30, and a server may give less than it is asked for."""
    server = Server(5 * size + 1, size)
    assert read(name, server) == list(range(1, 5 * size + 2))


def test_own_page_size_with_an_overlap_of_one() -> None:
    server = Server(25, 1000)
    assert read(STATUSES, server, page_size=10) == list(range(1, 26))
    assert [call.arguments["offset"] for call in server.calls] == [0, 9, 18]
    assert {call.arguments["limit"] for call in server.calls} == {10}
    assert read(STATUSES, Server(5, 1000), page_size=1) == [1, 2, 3, 4, 5]


def test_reading_ahead_stops_where_the_list_is_known_to_end() -> None:
    server = Server(45, 20)
    read(SUBACCOUNTS, server, check=False)
    assert len(server.calls) <= 5
    alone = Server(500, 100)
    read(POSITIONS, alone, ahead=1, check=False)
    assert [call.arguments["page_id"] for call in alone.calls] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("name", [POSITIONS, SUBACCOUNTS, STATUSES, MESSAGES])
@pytest.mark.parametrize("at", [2, 3, 4])
def test_removed_while_reading_nothing_is_missed(name: str, at: int) -> None:
    """An element before the page that is read goes away: the next page begins one too late."""
    size = 10 if name in (STATUSES, MESSAGES) else SIZES[name]

    def remove(server: Server, call: Call) -> None:
        if len(server.calls) == at:
            del server.rows[0]

    server, progress = Server(6 * size, SIZES[name], remove), Progress()
    how: dict[str, Any] = {"page_size": 10} if name in (STATUSES, MESSAGES) else {}
    found = read(name, server, progress, **how)
    assert sorted(found) == list(range(1, 6 * size + 1))  # the removed one was read before
    assert progress.complete
    assert progress.changes


@pytest.mark.parametrize("name", [POSITIONS, SUBACCOUNTS, STATUSES])
def test_added_while_reading_nothing_comes_twice(name: str) -> None:
    def add(server: Server, call: Call) -> None:
        if len(server.calls) == 2:
            server.rows.insert(0, 9999)

    server, progress = Server(3 * SIZES[name], SIZES[name], add), Progress()
    found = read(name, server, progress)
    assert sorted(found) == [*range(1, 3 * SIZES[name] + 1), 9999]
    assert progress.changes.late == 1
    assert progress.complete


def test_without_the_check_a_change_is_told_and_not_repaired() -> None:
    def add(server: Server, call: Call) -> None:
        if len(server.calls) == 2:
            server.rows.insert(0, 9999)

    progress = Progress()
    found = read(POSITIONS, Server(300, 100, add), progress, check=False)
    assert found == list(range(1, 301))
    assert progress.changes.duplicates == 1
    assert not progress.complete


def test_a_list_that_never_stands_still_is_told_at_the_end() -> None:
    def move(server: Server, call: Call) -> None:
        server.rows.insert(0, 10_000 + len(server.calls))

    progress = Progress()
    with pytest.raises(ListChanged, match="in each of 4 readings") as told:
        read(SUBACCOUNTS, Server(100, 20, move), progress)
    assert told.value.changes is progress.changes
    assert progress.changes.duplicates


def test_what_pages_never_list_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """Two ways of asking that do not agree, however often."""
    server, progress = Server(250, 100), Progress()
    server.whole = lambda rows: [*rows, 7777]
    with caplog.at_level(logging.WARNING, "ibkr_web"):
        assert read(POSITIONS, server, progress) == list(range(1, 251))
    assert progress.changes.unlisted == 1
    assert not progress.complete
    assert "does not list 1 elements" in caplog.text


def test_where_the_other_way_is_closed_it_is_read_twice() -> None:
    def closed(server: Server, call: Call) -> None:
        if call.operation == "portfolio.list_positions_uncached":
            raise error_of(call.operation, 503)

    server, progress = Server(250, 100, closed), Progress()
    assert read(POSITIONS, server, progress) == list(range(1, 251))
    assert progress.changes.rounds == 2
    assert progress.complete


def test_closed_positions_are_counted() -> None:
    def close(server: Server, call: Call) -> None:
        if call.operation == "portfolio.list_positions_uncached":
            server.rows.remove(5)

    progress = Progress()
    assert len(read(POSITIONS, Server(250, 100, close), progress)) == 250
    assert progress.changes.gone == 1


def test_two_elements_alike_on_one_page_are_two() -> None:
    """What looks alike is dropped only where it comes on a later page: a position must not get lost."""
    rows = [Server.position(1), Server.position(1), Server.position(2)]

    def answer(call: Call) -> Any:
        return rows if call.arguments["page_id"] == 0 else []

    assert read(POSITIONS, answer, check=False) == [1, 1, 2]


@pytest.mark.parametrize("name", [SUBACCOUNTS, POSITIONS, NOTIFICATIONS])
def test_the_same_page_again_and_again(name: str) -> None:
    """A server that does not look at the page would be read for ever."""
    server = Server(1000, SIZES[name])
    answer = server(Call(name, {"page": 0, "page_id": 0, "limit": 10}))
    with pytest.raises(PagesRepeat):
        read(name, lambda call: answer)


def test_a_failure_comes_after_what_was_there_before_it() -> None:
    def fail(server: Server, call: Call) -> None:
        if call.arguments.get("page_id") == 5:
            raise error_of(POSITIONS, 500)

    found: list[int] = []
    progress = Progress()
    with pytest.raises(ServerError):
        for page in emitted(walk(POSITIONS, ARGUMENTS[POSITIONS], progress), Server(1000, 100, fail)):
            found += [number_of(row) for row in page.items]
            progress.mark = page.marks[-1]
    assert found == list(range(1, 501))
    assert progress.mark is not None
    rest = read(POSITIONS, Server(1000, 100), resume=Mark.read(progress.mark.token()))
    assert found + rest == list(range(1, 1001))


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("stop", [1, 7, 10, 11, 20, 24])
def test_goes_on_after_a_token(name: str, stop: int) -> None:
    how: dict[str, Any] = {"page_size": 10} if name in (STATUSES, MESSAGES) else {}
    size = min(10, SIZES[name])
    found: list[int] = []
    token = ""
    for page in emitted(walk(name, ARGUMENTS[name], Progress(), **how), Server(25, size)):
        for row, mark in zip(page.items, page.marks, strict=True):
            if len(found) < stop:
                found.append(number_of(row))
                token = mark.token()
    progress = Progress()
    rest = read(name, Server(25, size), progress, resume=Mark.read(token), **how)
    assert found + rest == list(range(1, 26))
    assert not progress.complete  # it did not see the beginning


def test_a_token_after_the_list_has_moved() -> None:
    pages = emitted(walk(POSITIONS, ARGUMENTS[POSITIONS], Progress()), Server(300, 100))
    mark = next(pages).marks[-1]
    moved = Server(300, 100)
    del moved.rows[:3]
    progress = Progress()
    assert read(POSITIONS, moved, progress, resume=mark) == list(range(101, 301))
    assert progress.changes.moved == 1
    gone = Server(300, 100)
    gone.rows.remove(100)
    with pytest.raises(ListChanged, match="not in the list any more"):
        read(POSITIONS, gone, resume=mark)
    with pytest.raises(ConfigurationError, match="another list"):
        list(emitted(walk(POSITIONS, {"account_id": "U2"}, Progress(), resume=mark), moved))


def test_a_token_tells_no_account() -> None:
    page = next(emitted(walk(SUBACCOUNTS, {}, Progress()), Server(30, 20)))
    token = page.marks[0].token()
    assert Mark.read(token) == page.marks[0]
    assert "U1" not in str(page.marks[0])
    for wrong in ("", "x", token[:-4], "bm90anNvbg", "WzIsMSwyLDMsNF0"):
        with pytest.raises(ConfigurationError, match="resume="):
            Mark.read(wrong)


def test_backwards_through_time() -> None:
    """Windows overlap as they like; the latest comes first, each moment once, until there is no more."""
    minute = 60_000

    def answer(call: Call) -> Any:
        asked.append(call.arguments.get("start_time"))
        if len(asked) >= 4:
            raise error_of(HISTORY, 500, "Chart data unavailable")
        last = 40 - 15 * (len(asked) - 1)
        return {"data": [{"t": number * minute, "c": 1.0} for number in range(last - 19, last + 1)] + [{"c": 1.0}]}

    asked: list[Any] = []
    progress = Progress()
    found = read(HISTORY, answer, progress)
    assert found == [number * minute for number in range(40, -10, -1)]
    assert asked[:2] == [None, "19700101-00:21:00"]
    assert progress.complete
    assert len(asked) == 3 + EMPTY


@pytest.mark.parametrize("nothing", [[], [{"c": 1.0}], [{"t": None, "c": 1.0}], "seam", "error"])
@pytest.mark.parametrize("holiday", [1, 4, EMPTY - 1])
def test_backwards_past_windows_without_anything(nothing: Any, holiday: int) -> None:
    """A weekend is not the end, in whatever way IBKR says that it has no bars of it."""
    day = 86_400_000
    bars = [100 * day, 99 * day, (99 - holiday) * day - 1000, (98 - holiday) * day]

    def answer(call: Call) -> Any:
        moment = call.arguments.get("start_time")
        end = bars[0] if moment is None else _milliseconds(moment)
        rows = [{"t": each} for each in bars if end - day <= each < end or (moment is None and each == end)]
        if rows:
            return {"data": rows}
        if nothing == "error":
            raise error_of(HISTORY, 404, "No data available")
        return {"data": [{"t": end}] if nothing == "seam" and end in bars else [] if nothing == "seam" else nothing}

    progress = Progress()
    assert read(HISTORY, answer, progress) == bars
    assert progress.complete
    assert not progress.changes


def _milliseconds(moment: str) -> int:
    return int(datetime.strptime(moment, "%Y%m%d-%H:%M:%S").replace(tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize(("period", "complete"), [("1d", True), ("18h", True), ("16h", False), ("30min", False)])
def test_backwards_no_end_is_claimed_before_a_week_without_bars(period: str, complete: bool) -> None:
    pages = [{"data": [{"t": 86_400_000_000}]}]
    progress = Progress()
    arguments = ARGUMENTS[HISTORY] | {"period": period}
    workflow = walk(HISTORY, arguments, progress)
    found = list(emitted(workflow, lambda call: pages.pop() if pages else {"data": []}))
    assert [len(page) for page in found] == [1]
    assert progress.complete is complete


def test_backwards_ends_where_nothing_new_comes() -> None:
    """A service that does not look at the time: it ends, and nobody says that this was all."""
    answer = {"data": [{"t": 1000, "c": 1.0}, {"t": 2000, "c": 1.0}]}
    progress = Progress()
    assert read(HISTORY, lambda call: answer, progress) == [2000, 1000]
    assert not progress.complete
    assert read(HISTORY, lambda call: {"data": [{"c": 1.0}]}) == []
    with pytest.raises(IBKRError):
        read(HISTORY, lambda call: (_ for _ in ()).throw(error_of(HISTORY, 500)))


def test_an_object_instead_of_a_list() -> None:
    """Login messages of one account come as that account's object, of none as an empty one."""
    alone = {"accountId": "U7", "loginMessages": []}
    assert read(MESSAGES, lambda call: alone) == [7]
    assert read(MESSAGES, lambda call: {"loginMessagePresent": False}) == []
    assert read(STATUSES, lambda call: {"accounts": None, "total": 0}) == []


@pytest.mark.parametrize(
    ("name", "arguments", "how", "what"),
    [
        ("orders.list_live", {}, {}, "in one piece"),
        ("orders.nothing", {}, {}, "no operation"),
        (POSITIONS, {"account_id": "U1", "page_id": 3}, {}, "resume="),
        (STATUSES, {"limit": 3}, {}, "page_size="),
        (POSITIONS, {"account_id": "U1", "colour": 1}, {}, "no argument colour"),
        (POSITIONS, {"account_id": "U1"}, {"page_size": 10}, "IBKR decides"),
        (STATUSES, {}, {"page_size": 0}, "from 1 to 1000"),
        (STATUSES, {}, {"page_size": 1001}, "from 1 to 1000"),
    ],
)
def test_what_cannot_be_paged(name: str, arguments: dict[str, Any], how: dict[str, Any], what: str) -> None:
    with pytest.raises(ConfigurationError, match=what):
        next(walk(name, arguments, Progress(), **how))


def test_a_closed_walk_asks_for_nothing() -> None:
    unavailable = error_of(POSITIONS, 503)
    assert isinstance(unavailable, ServiceUnavailable)
    workflow = walk(POSITIONS, ARGUMENTS[POSITIONS], Progress())
    next(workflow)
    workflow.close()
    with pytest.raises(StopIteration):
        next(workflow)
