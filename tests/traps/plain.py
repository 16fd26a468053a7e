"""Rows of the fact sheet about calls, quotes and bars that describe and do not surprise, with what tests them."""

from __future__ import annotations

PLAIN: dict[str, str] = {
    "3 | | /forecast/contract/market |": "tests/simulator/brokerage/test_events.py",
    # not in any revision of the document: the client has /iserver/scanner
    "3 | | /hmds/scanner |": "tests/simulator/brokerage/test_scanner.py",
    "4 | Exchange letters in 7057/7058/7068": "tests/overrides/workflows/market_data/test_values.py",
    # withdrawn by IBKR, so there is nothing to call
    "4 | `/md/regsnapshot`": "tests/generator/test_audit.py",
    "5 | * `source`:": "tests/overrides/resources/test_market_data_history.py",
    "5 | * response envelope:": "tests/overrides/workflows/market_data/test_bars.py",
}
"""Row, as in `Trap.facts` -> the test file that knows it."""
