"""All differences of two contracts, each told once and judged by what it does to users of this client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.drift.absorb import Absorption
from generator.drift.align import moved
from generator.drift.change import ABSENT, VERDICTS, Change, Place, gravest
from generator.drift.fold import Fact, folded
from generator.drift.judge import Finding, finding
from generator.drift.tree import Part, Path, pointer, tree
from generator.drift.usage import Usage
from generator.drift.walk import Difference, differences
from generator.drift.where import Where, locate

__all__ = ["compare"]

Contract = Mapping[str, Any]
Annotated = tuple[Contract, Contract]
INSIDE = 3
"""So many differences behind an exchanged reference are told in words."""


def compare(old: Contract, new: Contract, annotated: Annotated | None = None) -> list[Change]:
    """The changes from one contract to another, gravest first.

    `annotated` are the same two with our overlays applied: a difference that is none there is absorbed by them.
    """
    return _Comparison(old, new, annotated).changes()


class _Comparison:
    """Two contracts, their trees, and who uses what."""

    def __init__(self, old: Contract, new: Contract, annotated: Annotated | None) -> None:
        self._contracts = old, new
        self._trees = tree(old), tree(new)
        self._usage = Usage(self._trees[0]), Usage(self._trees[1])
        self._absorption = Absorption(*(annotated or self._contracts))

    def changes(self) -> list[Change]:
        facts = folded(differences(*self._trees, moved(*self._trees)))
        return sorted(map(self._change, facts), key=_order)

    def _change(self, fact: Fact) -> Change:
        difference = fact.main
        where = self._where(difference)
        found = self._found(fact, where)
        alone = not where.rest and (difference.before is ABSENT or difference.after is ABSENT)
        places = tuple(dict.fromkeys(map(self._place, fact.parts)))
        before, after = (self._values(places, side) for side in (0, 1))
        change = Change(
            found.kind,
            where.operation,
            places,
            before,
            after,
            found.verdict,
            (where.above if alone or found.kind == "property-respelled" else where.subject).strip(" ,"),
            found.what,
            found.absorbed,
            where.uses,
        )
        return self._absorption.judged(change, fact)

    def _found(self, fact: Fact, where: Where) -> Finding:
        found = finding(fact.main, where)
        if fact.main.sort == "exchanged":
            return self._behind(fact.main, found)
        if fact.required and found.kind == "property-added":
            verdict = "wire" if where.sent else found.verdict
            return replace(found, verdict=verdict, what=f"{found.what}, required")
        return found

    def _behind(self, difference: Difference, found: Finding) -> Finding:
        """What an exchanged reference does: what differs between the things themselves."""
        assert difference.old is not None and difference.new is not None
        old, was = self._meant(0, difference.before, difference.old)
        new, now = self._meant(1, difference.after, difference.new)
        findings = []
        for each in differences(old, new):
            inner = replace(
                each,
                old=None if each.old is None else (*was, *each.old),
                new=None if each.new is None else (*now, *each.new),
            )
            findings.append(finding(inner, self._where(inner)))
        if not findings:
            return replace(found, absorbed="both say the same")
        told = [each.what for each in findings]
        more = f" and {len(told) - INSIDE} more" if len(told) > INSIDE else ""
        verdict = gravest(each.verdict for each in findings) or found.verdict
        return replace(found, verdict=verdict, what=f"{found.what}: {', '.join(told[:INSIDE])}{more}")

    def _meant(self, side: int, value: Part, path: Path) -> tuple[Part, Path]:
        """The thing itself, and its path, where `value` refers to it."""
        root, seen = self._trees[side], set()
        while "$ref" in value and value["$ref"] not in seen:
            seen.add(value["$ref"])
            _, _, section, name = str(value["$ref"]).split("/", 3)
            value, path = root["components"][section][name], ("components", section, name)
        return value, path

    def _where(self, difference: Difference) -> Where:
        side = 0 if difference.new is None else 1
        return locate(self._trees[side], difference.path, self._usage)

    def _place(self, difference: Difference) -> Place:
        old, new = (
            None if path is None else pointer(root, path)
            for root, path in zip(self._trees, (difference.old, difference.new), strict=True)
        )
        renamed = difference.sort == "renamed" or difference.path[2:] == ("path",)
        return Place(old, new, renamed)

    def _values(self, places: tuple[Place, ...], side: int) -> Any:
        contract = self._contracts[side]
        values = list(_looked_up(contract, places, side))
        return ABSENT if not values else values[0] if len(values) == len(places) == 1 else values


def _looked_up(contract: Contract, places: tuple[Place, ...], side: int) -> Iterator[Any]:
    for place in places:
        at = (place.before, place.after)[side]
        if at is None:
            continue
        steps = [step.replace("~1", "/").replace("~0", "~") for step in at.split("/")[1:]]
        if place.renamed:
            yield " ".join(reversed(steps[1:])) if steps[0] == "paths" else steps[-1]
            continue
        value: Any = contract
        for step in steps:
            value = value[int(step)] if isinstance(value, list) else value[step]
        yield value


def _order(change: Change) -> tuple[Any, ...]:
    return VERDICTS.index(change.verdict), bool(change.absorbed), change.kind, change.operation or "", change.place
