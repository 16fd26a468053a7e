"""YAML read as OpenAPI means it: the JSON types of YAML 1.2 and nothing else.

So `no`, `2026-01-31` and `1_000` stay text, keys are always text (`200:`), and aliases can neither loop nor blow up.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

DEEPEST = 200
LARGEST = 2_000_000

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PlainYamlError(Exception):
    """The text is not YAML, or not of this kind; the message names line and column."""


class _Loader(_Base):  # type: ignore[misc]
    """PyYAML's parser without the types of YAML 1.1."""


_Loader.yaml_implicit_resolvers = {}
for _name, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), _first)

_SCALARS: dict[str, Any] = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:null": lambda text: None,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
}


def parse(text: str, repeated: list[str] | None = None) -> Any:
    """The JSON value of a YAML text. Keys that stand twice in one object go to `repeated`, or are refused."""
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise _error(error.problem or error.context or "cannot be read", error.problem_mark) from None
    except yaml.YAMLError as error:
        raise PlainYamlError(" ".join(str(error).split())) from None
    return None if root is None else _Reader(repeated).value(root, 0)


class _Reader:
    """Turns nodes into values, within bounds."""

    def __init__(self, repeated: list[str] | None) -> None:
        self._repeated = repeated
        self._left = LARGEST

    def value(self, node: yaml.Node, depth: int) -> Any:
        self._left -= 1
        if depth > DEEPEST or self._left < 0:
            raise _error("nested too deeply, or refers to itself", node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self._object(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, depth + 1) for child in node.value]
        make = _SCALARS.get(node.tag)
        if make is None:
            raise _error(f"a value of type {node.tag}, which JSON does not have", node.start_mark)
        try:
            return make(node.value)
        except ValueError as error:
            raise _error(str(error), node.start_mark) from None

    def _object(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _error("a key that is not text", key.start_mark)
            if key.value in found:
                if self._repeated is None:
                    raise _error(f"the key {key.value!r} stands twice", key.start_mark)
                self._repeated.append(key.value)
            found[key.value] = self.value(child, depth + 1)
        return found


def _error(problem: str, mark: yaml.Mark | None) -> PlainYamlError:
    return PlainYamlError(f"{problem} in line {mark.line + 1}, column {mark.column + 1}" if mark else problem)
