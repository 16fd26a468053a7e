"""A small project: contract, overlays, client, record of the public API, all up to date."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from generator import build, public_api
from tests.generator.pulling import document, run

ROOT = Path(__file__).resolve().parents[2]
LOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Mine.\n\n## [1.2.0] - 2026-01-01\n\n### Added\n\n- All.\n"
PROJECT = '[project]\nname = "x"\nversion = "1.2.0"\n'


def revision(operations: int = 4, version: str = "9.1.0", **changes: Any) -> bytes:
    """A document; `thing3={…}` changes that operation."""
    made = document(operations, version)
    for number, change in changes.items():
        made["paths"][f"/v1/api/things/{number.removeprefix('thing')}"]["get"].update(change)
    return json.dumps(made).encode()


def query(name: str, required: bool = False) -> dict[str, Any]:
    return {"parameters": [{"in": "query", "name": name, "required": required, "schema": {"type": "string"}}]}


def make(root: Path) -> None:
    """A project of the first revision, with the names of its four operations frozen."""
    root.mkdir()
    source = root.parent / "first.json"
    source.write_bytes(revision())
    run(root, source)
    names = "".join(
        f"  - target: \"$.paths.*[?@['x-ibkr-key'] == 'GET /v1/api/things/{number}']\"\n"
        f"    description: A name.\n    update:\n      x-ibkr:\n        name: things.get_{number}\n"
        for number in range(4)
    )
    head = "overlay: 1.1.0\ninfo:\n  title: Names\n  version: 1.0.0\nactions:\n"
    for name, text in {
        "spec/overlays/10-names.yaml": head + names,
        "overrides/ibkr_web/__init__.py": "__all__ = ['x']\nx: int = 1\n",
        "CHANGELOG.md": LOG,
        "pyproject.toml": PROJECT,
        ".gitignore": "build/\n__pycache__/\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    # the Flex document shares a limit that an overlay describes
    for name in ("flex.yaml", "flex-statement.json", "masked.toml", "overlays/50-pacing.yaml"):
        shutil.copy(ROOT / "spec" / name, root / "spec" / name)
    build.regenerate(root)
    public_api.refresh(root)
