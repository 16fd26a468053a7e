"""Media types: one key for one type."""

from __future__ import annotations

import re

from generator.normalise.draft import Draft, copied
from generator.normalise.grammar import Json, walk

_REMARK = re.compile(r"\(([^()]*)\)")
_TYPE = re.compile(r"[a-z0-9!#$&^_.+*-]+/[a-z0-9!#$&^_.+*-]+")
_CONTENT = ("body", "response", "parameter", "header")


def canonical(key: str) -> str:
    """A media type without parameters and remarks, in lower case; a remark about JWT makes it one."""
    remark = " ".join(_REMARK.findall(key))
    if re.search(r"\bJWT\b", remark, re.IGNORECASE):
        return "application/jwt"
    bare = _REMARK.sub("", key).lower().strip()
    found = _TYPE.match(bare)
    return found[0] if found else key


def media_types(draft: Draft) -> None:
    """A character set or a remark in a media type makes another type of it: bodies are lost, answers not decoded."""
    for node in walk(draft.document, schemas=False):
        content = node.value.get("content") if node.kind in _CONTENT else None
        if not content:
            continue
        merged: dict[str, Json] = {}
        for key in sorted(content):
            for part in key.split(",") if "(" not in key else [key]:
                wire, media = canonical(part.strip()), copied(content[key])
                if wire != key:
                    draft.note(f"{node.place}/content", f"{key} -> {wire}")
                merged[wire] = _both(merged[wire], media) if wire in merged else media
        node.value["content"] = merged


def _both(first: Json, second: Json) -> Json:
    """Two descriptions of one media type: what they agree on, or either of their schemas."""
    schemas: list[Json] = []
    for media in (first, second):
        schema = media.get("schema")
        branches = schema["oneOf"] if schema and set(schema) == {"oneOf"} else [schema] if schema else []
        schemas += [branch for branch in branches if branch not in schemas]
    merged = {**second, **first}
    if schemas:
        merged["schema"] = schemas[0] if len(schemas) == 1 else {"oneOf": schemas}
    return merged


def media_schemas(draft: Draft) -> None:
    """A media type without a schema is refused; it may hold anything."""
    for node in walk(draft.document, schemas=False):
        if node.kind == "media" and "schema" not in node.value:
            node.value["schema"] = {}
            draft.note(node.place, "no schema, taken as any value")
