"""What is asked for: days, their splitting, references."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ibkr_web.flex import Query, Reference
from ibkr_web.flex.query import LONGEST, split


@given(st.dates(), st.integers(0, 6000), st.integers(1, LONGEST))
def test_a_split_range_has_every_day_once(start: date, days: int, longest: int) -> None:
    end = start + timedelta(days=min(days, (date.max - start).days))
    parts = split(start, end, longest)
    assert parts[0][0] == start
    assert parts[-1][1] == end
    assert all(first <= last and (last - first).days < longest for first, last in parts)
    assert all(after[0] - before[1] == timedelta(days=1) for before, after in pairwise(parts))


def test_365_days_are_one_request_and_366_are_two() -> None:
    assert len(Query(1, "2023-01-01", "2023-12-31").parts) == 1
    leap = Query(1, date(2024, 1, 1), date(2024, 12, 31))
    assert [(part.start, part.end) for part in leap.parts] == [
        (date(2024, 1, 1), date(2024, 12, 30)),
        (date(2024, 12, 31), date(2024, 12, 31)),
    ]
    assert Query(1).parts == (Query(1),)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("abc",), ValueError),
        (("",), ValueError),
        (("١٢",), ValueError),
        ((True,), ValueError),
        ((1, "2026-01-01"), ValueError),
        ((1, None, "2026-01-01"), ValueError),
        ((1, "2026-01-02", "2026-01-01"), ValueError),
        ((1, "2026-02-30", "2026-03-01"), ValueError),
        ((1, "01/02/2026", "2026-03-01"), ValueError),
        ((1, datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 2)), TypeError),
        ((1, 20260101, 20260102), TypeError),
        ((1, None, None, 0), ValueError),
        ((1, None, None, 366), ValueError),
        ((1, None, None, "5"), TypeError),
        ((1, "2026-01-01", "2026-01-02", 5), ValueError),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_sent(arguments: tuple[Any, ...], error: type) -> None:
    with pytest.raises(error):
        Query(*arguments)


def test_arguments_of_the_operation() -> None:
    assert Query(" 17 ").arguments() == {"query_id": "17"}
    assert Query(17, period=5).arguments() == {"query_id": "17", "period": 5}
    days = Query(17, "2026-01-01", "20260630").arguments()
    assert days == {"query_id": "17", "from_date": date(2026, 1, 1), "to_date": date(2026, 6, 30)}
    assert [Query(1).overridden, Query(1, period=1).overridden, Query(1, period=2).overridden] == [False, False, True]
    assert Query(1, "2026-01-01", "2026-01-02").overridden
    assert not Query(1, "2026-01-01", "2026-01-01").overridden


def test_a_reference_survives_text_and_pickle() -> None:
    whole = Reference("123", Query(7, "2026-01-01", "2026-01-31"), datetime(2026, 2, 1, tzinfo=UTC), "https://x/y")
    for one in (whole, Reference(55), Reference("9", Query(7, period=3))):
        assert Reference.from_json(json.loads(json.dumps(one.to_json()))) == one
        assert pickle.loads(pickle.dumps(one)) == one
    assert whole.age(datetime(2026, 2, 1, 0, 1, tzinfo=UTC)) == 60
    assert (Reference(55).age(), Reference(55).query_id) == (None, None)
    with pytest.raises(ValueError, match="reference code"):
        Reference("12 & rm")
