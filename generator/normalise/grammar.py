"""What may stand where in an OpenAPI document, so that no rule ever guesses from a key's name alone.

A property may be called `description`, `example` or `enum`; only the place tells a keyword from a name. Each kind of
object lists its parts (objects to walk into), its facts (values to keep) and its prose (text to drop).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SECTIONS = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "body": "requestBodies",
    "header": "headers",
    "scheme": "securitySchemes",
    "path": "pathItems",
    "example": "examples",
}
"""Where components of a kind live."""

ONE, LIST, MAP = "one", "list", "map"
COMPOSITIONS = ("allOf", "oneOf", "anyOf")

PARTS: dict[str, dict[str, tuple[str, str]]] = {
    "document": {
        "info": (ONE, "info"),
        "servers": (LIST, "server"),
        "tags": (LIST, "tag"),
        "x-tagGroups": (LIST, "group"),
        "paths": (MAP, "path"),
        "components": (ONE, "components"),
    },
    "components": {section: (MAP, kind) for kind, section in SECTIONS.items()},
    "path": {
        "parameters": (LIST, "parameter"),
        "servers": (LIST, "server"),
        **dict.fromkeys(METHODS, (ONE, "operation")),
    },
    "operation": {
        "parameters": (LIST, "parameter"),
        "requestBody": (ONE, "body"),
        "responses": (MAP, "response"),
        "servers": (LIST, "server"),
    },
    "parameter": {"schema": (ONE, "schema"), "content": (MAP, "media")},
    "header": {"schema": (ONE, "schema"), "content": (MAP, "media")},
    "body": {"content": (MAP, "media")},
    "response": {"content": (MAP, "media"), "headers": (MAP, "header")},
    "media": {"schema": (ONE, "schema"), "encoding": (MAP, "encoding")},
    "encoding": {"headers": (MAP, "header")},
    "schema": {
        **dict.fromkeys(
            ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"), (MAP, "schema")
        ),
        **dict.fromkeys((*COMPOSITIONS, "prefixItems"), (LIST, "schema")),
        **dict.fromkeys(
            ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"), (ONE, "schema")
        ),
        **dict.fromkeys(("unevaluatedItems", "unevaluatedProperties", "contentSchema"), (ONE, "schema")),
    },
    "scheme": {"flows": (ONE, "flows")},
    "flows": dict.fromkeys(("implicit", "password", "clientCredentials", "authorizationCode"), (ONE, "flow")),
    **{kind: {} for kind in ("info", "server", "tag", "group", "flow", "example")},
}

FACTS: dict[str, frozenset[str]] = {
    kind: frozenset(keys.split())
    for kind, keys in {
        "document": "openapi security",
        "components": "",
        "info": "title version",
        "server": "url variables",
        "tag": "name",
        "group": "name tags",
        "path": "$ref",
        "operation": "tags operationId security deprecated x-ibkr-key",
        "parameter": "$ref name in required deprecated allowEmptyValue style explode allowReserved",
        "header": "$ref required deprecated allowEmptyValue style explode allowReserved",
        "body": "$ref required",
        "response": "$ref",
        "media": "",
        "encoding": "contentType style explode allowReserved",
        "schema": "$ref $anchor $dynamicAnchor $dynamicRef $id additionalProperties const contentEncoding"
        " contentMediaType default dependentRequired deprecated discriminator enum exclusiveMaximum exclusiveMinimum"
        " format maxContains maxItems maxLength maxProperties maximum minContains minItems minLength minProperties"
        " minimum multipleOf nullable pattern readOnly required type uniqueItems writeOnly xml",
        "scheme": "$ref type scheme bearerFormat in name openIdConnectUrl",
        "flows": "",
        "flow": "authorizationUrl tokenUrl refreshUrl scopes",
        "example": "$ref value",
    }.items()
}

PROSE = frozenset({"description", "summary", "title", "example", "examples", "externalDocs", "$comment"})
"""Text and samples, wherever they stand as keywords (`FACTS` wins: `info` keeps its title)."""

BOOLEAN_ALLOWED = frozenset({"additionalProperties", "unevaluatedItems", "unevaluatedProperties"})
"""Keywords of a schema whose value may be true or false and mean it."""


class Node(NamedTuple):
    """One object of the document: what it is, where it is, and the object itself."""

    kind: str
    place: str
    value: Json


def walk(document: Json, *, schemas: bool = True) -> Iterator[Node]:
    """Every object of a document, parents first. What a visitor changes in an object is walked as it is then.

    Nearly all objects are schemas: who needs none of them saves most of the walk with `schemas=False`.
    """
    stack = [Node("document", "", document)]
    while stack:
        node = stack.pop()
        if schemas or node.kind != "schema":
            yield node
            if not PARTS[node.kind].keys().isdisjoint(node.value):
                stack.extend(reversed(list(children(node))))


def children(node: Node) -> Iterator[Node]:
    """The objects directly inside one."""
    parts = PARTS[node.kind]
    for key, value in node.value.items():
        part = parts.get(key)
        if part is None:
            continue
        shape, kind = part
        where = step(node, key)
        if shape == ONE:
            if isinstance(value, dict):
                yield Node(kind, where, value)
        elif shape == LIST:
            if isinstance(value, list):
                for index, item in enumerate(value):
                    if isinstance(item, dict):
                        yield Node(kind, f"{where}/{index}", item)
        elif isinstance(value, dict):
            for name, item in value.items():
                if isinstance(item, dict):
                    yield Node(kind, name if kind == "path" and not node.place else f"{where}/{name}", item)


def step(node: Node, key: str) -> str:
    """The place of one key of an object, in words people know from the document: `GET /a/b responses/200`."""
    if node.kind == "path" and key in METHODS:
        return f"{key.upper()} {node.place}"
    if node.kind == "operation":
        return f"{node.place} {key}"
    return f"{node.place}/{key}" if node.place else key
