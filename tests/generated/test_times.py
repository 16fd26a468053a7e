"""Dates and times, in all forms, both ways."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from importlib import import_module
from typing import Any

import pytest

from tests.generated.subject import package

UNSET = package().UNSET
EAST = timezone(timedelta(hours=2))
FORMS = [
    # kind, text, value
    ("date", "2026-01-02", date(2026, 1, 2)),
    ("datetime", "2026-01-02T03:04:05Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    ("datetime", "2026-01-02T03:04:05.250000+02:00", datetime(2026, 1, 2, 3, 4, 5, 250000, tzinfo=EAST)),
    ("datetime", "2026-01-02T03:04:05", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
    ("time:yyyyMMdd", "20260102", date(2026, 1, 2)),
    ("time:yyyyMMdd-HH:mm:ss", "20260102-03:04:05", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
    ("time:yyyyMMdd-HH:mm:ssZ", "20260102-03:04:05", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    ("time:yyMMddHHmmss", "260102030405", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
    ("time:yyMMddHHmmssZ", "260102030405", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    ("time:yyyyMMddHHmmss", "20260102030405", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
    ("time:yyyyMMddHHmmssZ", "20260102030405", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    ("time:yyyy-MM-dd HH:mm:ss", "2026-01-02 03:04:05", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
    ("time:yyyy-MM-dd HH:mm:ssZ", "2026-01-02 03:04:05", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
]
WRONG = [
    "", "x", "2026", "2026-13-45", "20261345", "2026-001", "20260102T030405", "2026-01-02T25:00:00", "N/A",
    "0", "00000000", "\uff12026\uff10102", "2026-01-02\n", " 20260102", "20260102-03:04", "260102030465",
    "99999999999999",
    "2026-01-02 03:04:05 junk", "9" * 40, "12/31/2026", "2026-01-02T03:04:05.1234567890Z", "20260102-99:99:99",
]  # fmt: skip


def holder(kind: Any) -> Any:
    """A model with one field of a kind, made with the package's own decorator."""
    runtime = import_module(f"{package().__name__}.runtime.model")

    @runtime.model(camel=True, nested={"theField": kind})
    class Holder(runtime.Model):  # type: ignore[name-defined,misc]
        the_field: Any = UNSET

    return Holder


@pytest.mark.parametrize(("kind", "text", "value"), FORMS)
def test_both_ways(kind: str, text: str, value: Any) -> None:
    cls = holder(kind)
    read = cls.from_json({"theField": text})
    assert read.the_field == value
    assert type(read.the_field) is type(value)
    assert getattr(read.the_field, "tzinfo", None) == getattr(value, "tzinfo", None)
    assert read.to_json() == {"theField": text}
    assert read["theField"] == text
    made = cls(the_field=value)
    assert made.to_json() == {"theField": text}
    assert made.the_field == value
    assert json.loads(json.dumps(made.to_json())) == {"theField": text}
    assert made == read
    assert made.replace().the_field == value


@pytest.mark.parametrize(("kind", "text", "value"), FORMS)
def test_lists_and_maps_of_times(kind: str, text: str, value: Any) -> None:
    for shape, came, read in (
        (("list", kind), [text, "x", None, 5], [value, "x", None, 5]),
        (("map", kind), {"a": text, "b": "x", "c": [text]}, None),
        (("list", ("list", kind)), [[text], text], [[value], value]),
    ):
        model = holder(shape).from_json({"theField": came})
        first = model.the_field
        assert read is None or first == read
        assert model.to_json() == {"theField": came}
        assert repr(model)
    assert holder(("map", kind)).from_json({"theField": {"a": text}}).the_field == {"a": value}
    assert holder(("list", kind))(the_field=[value]).to_json() == {"theField": [text]}


@pytest.mark.parametrize("kind", sorted({kind for kind, _, _ in FORMS}))
@pytest.mark.parametrize("text", WRONG, ids=ascii)
def test_other_text_stays_text(kind: str, text: str) -> None:
    model = holder(kind).from_json({"theField": text})
    read = model.the_field
    assert model.to_json() == {"theField": text}
    if not isinstance(read, str):  # then it is a spelling of the very same time
        again = holder(kind)(the_field=read).to_json()["theField"]
        assert "".join(filter(str.isdigit, again))[:8] in "".join(filter(str.isdigit, text)), (read, text)
    others: list[Any] = [None, 5, 20260102, 1.5, True, [], {}, ["20260102"]]
    for other in others:
        odd = holder(kind).from_json({"theField": other})
        assert odd.the_field == other or odd.the_field == [date(2026, 1, 2)]
        assert odd.to_json() == {"theField": other}


@pytest.mark.parametrize("text", ["1712010100000", "1764011500000", "17120101123", "1701010112000"])
def test_milliseconds_in_text_are_no_day_of_the_18th_century(text: str) -> None:
    assert holder("datetime").from_json({"theField": text}).the_field == text


def test_aware_values_are_written_in_the_zone_of_the_field() -> None:
    moment = datetime(2026, 1, 2, 5, 4, 5, tzinfo=EAST)
    assert holder("time:yyyyMMdd-HH:mm:ssZ")(the_field=moment).to_json() == {"theField": "20260102-03:04:05"}
    assert holder("datetime")(the_field=moment).to_json() == {"theField": "2026-01-02T05:04:05+02:00"}
    assert holder("date")(the_field=moment).to_json() == {"theField": "2026-01-02"}
    assert holder("time:yyyyMMdd")(the_field=moment).to_json() == {"theField": "20260102"}
    assert holder("time:yyyyMMdd")(the_field="20260102").to_json() == {"theField": "20260102"}


def test_years_before_1000_keep_their_digits() -> None:
    assert holder("time:yyyyMMdd")(the_field=date(1, 2, 3)).to_json() == {"theField": "00010203"}


def test_real_models_use_every_form() -> None:
    """Each form that a model of this package declares is one of those above, and its class reads it."""
    samples = {kind: (text, value) for kind, text, value in FORMS}
    seen: set[str] = set()
    for name in package().models.__all__:
        cls = getattr(package().models, name)
        names = {wire: python for python, wire in cls._wire.items()}
        for wire, kind in cls._times.items():
            text, value = samples[kind]
            if isinstance(cls._nested[wire], str):
                assert getattr(cls.from_json({wire: text}), names[wire]) == value
                assert cls(**{names[wire]: value}).to_json() == {wire: text}
                seen.add(kind)
    assert {"date", "datetime"} < seen
    assert len(seen) >= 5
