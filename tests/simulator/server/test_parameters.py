"""Path and query, decoded by the contract."""

from __future__ import annotations

import pytest

from ibkr_web.simulator.server.contract import Contract
from ibkr_web.simulator.server.parameters import Decoder, query_pairs

CONTRACT = Contract.load()


def decode(name: str, query: str = "", *values: str) -> tuple[dict[str, object], list[tuple[str, str]]]:
    parameters, problems = Decoder(CONTRACT.operations[name]).decode(values, query_pairs(query.encode()))
    return parameters, [(problem.kind, problem.field) for problem in problems]


def test_pairs_keep_order_and_repetitions() -> None:
    assert query_pairs(b"") == ()
    assert query_pairs(b"b=1&a=&b=x%20y+z&c&=v") == (("b", "1"), ("a", ""), ("b", "x y z"), ("c", ""), ("", "v"))
    assert query_pairs(b"s=%E2%82%AC") == (("s", "€"),)


@pytest.mark.parametrize(
    ("name", "query", "values", "expected"),
    [
        (
            "portfolio.list_positions",
            "waitForSecDef=TRUE&sort=name",
            ("U1%2F2", "3"),
            {"accountId": "U1/2", "pageId": 3, "waitForSecDef": True, "sort": "name"},
        ),
        ("portfolio.get_summary", "", ("a+b%2Bc",), {"accountId": "a+b+c"}),
        ("market_data.get_snapshot", "conids=1,2&fields=31&fields=84", (), {"conids": [1, 2], "fields": ["31", "84"]}),
        ("market_data.get_snapshot", "conids=", (), {"conids": []}),
        ("contracts.list_algorithms", "addParams=1", ("8314",), {"conid": 8314, "addParams": 1}),
        (
            "orders.list_live",
            "filters=Submitted,filled&force=1",
            (),
            {"filters": ["Submitted", "filled"], "force": True},
        ),
        # What the server has a default for need not be sent.
        ("market_data.get_history", "conid=8314", (), {"conid": 8314}),
    ],
)
def test_values_have_the_types_of_the_contract(
    name: str, query: str, values: tuple[str, ...], expected: dict[str, object]
) -> None:
    assert decode(name, query, *values) == (expected, [])


@pytest.mark.parametrize(
    ("name", "query", "values", "expected"),
    [
        ("contracts.list_futures", "", (), [("missing", "symbols")]),
        ("portfolio.list_positions", "", ("U1", "one"), [("type", "pageId")]),
        ("portfolio.list_positions", "", ("U1", "1.5"), [("type", "pageId")]),
        ("portfolio.list_positions", "waitForSecDef=maybe", ("U1", "0"), [("type", "waitForSecDef")]),
        ("portfolio.list_positions", "page=1", ("U1", "0"), [("unknown", "page")]),
        ("market_data.get_snapshot", "conids=1,x", (), [("type", "conids")]),
        ("contracts.list_strikes", "conid=1&month=JAN26&sectype=STK", (), [("type", "sectype")]),
        (
            "account_management.accounts.list_statuses",
            "limit=1001&startDate=20260101&endDate=20260105",
            (),
            [("type", "limit")],
        ),
        (
            "account_management.accounts.list_statuses",
            "limit=-1&startDate=20260101&endDate=20260105",
            (),
            [("type", "limit")],
        ),
        (
            "account_management.restrictions.list_by_user",
            f"masterUserName={'x' * 65}&userName=u",
            (),
            [("type", "masterUserName")],
        ),
        ("flex.send_request", "t=1&q=abc&v=3", (), [("type", "q")]),
    ],
)
def test_what_does_not_fit_is_named(
    name: str, query: str, values: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert decode(name, query, *values)[1] == expected


def test_a_hostile_text_is_cut_in_the_message() -> None:
    operation = CONTRACT.operations["portfolio.list_positions"]
    _, problems = Decoder(operation).decode(("U1", "9" * 5000 + "x"), ())
    assert len(problems[0].detail) < 200
