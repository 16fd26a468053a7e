"""The contract's operations, with every reference to a shared parameter, body or answer followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.audit.findings import Book

Json = dict[str, Any]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PLACEHOLDER = re.compile(r"{([^}]*)}")


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """One operation as the contract has it."""

    place: str
    """Method and wire path, the way findings name it."""
    method: str
    path: str
    raw: Json
    parameters: tuple[Json, ...]
    body: Json | None
    answers: dict[str, Json]
    security: list[Json]

    @property
    def own(self) -> Json:
        """Our annotations."""
        annotations: Json = self.raw.get("x-ibkr") or {}
        return annotations

    @property
    def placeholders(self) -> list[str]:
        """The names in the path template, in order."""
        return _PLACEHOLDER.findall(self.path)

    def located(self, location: str) -> list[Json]:
        """Its parameters in one place."""
        return [parameter for parameter in self.parameters if parameter["in"] == location]


def calls(contract: Json, book: Book) -> Iterator[Call]:
    """Every operation of one contract, in the order of its paths."""
    for path, item in contract.get("paths", {}).items():
        for method in _METHODS:
            if method in item:
                yield _call(contract, path, method, item[method], item.get("parameters") or [], book)


def _call(contract: Json, path: str, method: str, raw: Json, shared: list[Json], book: Book) -> Call:
    place = f"{method.upper()} {path}"
    parameters: dict[tuple[str, str], Json] = {}
    for given in [*shared, *(raw.get("parameters") or [])]:
        found = _followed(contract, given, place, book)
        if found is not None:
            parameters[found["in"], found["name"]] = found
    answers = {
        str(status): _followed(contract, answer, f"{place} {status}", book) or {}
        for status, answer in raw.get("responses", {}).items()
    }
    body = _followed(contract, raw["requestBody"], f"{place} body", book) if "requestBody" in raw else None
    security = raw.get("security", contract.get("security")) or []
    return Call(place, method.upper(), path, raw, tuple(parameters.values()), body, answers, security)


def _followed(contract: Json, value: Json, place: str, book: Book) -> Json | None:
    """What a value refers to, or itself."""
    seen: set[str] = set()
    while "$ref" in value:
        reference = str(value["$ref"])
        target: Any = contract
        for step in reference.removeprefix("#/").split("/"):
            target = target.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(target, dict) else None
        if not isinstance(target, dict) or reference in seen:
            book.error(place, f"the contract refers to {reference}, which is not there")
            return None
        seen.add(reference)
        value = target
    return value


def schema_of(holder: Json) -> Json:
    """The schema of a parameter, a header or a media type's value."""
    if "schema" in holder:
        schema: Json = holder["schema"] or {}
        return schema
    content = holder.get("content") or {}
    return schema_of(next(iter(content.values()))) if content else {}
