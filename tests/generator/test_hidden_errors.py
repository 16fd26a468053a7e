"""The grammar of `errors` annotations: what is misspelt stops the build."""

from __future__ import annotations

from typing import Any

import pytest

from generator.audit.contract import Call
from generator.audit.findings import Book
from generator.audit.hidden_errors import KINDS, check


def complaints(rules: Any) -> list[str]:
    book = Book()
    raw = {"x-ibkr": {"errors": rules}}
    check(Call("GET /x", "get", "/x", raw, (), None, {"200": {}, "207": {}, "400": {}}, []), book)
    return [str(finding) for finding in book.closed().errors]


@pytest.mark.parametrize(
    "rule",
    [
        {"status": 200, "key": "error"},
        {"status": [202, 207], "key": "/results/*/status", "minimum": 400},
        {"status": 200, "key": "success", "value": False},
        {"status": 200, "key": "/a/*/*/status", "value": "Error"},
        *({"status": 200, "key": "/*/error", "kind": kind} for kind in KINDS),
    ],
)
def test_what_is_right(rule: dict[str, Any]) -> None:
    assert complaints([rule]) == []


def test_operations_without_any() -> None:
    assert complaints(None) == []
    assert complaints([]) == []


@pytest.mark.parametrize(
    ("rules", "word"),
    [
        ("error", "not a list"),
        (["error"], "not an object"),
        ([{"status": 200}], "needs a key"),
        ([{"status": 200, "key": ""}], "needs a key"),
        ([{"status": 200, "key": "/"}], "needs a key"),
        ([{"status": 200, "key": "a/b"}], "does not begin with /"),
        ([{"status": 200, "key": "*"}], "does not begin with /"),
        ([{"status": 200, "key": "/a//b"}], "empty step"),
        ([{"status": 200, "key": "/a/*"}], "no member is named"),
        ([{"key": "error"}], "from 200 to 299"),
        ([{"status": [], "key": "error"}], "from 200 to 299"),
        ([{"status": "200", "key": "error"}], "from 200 to 299"),
        ([{"status": True, "key": "error"}], "from 200 to 299"),
        ([{"status": 400, "key": "error"}], "from 200 to 299"),
        ([{"status": 204, "key": "error"}], "never answers with"),
        ([{"status": 200, "key": "error", "vaule": False}], "has vaule"),
        ([{"status": 200, "key": "error", "value": 1, "minimum": 2}], "a value and a minimum"),
        ([{"status": 200, "key": "error", "value": [1]}], "no scalar"),
        ([{"status": 200, "key": "error", "minimum": "400"}], "no whole number"),
        ([{"status": 200, "key": "error", "kind": "oder"}], "is of the kind 'oder'"),
    ],
)
def test_what_is_wrong(rules: Any, word: str) -> None:
    found = complaints(rules)
    assert len(found) >= 1
    assert any(word in one for one in found), found
    assert all(one.startswith("GET /x errors") for one in found)


def test_the_kinds_are_those_of_the_exceptions() -> None:
    from ibkr_web.errors.failures import KINDS as CLASSES

    assert set(KINDS) <= set(CLASSES)
