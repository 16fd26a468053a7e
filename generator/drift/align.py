"""Which operation of one contract is which of the other: by key, then by IBKR's own id, then by likeness."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

__all__ = ["aligned"]

ALIKE = 0.6
"""Two operations on paths with the same ending are one where their contents are so much the same."""


def aligned(old: dict[str, Any], new: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The new shape with moved operations under their old keys, and these moves: old key -> new key."""
    before, after = old["operations"], dict(new["operations"])
    gone = [key for key in before if key not in after]
    come = [key for key in after if key not in before]
    moves: dict[str, str] = {}
    for test in (_same_id, _same_ending):
        for key in gone:
            twins = [
                other for other in come if other not in moves.values() and test(key, before[key], other, after[other])
            ]
            if key not in moves and len(twins) == 1:
                moves[key] = twins[0]
    for key, other in moves.items():
        after[key] = after.pop(other)
    return {**new, "operations": after}, moves


def _same_id(key: str, old: Any, other: str, new: Any) -> bool:
    return (
        key.split(" ")[0] == other.split(" ")[0]
        and old.get("operationId") is not None
        and old.get("operationId") == new.get("operationId")
    )


def _same_ending(key: str, old: Any, other: str, new: Any) -> bool:
    """The same method, and a base path or version that is another: the rest of the path is the same."""
    method, path = key.split(" ", 1)
    other_method, other_path = other.split(" ", 1)
    if method != other_method:
        return False
    ours, theirs = _without_base(path), _without_base(other_path)
    if ours != theirs and not (ours.endswith(theirs) or theirs.endswith(ours)):
        return False
    return SequenceMatcher(None, _contents(old), _contents(new), autojunk=False).ratio() >= ALIKE


def _without_base(path: str) -> str:
    return re.sub(r"^/(?:gw/api|oauth2/api|v1/api|alpha/api|api)?(?:/v\d+)?", "", path)


def _contents(operation: Any) -> list[str]:
    from generator.drift.shape import flat

    return [
        f"{path}={value}"
        for path, value in sorted(flat(operation).items())
        if path[:1] not in (("path",), ("x-ibkr-key",))
    ]
