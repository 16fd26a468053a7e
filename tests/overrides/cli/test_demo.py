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


def test_without_the_simulator_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ibkr_web.simulator.NEEDED", ("no_such_package",))
    done = CliRunner().invoke(app, ["demo"])
    assert (done.exit_code, done.exception.__class__) == (1, SystemExit)
    assert done.output == "error: the demo needs no_such_package: pip install 'ibkr-web[cli,simulator]'\n"
