"""`ibkr-web flex`: files, tables, exit codes, and that no token is printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from ibkr_web.cli.app import app
from ibkr_web.cli.flex.ending import Exit, code_of
from ibkr_web.errors import PacingTimeout
from ibkr_web.flex import FlexError, FlexTimeout
from ibkr_web.flex.statement import read
from ibkr_web.simulator import Simulator
from tests.overrides.flex.csv.reports import MARKED
from tests.overrides.flex.statement.reports import simulated

pytest.importorskip("pyarrow")

Run = Callable[..., Result]


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(tls=False) as running:
        running.flex.generation_seconds = 0
        yield running


@pytest.fixture
def run(simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def one(*arguments: str, text: str = "", **environment: str) -> Result:
        given = {"IBKR_FLEX_TOKEN": simulator.flex.token, "IBKR_FLEX_BASE_URL": simulator.url} | environment
        done = CliRunner().invoke(app, ["flex", *arguments], input=text, env=given)
        assert simulator.flex.token not in done.output
        return done

    return one


def offline(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["flex", *arguments])


def told(done: Result) -> Any:
    return json.loads(done.stdout.splitlines()[0])


QUERY = "1048576"
FAST = ("--wait", "0.05")
