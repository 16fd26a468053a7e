"""Where a shared component is used: a schema means one thing in what we send and another in what we get."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from generator.drift.tree import Part

__all__ = ["Usage"]

Component = tuple[str, str]


class Usage:
    """For every component of a tree the operations that use it, in requests and in answers."""

    def __init__(self, root: Part) -> None:
        self._components: dict[str, Any] = root.get("components", {})
        self._requests: dict[Component, set[str]] = defaultdict(set)
        self._answers: dict[Component, set[str]] = defaultdict(set)
        for key, operation in root["operations"].items():
            self._follow(operation.get("parameters"), key, self._requests)
            self._follow(operation.get("requestBody"), key, self._requests)
            self._follow(operation.get("responses"), key, self._answers)

    def sides(self, component: Component) -> tuple[frozenset[str], frozenset[str]]:
        """The operations that send it, and those that get it."""
        return frozenset(self._requests.get(component, ())), frozenset(self._answers.get(component, ()))

    def _follow(self, value: Any, key: str, uses: dict[Component, set[str]]) -> None:
        pending = [value]
        while pending:
            for component in _references(pending.pop()):
                if key not in uses[component]:
                    uses[component].add(key)
                    pending.append(self._components.get(component[0], {}).get(component[1]))


def _references(value: Any) -> Iterator[Component]:
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, dict):
            target = current.get("$ref")
            if isinstance(target, str) and target.startswith("#/components/"):
                _, _, kind, name = target.split("/", 3)
                yield kind, name
            pending.extend(current.values())
