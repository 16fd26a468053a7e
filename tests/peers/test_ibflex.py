"""ibflex orders, awaits and downloads a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from ibkr_web.simulator import Simulator
from tests.peers.environments import IBFLEX

pytestmark = [pytest.mark.peers, pytest.mark.slow]


def test_a_report_is_downloaded(tmp_path: Path) -> None:
    with Simulator() as simulator:
        path = "/AccountManagement/FlexWebService/"
        seen = IBFLEX.run(
            "ibflex_download.py",
            {
                "folder": str(tmp_path),
                "token": simulator.flex.token,
                "query": "1048576",
                "request_url": f"{simulator.url}{path}SendRequest",
                "statement_url": f"{simulator.url}{path}GetStatement",
                "patience": 1.1,
            },
            REQUESTS_CA_BUNDLE=str(simulator.certificate),
        )
        names = [entry.operation for entry in simulator.requests]
        violations = list(simulator.violations)
    assert seen["report"] is True
    assert seen["bytes"] > 1000
    assert seen["wrong_token"] == "1015"
    assert names.count("flex.send_request") == 2
    assert names.count("flex.get_statement") >= 1
    assert violations == []
