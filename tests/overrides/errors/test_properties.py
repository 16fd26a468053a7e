"""Whatever comes, something sensible is made of it: nothing raises, nothing is lost, nothing good becomes an error."""

from __future__ import annotations

import json
import pickle
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_openapi import OPERATIONS, operation
from ibkr_web.errors import APIStatusError, PartialFailure, failure
from ibkr_web.errors.masking import masked
from tests.overrides.errors.bodies import annotated, bad_value, body, statuses

NAMES = sorted(one if isinstance(one, str) else one.name for one in OPERATIONS)
ANNOTATED = list(annotated())
WORDS = st.sampled_from(
    [
        *(
            "error",
            "errors",
            "message",
            "title",
            "status",
            "success",
            "hasError",
            "instructionResult",
            "fileData",
            "data",
        ),
        *("application", "invalidArguments", "detail", "type", "code", "rules", "text", "value", "statusCode"),
    ]
)
SCALARS: Any = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=20), st.just("Error")
)
VALUES: Any = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(WORDS, st.text(max_size=5)), inner, max_size=5)
    ),
    max_leaves=20,
)
HEADERS = st.dictionaries(
    st.sampled_from(["Content-Type", "retry-after", "X-Request-ID", "Date", "Set-Cookie", "X-Other"]),
    st.one_of(st.text(max_size=20), st.sampled_from(["application/json", "text/html", "text/plain; charset=utf-16"])),
    max_size=4,
)
STATUSES = st.one_of(
    st.sampled_from([200, 201, 202, 207, 208, 302, 400, 401, 403, 404, 422, 429, 500, 503]), st.integers(100, 999)
)


def examined(error: APIStatusError, content: bytes) -> None:
    assert error.content == content
    for shown in (str(error), repr(error), error.message, error.meaning, error.advice, error.reason, error.code):
        assert isinstance(shown, str)
        assert len(shown) < 3000
    assert error.outcome in ("refused", "partial", "unknown")
    assert error.retry_after is None or error.retry_after >= 0
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.content, again.fields) == (str(error), content, error.fields)
    assert error.body is None or isinstance(error.body, (dict, list, str, bytes, int, float, bool))


@given(name=st.sampled_from(NAMES), status=STATUSES, headers=HEADERS, content=st.binary(max_size=200))
def test_any_bytes(name: str, status: int, headers: dict[str, str], content: bytes) -> None:
    error = failure(operation(name), status, headers, content)
    if status >= 400:
        assert error is not None
    if error is not None:
        examined(error, content)


@given(name=st.sampled_from(NAMES), status=STATUSES, headers=HEADERS, value=VALUES, indent=st.sampled_from([None, 1]))
@settings(max_examples=300)
def test_any_json(name: str, status: int, headers: dict[str, str], value: Any, indent: int | None) -> None:
    content = json.dumps(value, indent=indent).encode()
    error = failure(operation(name), status, headers, content)
    if error is not None:
        examined(error, content)
        assert error.body == value
    if 200 <= status < 300 and not operation(name).errors and not content.startswith(b'{"error"'):
        assert error is None


@given(rule=st.sampled_from(ANNOTATED), beside=st.lists(VALUES, max_size=3), data=st.data())
@settings(max_examples=300)
def test_a_hidden_error_is_found_whatever_stands_beside_it(rule: Any, beside: list[Any], data: Any) -> None:
    at, its = rule
    value = body(its, bad_value(its), beside=beside, text="no")
    if isinstance(value, dict):
        # in front and behind, but not in place of it
        first = its["key"].lstrip("/").partition("/")[0]
        more = data.draw(st.dictionaries(WORDS.filter(lambda name: name != first), VALUES, max_size=3))
        value = {**more, **value} if data.draw(st.booleans()) else {**value, **more}
    content = json.dumps(value).encode()
    error = failure(at, statuses(its)[0], {}, content)
    assert isinstance(error, APIStatusError)
    examined(error, content)
    if isinstance(error, PartialFailure):
        assert len(error.failed) >= 1
        assert all(item in beside or item in error.failed for item in error.succeeded)


@given(text=st.text(max_size=300))
def test_masking_takes_any_text(text: str) -> None:
    assert isinstance(masked(text), str)
    assert "U1234567" not in masked(f"{text} U1234567 {text}")
    once = masked(text)
    assert "U1234567" not in masked(f"{once} U1234567")


@given(
    number=st.from_regex(r"D?[UF][0-9]{6,8}", fullmatch=True),
    around=st.sampled_from(["{}", "({})", "x {}, y", '"{}"', "/{}/"]),
)
def test_masking_finds_every_account(number: str, around: str) -> None:
    assert number not in masked(around.format(number))
