"""The document while the rules work on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from generator.normalise.errors import NormaliseError
from generator.normalise.grammar import COMPOSITIONS, METHODS, Json, walk
from generator.normalise.report import Ledger

MISSING = object()


class Operation(NamedTuple):
    """One operation with its path item."""

    method: str
    path: str
    item: Json
    value: Json

    @property
    def place(self) -> str:
        """How reports and errors call it."""
        return f"{self.method.upper()} {self.path}"


class Draft:
    """A private copy of the document that rules change in place, and the ledger they write in."""

    def __init__(self, document: Json, ledger: Ledger, *, flex: bool = False) -> None:
        self.document = document
        self.flex = flex
        self.ledger = ledger
        self.note = ledger.note

    @property
    def paths(self) -> dict[str, Json]:
        """The path items."""
        paths: dict[str, Json] = self.document["paths"]
        return paths

    def components(self, section: str) -> dict[str, Json]:
        """One section of the components; what is put into it stays."""
        found: dict[str, Json] = self.document["components"].setdefault(section, {})
        return found

    def operations(self) -> Iterator[Operation]:
        """All operations, by path and method."""
        for path in sorted(self.paths):
            item = self.paths[path]
            for method in METHODS:
                if method in item:
                    yield Operation(method, path, item, item[method])

    def schemas(self) -> Iterator[tuple[str, Json]]:
        """Every schema of the document with its place, parents first."""
        return ((node.place, node.value) for node in walk(self.document) if node.kind == "schema")

    def find(self, reference: str) -> Any:
        """What a reference points at, or MISSING."""
        return pointed(self.document, reference)

    def resolve(self, value: Json, place: str) -> Json:
        """The object behind an object that may be a reference."""
        seen: set[str] = set()
        while "$ref" in value:
            reference = value["$ref"]
            if reference in seen:
                raise NormaliseError(place, f"{reference!r} refers to itself")
            seen.add(reference)
            target = self.find(reference)
            if not isinstance(target, dict):
                raise NormaliseError(place, f"refers to {reference!r}, which is not in the document")
            value = target
        return value

    def reachable(self, schema: Json) -> list[Json]:
        """A schema and all that it is composed of, through references; in no case for ever."""
        found: list[Json] = [schema]
        seen = {id(schema)}
        for part in found:
            reference = part.get("$ref")
            more = [self.find(reference)] if isinstance(reference, str) else []
            for key in COMPOSITIONS:
                branches = part.get(key)
                more += branches if isinstance(branches, list) else []
            for other in more:
                if isinstance(other, dict) and id(other) not in seen:
                    seen.add(id(other))
                    found.append(other)
        return found


def pointed(document: Json, reference: str) -> Any:
    """What a reference points at in a document, or MISSING."""
    if not reference.startswith("#/"):
        return MISSING
    target: Any = document
    for part in reference[2:].split("/"):
        target = _child(target, part)
        if target is MISSING:
            return MISSING
    return target


def _child(target: Any, part: str) -> Any:
    plain = part.replace("~1", "/").replace("~0", "~")
    for name in (plain, unquote(part).replace("~1", "/").replace("~0", "~")):
        if isinstance(target, dict) and name in target:
            return target[name]
        if isinstance(target, list) and name.isdecimal() and int(name) < len(target):
            return target[int(name)]
    return MISSING


def copied(value: Any) -> Any:
    """A deep copy of a JSON value (several times faster than `copy.deepcopy`)."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [copied(item) for item in value]
    return value
