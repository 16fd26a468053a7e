"""docs/pagination.md and docs/portfolio.md: their examples run and print what they promise."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import ibkr_openapi
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.clock import Clock
from ibkr_web.transport.pacing import Pacing
from tests.overrides.conftest import oauth2
from tests.overrides.resources.trading import Hasty
from tests.readme.pages import run


@pytest.mark.parametrize("name", ["pagination", "portfolio"])
def test_the_examples_run(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Simulator(tls=False, clock=Clock(datetime(2026, 11, 18, 16, tzinfo=UTC))) as simulator:
        names: dict[str, Any] = {
            "__name__": "docs",
            "HOW": {"pacing": Pacing(enabled=False), "clock": Hasty(simulator)},
            "CREDENTIALS": oauth2(simulator),
        }

        def rewrite(source: str) -> str:
            here = source.replace("Gateway()", f'Gateway(url="{simulator.gateway_url}"), **HOW')
            return re.sub(r"OAuth2\.from_env\([^)]*\)", "CREDENTIALS, **HOW", here)

        assert run(root / "docs" / f"{name}.md", capsys, names, rewrite)
        names["ib"].close()
        if "am" in names:
            names["am"]._client.close()


def test_every_paged_operation_is_told(root: Path) -> None:
    text = (root / "docs" / "pagination.md").read_text(encoding="utf-8")
    for operation in ibkr_openapi.OPERATIONS.values():
        assert operation.pagination is None or f"`{operation.name}`" in text
