"""Answers as a server that changed overnight would give them: other types, unknown fields, half a body."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from msgspec import json

__all__ = ["CHANGES", "truncated"]

UNKNOWN = "xSimulated"


def truncated(value: Any) -> bytes:
    """The first two thirds of the JSON text."""
    data = json.encode(value)
    return data[: max(1, len(data) * 2 // 3)]


def other_types(value: Any, seed: int) -> Any:
    """The same value with some members of another type: text for numbers, numbers for text, null, a list."""
    return _changed(value, Random(seed), _another_type)


def unknown_members(value: Any, seed: int) -> Any:
    """The same value with fields nobody documented, and codes nobody documented in place of some."""
    return _changed(value, Random(seed), _unknown_code, extra=True)


CHANGES: dict[str, Callable[[Any, int], Any]] = {"types": other_types, "unknown": unknown_members}


def _changed(value: Any, random: Random, change: Callable[[Any, Random], Any], extra: bool = False) -> Any:
    if isinstance(value, dict):
        made = {key: _changed(member, random, change, extra) for key, member in value.items()}
        if extra:
            made[UNKNOWN] = {"since": "yesterday", "values": [1, None, "x"]}
        return made
    if isinstance(value, list):
        return [_changed(item, random, change, extra) for item in value]
    return change(value, random) if random.random() < 0.4 else value


def _another_type(value: Any, random: Random) -> Any:
    if isinstance(value, bool):
        return random.choice(("true", 1, None))
    if isinstance(value, (int, float)):
        return random.choice((str(value), None, [value]))
    if isinstance(value, str):
        return random.choice((len(value), None, {"value": value}))
    return random.choice((0, ""))


def _unknown_code(value: Any, random: Random) -> Any:
    # only what looks like a code: a word in capitals or a single letter
    return f"NEW_{value}" if isinstance(value, str) and value.isupper() and value.isalpha() else value
