"""Types of all three kinds in one form: type expressions, annotations in the generated code, schemas of the contract.

A type is a set of alternatives: names (`str`, `int`, `Any`, a model's name ...), an enumeration by its members, a list
or a mapping of a type. `Unset` and `None` stand aside, for every field may be absent and null.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

from generator.audit.contract import Json
from generator.audit.findings import Book
from generator.audit.shapes import Shape, Shapes

Alternatives: TypeAlias = frozenset[Any]
Kind: TypeAlias = Any
"""A type expression of the package: text for leaves, tuples for the rest."""

ANY: Alternatives = frozenset({"Any"})

_PYTHON = {"any": "Any", "null": "None", "datetime": "DateTime", "date": "Date"}
_NUMBERS = frozenset({"int", "float"})


def parts(kind: Kind) -> tuple[Kind, ...]:
    """What a composed type expression is made of."""
    if isinstance(kind, str):
        return ()
    return tuple(kind[2:] if kind[0] == "choose" else kind[1:])


def models_in(kind: Kind) -> set[str]:
    """The models a type expression mentions."""
    if isinstance(kind, str):
        return {kind} if kind[:1].isupper() else set()
    return {name for part in parts(kind) for name in models_in(part)}


def text(kind: Kind) -> str:
    """A type expression for people."""
    if isinstance(kind, str):
        return kind
    inner = ", ".join(text(part) for part in parts(kind))
    return f"{'union' if kind[0] == 'choose' else kind[0]}[{inner}]"


class Types:
    """Brings types into the common form; knows the package's enumerations."""

    def __init__(self, enums: dict[str, tuple[Any, ...]], shapes: Shapes, book: Book) -> None:
        self._enums = enums
        self._shapes = shapes
        self._book = book
        self.used: set[str] = set()
        """Enumerations that stand somewhere."""
        self._annotations: dict[str, Alternatives] = {}

    def of_annotation(self, annotation: str) -> Alternatives:
        """What an annotation allows; raises ValueError where it is no type."""
        found = self._annotations.get(annotation)
        if found is None:
            try:
                tree = ast.parse(annotation, mode="eval").body
            except SyntaxError as error:
                raise ValueError(str(error)) from error
            found = self._annotations[annotation] = self._node(tree)
        return found

    def _node(self, node: ast.expr) -> Alternatives:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return self._node(node.left) | self._node(node.right)
        if isinstance(node, ast.Constant) and node.value is None:
            return frozenset({"None"})
        if isinstance(node, ast.Subscript):
            head = ast.unparse(node.value).removeprefix("builtins.")
            inner = node.slice.elts[-1] if isinstance(node.slice, ast.Tuple) else node.slice
            return frozenset({(head, self._node(inner))})
        name = ast.unparse(node)
        if name in self._enums:
            self.used.add(name)
            return frozenset({self._enumeration(self._enums[name])})
        return frozenset({name})

    def of_kind(self, kind: Kind, numbers: str = "", lists: str = "list") -> Alternatives:
        """What a type expression stands for; `numbers` and `lists` replace names where arguments take more."""
        if isinstance(kind, str):
            return self._leaf(kind, numbers)
        if kind[0] == "list":
            inner = frozenset({(lists, self.of_kind(kind[1], numbers, lists))})
            return inner if lists == "list" else inner | {"str"}
        if kind[0] == "map":
            return frozenset({("dict", self.of_kind(kind[1], numbers))})
        return one_of(self.of_kind(part, numbers, lists) for part in parts(kind))

    def _leaf(self, kind: str, numbers: str) -> Alternatives:
        if kind.startswith("@"):
            self.used.add(kind[1:])
            return self._with_base(self._enumeration(self._enums.get(kind[1:], ())))
        if kind in ("date", "datetime"):
            return frozenset({_PYTHON[kind], "str"})
        if kind.startswith("time:"):
            return frozenset({"Date" if _is_day(kind) else "DateTime", "str"})
        if numbers and kind in _NUMBERS:
            return frozenset({numbers})
        return frozenset({_PYTHON.get(kind, kind)})

    def of_schema(
        self, schema: Json, place: str, numbers: str, given: Alternatives, inside: tuple[int, ...] = ()
    ) -> Alternatives:
        """What the contract allows, where no model and no time is in it; writes down where it says nothing.

        `given` is what stands in the package: where the contract leaves a choice, it decides.
        """
        shape = self._shapes.of(schema)
        if id(shape) in inside:
            return frozenset({"..."})
        inside = (*inside, id(shape))
        if shape.form == "any":
            self._book.reason(place, shape.declared or "the contract gives no type")
            return ANY
        if shape.form == "scalar":
            if shape.declared:
                self._book.reason(place, shape.declared)
            return frozenset({numbers if numbers and shape.leaf in _NUMBERS else shape.leaf})
        if shape.form == "enum":
            if not nameable(shape.members):
                self._book.reason(place, "an enumeration of decimals, which Literal cannot name")
                return frozenset({numbers or shape.leaf}) if shape.leaf else ANY
            return self._with_base(self._chosen(shape, given))
        if shape.form == "list":
            return frozenset({("list", self.of_schema(shape.item or {}, f"{place}[]", numbers, given, inside))})
        if shape.form == "map":
            if shape.item is None:
                self._book.reason(place, shape.declared or "an object without properties")
                return frozenset({("dict", ANY)})
            return frozenset({("dict", self.of_schema(shape.item, f"{place}{{}}", numbers, given, inside))})
        if shape.form == "union":
            branches = self._shapes.branches(shape)
            return one_of(self.of_schema(branch, f"{place}<{n}>", numbers, given, inside) for n, branch in branches)
        return frozenset({"an object"})

    def _chosen(self, shape: Shape, given: Alternatives) -> tuple[str, frozenset[Any]]:
        """An enumeration; parts of a composition may disagree on it, then any between both is right."""
        least = self._enumeration(shape.members)
        if shape.optional:
            most = least[1] | self._enumeration(shape.optional)[1]
            for one in _enumerations(given):
                if least[1] <= one[1] <= most:
                    return one
        return least

    @staticmethod
    def _with_base(enumeration: tuple[str, frozenset[Any]]) -> Alternatives:
        """An open enumeration: its members, and any other value of their types."""
        return frozenset({enumeration, *(base for base, _ in enumeration[1])})

    @staticmethod
    def _enumeration(members: Iterable[Any]) -> tuple[str, frozenset[Any]]:
        return (
            "enumeration",
            frozenset((type(one).__name__, one if _is_scalar(one) else repr(one)) for one in members),
        )


def nameable(members: Iterable[Any]) -> bool:
    """Whether `Literal` can list these."""
    return all(isinstance(member, (str, int)) for member in members)


def one_of(types: Iterable[Alternatives]) -> Alternatives:
    """Any of these; `Any` swallows the rest."""
    together: Alternatives = frozenset().union(*types)
    return ANY if "Any" in together else together


def same(first: Alternatives, second: Alternatives) -> bool:
    """Whether two types are the same, whatever an open enumeration has beside its members."""
    return _open(first) == _open(second)


@cache
def _open(given: Alternatives) -> Alternatives:
    result: set[Any] = set()
    members: set[Any] = set()
    for one in given:
        if isinstance(one, tuple) and one[0] == "enumeration":
            members |= one[1]  # several side by side, as a union or a mixture of texts and numbers, say the same
        elif isinstance(one, tuple):
            result.add((one[0], _open(one[1])))
        else:
            result.add(one)
    return frozenset(result - {"str", "int"} | {("enumeration", frozenset(members))} if members else result)


def covers(wide: Alternatives, narrow: Alternatives) -> bool:
    """Whether every alternative of one type is in another."""
    return _open(narrow) <= _open(wide) | wide


def has_any(given: Alternatives) -> bool:
    """Whether `Any` stands somewhere in it."""
    return any(
        one == "Any" or (isinstance(one, tuple) and one[0] != "enumeration" and has_any(one[1])) for one in given
    )


def _enumerations(given: Alternatives) -> list[tuple[str, frozenset[Any]]]:
    found: list[tuple[str, frozenset[Any]]] = []
    for one in given:
        if isinstance(one, tuple):
            found += [one] if one[0] == "enumeration" else _enumerations(one[1])
    return found


def is_open(given: Alternatives) -> bool:
    """Whether other values than its members are allowed beside every enumeration."""
    for one in given:
        if not isinstance(one, tuple):
            continue
        if one[0] == "enumeration" and not {base for base, _ in one[1]} <= given:
            return False
        if one[0] != "enumeration" and not is_open(one[1]):
            return False
    return True


def described(given: Alternatives) -> str:
    """A type for people."""
    words = []
    for one in sorted(given, key=str):
        if not isinstance(one, tuple):
            words.append(str(one))
        elif one[0] == "enumeration":
            members = sorted(str(member) for _, member in one[1])
            words.append(f"{{{', '.join(members[:6])}{', …' if len(members) > 6 else ''}}}")
        else:
            words.append(f"{one[0]}[{described(one[1])}]")
    return " | ".join(words)


def _is_scalar(value: Any) -> bool:
    return value is None or isinstance(value, (str, int, float))


def _is_day(kind: str) -> bool:
    return not any(letter in kind.partition(":")[2] for letter in "Hms")
