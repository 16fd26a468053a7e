"""Lists that change between any two calls: nothing twice, nothing lost in silence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_web.workflows.pagination.problems import ListChanged, PagesRepeat
from ibkr_web.workflows.pagination.progress import Progress
from ibkr_web.workflows.steps import Call
from tests.overrides.workflows.pagination.by_hand import (
    MESSAGES,
    NOTIFICATIONS,
    POSITIONS,
    STATUSES,
    SUBACCOUNTS,
    Server,
    read,
)

CHANGES = st.lists(st.none() | st.tuples(st.sampled_from("+-"), st.integers(0, 60)), max_size=40)


@pytest.mark.parametrize("name", [POSITIONS, SUBACCOUNTS, STATUSES, MESSAGES])
@settings(max_examples=150, deadline=None)
@given(changes=CHANGES, count=st.integers(0, 60), size=st.integers(2, 12), ahead=st.integers(1, 5))
def test_every_element_that_stays_comes_once(
    name: str, changes: list[tuple[str, int] | None], count: int, size: int, ahead: int
) -> None:
    if name == POSITIONS:
        count, size = count * 5, size + 30  # sizes nobody has told us, but not smaller than those that were seen
    fresh = iter(range(1000, 2000))
    script = iter(changes)
    ever = set(range(1, count + 1))
    stayed = set(ever)

    def change(server: Server, call: Call) -> None:
        step = next(script, None)
        if step is None:
            return
        what, where = step
        if what == "+":
            number = next(fresh)
            ever.add(number)
            server.rows.insert(min(where, len(server.rows)), number)
        elif server.rows:
            stayed.discard(server.rows.pop(where % len(server.rows)))

    server, progress = Server(count, size, change), Progress()
    how: dict[str, Any] = {"page_size": size} if name in (STATUSES, MESSAGES) else {}
    try:
        found = read(name, server, progress, ahead=ahead, **how)
    except (ListChanged, PagesRepeat):
        assert any(changes)
        return
    assert len(found) == len(set(found))
    assert set(found) <= ever
    assert progress.complete or progress.changes
    if progress.complete:
        assert stayed <= set(found)
        if name == POSITIONS and progress.changes.rounds > 1:
            assert set(server.rows) <= set(found)
    if not any(changes):
        assert found == list(range(1, count + 1))
        assert progress.complete


@settings(max_examples=100, deadline=None)
@given(arrivals=st.lists(st.integers(0, 3), max_size=20), count=st.integers(0, 60))
def test_what_arrives_in_front_moves_nothing(arrivals: list[int], count: int) -> None:
    """Notifications are gone through by id: new ones come in front of the place."""
    script, fresh = iter(arrivals), iter(range(1000, 2000))

    def arrive(server: Server, call: Call) -> None:
        if len(server.calls) > 1:
            server.rows[:0] = [next(fresh) for _ in range(next(script, 0))]

    progress = Progress()
    assert read(NOTIFICATIONS, Server(count, 10, arrive), progress) == list(range(1, count + 1))
    assert not progress.changes
