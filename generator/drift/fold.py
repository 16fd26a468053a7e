"""Differences that are one fact: a moved path with its placeholders, members of one list, a property and its duty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.drift.change import ABSENT
from generator.drift.describe import listed, short
from generator.drift.tree import Path
from generator.drift.walk import Difference

__all__ = ["Fact", "folded"]

SETS = frozenset({"enum", "x-ib-gateway-allowed-scopes", "tags"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to tell: the difference that names it, and all that belong to it."""

    main: Difference
    parts: tuple[Difference, ...]
    required: bool = False
    """Whether a property has come, or gone, with the duty to send it."""


def folded(differences: Iterable[Difference]) -> Iterator[Fact]:
    """The facts that some differences are; each difference is in exactly one of them."""
    left = list(differences)
    for fold in (_paths, _duties, _members):
        facts, left = fold(left)
        yield from facts
    for difference in left:
        yield Fact(difference, (difference,))


def _paths(differences: list[Difference]) -> tuple[list[Fact], list[Difference]]:
    """A path spelled otherwise, with its placeholders and the key made from it."""
    by_operation: dict[str, list[Difference]] = {}
    left = []
    for difference in differences:
        if difference.new is not None and difference.old is not None and _spells(difference.new, difference.sort):
            by_operation.setdefault(difference.new[1], []).append(difference)
        else:
            left.append(difference)
    facts = []
    for parts in by_operation.values():
        path = next((part for part in parts if part.path[2:] == ("path",)), None)
        if path is None:  # a name without its path: the placeholder it names is not in the template
            left.extend(parts)
            continue
        key = next((part for part in parts if part.sort == "renamed"), None)
        main = path if key is None else replace(key, before=path.before, after=path.after)
        facts.append(Fact(main, tuple(parts)))
    return facts, left


def _spells(path: Path, sort: str) -> bool:
    if path[0] != "operations":
        return False
    tail = path[2:]
    placeholder = tail[:1] == ("parameters",) and tail[-1:] == ("name",) and tail[1].startswith("path:")
    return placeholder or tail in (("path",), ("x-ibkr-key",)) or (sort == "renamed" and not tail)


def _duties(differences: list[Difference]) -> tuple[list[Fact], list[Difference]]:
    """A property that comes or goes, or is spelled otherwise, with its entry in `required`."""
    duties = {(difference.old, difference.new): difference for difference in differences if _is_duty(difference.path)}
    facts, used = [], set()
    for difference in differences:
        if difference.path[-2:-1] != ("properties",):
            continue
        if difference.sort == "renamed":
            wanted = [(_duty(difference.old), None), (None, _duty(difference.new))]
        elif difference.before is ABSENT or difference.after is ABSENT:
            wanted = [(_duty(difference.old), _duty(difference.new))]
        else:
            continue
        found = [duties[each] for each in wanted if each in duties]
        if found:
            facts.append(Fact(difference, (difference, *found), required=True))
            used |= {id(part) for part in (difference, *found)}
    return facts, [difference for difference in differences if id(difference) not in used]


def _is_duty(path: Path) -> bool:
    return path[-2:-1] == ("required",)


def _duty(path: Path | None) -> Path | None:
    return None if path is None else (*path[:-2], "required", path[-1])


def _members(differences: list[Difference]) -> tuple[list[Fact], list[Difference]]:
    """What has come into, or gone from, one enumeration or another set."""
    sets: dict[tuple[Any, ...], list[Difference]] = {}
    left = []
    for difference in differences:
        alone = difference.before is ABSENT or difference.after is ABSENT
        if alone and len(difference.path) > 1 and difference.path[-2] in SETS:
            sets.setdefault((difference.path[:-1], difference.before is ABSENT), []).append(difference)
        else:
            left.append(difference)
    return [Fact(_together(parts), tuple(parts)) for parts in sets.values()], left


def _together(parts: list[Difference]) -> Difference:
    first = parts[0]
    if len(parts) == 1:
        return first
    names = listed([short(part.path[-1]) for part in parts])
    old, new = (None if path is None else (*path[:-1], names) for path in (first.old, first.new))
    return replace(first, old=old, new=new)
