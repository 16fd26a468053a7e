# Generated from spec/ by `make regenerate`; do not edit.
"""Type expressions and what they do to a decoded value.

Leaves are text: `any str int float bool null bytes date datetime time:<form>[Z]`, `Name` (a model) and `@Name` (an
open enumeration). The rest are tuples: `("list", T)`, `("map", T)`, `("union", T, ...)` and, with declared rules,
`("choose", rules, T, ...)`. Nothing here raises on a value: what does not fit stays as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from . import times
from .unset import UNSET

__all__ = ["Entries", "Items", "converter", "models_in"]

Converter = Callable[[Any], Any]


class Items(list[Any]):
    """A list whose objects have become models."""

    __slots__ = ()


class Entries(dict[str, Any]):
    """A mapping whose values have become models."""

    __slots__ = ()


def models_in(kind: Any) -> Iterator[str]:
    """The names of the models a type expression mentions."""
    if isinstance(kind, str):
        if kind[:1].isupper():
            yield kind
    else:
        for part in kind[2:] if kind[0] == "choose" else kind[1:]:
            yield from models_in(part)


def converter(kind: Any, load: Callable[[str], Any]) -> Converter | None:
    """What turns a JSON value into the values of `kind`; None where it stays as it is. `load` finds a model class."""
    if isinstance(kind, str):
        if kind[:1].isupper():
            return _one(load(kind))
        if kind in ("date", "datetime") or kind.startswith("time:"):
            return _text(times.parser(kind))
        return None
    head = kind[0]
    if head == "list":
        return _each(converter(kind[1], load))
    if head == "map":
        return _values(converter(kind[1], load))
    rules, branches = (kind[1], kind[2:]) if head == "choose" else ((), kind[1:])
    return _union(rules, branches, load)


def _text(read: Callable[[str], Any]) -> Converter:
    def convert(value: Any) -> Any:
        return read(value) if value.__class__ is str else value

    return convert


def _one(cls: Any) -> Converter:
    wrap, wrap_all = cls._wrap, cls._wrap_all

    def convert(value: Any) -> Any:
        if value.__class__ is dict:
            return wrap(value)
        # an array where an object was promised: its objects become models all the same
        return wrap_all(value) if value.__class__ is list else value

    convert.model = cls  # type: ignore[attr-defined]
    return convert


def _each(inner: Converter | None) -> Converter | None:
    if inner is None:
        return None
    cls = getattr(inner, "model", None)
    if cls is not None:
        return inner  # one object and a list of objects are told apart by what came

    def convert(value: Any) -> Any:
        return Items(map(inner, value)) if value.__class__ is list else inner(value)

    return convert


def _values(inner: Converter | None) -> Converter | None:
    if inner is None:
        return None

    def entries(value: Any) -> Any:
        if value.__class__ is dict:
            return Entries((key, inner(member)) for key, member in value.items())
        return value

    def convert(value: Any) -> Any:
        return Items(map(entries, value)) if value.__class__ is list else entries(value)

    return convert


def _union(rules: Any, branches: Any, load: Callable[[str], Any]) -> Converter | None:
    objects: list[Any] = []
    elements: list[Any] = []
    texts: list[Converter] = []
    values: list[Converter] = []
    by_branch: dict[int, Any] = {}
    for index, branch in enumerate(branches):
        if isinstance(branch, tuple) and branch[0] == "list":
            elements.extend(load(name) for name in models_in(branch))
            continue
        if isinstance(branch, tuple) and branch[0] == "map":
            inner = converter(branch, load)
            if inner is not None:
                values.append(inner)
            continue
        for name in models_in(branch):
            by_branch[index] = load(name)
            objects.append(by_branch[index])
        if isinstance(branch, str) and not branch[:1].isupper():
            inner = converter(branch, load)
            if inner is not None:
                texts.append(inner)
    if not (objects or elements or texts or values):
        return None

    ruled = [(rule, by_branch[rule[0]]) for rule in rules if rule[0] in by_branch]
    has_models = bool(objects or elements or values)

    def as_object(value: dict[str, Any], candidates: list[Any]) -> Any:
        for rule, cls in ruled:
            if _holds(rule, value):
                return cls._wrap(value)
        return _best(candidates, value)._wrap(value)

    def element(value: Any) -> Any:
        return as_object(value, elements or objects) if value.__class__ is dict else value

    def convert(value: Any) -> Any:
        kind = value.__class__
        if kind is dict:
            if objects or elements:
                return as_object(value, objects or elements)
            return values[0](value) if values else value
        if kind is list:
            return Items(map(element, value)) if objects or elements else value
        if kind is str and not has_models:
            for read in texts:
                read_value = read(value)
                if read_value.__class__ is not str:
                    return read_value
        return value

    return convert


def _holds(rule: Any, value: Any) -> bool:
    """Whether a declared rule (branch, path, test, operand) holds for an object."""
    _, path, test, operand = rule
    for key in path:
        if value.__class__ is list:
            value = value[0] if value else UNSET
        value = value.get(key, UNSET) if value.__class__ is dict else UNSET
    if test == "present":
        return value is not UNSET
    if test == "absent":
        return value is UNSET
    if test == "in":
        return any(value.__class__ is member.__class__ and value == member for member in operand)
    return bool(_json_type(value) == operand)


def _json_type(value: Any) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(value.__class__, "null" if value is None else "absent")


def _best(candidates: list[Any], value: dict[str, Any]) -> Any:
    """The model that knows most of an object, at any depth; the order of the document breaks ties."""
    if len(candidates) == 1:
        return candidates[0]
    return max(candidates, key=lambda cls: _score(cls, value, 4))


def _score(cls: Any, value: Any, depth: int) -> float:
    if value.__class__ is list and depth:
        return max((_score(cls, item, depth - 1) for item in value[:3]), default=0.0)
    if value.__class__ is not dict:
        return 0.0
    keys, nested, marks = cls._keys(), cls._nested_by_key(), cls._marks
    score = -0.01 * len(keys - value.keys())
    for key, member in value.items():
        if key not in keys:
            score -= 0.5
            continue
        score += 1.0
        allowed = marks.get(key)
        if allowed is not None and isinstance(member, (str, int)):
            score += 2.0 if member in allowed else -2.0
        if depth and key in nested:
            score += max((_score(inner, member, depth - 1) for inner in nested[key]()), default=0.0)
    return score
