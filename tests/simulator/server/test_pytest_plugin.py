"""The fixture `ibkr_simulator`, in a pytest run of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROBE = """
import httpx
import pytest

pytestmark = pytest.mark.ibkr_simulator(seed=4)
seen = []


def ask(simulator):
    with httpx.Client(verify=simulator.ssl_context(), trust_env=False) as http:
        return http.get(f"{simulator.gateway_url}/v1/api/nothing").status_code


def test_first(ibkr_simulator):
    assert ibkr_simulator.world.seed == 4
    assert ask(ibkr_simulator) == 404
    assert len(ibkr_simulator.violations) == 1
    seen.append(ibkr_simulator)


@pytest.mark.ibkr_simulator(seed=9, tls=False)
def test_second(ibkr_simulator):
    assert ibkr_simulator.world.seed == 9
    assert ibkr_simulator.gateway_url.startswith("http://")
    assert len(ibkr_simulator.violations) == 0
    assert ibkr_simulator is not seen[0]


class TestNearer:
    pytestmark = pytest.mark.ibkr_simulator(limits=True)

    def test_both_hold(self, ibkr_simulator):
        assert ibkr_simulator.world.seed == 4
"""
LIGHT = """
import sys


def test_nothing_is_loaded():
    heavy = {"uvicorn", "httptools", "trustme", "cryptography", "jsonschema", "ibkr_contract", "msgspec", "websockets"}
    assert not heavy & set(sys.modules)
"""
MISSING = """
import sys

sys.modules["uvicorn"] = None


def test_other():
    assert True


def test_mine(ibkr_simulator):
    raise AssertionError("never reached")
"""


def run(folder: Path, content: str) -> str:
    (folder / "test_probe.py").write_text(content)
    command = [sys.executable, "-m", "pytest", "-p", "ibkr_web.simulator.pytest_plugin", "-p", "no:cacheprovider"]
    # The plugin is named here, so that the test does not depend on how this checkout is installed.
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
    command += ["-q", "--strict-markers", "-W", "error", f"--rootdir={folder}", str(folder)]
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env=environment, cwd=folder
    )
    return result.stdout + result.stderr


def test_each_test_has_a_world_of_its_own_and_markers_give_options(tmp_path: Path) -> None:
    output = run(tmp_path, PROBE)
    assert "3 passed" in output, output


def test_a_run_that_does_not_use_it_loads_nothing(tmp_path: Path) -> None:
    output = run(tmp_path, LIGHT)
    assert "1 passed" in output, output


def test_without_the_extra_only_those_who_want_it_fail(tmp_path: Path) -> None:
    output = run(tmp_path, MISSING)
    assert "1 passed, 1 error" in output, output
    assert "pip install 'ibkr-web[simulator]'" in output


def test_the_distribution_announces_it(root: Path) -> None:
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"ibkr_web": "ibkr_web.simulator.pytest_plugin"}
    assert project["scripts"]["ibkr-web"] == "ibkr_web.cli:main"
