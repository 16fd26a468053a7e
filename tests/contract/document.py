"""The contract as these tests read it: straight from its JSON, without any code of the generator's view or parser."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Argument:
    """One parameter of an operation as documented."""

    wire: str
    location: str
    required: bool
    schema: Json
    repeats: bool
    """Whether a list travels as the name once for each value."""


@dataclass(frozen=True, eq=False)
class Spec:
    """One operation as documented."""

    document: Document
    key: str
    method: str
    path: str
    arguments: tuple[Argument, ...]
    bodies: dict[str, Json]
    body_required: bool
    responses: dict[str, dict[str, Json]]
    """Status -> media type -> schema; an empty mapping for an answer without a body."""
    response_headers: dict[str, dict[str, Json]]
    raw: Json = field(repr=False)

    @property
    def signed(self) -> bool:
        return self.raw.get("x-ib-gateway-security-policy") == "SIGNED_JWT"

    @property
    def identifier(self) -> str:
        """Readable name for test ids."""
        return str(self.raw.get("x-ibkr", {}).get("name") or self.key)

    def answers(self) -> Iterator[tuple[str, str | None, Json | None]]:
        """Every documented answer: status, media type, schema."""
        for status, content in self.responses.items():
            if not content:
                yield status, None, None
            for media, schema in content.items():
                yield status, media, schema


@dataclass(frozen=True, eq=False)
class Document:
    """One contract."""

    raw: Json = field(repr=False)

    def resolve(self, value: Json) -> Json:
        """What a reference leads to, through any number of steps."""
        for _ in range(64):
            if "$ref" not in value:
                return value
            target: Any = self.raw
            for step in value["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            value = target
        raise AssertionError(f"references go in a circle: {value}")

    def specs(self) -> list[Spec]:
        """All operations, sorted by path."""
        return [
            self._spec(path, method, item[method], item)
            for path, item in sorted(self.raw["paths"].items())
            for method in METHODS
            if method in item
        ]

    def _spec(self, path: str, method: str, raw: Json, item: Json) -> Spec:
        parameters = [self.resolve(one) for one in [*item.get("parameters", []), *raw.get("parameters", [])]]
        body = self.resolve(raw["requestBody"]) if "requestBody" in raw else {}
        responses = {status: self.resolve(answer) for status, answer in sorted(raw.get("responses", {}).items())}
        return Spec(
            document=self,
            key=raw.get("x-ibkr-key") or f"{method.upper()} {re.sub(r'{[^}]*}', '{}', path)}",
            method=method.upper(),
            path=path,
            arguments=tuple(self._argument(one) for one in parameters),
            bodies={media: value.get("schema") or {} for media, value in (body.get("content") or {}).items()},
            body_required=bool(body.get("required")),
            responses={
                status: {media: value.get("schema") or {} for media, value in (answer.get("content") or {}).items()}
                for status, answer in responses.items()
            },
            response_headers={
                status: {name: self.resolve(one).get("schema", {}) for name, one in answer["headers"].items()}
                for status, answer in responses.items()
                if answer.get("headers")
            },
            raw=raw,
        )

    def _argument(self, raw: Json) -> Argument:
        schema = raw.get("schema") or next(iter(raw.get("content", {"": {}}).values())).get("schema") or {}
        style = raw.get("style", "form" if raw["in"] == "query" else "simple")
        exploded = bool(raw.get("explode", style == "form"))
        return Argument(
            wire=raw["name"],
            location=raw["in"],
            required=bool(raw.get("required")) or raw["in"] == "path",
            schema=schema,
            repeats=exploded and raw["in"] == "query" and self.resolve(schema).get("type") == "array",
        )


@cache
def documents() -> tuple[Document, ...]:
    """The committed contracts with all overlays applied.

    IBKR_WEB_CONTRACT names other contract files (already annotated, separated like PATH) to try the tests on.
    """
    other = os.environ.get("IBKR_WEB_CONTRACT")
    if other:
        return tuple(Document(json.loads(Path(name).read_text("utf-8"))) for name in other.split(os.pathsep))
    from generator.build import inputs

    return tuple(Document(raw) for raw in inputs(ROOT).contracts)


@cache
def specs() -> tuple[Spec, ...]:
    """Every operation of every contract."""
    return tuple(spec for document in documents() for spec in document.specs())
