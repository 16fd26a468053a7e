"""One order for everything whose order means nothing."""

from __future__ import annotations

import json
from typing import Any

from generator.normalise.draft import Draft
from generator.normalise.enums import member_key
from generator.normalise.grammar import Json, walk


def canonical_order(draft: Draft) -> None:
    """A document that says the same in another order must give the same contract, byte for byte."""
    moved = 0
    for operation in draft.operations():
        entries = operation.value.pop("parameters", [])
        ordered = sorted(entries, key=lambda entry: _place(draft.resolve(entry, operation.place)))
        moved += ordered != entries
        if ordered:
            operation.value["parameters"] = ordered
    if moved:
        draft.note("", f"the parameters of {moved} operations sorted")
    for node in walk(draft.document):
        if node.kind in ("document", "operation") and "security" in node.value:
            node.value["security"] = sorted(node.value["security"], key=_spelled)
        if node.kind == "schema" and "enum" in node.value:
            node.value["enum"] = sorted(node.value["enum"], key=member_key)
    components = draft.document["components"]
    for section in [section for section in ("headers", "pathItems") if not components.get(section, True)]:
        del components[section]
    draft.document = _sorted(draft.document)


def _place(parameter: Json) -> tuple[str, str]:
    return parameter["in"], parameter["name"]


def _spelled(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [_sorted(item) for item in value]
    return value
