"""The hierarchy: what catches what; every class travels whole between processes and through `copy`."""

from __future__ import annotations

import builtins
import copy
import inspect
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ibkr_web.errors as errors
from ibkr_openapi import StatusError, operation
from ibkr_web.errors import (
    APIStatusError,
    AuthenticationError,
    ConnectionFailed,
    IBKRError,
    OutcomeUnknown,
    PacingTimeout,
    PartialFailure,
    TimedOut,
    Unauthorized,
    failure,
)

SUBMIT = operation("orders.submit")
HEADERS = {
    "Content-Type": "application/json",
    "X-Request-ID": "r-1",
    "Retry-After": "7",
    "Set-Cookie": "api=very-secret",
}
CONTENT = b'{"error":"No U1234567 here","statusCode":400,"big":123456789012345678901234567890}'


def classes(kind: type = IBKRError) -> Iterator[type[Any]]:
    yield kind
    for below in kind.__subclasses__():
        if below.__module__.startswith("ibkr_web.errors"):
            yield from classes(below)


ALL = sorted(set(classes()), key=lambda kind: kind.__name__)


def example(kind: type[Any]) -> Any:
    """An exception of a class with something in every attribute."""
    if issubclass(kind, PartialFailure):
        return kind(SUBMIT, 200, HEADERS, CONTENT, failed=({"error": "no"},), succeeded=({"order_id": "1"},))
    if issubclass(kind, APIStatusError):
        return kind(SUBMIT, 400, HEADERS, CONTENT, meaning="It means this", advice="Do that")
    if issubclass(kind, AuthenticationError):
        return kind("refused", hint="look at the key", status=401)
    if issubclass(kind, OutcomeUnknown):
        return kind("orders.submit", ("mine-1", "mine-2"), lambda: "found")
    if issubclass(kind, PacingTimeout):
        return kind("too many", operation="orders.submit", wait=3.5)
    if issubclass(kind, TimedOut):
        return kind("too long", sent="no", phase="connect", operation="orders.submit", advice="wait")
    if issubclass(kind, ConnectionFailed):
        return kind("cut", sent="maybe", operation="orders.submit")
    return kind("something", meaning="this", advice="that")


def test_every_class_is_public_and_every_public_class_is_one() -> None:
    public = {name for name in errors.__all__ if inspect.isclass(getattr(errors, name))}
    assert public == {kind.__name__ for kind in ALL}
    assert sorted(errors.__all__) == errors.__all__ or len(set(errors.__all__)) == len(errors.__all__)
    assert len(ALL) > 25
    assert not [kind.__name__ for kind in ALL if hasattr(builtins, kind.__name__)]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickled_it_is_the_same(kind: type[Any], protocol: int) -> None:
    error = example(kind)
    error.add_note("seen by the third worker")
    if isinstance(error, APIStatusError):
        assert error.body["big"] == 123456789012345678901234567890  # computed, so that it could be in the way
        assert error.value is not None
    written = pickle.dumps(error, protocol)
    again = pickle.loads(written)
    assert type(again) is kind
    assert (str(again), repr(again), again.args) == (str(error), repr(error), error.args)
    assert again.__notes__ == ["seen by the third worker"]
    assert b"very-secret" not in written, "cookies do not travel"
    left = {"_resolve", "body", "value"}
    same = {name: value for name, value in vars(error).items() if name not in left}
    assert {name: value for name, value in vars(again).items() if name not in left} == same
    if isinstance(error, APIStatusError):
        assert again.operation is error.operation
        assert again.body == error.body
        assert again.value == error.value
        assert again.outcome == error.outcome


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy])
def test_copied_it_is_the_same(kind: type[Any], how: Any) -> None:
    error = example(kind)
    twin = how(error)
    assert twin is not error
    assert (type(twin), str(twin), twin.args) == (kind, str(error), error.args)
    if how is copy.copy:
        error.__cause__ = ValueError("before")
        assert copy.copy(error).__cause__ is error.__cause__


def test_a_copy_can_still_resolve_a_pickled_one_says_what_to_do() -> None:
    error = OutcomeUnknown("orders.submit", ("mine-1",), lambda: "found")
    assert error.resolve() == "found"
    assert copy.copy(error).resolve() == "found"
    with pytest.raises(errors.ConfigurationError, match=r"orders\.submit.*mine-1"):
        pickle.loads(pickle.dumps(error)).resolve()
    assert error.client_id == "mine-1"
    assert OutcomeUnknown("orders.submit").client_id is None


@pytest.mark.parametrize(
    "kind", [kind for kind in ALL if issubclass(kind, APIStatusError)], ids=lambda kind: kind.__name__
)
def test_either_base_catches_an_answer(kind: type[Any]) -> None:
    for base in (IBKRError, StatusError, APIStatusError):
        with pytest.raises(base) as caught:
            raise example(kind)
        error: Any = caught.value
        assert (error.operation, error.content) == (SUBMIT, CONTENT)
        assert error.headers["content-type"] == "application/json"
        assert "set-cookie" not in error.headers
        assert (error.request_id, error.retry_after) == ("r-1", 7.0)


def test_a_subclass_of_somebody_elses_travels_too() -> None:
    again = pickle.loads(pickle.dumps(Stranger("oh", 3)))
    assert (type(again), str(again), again.number) == (Stranger, "oh", 3)


class Stranger(IBKRError):
    def __init__(self, message: str, number: int) -> None:
        super().__init__(message, number)
        self.number = number


def test_unauthorized_is_an_authentication_error_with_a_hint() -> None:
    error = failure(operation("accounts.list"), 401, {}, b'{"error":"not authenticated","statusCode":401}')
    assert isinstance(error, Unauthorized)
    assert isinstance(error, AuthenticationError)
    assert "session" in error.hint
    assert error.hint in str(error)


def test_authentication_errors_are_as_they_were() -> None:
    error = AuthenticationError("refused", hint="look at the key", status=401)
    assert (error.message, error.hint, error.status) == ("refused", "look at the key", 401)
    assert str(error) == "refused. look at the key"
    assert str(AuthenticationError("refused")) == "refused"
    assert AuthenticationError("refused").status is None


def test_nothing_heavy_is_imported_with_it(root: Path) -> None:
    code = "import sys, ibkr_web.errors; print([n for n in ('httpx', 'tomllib', 'attrs', 'anyio') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_the_page_of_docs_names_every_class(root: Path) -> None:
    text = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    tree = text[text.index("```text") : text.index("```", text.index("```text") + 3)]
    shown = re.findall(r"^[ │├└─]*([A-Z]\w+)", tree, re.MULTILINE)
    assert sorted(set(shown)) == [kind.__name__ for kind in ALL]
    table = [line for line in text.splitlines() if line.startswith("| `")]
    for kind in ALL:
        assert any(line.startswith(f"| `{kind.__name__}`") for line in table), f"{kind.__name__} is not in the table"
    for name in (*errors.__all__, *errors.failures.KINDS):
        assert f"`{name}`" in text or name in shown, f"{name} is not mentioned"


def test_the_tree_of_the_docs_is_the_tree(root: Path) -> None:
    text = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    tree = text[text.index("```text") + 7 : text.index("```", text.index("```text") + 3)]
    above: list[tuple[int, type[Any]]] = []
    for line in filter(str.strip, tree.splitlines()):
        found = re.match(r"^([ │├└─]*)([A-Z]\w+)", line)
        assert found, line
        depth, kind = len(found[1]), getattr(errors, found[2])
        above = [(at, one) for at, one in above if at < depth]
        if above:
            assert issubclass(kind, above[-1][1]), line
        above.append((depth, kind))
