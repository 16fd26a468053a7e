"""The differences of two trees: what is paired with what, and how deep a difference is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.drift.change import ABSENT
from generator.drift.describe import category, wrapped
from generator.drift.tree import Part, Path
from generator.view.names import snake

__all__ = ["Difference", "differences", "same"]

NAMED = frozenset({"parameters", "map", "content", "properties", "required"})
"""Lists and maps whose entries are things of their own: one that is there on one side only is as good as an empty one
on the other."""
EXCHANGED = frozenset({"parameter", "response", "body", "header"})
"""What may be written out or be a reference to a component."""
PLAIN = frozenset({"string", "integer", "number", "boolean"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two trees differ. A path is None where that side has nothing."""

    sort: str
    """`value`; `renamed` (the key alone), `retyped` and `wrapped` (a whole schema), `exchanged` (a reference for
    something written out), `media` (one media type for another)."""
    old: Path | None
    new: Path | None
    before: Any
    after: Any

    @property
    def path(self) -> Path:
        """Where it is: in the new tree, or where that has nothing, in the old one."""
        path = self.new if self.new is not None else self.old
        assert path is not None, "a difference is somewhere"
        return path


def differences(old: Part, new: Part, moves: Mapping[str, str] | None = None) -> Iterator[Difference]:
    """All differences; `moves` are operations that have another key now."""
    return _Walk(moves or {}).between(old, new, (), ())


def same(old: Any, new: Any) -> bool:
    """Whether nothing differs. 1 and 1.0 are one number, 1 and true are not the same."""
    return next(_Walk({}).between(old, new, (), ()), None) is None


class _Walk:
    """One comparison."""

    def __init__(self, moves: Mapping[str, str]) -> None:
        self._moves = moves

    def between(self, old: Any, new: Any, was: Path, now: Path) -> Iterator[Difference]:
        if not isinstance(old, Part) or not isinstance(new, Part):
            if isinstance(old, bool) != isinstance(new, bool) or old != new:
                yield Difference("value", was, now, old, new)
            return
        whole = self._whole(old, new)
        if whole:
            yield Difference(whole, was, now, old, new)
            return
        for mine, theirs in self._pairs(old, new):
            if mine is not None and theirs is not None:
                there, here = (*was, mine), (*now, theirs)
                if mine != theirs and old.kind in ("operations", "properties"):
                    yield Difference("renamed", there, here, mine, theirs)
                if mine != theirs and old.kind == "content":
                    yield Difference("media", there, here, old[mine], new[theirs])
                else:
                    yield from self.between(old[mine], new[theirs], there, here)
            elif mine is not None:
                yield from self._alone(old[mine], (*was, mine), gone=True)
            elif theirs is not None:
                yield from self._alone(new[theirs], (*now, theirs), gone=False)

    def _whole(self, old: Part, new: Part) -> str:
        """Whether two nodes differ as a whole rather than in something inside."""
        if old.kind == "schema":
            if category(old) != category(new):
                return "retyped"
            return "wrapped" if wrapped(old) != wrapped(new) else ""
        if old.kind in EXCHANGED and old.get("$ref") != new.get("$ref"):
            return "exchanged"
        if old.kind == "security" and (old.keys() != new.keys()):
            return "value"
        return ""

    def _alone(self, value: Any, path: Path, *, gone: bool) -> Iterator[Difference]:
        if isinstance(value, Part) and value and value.kind in NAMED:
            for key, entry in value.items():
                yield from self._alone(entry, (*path, key), gone=gone)
        elif gone:
            yield Difference("value", path, None, value, ABSENT)
        else:
            yield Difference("value", None, path, ABSENT, value)

    def _pairs(self, old: Part, new: Part) -> Iterator[tuple[str | None, str | None]]:
        gone = [key for key in old if key not in new]
        come = [key for key in new if key not in old]
        moved = self._twins(old, new, gone, come) if gone and come else {}
        others = set(moved.values())
        for key in sorted(old.keys() | new.keys()):
            if key in old and key in new:
                yield key, key
            elif key in old:
                yield key, moved.get(key)
            elif key not in others:
                yield None, key

    def _twins(self, old: Part, new: Part, gone: list[str], come: list[str]) -> dict[str, str]:
        """Entries under different keys that are the same thing all the same."""
        if old.kind == "operations":
            return {key: self._moves[key] for key in gone if key in self._moves}
        if old.kind in ("content", "union"):
            alike = len(gone) == len(come) == 1 and (old.kind == "content" or _alike(old[gone[0]], new[come[0]]))
            return {gone[0]: come[0]} if alike else {}
        if old.kind not in ("properties", "parameters"):
            return {}
        ours, theirs = (_by_name(keys, old.kind) for keys in (gone, come))
        return {ours[name]: theirs[name] for name in ours.keys() & theirs.keys() if name}


def _by_name(keys: list[str], kind: str) -> dict[str, str]:
    """Python name -> key, where it is the only one of that name."""
    names: dict[str, list[str]] = {}
    for key in keys:
        where, _, wire = key.partition(":") if kind == "parameters" else ("", "", key)
        if where != "path":  # placeholders are known by their position
            names.setdefault(snake(wire), []).append(key)
    return {name: found[0] for name, found in names.items() if len(found) == 1}


def _alike(old: Any, new: Any) -> bool:
    """Whether two alternatives are one: plain values of one type, or objects that share half of their properties."""
    if not isinstance(old, Part) or not isinstance(new, Part) or category(old) != category(new):
        return False
    ours, theirs = (set(each.get("properties", ())) for each in (old, new))
    return category(old) in PLAIN or (bool(ours) and 2 * len(ours & theirs) >= len(ours | theirs))
