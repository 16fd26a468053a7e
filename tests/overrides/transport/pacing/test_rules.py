"""Which limits count for which call, and what a user may say instead."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_openapi import LIMITS, OPERATIONS, operation
from ibkr_web.errors import ConfigurationError
from ibkr_web.transport.pacing import Limit, Pacing
from ibkr_web.transport.pacing.rules import FIRST, rules_of, urgent


def texts(name: str, surface: str, **how: Any) -> list[str]:
    return [f"{rule.name}: {rule.limit}" for rule in rules_of(operation(name), surface, Pacing(**how))]


@pytest.mark.parametrize(
    ("name", "surface", "expected"),
    [
        ("portfolio.list_positions", "gateway", ["gateway: 10 in 1 s"]),
        ("portfolio.list_positions", "oauth1", ["direct: 10 in 1 s"]),
        ("portfolio.list_accounts", "oauth2", ["direct: 10 in 1 s", "portfolio.list_accounts: 1 in 5 s"]),
        ("scanner.get_parameters", "gateway", ["gateway: 10 in 1 s", "scanner.get_parameters: 1 in 900 s"]),
        ("market_data.get_history", "gateway", ["gateway: 10 in 1 s", "history: 5 at a time"]),
        ("session.validate_sso", "gateway", ["gateway: 10 in 1 s", "session.validate_sso: 1 in 60 s"]),
        ("flex.send_request", "flex", ["flex: 1 in 1 s", "flex: 10 in 60 s"]),
        ("flex.get_statement", "flex", ["flex: 1 in 1 s", "flex: 10 in 60 s"]),
        (
            "account_management.banking.query_instructions",
            "oauth2",
            [
                "account_management: 600 in 60 s",
                "direct: 10 in 1 s",
                "account_management.banking.query_instructions: 1 in 600 s",
                "account_management.banking.query_instructions: 1 at a time",
            ],
        ),
    ],
)
def test_what_is_documented(name: str, surface: str, expected: list[str]) -> None:
    assert texts(name, surface) == expected


def test_the_two_calls_of_flex_share_their_limits() -> None:
    pacing = Pacing()
    assert rules_of(operation("flex.send_request"), "flex", pacing) == rules_of(
        operation("flex.get_statement"), "flex", pacing
    )


def test_every_operation_is_limited() -> None:
    for one in OPERATIONS.values():
        for surface in one.surfaces:
            assert rules_of(one, surface, Pacing()), (one.name, surface)


def test_orders_transfers_and_the_session_go_first() -> None:
    assert {one.effect for one in OPERATIONS.values() if urgent(one)} == set(FIRST)
    assert urgent(operation("orders.cancel"))
    assert not urgent(operation("orders.list_live"))


@pytest.mark.parametrize(
    ("limits", "name", "expected"),
    [
        ({"gateway": Limit(50, 1)}, "accounts.list", ["gateway: 50 in 1 s"]),
        ({"gateway": None}, "accounts.list", []),
        ({"gateway": (Limit(5, 1), Limit(100, 60))}, "accounts.list", ["gateway: 5 in 1 s", "gateway: 100 in 60 s"]),
        ({"orders.list_live": None}, "orders.list_live", ["gateway: 10 in 1 s"]),
        ({"orders.list_live": Limit(1, 2)}, "orders.list_live", ["gateway: 10 in 1 s", "orders.list_live: 1 in 2 s"]),
        ({"history": Limit(concurrent=2)}, "market_data.get_history", ["gateway: 10 in 1 s", "history: 2 at a time"]),
        ({"accounts.list": Limit(1, 9)}, "accounts.list", ["gateway: 10 in 1 s", "accounts.list: 1 in 9 s"]),
        (
            {"smooth": Limit(1, 0.1, operations="*")},
            "accounts.list",
            ["gateway: 10 in 1 s", "smooth: 1 in 0.1 s"],
        ),
        ({"mine": Limit(2, 1, operations=("orders.*", "portfolio.*"))}, "accounts.list", ["gateway: 10 in 1 s"]),
        (
            {"mine": Limit(2, 1, operations=("orders.*", "portfolio.*"))},
            "orders.submit",
            ["gateway: 10 in 1 s", "mine: 2 in 1 s"],
        ),
    ],
)
def test_what_the_user_says_counts(limits: Any, name: str, expected: list[str]) -> None:
    assert texts(name, "gateway", limits=limits) == expected


def test_none_at_all() -> None:
    assert texts("orders.list_live", "gateway", enabled=False) == []


def test_a_shared_limit_may_be_joined_by_name() -> None:
    (rule,) = rules_of("history", "gateway", Pacing())
    assert rule in rules_of(operation("market_data.get_history"), "gateway", Pacing())


@pytest.mark.parametrize(
    "how",
    [
        {"limits": {"orders.list_life": Limit(1, 5)}},
        {"limits": {"no such thing": None}},
        {"margin": -0.1},
        {"margin": 2},
        {"penalty": -1},
        {"lease": 0},
    ],
)
def test_mistakes_are_told(how: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Pacing(**how)


@pytest.mark.parametrize("numbers", [{}, {"requests": 1}, {"seconds": 1}, {"requests": 0, "seconds": 1}])
def test_limits_that_are_none(numbers: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Limit(**numbers)
    with pytest.raises(ConfigurationError):
        Limit(**{**numbers, "concurrent": 0})
    with pytest.raises(ConfigurationError):
        Limit(1, 1, concurrent=1)
    with pytest.raises(ConfigurationError):
        Limit(1, -1)


def test_penalties() -> None:
    (rule,) = rules_of(operation("accounts.list"), "gateway", Pacing())
    assert (rule.penalty, rule.certainty) == (900, "documented")
    (rule,) = rules_of(operation("accounts.list"), "oauth1", Pacing())
    assert (rule.penalty, rule.certainty) == (900, "disputed")
    (rule,) = rules_of(operation("accounts.list"), "oauth1", Pacing(penalty=600, limits={"direct": Limit(50, 1)}))
    assert (rule.penalty, rule.certainty) == (600, "yours")


def test_what_the_facts_say_of_shared_limits() -> None:
    for name, entry in LIMITS.items():
        assert entry["certainty"] in ("documented", "disputed"), name
        assert entry["source"], name
        assert entry["summary"], name
        joined = [one.name for one in OPERATIONS.values() if any(rule.get("shared") == name for rule in one.pacing)]
        assert entry.get("rules") or joined, f"nothing counts in {name}"
    assert LIMITS["direct"]["alternatives"] == ({"requests": 50, "seconds": 1},)
