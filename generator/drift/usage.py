"""Where a shared component is used: a schema means one thing in what we send and another in what we get."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

__all__ = ["Usage"]


class Usage:
    """For every component of a shape the operations that use it, in requests and in answers."""

    def __init__(self, shape: dict[str, Any]) -> None:
        self._shape = shape
        self.requests: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.answers: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, operation in shape["operations"].items():
            self._follow(operation.get("parameters"), key, self.requests)
            self._follow(operation.get("requestBody"), key, self.requests)
            self._follow(operation.get("responses"), key, self.answers)

    def sides(self, component: tuple[str, str]) -> tuple[frozenset[str], frozenset[str]]:
        """The operations that send it, and those that get it."""
        return frozenset(self.requests.get(component, ())), frozenset(self.answers.get(component, ()))

    def _follow(self, value: Any, key: str, uses: dict[tuple[str, str], set[str]]) -> None:
        pending = [value]
        while pending:
            for component in _references(pending.pop()):
                if key not in uses[component]:
                    uses[component].add(key)
                    pending.append(self._shape.get(component[0], {}).get(component[1]))


def _references(value: Any) -> Iterator[tuple[str, str]]:
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, dict):
            target = current.get("$ref")
            if isinstance(target, str) and target.startswith("#/components/"):
                _, _, kind, name = target.split("/", 3)
                yield f"components/{kind}", name
            pending.extend(current.values())
