"""A small document of our own, and how the tests pull it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from rich.console import Console

from generator.fetch import Timeouts
from generator.pull import Pulled, pull

QUICK = Timeouts(connect=2, read=2, total=10)
PATH = "/gw/api/v3/api-docs"


def document(operations: int = 8, version: str = "9.1.0", **more: Any) -> dict[str, Any]:
    """A small document of our own, in the manner of the published one."""
    answer = {"200": {"description": "Ok", "content": {"application/json": {"schema": {"type": "object"}}}}}
    paths = {
        f"/v1/api/things/{number}": {
            "get": {"operationId": f"thing{number}", "tags": ["Things"], "description": "Prose.", "responses": answer}
        }
        for number in range(operations)
    }
    return {
        "openapi": "3.0.0",
        "info": {"title": "Things", "version": version, "description": "Prose."},
        "servers": [{"url": "https://api.ibkr.com"}],
        "tags": [{"name": "Things"}],
        "paths": paths,
        "components": {"schemas": {}},
        **more,
    }


def encoded(**how: Any) -> bytes:
    return json.dumps(document(**how)).encode()


def run(root: Path, source: str | Path, **how: Any) -> Pulled:
    return pull(root, str(source), timeouts=how.pop("timeouts", QUICK), console=Console(file=io.StringIO()), **how)


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*") if path.is_file()}
