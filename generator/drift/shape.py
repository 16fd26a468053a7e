"""A contract in a form that can be compared place by place: nested mappings whose keys say what a thing is.

Lists lose their positions: parameters are keyed by where and name, alternatives of a union by what they refer to, and
what is a set (enumerations, required names, scopes, tags) by the member itself. Operations are keyed by method and path
without the spelling of placeholders.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

__all__ = ["Path", "flat", "pointer", "shape"]

Json = Any
Path = tuple[str, ...]
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
UNIONS = ("oneOf", "anyOf", "allOf")


def shape(contract: Mapping[str, Any]) -> dict[str, Any]:
    """The comparable form of a contract; nothing is left out."""
    made = {key: _general(value, key) for key, value in contract.items() if key not in ("paths", "components")}
    components = contract.get("components", {})
    for kind, entries in components.items():
        made[f"components/{kind}"] = {name: _general(entry) for name, entry in entries.items()}
    operations = made["operations"] = {}
    for template, item in contract.get("paths", {}).items():
        for method, operation in item.items():
            if method in METHODS:
                key = operation.get("x-ibkr-key") or f"{method.upper()} {re.sub('{[^}]*}', '{}', template)}"
                operations[key] = _operation(operation, template, components.get("parameters", {}))
            else:
                made.setdefault("path items", {}).setdefault(template, {})[method] = _general(operation)
    return made


def flat(value: Any, path: Path = ()) -> dict[Path, Any]:
    """Every leaf of a shape with its path. An empty mapping is a leaf."""
    if isinstance(value, dict) and value:
        leaves: dict[Path, Any] = {}
        for key, member in value.items():
            leaves |= flat(member, (*path, key))
        return leaves
    return {path: value}


def pointer(path: Path) -> str:
    """The path as a JSON pointer."""
    return "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in path)


def _operation(operation: Mapping[str, Any], template: str, components: Mapping[str, Any]) -> dict[str, Any]:
    made = {key: _general(value, key) for key, value in operation.items() if key != "parameters"}
    made["path"] = template
    placeholders = re.findall("{([^}]*)}", template)
    for entry in operation.get("parameters", []):
        meant = components.get(str(entry.get("$ref", "")).rpartition("/")[2], entry)
        where, name = str(meant.get("in", "")), str(meant.get("name", ""))
        # a placeholder is the same one where it stands in the same place, however it is spelled
        spot = str(placeholders.index(name)) if where == "path" and name in placeholders else name
        made.setdefault("parameters", {})[f"{where}:{spot}"] = _general(entry)
    return made


def _general(value: Json, key: str = "") -> Json:
    if isinstance(value, dict):
        return {str(name): _general(member, str(name)) for name, member in value.items()}
    if not isinstance(value, list):
        return value
    if key in UNIONS:
        return _keyed(value, _branch)
    if key == "servers":
        return _keyed(value, lambda entry: str(entry.get("url")) if isinstance(entry, dict) else _text(entry))
    if key in ("tags", "x-tagGroups"):
        return _keyed(value, lambda entry: str(entry.get("name")) if isinstance(entry, dict) else _text(entry))
    return _keyed(value, _text)


def _keyed(values: list[Any], name: Any) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for entry in values:
        key, number = name(entry), 2
        while key in made:  # the same thing twice: the second is another entry
            key, number = f"{name(entry)} ({number})", number + 1
        made[key] = _general(entry)
    return made


def _branch(entry: Any) -> str:
    if isinstance(entry, dict):
        if "$ref" in entry:
            return str(entry["$ref"]).rpartition("/")[2]
        return "+".join(sorted(entry.get("properties", {}))) or _text(entry)
    return _text(entry)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, ensure_ascii=False)
