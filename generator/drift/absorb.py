"""What users do not notice although it has changed: our overlays say the same of both, or a name is frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.drift.align import moved
from generator.drift.change import Change
from generator.drift.fold import Fact
from generator.drift.tree import Part, Path, tree
from generator.drift.walk import differences
from generator.view.names import snake

__all__ = ["Absorption"]


class Absorption:
    """Two contracts with our overlays applied, and what still differs between them."""

    def __init__(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        self._trees = tree(old), tree(new)
        self._exact: tuple[set[Path], set[Path]] = (set(), set())
        self._above: tuple[set[Path], set[Path]] = (set(), set())
        for difference in differences(*self._trees, moved(*self._trees)):
            for side, path in enumerate((difference.old, difference.new)):
                if path is not None:
                    self._exact[side].add(path)
                    self._above[side].update(path[:length] for length in range(len(path) + 1))

    def judged(self, change: Change, fact: Fact) -> Change:
        """The change as it is for users."""
        if change.kind in ("operation-renamed", "tag"):
            named = "name" in self._operation(1, change.operation).get("x-ibkr", {})
            return replace(change, absorbed="the names here are frozen") if named else change
        if change.kind in ("operation-respelled", "parameter-renamed"):
            change = self._spelled(change, fact)
        if change.absorbed or self._left(fact):
            return change
        return replace(change, verdict="addition", absorbed="our overlays say the same of both")

    def _left(self, fact: Fact) -> bool:
        """Whether anything of a fact still differs."""
        return any(
            path is not None and self._differs(side, path)
            for part in fact.parts
            for side, path in enumerate((part.old, part.new))
        )

    def _differs(self, side: int, path: Path) -> bool:
        node: Any = self._trees[side]
        for length, key in enumerate(path):
            if path[:length] in self._exact[side]:
                return True
            if not isinstance(node, Part) or key not in node:
                # alternatives are called by what is in them, which overlays may have changed; what else is not there
                # is nothing that users could notice
                return isinstance(node, Part) and node.kind == "union" and path[:length] in self._above[side]
            node = node[key]
        return path in self._above[side]

    def _spelled(self, change: Change, fact: Fact) -> Change:
        """Names on the wire are not the arguments: those may be the same, or given by us."""
        pairs = [(part.before, part.after) for part in fact.parts if part.path[-1] == "name"]
        before, after = (
            self._operation(side, path[1] if path is not None and path[0] == "operations" else None)
            for side, path in enumerate((fact.main.old, fact.main.new))
        )
        same = all(_argument(before, was) == _argument(after, now) for was, now in pairs)
        if not same:
            return replace(change, verdict="source")
        if change.kind == "operation-respelled":
            return replace(change, verdict="addition", absorbed="the argument keeps its name")
        return change

    def _operation(self, side: int, key: str | None) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._trees[side]["operations"].get(key, {})
        return found


def _argument(operation: Mapping[str, Any], wire: str) -> str:
    names = operation.get("x-ibkr", {}).get("names", {})
    return str(names.get(wire) or snake(wire))
