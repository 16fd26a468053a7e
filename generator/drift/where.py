"""What a place in the tree is: of which operation, whether we send or get it, how people call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.drift.describe import short
from generator.drift.tree import PLACEHOLDER, Part, Path
from generator.drift.usage import Usage
from generator.normalise.grammar import COMPOSITIONS

__all__ = ["Where", "locate"]

SECTIONS = {"parameters": "parameter", "responses": "answer", "requestBodies": "body", "headers": "header"}


@dataclass(frozen=True, slots=True)
class Where:
    """The innermost thing with a name around a place, and what of it is meant."""

    kind: str
    """Kind of that thing: `operation`, `parameter`, `body`, `response`, `media`, `header`, `schema`, `scheme`,
    `component` or `document`."""
    above: str
    """How people call what it is in."""
    name: str
    """How they call the thing itself, in there."""
    rest: Path
    """What is left of the path: the keyword and, in a set, the member. Empty where the thing itself is meant."""
    role: str
    """What a schema is in its holder: `property`, `items`, `values`, `branch`, `component`, or empty."""
    operation: str | None
    status: str
    """The status of the answer it is in, if it is in one."""
    sent: bool
    got: bool
    uses: tuple[str, ...]
    """Operations that use the component it is in."""
    inside: str
    """`parameter`, `body`, `response` or `header` where a schema is written out in one."""

    @property
    def subject(self) -> str:
        """How people call the thing."""
        return f"{self.above}{self.name}"


def locate(root: Part, path: Path, usage: tuple[Usage, Usage]) -> Where:
    """What a path of a tree leads to."""
    return _Locating(root, path).found(usage)


class _Locating:
    """Walks down a path, and takes notes."""

    def __init__(self, root: Part, path: Path) -> None:
        self.node: Any = root
        self.path = path
        self.at = 0
        self.kind, self.role, self.inside, self.status = "document", "", "", ""
        self.words: list[str] = []
        self.operation: str | None = None
        self.component: tuple[str, str] | None = None
        self.sent = self.got = False

    def found(self, usage: tuple[Usage, Usage]) -> Where:
        while self._step():
            pass
        sent, got = self.sent, self.got
        uses: set[str] = set()
        if self.component is not None:
            for each in usage:
                sends, gets = each.sides(self.component)
                uses |= sends | gets
                if self.component[0] in ("schemas", "headers"):
                    sent, got = sent or bool(sends), got or bool(gets)
        return Where(
            self.kind,
            "".join(self.words[:-1]),
            self.words[-1] if self.words else "",
            self.path[self.at :],
            self.role,
            self.operation,
            self.status,
            sent,
            got,
            tuple(sorted(uses)),
            self.inside,
        )

    def _step(self) -> bool:
        """Go down to the next thing with a name; False where there is none any more."""
        left = self.path[self.at :]
        if not left or not isinstance(self.node, Part):
            return False
        key = left[0]
        if self.kind == "document":
            return self._from_document(key, left)
        if self.kind == "schema":
            return self._from_schema(key, left)
        if self.kind == "operation" and key == "requestBody":
            self.sent = True
            return self._go(1, "body", "body")
        if self.kind == "operation" and key == "parameters" and len(left) > 1:
            self.sent = True
            return self._go(2, "parameter", f"parameter {self._parameter(left[1])}")
        if self.kind == "operation" and key == "responses" and len(left) > 1:
            self.status, self.got = left[1], True
            return self._go(2, "response", f"answer {left[1]}")
        if self.kind in ("body", "response", "parameter", "header") and key == "content" and len(left) > 1:
            several = len(self.node["content"]) > 1 and len(left) > 2
            self.inside = self.inside or self.kind
            return self._go(2, "media", f" as {left[1]}" if several else "")
        if self.kind == "response" and key == "headers" and len(left) > 1:
            return self._go(2, "header", f", header {left[1]}")
        if self.kind in ("media", "parameter", "header") and key == "schema":
            self.inside = self.inside or self.kind
            return self._go(1, "schema", "")
        return False

    def _from_document(self, key: str, left: Path) -> bool:
        if key == "operations" and len(left) > 1:
            self.operation = left[1]
            return self._go(2, "operation", "")
        if key != "components" or len(left) < 3:
            return False
        section, name = left[1], left[2]
        self.component = (section, name)
        kind = {"schemas": "schema", "parameters": "parameter", "responses": "response", "headers": "header"}
        kind |= {"requestBodies": "body", "securitySchemes": "scheme"}
        self.sent = section in ("parameters", "requestBodies")
        self.got = section == "responses"
        words = f"{SECTIONS[section]} {name}" if section in SECTIONS else name
        return self._go(3, kind.get(section, "component"), words, "component")

    def _from_schema(self, key: str, left: Path) -> bool:
        following = self.node.get(key)
        if not isinstance(following, Part):
            return False
        if key == "properties" and len(left) > 1:
            return self._go(2, "schema", f".{left[1]}", "property")
        if key in COMPOSITIONS and len(left) > 1 and isinstance(following.get(left[1]), Part):
            return self._go(2, "schema", f"<{short(left[1])}>", "branch")
        if key == "items":
            return self._go(1, "schema", "[]", "items")
        if key == "additionalProperties":
            return self._go(1, "schema", "{}", "values")
        return False

    def _go(self, steps: int, kind: str, words: str, role: str = "") -> bool:
        for key in self.path[self.at : self.at + steps]:
            self.node = self.node.get(key) if isinstance(self.node, Part) else None
        self.at += steps
        self.kind, self.role = kind, role
        self.words.append(words)
        return True

    def _parameter(self, key: str) -> str:
        """The name on the wire; a placeholder's key is its position."""
        where, _, spot = key.partition(":")
        if where == "path" and spot.isdigit():
            names = PLACEHOLDER.findall(str(self.node.get("path", "")))
            return names[int(spot)] if int(spot) < len(names) else spot
        return spot
