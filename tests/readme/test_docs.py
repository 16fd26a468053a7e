"""The Python blocks of these pages run, in order, against a simulator, and print what they promise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ibkr_web.simulator import Simulator
from tests.readme.test_readme import BLOCK, GATEWAY, PROMISE

PAGES = ("docs/session.md", "docs/calls.md")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_true(name: str, root: Path, direct: Any, capsys: pytest.CaptureFixture[str]) -> None:
    text = (root / name).read_text(encoding="utf-8")
    namespace: dict[str, Any] = {"__name__": "page"}
    with Simulator() as simulator:
        for found in BLOCK.finditer(text):
            line, source = text.count("\n", 0, found.start(1)), found.group(1)
            code = compile("\n" * line + source.replace(GATEWAY, simulator.gateway_url), str(root / name), "exec")
            exec(code, namespace)
            assert capsys.readouterr().out.splitlines() == PROMISE.findall(source), f"{name}, block in line {line + 1}"
        assert not simulator.violations
