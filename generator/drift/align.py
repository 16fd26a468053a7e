"""Which operation is which where its key is another one now: by IBKR's own id, then by likeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from generator.drift.tree import Part, leaves

__all__ = ["moved"]

ALIKE, VERY_ALIKE = 0.6, 0.8
"""How much of two operations has to be the same: on paths that end alike; on paths that differ in one word."""

Test = Callable[[str, Part, str, Part], bool]


def moved(old: Part, new: Part) -> dict[str, str]:
    """Old key -> new key of the operations that have moved. What cannot be told for certain has not moved."""
    before, after = old["operations"], new["operations"]
    gone = [key for key in before if key not in after]
    come = [key for key in after if key not in before]
    moves: dict[str, str] = {}
    tests: tuple[Test, ...] = (_same_id, _same_ending, _one_word)
    for test in tests:
        pairs = [
            (key, other)
            for key in gone
            for other in come
            if key not in moves
            and other not in moves.values()
            and key.partition(" ")[0] == other.partition(" ")[0]
            and test(key, before[key], other, after[other])
        ]
        gone_once, come_once = (Counter(pair[side] for pair in pairs) for side in (0, 1))
        moves |= {key: other for key, other in pairs if gone_once[key] == come_once[other] == 1}
    return moves


def _same_id(key: str, old: Part, other: str, new: Part) -> bool:
    return old.get("operationId") is not None and old.get("operationId") == new.get("operationId")


def _same_ending(key: str, old: Part, other: str, new: Part) -> bool:
    """The base path or the version is another; the rest of the path is the same."""
    ours, theirs = _without_base(key), _without_base(other)
    return (ours.endswith(theirs) or theirs.endswith(ours)) and _likeness(old, new) >= ALIKE


def _one_word(key: str, old: Part, other: str, new: Part) -> bool:
    """One segment of the path is spelled otherwise."""
    ours, theirs = key.split("/"), other.split("/")
    if len(ours) != len(theirs) or sum(one != two for one, two in zip(ours, theirs, strict=True)) != 1:
        return False
    return _likeness(old, new) >= VERY_ALIKE


def _without_base(key: str) -> str:
    path = key.partition(" ")[2]
    return re.sub(r"^/(?:(?:gw|oauth2|v1|alpha)/api|api)?(?:/v\d+)?(?=/)", "", path)


def _likeness(old: Part, new: Part) -> float:
    """How many of the facts of both are the same, from 0 to 1."""
    ours, theirs = _facts(old), _facts(new)
    return len(ours & theirs) / len(ours | theirs)


def _facts(operation: Part) -> set[tuple[Any, ...]]:
    named = ("path", "x-ibkr-key", "operationId")
    return {(*path, repr(value)) for path, value in leaves(operation) if path[0] not in named}
