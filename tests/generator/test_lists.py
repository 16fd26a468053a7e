"""Lists in the contract: each comes in pages as annotated, or in one piece with a reason; what is forgotten is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ibkr_openapi
from generator.audit import audit, report
from generator.audit.contract import Call
from generator.audit.findings import Audit, Book
from generator.audit.lists import check, is_list
from generator.audit.shapes import Shapes
from generator.build import PACKAGE, inputs

Json = dict[str, Any]
ROW: Json = {"type": "object", "properties": {"id": {"type": "string"}, "t": {"type": "integer"}}}
ROWS: Json = {"type": "array", "items": ROW}
HELD: Json = {
    "type": "object",
    "properties": {
        "rows": ROWS,
        "meta": {"type": "object", "properties": {"total": {"type": "integer"}}},
        "one": {"$ref": "#/components/schemas/row"},
    },
}
PAGES: Json = {"style": "page", "parameter": "page", "size": 20, "stop": "empty", "identity": ["id"]}


def call(own: Json, answer: Json = ROWS, *, name: str = "things.list", effect: str = "read", path: str = "/x") -> Call:
    parameters = tuple({"in": "query", "name": each} for each in ("page", "limit", "period"))
    answers = {"200": {"content": {"application/json": {"schema": answer}}}, "400": {}}
    raw = {"x-ibkr": {"name": name, "effect": effect, **own}}
    return Call(f"GET {path}", "GET", path, raw, parameters, None, answers, [])


def checked(own: Json, answer: Json = ROWS, **how: Any) -> Audit:
    book = Book()
    check(call(own, answer, **how), Shapes({"row": ROW}), book)
    return book.closed()


def told(own: Json, answer: Json = ROWS, **how: Any) -> list[str]:
    return [finding.message for finding in checked(own, answer, **how).errors]


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({}, ROWS),
        ({"size_parameter": "limit", "first": 0, "sizes": [10, 20]}, ROWS),
        ({"style": "page-path"}, ROWS),
        ({"style": "offset", "stop": "total", "items": "rows", "total": "meta/total"}, HELD),
        ({"style": "cursor", "cursor": "id", "stop": "short"}, ROWS),
        ({"style": "backwards", "descending": "t", "window": "period", "items": "rows"}, HELD),
        ({"items": "one"}, HELD),
        ({}, {"oneOf": [{"type": "object", "properties": {"error": {"type": "string"}}}, ROWS]}),
    ],
)
def test_what_is_right(change: Json, answer: Json) -> None:
    found = checked({"pagination": PAGES | change}, answer, path="/x/{page}")
    assert found.findings == []
    assert found.counts == {"lists in pages": 1}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"style": "pages"}, "of the style 'pages'"),
        ({"stop": "end"}, "stops at 'end'"),
        ({"stop": "total"}, "lacks total"),
        ({"style": "cursor"}, "lacks cursor"),
        ({"style": "backwards"}, "lacks descending"),
        ({"size": 0}, "no number of elements"),
        ({"size": "20"}, "no number of elements"),
        ({"parameter": "pgae"}, "the parameter pgae"),
        ({"size_parameter": "max"}, "the parameter max"),
        ({"window": "length"}, "the parameter length"),
        ({"style": "page-path"}, "no such place"),
        ({"items": "things"}, "no items at things"),
        ({"total": "count"}, "no total at count"),
        ({"identity": []}, "no list of names"),
        ({"identity": ["number"]}, "by number"),
        ({"style": "cursor", "cursor": "ID"}, "by ID"),
        ({"whole": "things.all", "match": "conid"}, "by conid"),
        ({"itmes": "rows"}, "has itmes"),
    ],
)
def test_what_is_wrong(change: Json, words: str) -> None:
    (message,) = told({"pagination": PAGES | change})
    assert words in message


def test_what_is_no_annotation() -> None:
    assert told({"pagination": "page"}) == ["is not an object"]
    assert told({"pagination": {"style": "page"}}) == ["lacks identity, parameter, size, stop"]
    assert told({"pagination": PAGES, "complete": "All of it."}) == ["comes in pages and in one piece at the same time"]
    assert told({"complete": " "}) == told({"complete": True}) == ["is no reason in words"]


def test_a_reason_without_a_list_is_noted_and_stops_nothing() -> None:
    """The answer of another revision may look otherwise."""
    found = checked({"complete": "All of it."}, ROW, name="things.get")
    assert found.errors == []
    assert "GET /x complete: is no list, so the reason says nothing" in map(str, found.notes)


@pytest.mark.parametrize(
    ("answer", "name", "expected"),
    [
        (ROWS, "things.get", True),
        (HELD, "things.get", True),
        ({"type": "object", "additionalProperties": ROWS}, "things.get", True),
        (ROW, "things.get", False),
        (ROW, "things.search_by_name", True),
        (ROW, "things.listen", False),
        ({"type": "string"}, "things.list", True),
    ],
)
def test_what_a_list_is(answer: Json, name: str, expected: bool) -> None:
    assert is_list(call({}, answer, name=name), Shapes({"row": ROW})) is expected
    assert not is_list(call({}, answer, name=name, effect="order"), Shapes({"row": ROW}))


def test_a_list_nobody_has_thought_of_is_told() -> None:
    notes = [note.message for note in checked({}).notes]
    assert notes == [
        "gives a list, and nothing says how it comes in pages, or why in one piece",
        "takes page, and nothing says how it comes in pages",
    ]
    assert [note.message for note in checked({"complete": "All of it."}).notes] == notes[1:]
    assert checked({}, ROW, name="things.get").notes[0].message == notes[1]


def test_each_list_of_ibkr_has_a_decision(root: Path) -> None:
    """And the audit lists those in one piece, each with its reason."""
    given = inputs(root)
    found = audit(given.contracts, root / PACKAGE)
    assert [note for note in found.notes if "in one piece" in note.message or "in pages" in note.message] == []
    places = [place for place, _ in found.whole]
    assert len(set(places)) == len(places) > 60
    paged = [each for each in ibkr_openapi.OPERATIONS.values() if each.pagination is not None]
    assert found.counts["lists in pages"] == len(paged) > 0
    told = report(found, full=True)
    assert f"  {len(places)} lists in one piece, each with a reason" in told
    for place in (
        "GET /gw/api/v1/participating-banks",
        "POST /gw/api/v1/instructions/query",
        "GET /v1/api/iserver/accounts",
    ):
        assert f"  in one piece: {place}: " in told

    del given.contracts[0]["paths"]["/v1/api/trsrv/futures"]["get"]["x-ibkr"]["complete"]
    (note,) = audit(given.contracts, root / PACKAGE).notes
    assert str(note).startswith("GET /v1/api/trsrv/futures: gives a list")
