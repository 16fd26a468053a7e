"""The operations of the contracts, found by method and path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple
from urllib.parse import unquote

import ibkr_contract
from ibkr_web.simulator.server.schemas import Schema, Schemas

__all__ = ["Contract", "Found", "Operation", "Parameter"]

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
PREFIXES = ("/v1/api", "/gw/api/v1", "/gw/api/v2", "/oauth2/api/v1", "/AccountManagement/FlexWebService")
ALSO_GET = frozenset({"session.get_status", "session.tickle"})
"""Documented as POST; GET is answered as well (IBKR Campus for tickle, a live gateway for both)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the path, the query or the headers."""

    name: str
    location: str
    required: bool
    schema: Schema
    explode: bool


class Found(NamedTuple):
    """An operation, and the text of the placeholders as it stood in the path, still percent-encoded."""

    operation: Operation
    values: tuple[str, ...]


class Operation:
    """What the contract says about one operation. The schemas are made ready when first asked for."""

    def __init__(self, method: str, template: str, raw: dict[str, Any], schemas: Schemas) -> None:
        notes = raw["x-ibkr"]
        self.raw = raw
        self.method = method.upper()
        self.template = template
        self.prefix = next(prefix for prefix in PREFIXES if template.startswith(f"{prefix}/"))
        self.name: str = notes["name"]
        self.key: str = raw["x-ibkr-key"]
        self.policy: str = raw.get("x-ib-gateway-security-policy", "")
        """HTTPS, SIGNED_JWT, or empty for the trading operations."""
        self.scopes = frozenset(raw.get("x-ib-gateway-allowed-scopes", ()))
        """Any one of them is enough; none are asked for where it is empty."""
        self.session: str = notes.get("session", "")
        self.effect: str = notes.get("effect", "read")
        self.surfaces = frozenset(notes.get("surfaces", ()))
        self.pacing: list[dict[str, Any]] = notes.get("pacing", [])
        self.priming: list[dict[str, Any]] = notes.get("priming", [])
        self.pagination: dict[str, Any] = notes.get("pagination", {})
        self.limits: dict[str, int] = notes.get("limits", {})
        self._schemas = schemas

    def __repr__(self) -> str:
        return f"<Operation {self.name}: {self.method} {self.template}>"

    @property
    def signed(self) -> bool:
        """Whether its body comes as a signed token."""
        return self.policy == "SIGNED_JWT"

    @cached_property
    def placeholders(self) -> tuple[str, ...]:
        """The names in the path, in order."""
        return tuple(one[1:-1] for one in self.template.split("/") if one.startswith("{"))

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """Those of path, query and headers."""
        return tuple(
            Parameter(
                one["name"],
                one["in"],
                one.get("required", False),
                self._schemas.expand(one.get("schema", {})),
                one.get("explode", one.get("style", "form") == "form"),
            )
            for one in map(self._schemas.resolve, self.raw.get("parameters", ()))
        )

    @cached_property
    def bodies(self) -> dict[str, Schema]:
        """Schemas of the request body by media type; empty where none is expected."""
        return self._content(self.raw.get("requestBody", {}))

    @cached_property
    def needs_body(self) -> bool:
        """Whether it cannot be called without one."""
        return bool(self._schemas.resolve(self.raw.get("requestBody", {})).get("required"))

    @cached_property
    def responses(self) -> dict[str, dict[str, Schema]]:
        """By status (as text), then by media type; a status without a body has no media types."""
        return {status: self._content(one) for status, one in self.raw["responses"].items()}

    def _content(self, node: Any) -> dict[str, Schema]:
        content: dict[str, Any] = self._schemas.resolve(node).get("content", {})
        return {media: self._schemas.expand(one.get("schema", {})) for media, one in content.items()}


@dataclass(slots=True)
class _Node:
    literal: dict[str, _Node] = field(default_factory=dict)
    other: _Node | None = None
    operations: dict[str, Operation] = field(default_factory=dict)


class Contract:
    """All operations: `operations[name]`, or `find` by method and path."""

    def __init__(self, documents: list[dict[str, Any]]) -> None:
        self.operations: dict[str, Operation] = {}
        self._root = _Node()
        self._plain: dict[tuple[str, str], Found] = {}
        for document in documents:
            schemas = Schemas(document)
            for template, item in document["paths"].items():
                for method in METHODS:
                    if method in item:
                        self._add(Operation(method, template, item[method], schemas))

    @classmethod
    def load(cls) -> Contract:
        """The contracts of this release, read once per process."""
        return _load()

    def find(self, method: str, path: str) -> Found | None:
        """The operation of a request; nothing where the path is unknown or has no such method."""
        found = self._plain.get((method, path))
        if found is not None:
            return found
        for node, values in _walk(self._root, path.split("/"), 0, ()):
            operation = node.operations.get(method)
            if operation is not None:
                return Found(operation, values)
        return None

    def methods(self, path: str) -> frozenset[str]:
        """The methods that a path has; empty where it is unknown."""
        walked = _walk(self._root, path.split("/"), 0, ())
        return frozenset(method for node, _ in walked for method in node.operations)

    def _add(self, operation: Operation) -> None:
        self.operations[operation.name] = operation
        node = self._root
        for segment in operation.template.split("/"):
            if segment.startswith("{"):
                node.other = node.other or _Node()
                node = node.other
            else:
                node = node.literal.setdefault(segment, _Node())
        for method in {operation.method, "GET"} if operation.name in ALSO_GET else {operation.method}:
            node.operations[method] = operation
            if not operation.placeholders:
                self._plain[method, operation.template] = Found(operation, ())


@cache
def _load() -> Contract:
    return Contract([ibkr_contract.load(name) for name in ibkr_contract.NAMES])


_Fit = tuple[_Node, tuple[str, ...]]


def _walk(node: _Node, segments: list[str], index: int, values: tuple[str, ...]) -> Iterator[_Fit]:
    """Every way a path fits the tree, spelled-out segments before placeholders."""
    if index == len(segments):
        if node.operations:
            yield node, values
        return
    segment = segments[index]
    known = node.literal.get(unquote(segment) if "%" in segment else segment)
    if known is not None:
        yield from _walk(known, segments, index + 1, values)
    if node.other is not None and segment:
        yield from _walk(node.other, segments, index + 1, (*values, segment))
