"""The simulator is another room: it imports nothing of the client, so that both cannot be wrong together."""

from __future__ import annotations

import ast
from pathlib import Path

ALLOWED = ("ibkr_contract", "ibkr_web.simulator")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where things come from"
            names.add(node.module or "")
    return names


def test_nothing_of_the_client_is_imported(root: Path) -> None:
    files = list((root / "overrides" / "ibkr_web" / "simulator").rglob("*.py"))
    assert len(files) > 50
    for path in files:
        foreign = {
            name
            for name in imported(path)
            if name.partition(".")[0].startswith("ibkr_") and not name.startswith(ALLOWED) and name != "ibkr_web"
        }
        assert foreign == set(), path


def test_and_the_client_nothing_of_the_simulator(root: Path) -> None:
    package = root / "overrides" / "ibkr_web"
    rooms = [package / name for name in ("auth", "session", "workflows")]
    files = [*package.glob("*.py"), *(path for room in rooms for path in room.rglob("*.py"))]
    for path in files:
        assert not any(name.startswith("ibkr_web.simulator") for name in imported(path)), path
