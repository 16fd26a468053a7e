"""Rows about orders, errors, values and the document that describe and do not surprise, with what tests them."""

from __future__ import annotations

KINDS = "tests/overrides/workflows/orders/test_kinds.py"
QUESTIONS = "tests/overrides/resources/test_orders_questions.py"
STATES = "tests/overrides/workflows/orders/test_trades.py"
ANALYST = "tests/simulator/brokerage/test_performance.py"

PLAIN_ORDERS: dict[str, str] = {
    "6 | | tif | DAY GTC": KINDS,
    "6 | | listingExchange, ticker": KINDS,
    "6 | | strategy, strategyParameters": KINDS,
    "6 | | allocationMethod": KINDS,
    "6 | | jsonPayload.allocation_profile": KINDS,
    "6 | | customerAccount": KINDS,
    "6 | | taxOptimizerId": KINDS,
    "6 | Minimum: conid(ex)": KINDS,
    "6 | Suppressible ids": QUESTIONS,
    "6 | ### Status values": STATES,
    "6 | | PendingSubmit": STATES,
    "6 | | Filled | filled": STATES,
    "6 | | WarnState": STATES,
    "9 | * LST response field name": "tests/overrides/auth/test_vectors.py",
    "9 | * `POST /pa/allocation`": ANALYST,
    "9 | * `portfolio2` query": "tests/simulator/brokerage/test_portfolio.py",
}
"""Row, as in `Trap.facts` -> the test file that knows it."""
