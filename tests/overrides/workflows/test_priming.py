"""Asking again without what keeps the answer back."""

from __future__ import annotations

import httpx
import pytest

from ibkr_openapi import operation
from ibkr_web.workflows.priming import MOST, Priming

LIVE = operation("orders.list_live")
EMPTY = httpx.Response(200, json={"orders": [], "snapshot": False})


@pytest.fixture
def priming() -> Priming:
    return Priming(lambda: 1)


def test_every_forced_call_is_made_again_without_force(priming: Priming) -> None:
    forced = LIVE.encode(filters=["filled"], force=True)
    plain = LIVE.encode(filters=["filled"])
    for _ in range(3):
        assert priming.after(LIVE, forced, EMPTY) == 1.0
        assert priming.again(LIVE, forced, EMPTY).path == plain.path
    assert priming.again(LIVE, LIVE.encode(force=True), EMPTY).path == LIVE.encode().path


def test_nothing_else_is_changed(priming: Priming) -> None:
    for call in (LIVE.encode(), LIVE.encode(force=False), LIVE.encode(filters=["filled"])):
        assert priming.again(LIVE, call, EMPTY) is call
        assert [priming.after(LIVE, call, EMPTY) for _ in range(3)] == [1.0, None, None]


def test_what_failed_is_asked_as_before_and_not_for_ever(priming: Priming) -> None:
    forced, failed = LIVE.encode(force=True), httpx.Response(503)
    assert priming.again(LIVE, forced, failed) is forced
    assert [priming.after(LIVE, forced, failed) for _ in range(3)] == [1.0, None, None]


def test_an_answer_with_orders_is_enough(priming: Priming) -> None:
    found = httpx.Response(200, json={"orders": [{"orderId": 1}], "snapshot": True})
    assert priming.after(LIVE, LIVE.encode(force=True), found) is None


def test_what_may_be_empty_again_is_asked_for_again(priming: Priming) -> None:
    accounts, asked = operation("accounts.list"), operation("accounts.list").encode()
    none, some = (httpx.Response(200, json={"accounts": each, "aliases": {"All": "All"}}) for each in ([], ["U1"]))
    for _ in range(2):
        assert [priming.after(accounts, asked, each) for each in (none, some)] == [1.0, None]
    for _ in range(2):  # a login that has none is not asked for ever
        assert [priming.after(accounts, asked, none) for _ in range(4)] == [1.0, 1.0, 1.0, None]


def test_what_is_remembered_has_an_end(priming: Priming) -> None:
    """A bot that asks for something else each time runs for weeks."""
    found = httpx.Response(200, json={"orders": [{"orderId": 1}], "snapshot": True})
    for number in range(MOST + 1):
        priming.after(LIVE, LIVE.encode(filters=[f"{number}"]), found)
    first, second = LIVE.encode(filters=["0"]), LIVE.encode(filters=["1"])
    assert priming.after(LIVE, second, EMPTY) is None, "known to be worth no other call"
    assert priming.after(LIVE, first, EMPTY) == 1.0, "forgotten: asked once more"
