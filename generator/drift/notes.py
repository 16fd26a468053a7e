"""What a new contract does to our overlays: what is stale, finds something else or fails, and what has no name yet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator import overlay
from generator.normalise.draft import copied

__all__ = ["Notes", "annotate"]

Action = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Notes:
    """For the people who look after spec/overlays."""

    stale: tuple[str, ...] = ()
    """Actions that matched the old contract and match nothing in the new one: what they correct or annotate is gone."""
    retargeted: tuple[str, ...] = ()
    """Actions that find something else where they act: look whether what they correct is still wrong."""
    failing: tuple[str, ...] = ()
    """Actions that cannot be applied any more: `make regenerate` would stop at them."""
    unnamed: tuple[str, ...] = ()
    """Keys of operations without a frozen name, and so without annotations."""
    warnings: tuple[str, ...] = ()
    """What makes the new document itself doubtful."""


def annotate(
    old: Mapping[str, Any], new: Mapping[str, Any], overlays: Iterable[overlay.Overlay]
) -> tuple[dict[str, Any], dict[str, Any], Notes]:
    """Both contracts with the overlays applied, and the notes."""
    given = list(overlays)
    first, found_before, _ = _applied(old, given)
    second, found_after, failing = _applied(new, given)
    stale, retargeted = [], []
    for action in (action for each in given for action in each.actions):
        key = (action.file, action.number)
        was, now = found_before.get(key, []), found_after.get(key, [])
        if was and not now and key in found_after:
            stale.append(_told(action))
        elif now and was != now and not _annotates(action):
            retargeted.append(_told(action))
    unnamed = sorted(
        str(operation["x-ibkr-key"])
        for item in second.get("paths", {}).values()
        for operation in item.values()
        if isinstance(operation, dict) and "x-ibkr-key" in operation and "name" not in operation.get("x-ibkr", {})
    )
    notes = Notes(tuple(stale), tuple(retargeted), tuple(failing), tuple(unnamed), tuple(_warnings(old, new)))
    return first, second, notes


def _warnings(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """The measure of `make pull`: what has lost so much is told here, and refused there."""
    ours, theirs = (
        {
            operation.get("x-ibkr-key")
            for item in contract.get("paths", {}).values()
            for operation in item.values()
            if isinstance(operation, dict)
        }
        for contract in (old, new)
    )
    lost = len(ours - theirs)
    if lost * 4 > len(ours):
        yield f"{lost} of {len(ours)} operations are gone, more than a quarter: make pull takes this only with FORCE=1"


def _applied(
    contract: Mapping[str, Any], overlays: list[overlay.Overlay]
) -> tuple[dict[str, Any], dict[Action, list[str]], list[str]]:
    """The contract with all actions that can be applied, what each of them found, and those that cannot."""
    failing: dict[Action, str] = {}
    while True:
        found: dict[Action, list[str]] = {}

        def watch(action: overlay.Action, values: list[Any], found: dict[Action, list[str]] = found) -> None:
            found[action.file, action.number] = sorted(_text(_touched(action, value)) for value in values)

        kept = [
            replace(each, actions=tuple(one for one in each.actions if (one.file, one.number) not in failing))
            for each in overlays
        ]
        try:
            return overlay.apply(dict(contract), kept, watch).document, found, list(failing.values())
        except overlay.OverlayError as error:
            if error.number is None:
                raise
            failing[error.file, error.number] = str(error)


def _touched(action: overlay.Action, value: Any) -> Any:
    """What of a matched value an action has to do with: all that goes, or what stands where it writes."""
    return value if action.kind != "update" else _under(value, action.value)


def _under(value: Any, update: Any) -> Any:
    if isinstance(value, dict) and isinstance(update, dict):
        return {key: _under(value[key], update[key]) for key in update if key in value}
    return copied(value)


def _annotates(action: overlay.Action) -> bool:
    """Whether an action only says something of an operation as a whole, whatever else is in it."""
    return isinstance(action.value, dict) and action.value.keys() <= {"x-ibkr", "summary", "description"}


def _told(action: overlay.Action) -> str:
    return f"{action.file}, action {action.number}: {action.kind} {' '.join(action.target.split())}"


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def titled(notes: Notes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The notes that say something, with their titles."""
    for title, entries in (
        ("Look at the document first", notes.warnings),
        ("Overlay actions that fail now", notes.failing),
        ("Overlay actions that match nothing any more", notes.stale),
        ("Overlay actions that find something else now", notes.retargeted),
        ("Operations without a name or annotation yet", notes.unnamed),
    ):
        if entries:
            yield title, entries
