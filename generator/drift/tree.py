"""A contract as a tree in which everything has a name, so that two contracts can be compared place by place.

Lists lose their positions, for these mean nothing in a contract: parameters are known by where they stand and what they
are called, alternatives of a union by what they refer to, and members of a set (enumerations, required names, scopes,
tags) by themselves. Operations are known by method and path without the spelling of placeholders. Every node still
knows where it stands in the contract.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.normalise.grammar import COMPOSITIONS, LIST, MAP, METHODS, ONE, PARTS

__all__ = ["Part", "Path", "leaves", "pointer", "tree"]

Path = tuple[str, ...]
PLACEHOLDER = re.compile(r"{([^}]*)}")


class Part(dict[str, Any]):
    """One object or list of the contract, its entries by name.

    `kind` is one of the grammar's kinds (`operation`, `schema` …), or `operations`, `parameters`, `content`,
    `properties`, `union`, `required`, `security`, `map` (named objects), `set` (members of a list) or `data`.
    """

    __slots__ = ("kind", "steps")

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.steps: dict[str, str] = {}
        """For entries that stand elsewhere than under their name: the JSON pointer from here to them."""


def tree(contract: Mapping[str, Any]) -> Part:
    """The tree of a contract; nothing is left out but the order of lists, and paths without operations."""
    document = _part({key: value for key, value in contract.items() if key != "paths"}, "document")
    named = document["operations"] = Part("operations")
    document.steps["operations"] = ""
    shared = contract.get("components", {}).get("parameters", {})
    for template, item in contract.get("paths", {}).items():
        at = f"/paths/{_escaped(template)}"
        for method, operation in item.items():
            if method in METHODS:
                key = operation.get("x-ibkr-key") or f"{method.upper()} {PLACEHOLDER.sub('{}', template)}"
                named[key] = _operation(operation, template, shared)
                named.steps[key] = f"{at}/{method}"
            else:  # the normaliser leaves nothing beside the methods, but a contract of other origin may have it
                rest = document.setdefault("path items", Part("map"))
                rest[f"{template} {method}"] = _value(item[method])
                rest.steps[f"{template} {method}"] = f"{at}/{method}"
                document.steps["path items"] = ""
    return document


def pointer(root: Part, path: Path) -> str:
    """Where something stands in the contract that the tree was made of, as a JSON pointer."""
    text, node = "", root
    for key in path:
        text += node.steps.get(key, f"/{_escaped(key)}")
        node = node.get(key, Part("data")) if isinstance(node.get(key), Part) else Part("data")
    return text


def leaves(node: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every single value of a tree with its path. What is empty counts as a value."""
    if isinstance(node, Part) and node:
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    else:
        yield path, node


def _part(value: Mapping[str, Any], kind: str) -> Part:
    made = Part(kind)
    parts = PARTS.get(kind, {})
    for key, entry in value.items():
        shape, inner = parts.get(key, ("", ""))
        if shape == ONE and isinstance(entry, dict):
            made[key] = _part(entry, inner)
        elif shape == MAP and isinstance(entry, dict):
            made[key] = _map(entry, key if key in ("content", "properties") else "map", inner)
        elif shape == LIST and isinstance(entry, list):
            union = kind == "schema" and key in COMPOSITIONS
            made[key] = _list(entry, "union" if union else "map", inner, _branch if union else _title)
        elif isinstance(entry, list):
            made[key] = _list(entry, key if key in ("required", "security") else "set", "data", _text)
        else:
            made[key] = _value(entry)
    return made


def _operation(value: Mapping[str, Any], template: str, shared: Mapping[str, Any]) -> Part:
    given = value.get("parameters", [])
    made = _part({key: entry for key, entry in value.items() if key != "parameters"}, "operation")
    made["path"], made.steps["path"] = template, ""
    placeholders = PLACEHOLDER.findall(template)

    def name(entry: Mapping[str, Any]) -> str:
        meant = shared.get(str(entry.get("$ref", "")).rpartition("/")[2], entry)
        where, called = str(meant.get("in")), str(meant.get("name"))
        # a placeholder is the same one where it stands in the same place, however it is spelled
        spot = placeholders.index(called) if where == "path" and called in placeholders else called
        return f"{where}:{spot}"

    if "parameters" in value:
        made["parameters"] = _list(given, "parameters", "parameter", name)
    return made


def _map(value: Mapping[str, Any], kind: str, inner: str) -> Part:
    made = Part(kind)
    for name, entry in value.items():
        made[name] = _part(entry, inner) if isinstance(entry, dict) else _value(entry)
    return made


def _list(values: list[Any], kind: str, inner: str, name: Callable[[Any], str]) -> Part:
    made = Part(kind)
    for index, entry in enumerate(values):
        called = key = name(entry)
        number = 2
        while key in made:  # the same thing twice: the second is another entry
            key, number = f"{called} ({number})", number + 1
        made[key] = _part(entry, inner) if isinstance(entry, dict) and inner != "data" else _value(entry)
        made.steps[key] = f"/{index}"
    return made


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return _map(value, "data", "data")
    return _list(value, "set", "data", _text) if isinstance(value, list) else value


def _branch(entry: Any) -> str:
    if isinstance(entry, dict):
        if "$ref" in entry:
            return str(entry["$ref"]).rpartition("/")[2]
        if "properties" in entry:
            return "+".join(sorted(entry["properties"]))
        if entry.keys() <= {"type", "format"} and "type" in entry:
            return " ".join(str(entry[key]) for key in ("type", "format") if key in entry)
    return _text(entry)


def _title(entry: Any) -> str:
    """Servers are known by their address, tags and groups of tags by their name."""
    if isinstance(entry, dict):
        return str(entry.get("url") or entry.get("name") or _text(entry))
    return _text(entry)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, ensure_ascii=False)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
