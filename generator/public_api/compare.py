"""What of a public API breaks its users, as one state of it becomes another.

Breaking is what makes a running program fail, or a type-checked one: an object or a base class gone, a parameter gone,
moved, renamed, newly required or with another default, sync become async, a parameter that takes less, a result that
may be more, a field of another type, a value that left an enumeration. Everything new is an addition.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import griffe

from generator.public_api.collect import Record

_ENUMS = "ibkr_openapi.enums."
"""Documented values of open enumerations: a field is `Name | str`, which to a type checker is `str`."""


class Break(NamedTuple):
    """One thing that breaks users: the object, and what happened to it."""

    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def breaks(old: Record, new: Record) -> list[Break]:
    """Everything in `new` that breaks users of `old`, by path."""
    changed = {path for path in old if old[path] != new.get(path)}
    found = set(_removed(old, new, changed))
    gone = {each.path for each in found}
    both = {path for path in changed if path in new and path not in gone}
    names = frozenset(path.removeprefix(_ENUMS) for path in (*old, *new) if path.startswith(_ENUMS))
    found.update(_by_griffe(old, new, both))
    for path in both:
        if "@" in path:  # one of several signatures: they are resolved together, so any change counts
            found.add(Break(path, f"was {old[path]}, is {new[path]}"))
            continue
        found.update(Break(path, what) for what in _differences(old[path], new[path], names))
    return sorted(found)


def additions(old: Record, new: Record) -> list[str]:
    """The objects that are new, without the members of new classes and modules."""
    fresh = new.keys() - old.keys()
    return sorted(path for path in fresh if _parent(path) not in fresh)


def _parent(path: str) -> str:
    return path.rpartition(".")[0] if "@" not in path else path.partition("@")[0]


def _removed(old: Record, new: Record, changed: set[str]) -> Iterator[Break]:
    for path in changed:
        if path not in new:
            if _parent(path) not in old or _parent(path) in new:
                yield Break(path, "is gone")
        elif _kind(old[path]) != _kind(new[path]):
            yield Break(path, f"was {_kind(old[path])}, is {_kind(new[path])}")


def _kind(text: str) -> str:
    for start, kind in (("class(", "a class"), ("from ", "another name"), ("type = ", "a type")):
        if text.startswith(start):
            return kind
    if text == "module":
        return "a module"
    return "a function" if _flags(text) is not None else "a value"


def _flags(text: str) -> frozenset[str] | None:
    """How a function is called, beside its parameters; nothing for what is no function."""
    words = text.partition("(")[0].split()
    return frozenset(words[:-1]) if words[-1:] == ["def"] else None


def _differences(old: str, new: str, names: frozenset[str]) -> Iterator[str]:
    """What griffe leaves aside: types, bases, the kind of a call."""
    kind = _kind(old)
    if kind == "a function":
        before, after = _flags(old) or frozenset(), _flags(new) or frozenset()
        for flag in sorted(before ^ after):
            yield f"is {flag} now" if flag in after else f"is not {flag} any more"
        yield from _signature_types(old, new, names)
    elif kind == "a class":
        for base in sorted(_bases(old) - _bases(new)):
            yield f"is no {base} any more"
    elif kind == "a type":
        gone = _members(old.removeprefix("type = "), names) - _members(new.removeprefix("type = "), names)
        if gone:
            yield f"no longer has {', '.join(sorted(gone))}"
    elif kind == "another name":
        yield f"was {old.removeprefix('from ')}, is {new.removeprefix('from ')}"
    elif _members(old, names) != _members(new, names) and old != "attribute":
        yield f"was {old}, is {new}"


def _signature_types(old: str, new: str, names: frozenset[str]) -> Iterator[str]:
    before, after = _parsed(old), _parsed(new)
    for name, annotation in before.parameters.items():
        other = after.parameters.get(name, annotation)
        if annotation and other and not _members(annotation, names) <= _members(other, names):
            yield f"{name} took {annotation}, takes {other}"
    if before.result and after.result and not _members(after.result, names) <= _members(before.result, names):
        yield f"gave {before.result}, gives {after.result}"


class _Function(NamedTuple):
    parameters: dict[str, str]
    result: str


@lru_cache(maxsize=4096)
def _parsed(text: str) -> _Function:
    (function,) = ast.parse(f"def _{text[text.index('(') :]}: ...").body
    assert isinstance(function, ast.FunctionDef)
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, *filter(None, (given.vararg, given.kwarg))]
    return _Function({each.arg: _text(each.annotation) for each in every}, _text(function.returns))


def _text(node: ast.expr | None) -> str:
    return "" if node is None else ast.unparse(node)


def _bases(text: str) -> frozenset[str]:
    (cls,) = ast.parse(f"class _{text.removeprefix('class')}: ...").body
    assert isinstance(cls, ast.ClassDef)
    return frozenset(map(ast.unparse, cls.bases))


@lru_cache(maxsize=4096)
def _members(annotation: str, names: frozenset[str]) -> frozenset[str]:
    """The alternatives of a type. The order of a union, and documented values beside `str`, make no difference."""
    node = ast.parse(annotation, mode="eval").body
    if isinstance(node, ast.Subscript) and _text(node.value) in ("Literal", "typing.Literal"):
        values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return frozenset(map(ast.unparse, values))
    return _alternatives(node, names)


def _alternatives(node: ast.expr, names: frozenset[str]) -> frozenset[str]:
    parts = list(_split(node))
    texts = {ast.unparse(_Sorted(names).visit(part)) for part in parts}
    return frozenset(texts - names if "str" in texts else texts)


def _split(node: ast.expr) -> Iterable[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_split(node.left), *_split(node.right)]
    return [node]


class _Sorted(ast.NodeTransformer):
    """Puts unions inside a type into one order."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        if not isinstance(node.op, ast.BitOr):
            return node
        return ast.Name(" | ".join(sorted(_alternatives(node, self._names))))


def _by_griffe(old: Record, new: Record, paths: set[str]) -> Iterator[Break]:
    """What griffe says of functions: parameters gone, moved, newly required, of another kind or default."""
    functions = {path for path in paths if "@" not in path and _kind(old[path]) == "a function"}
    if not functions:
        return
    trees = (_tree({path: each[path] for path in functions}) for each in (old, new))
    before, after = (griffe.visit("api", filepath=Path("api.pyi"), code=tree.code()) for tree in trees)
    for breakage in griffe.find_breaking_changes(before, after):
        path = breakage.obj.path.removeprefix("api.")
        yield Break(path, _said(breakage))


_WORDS = {
    griffe.BreakageKind.PARAMETER_REMOVED: "has no parameter {name} any more",
    griffe.BreakageKind.PARAMETER_MOVED: "has {name} in another position",
    griffe.BreakageKind.PARAMETER_CHANGED_KIND: "takes {name} in another way ({old.kind.value}, now {new.kind.value})",
    griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT: "has another default for {name} ({old.default}, now {new.default})",
    griffe.BreakageKind.PARAMETER_CHANGED_REQUIRED: "requires {name} now",
    griffe.BreakageKind.PARAMETER_ADDED_REQUIRED: "requires {name}, which is new",
    griffe.BreakageKind.RETURN_CHANGED_TYPE: "gives {new} where it gave {old}",
}


def _said(breakage: griffe.Breakage) -> str:
    old, new = breakage.old_value, breakage.new_value
    name = getattr(old, "name", None) or getattr(new, "name", "")
    return _WORDS[breakage.kind].format(name=name, old=old, new=new)


@dataclass
class _Tree:
    """A stub that griffe can read: modules as classes, for it asks no more than that they hold something."""

    text: str = ""
    members: dict[str, _Tree] = field(default_factory=dict)

    def code(self, depth: int = 0) -> str:
        indent = "    " * depth
        lines = []
        for name, member in sorted(self.members.items()):
            if member.members:
                lines.append(f"{indent}class {name}:\n{member.code(depth + 1)}")
            else:
                signature = member.text[member.text.index("(") :]
                lines.append(f"{indent}def {name}{signature}: ...\n")
        return "".join(lines)


def _tree(record: Record) -> _Tree:
    root = _Tree()
    for path, text in record.items():
        node = root
        for name in path.split("."):
            node = node.members.setdefault(name, _Tree())
        node.text = text
    return root
