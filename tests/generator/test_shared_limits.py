"""`LIMITS`: what the overlays say of limits that many operations share is in the package, and the audit sees to it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from generator.audit import audit
from generator.build import PACKAGE, inputs
from ibkr_openapi import LIMITS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def contracts() -> list[dict[str, Any]]:
    return inputs(ROOT).contracts


def test_they_are_there(contracts: list[dict[str, Any]]) -> None:
    assert LIMITS.keys() == contracts[0]["x-ibkr-limits"].keys()
    assert LIMITS["gateway"]["rules"] == ({"requests": 10, "seconds": 1},)


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (lambda limits: limits["gateway"].update(penalty=1), "LIMITS gateway", "the contract says"),
        (lambda limits: limits.pop("direct"), "LIMITS direct", "the contract has no such limit"),
        (lambda limits: limits.update(more={}), "LIMITS more", "the limit is missing"),
        (lambda limits: limits.pop("history"), "market_data.get_history", "shares the limit history"),
    ],
)
def test_the_audit_sees_what_differs(
    contracts: list[dict[str, Any]], change: Callable[[dict[str, Any]], Any], place: str, said: str
) -> None:
    changed = [deepcopy({**contracts[0], "paths": {}, "components": {}}), *contracts[1:]]
    change(changed[0]["x-ibkr-limits"])
    findings = [str(one) for one in audit(changed, ROOT / PACKAGE).findings]
    assert any(place in one and said in one for one in findings)
