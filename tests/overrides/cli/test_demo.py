"""The first command of the README."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from ibkr_web.cli.app import app


def test_the_tour(direct: pytest.MonkeyPatch) -> None:
    done = CliRunner().invoke(app, ["demo", "--seed", "3"])
    assert done.exit_code == 0, done.output
    for heading in ("Accounts", "Positions", "Which contract", "Quote", "History", "An order", "A Flex report"):
        assert heading in done.output
    assert "stopped:" in done.output
    assert "Cancelled" in done.output
    assert "0 broke the contract" in done.output
