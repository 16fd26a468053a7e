"""All differences of two contracts, each told once and judged by what it does to users of this client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.drift.align import aligned
from generator.drift.change import ABSENT, Change
from generator.drift.rules import finding
from generator.drift.shape import Path, shape
from generator.drift.usage import Usage
from generator.view.names import snake

__all__ = ["compare", "differences"]

Contract = Mapping[str, Any]
Annotated = tuple[Contract, Contract]
ORDER = ("source", "wire", "addition")


def compare(old: Contract, new: Contract, annotated: Annotated | None = None) -> list[Change]:
    """The changes from one contract to another, gravest first.

    `annotated` are the same two with our overlays applied: a difference that is none there is absorbed by them.
    """
    before, after = shape(old), shape(new)
    after, moves = aligned(before, after)
    usage = Usage(before), Usage(after)
    found = [_change(path, was, now, usage) for path, was, now in differences(before, after)]
    found = list(_media(_wrapped(_spellings(found, moves))))
    if annotated is not None:
        found = _absorbed(found, annotated)
    return sorted(
        found, key=lambda change: (ORDER.index(change.verdict), change.kind, change.operation or "", change.places)
    )


def differences(before: Any, after: Any, path: Path = ()) -> Iterator[tuple[Path, Any, Any]]:
    """Places where two shapes differ, as high up as one of them has nothing at all."""
    if isinstance(before, dict) and isinstance(after, dict) and (before or after):
        for key in sorted(before.keys() | after.keys()):
            was, now = before.get(key, ABSENT), after.get(key, ABSENT)
            if was is not now and (was != now or type(was) is not type(now)):
                yield from differences(was, now, (*path, key))
    elif before != after or type(before) is not type(after):
        yield path, before, after


def _change(path: Path, before: Any, after: Any, usage: tuple[Usage, Usage]) -> Change:
    found, uses = finding(path, before, after, usage)
    operation = path[1] if path[0] == "operations" and len(path) > 1 else None
    return Change(found.kind, operation, (path,), before, after, found.verdict, found.message, uses=uses)


def _spellings(changes: list[Change], moves: Mapping[str, str]) -> Iterator[Change]:
    """A moved or re-spelled path is one change, with the names of its placeholders and its key."""
    paths: dict[str, list[Change]] = {}
    for change in changes:
        place = change.places[0]
        if place[0] == "operations" and len(place) > 2 and _spells(place[2:]):
            paths.setdefault(place[1], []).append(change)
        else:
            yield change
    for key, parts in paths.items():
        main = next((part for part in parts if part.places[0][2:] == ("path",)), None)
        if main is None:
            yield from parts
            continue
        places = tuple(part.places[0] for part in parts)
        if key in moves:
            yield replace(main, places=places, message=f"moved: {main.before} -> {main.after}")
            continue
        names = [(part.before, part.after) for part in parts if part.places[0][-1] == "name"]
        same = all(snake(str(was)) == snake(str(now)) for was, now in names)
        told = f"placeholder re-spelled: {main.before} -> {main.after}"
        absorbed = "the argument keeps its name" if same else ""
        verdict = "addition" if same else "source"
        yield replace(main, kind="operation-respelled", places=places, message=told, verdict=verdict, absorbed=absorbed)


def _spells(tail: Path) -> bool:
    return tail in (("path",), ("x-ibkr-key",)) or (
        len(tail) == 3 and tail[0] == "parameters" and tail[1].startswith("path:") and tail[2] == "name"
    )


def _media(changes: Iterator[Change]) -> Iterator[Change]:
    """One media type gone and one come in the same body is one change of it."""
    pending: dict[Path, list[Change]] = {}
    for change in changes:
        place = change.places[0]
        if (
            len(change.places) == 1
            and len(place) > 2
            and place[-2] == "content"
            and change.kind.endswith(("-added", "-removed"))
        ):
            pending.setdefault(place[:-1], []).append(change)
        else:
            yield change
    for place, parts in pending.items():
        gone = [part for part in parts if part.after is ABSENT]
        come = [part for part in parts if part.before is ABSENT]
        if len(gone) != 1 or len(come) != 1:
            yield from parts
            continue
        old, new = gone[0], come[0]
        was, now = old.places[0][-1], new.places[0][-1]
        sort = "body" if "requestBody" in place or place[0] == "components/requestBodies" else "response"
        same = old.before == new.after and was.endswith("json") and now.endswith("json") and sort == "response"
        subject = "body" if sort == "body" else f"answer {place[-2]}"
        schema = "" if old.before == new.after else f", {_type(old.before)} -> {_type(new.after)}"
        yield replace(
            old,
            kind=f"{sort}-media",
            places=(old.places[0], new.places[0]),
            before={was: old.before},
            after={now: new.after},
            verdict="addition" if same else "wire" if sort == "body" else "source",
            message=f"{subject} became {now} (was {was}{schema})",
            absorbed="both are JSON and decoded alike" if same else "",
            uses=old.uses,
        )


def _wrapped(changes: Iterator[Change]) -> Iterator[Change]:
    """A reference, and an `allOf` of nothing but that reference, are the same schema."""
    pending: dict[Path, list[Change]] = {}
    for change in changes:
        place = change.places[0]
        if len(change.places) == 1 and place[-1] in ("$ref", "allOf"):
            pending.setdefault(place[:-1], []).append(change)
        else:
            yield change
    for parts in pending.values():
        if len(parts) == 2 and (_same_reference(*parts) or _same_reference(*reversed(parts))):
            yield _told_otherwise(parts)
        else:
            yield from parts


def _same_reference(gone: Change, come: Change) -> bool:
    return bool(_reference(gone, "before") == _reference(come, "after"))


def _told_otherwise(parts: list[Change]) -> Change:
    subject = parts[0].message.rpartition(": ")[0]
    return replace(
        parts[0],
        kind="schema-wrapping",
        places=tuple(part.places[0] for part in parts),
        before={part.places[0][-1]: part.before for part in parts if part.before is not ABSENT},
        after={part.places[0][-1]: part.after for part in parts if part.after is not ABSENT},
        verdict="addition",
        message=f"{subject}: the same reference, written otherwise",
    )


def _reference(change: Change, side: str) -> Any:
    value = getattr(change, side)
    if change.places[0][-1] == "$ref":
        return value
    entries = list(value.values()) if isinstance(value, dict) else []
    return entries[0].get("$ref", ABSENT) if len(entries) == 1 and entries[0].keys() == {"$ref"} else change


def _type(media: Any) -> str:
    schema = media.get("schema", {}) if isinstance(media, dict) else {}
    target = schema.get("$ref") if isinstance(schema, dict) else None
    return str(target).rpartition("/")[2] if target else str(schema.get("type", "untyped"))


def _absorbed(changes: list[Change], annotated: Annotated) -> list[Change]:
    before, after = (shape(each) for each in annotated)
    after, _ = aligned(before, after)
    left = {path for path, _, _ in differences(before, after)}
    return [_judged(change, left, after["operations"]) for change in changes]


def _judged(change: Change, left: set[Path], operations: Mapping[str, Any]) -> Change:
    if change.verdict == "addition":
        return change
    named = operations.get(change.operation or "", {}).get("x-ibkr", {}).get("name")
    if change.kind == "operation-renamed" and named:
        return replace(change, verdict="addition", absorbed=f"its name here is frozen: {named}")
    if not any(_related(place, other) for place in change.places for other in left):
        return replace(change, verdict="addition", absorbed="our overlays say the same of both")
    return change


def _related(one: Path, other: Path) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]
