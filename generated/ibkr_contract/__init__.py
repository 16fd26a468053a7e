# Generated from spec/ by `make regenerate`; do not edit.
"""The contracts that `ibkr_openapi` was made from, as data: OpenAPI documents with our corrections and annotations.

For tools that need the schemas themselves: a simulator, a proxy, a recorder of what live answers do otherwise.
Facts only; an operation's annotations are under `x-ibkr`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import json

__all__ = ["NAMES", "load"]

NAMES = ("flex", "web-api")
"""The contracts there are."""


@cache
def load(name: str) -> dict[str, Any]:
    """One contract, read once. It is shared: copy before you change anything."""
    if name not in NAMES:
        raise LookupError(f"no contract is called {name!r}, only {', '.join(NAMES)}")
    document: dict[str, Any] = json.decode((files(__name__) / f"{name}.json").read_bytes())
    return document
