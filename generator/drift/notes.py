"""What a new contract does to our overlays: actions that match nothing now, or something else, and names to give."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator import overlay

__all__ = ["Notes", "annotate"]


@dataclass(frozen=True, slots=True)
class Notes:
    """For the people who look after spec/overlays."""

    stale: tuple[str, ...] = ()
    """Actions that matched the old contract and match nothing in the new one."""
    retargeted: tuple[str, ...] = ()
    """Actions that match something else now: look whether what they correct is still wrong."""
    unnamed: tuple[str, ...] = ()
    """Keys of operations without a frozen name."""


def annotate(
    old: Mapping[str, Any], new: Mapping[str, Any], overlays: Iterable[overlay.Overlay]
) -> tuple[dict[str, Any], dict[str, Any], Notes]:
    """Both contracts with the overlays applied, and the notes."""
    given = list(overlays)
    matched: list[dict[tuple[str, int], list[str]]] = [{}, {}]

    def watch(number: int) -> Any:
        def seen(action: overlay.Action, values: list[Any]) -> None:
            matched[number][action.file, action.number] = sorted(_text(value) for value in values)

        return seen

    first = overlay.apply(dict(old), given, watch(0))
    second = overlay.apply(dict(new), given, watch(1))
    stale, retargeted = [], []
    for each in given:
        for action in each.actions:
            was, now = (found[action.file, action.number] for found in matched)
            told = f"{action.file}, action {action.number}: {action.target}"
            if was and not now:
                stale.append(told)
            elif was != now and not _annotates(action):
                retargeted.append(told)
    unnamed = [
        operation["x-ibkr-key"]
        for item in second.document["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "x-ibkr-key" in operation and "name" not in operation.get("x-ibkr", {})
    ]
    return first.document, second.document, Notes(tuple(stale), tuple(retargeted), tuple(sorted(unnamed)))


def _annotates(action: overlay.Action) -> bool:
    """Whether an action only says something of an operation as a whole, whatever else is in it."""
    return isinstance(action.value, dict) and action.value.keys() <= {"x-ibkr", "summary", "description"}


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
