"""Schemas in a few words, and what sort of value they stand for."""

from __future__ import annotations

from typing import Any

from generator.normalise.grammar import COMPOSITIONS

__all__ = ["category", "describe", "listed", "short", "wrapped"]

REMARKS = frozenset({"nullable", "required", "readOnly", "writeOnly", "deprecated"})
"""Keywords that say nothing of the type; a union of nothing else is a remark itself."""
LONGEST = 60


def category(schema: Any) -> str:
    """What sort of value a schema stands for: the component it refers to, a composition, or a type."""
    if not isinstance(schema, dict):
        return "any value" if schema else "nothing"
    meant = _meant(schema)
    if "$ref" in meant:
        return str(meant["$ref"])
    for key in COMPOSITIONS:
        if any(not _is_remark(branch) for branch in meant.get(key, {}).values()):
            return key
    kind = meant.get("type")
    if kind is None:
        objects = "properties" in meant or isinstance(meant.get("additionalProperties"), dict)
        return "object" if objects else "array" if "items" in meant else "any value"
    return str(kind) if isinstance(kind, str) else "one of several types"


def wrapped(schema: Any) -> bool:
    """Whether the schema is a reference in an `allOf`, which says no more than the reference."""
    return _meant(schema) is not schema


def describe(schema: Any) -> str:
    """For messages: `string (date)`, `list of Order`, `A or B`."""
    if not isinstance(schema, dict):
        return category(schema)
    kind = category(schema)
    if kind.startswith("#/"):
        return kind.rpartition("/")[2]
    if kind in COMPOSITIONS:
        joint = " and " if kind == "allOf" else " or "
        return short(joint.join(describe(branch) for branch in schema[kind].values()))
    if kind == "array":
        return f"list of {describe(schema.get('items', {}))}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict) and "properties" not in schema:
        return f"object of {describe(schema['additionalProperties'])}"
    return f"{kind} ({schema['format']})" if "format" in schema else kind


def short(value: Any) -> str:
    """One value for a message."""
    if isinstance(value, dict):
        text = ", ".join(value) or "nothing"
    elif isinstance(value, bool):
        text = "true" if value else "false"
    else:
        text = str(value).rpartition("/")[2] if str(value).startswith("#/") else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def listed(names: list[str], most: int = 12) -> str:
    """Some of the names, and how many more there are."""
    more = len(names) - most
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:most])} and {more} more"


def _meant(schema: dict[str, Any]) -> dict[str, Any]:
    only = list(schema["allOf"].values()) if set(schema) - REMARKS == {"allOf"} else []
    return only[0] if len(only) == 1 and isinstance(only[0], dict) and "$ref" in only[0] else schema


def _is_remark(branch: Any) -> bool:
    return isinstance(branch, dict) and not set(branch) - REMARKS
