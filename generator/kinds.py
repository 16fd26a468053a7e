"""Type expressions at generation time: what they mention and how they read as annotations.

The same expressions as in the runtime's module of this name: leaves are text, the rest tuples.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeAlias

Kind: TypeAlias = Any
"""A type expression."""

_PYTHON = {
    "any": "Any",
    "str": "str",
    "int": "int",
    "float": "float",
    "bool": "bool",
    "null": "None",
    "bytes": "bytes",
    "date": "Date | str",
    "datetime": "DateTime | str",
}


def parts(kind: Kind) -> tuple[Kind, ...]:
    """The type expressions a composed one is made of."""
    if isinstance(kind, str):
        return ()
    return tuple(kind[2:] if kind[0] == "choose" else kind[1:])


def leaves(kinds: Iterable[Kind]) -> Iterator[str]:
    """All leaves of some type expressions."""
    for kind in kinds:
        if isinstance(kind, str):
            yield kind
        else:
            yield from leaves(parts(kind))


def converts(kind: Kind) -> bool:
    """Whether values of this kind become something else than the JSON value they are."""
    return any(leaf[:1].isupper() or is_time(leaf) for leaf in leaves([kind]))


def is_time(leaf: str) -> bool:
    """Whether a leaf is a date or time in text."""
    return leaf in ("date", "datetime") or leaf.startswith("time:")


def numeric(kind: Kind) -> bool:
    """Whether all that can stand there is a number."""
    found = set(leaves([kind]))
    return bool(found & {"int", "float"}) and found <= {"int", "float", "null"}


def models_in(kinds: Iterable[Kind]) -> set[str]:
    """Names of the models that are mentioned."""
    return {leaf for leaf in leaves(kinds) if leaf[:1].isupper()}


def enums_in(kinds: Iterable[Kind]) -> set[str]:
    """Names of the enumerations that are mentioned."""
    return {leaf[1:] for leaf in leaves(kinds) if leaf.startswith("@")}


def unions_in(kind: Kind) -> list[Kind]:
    """All unions inside a type expression, itself included."""
    own = [kind] if not isinstance(kind, str) and kind[0] in ("union", "choose") else []
    return own + [union for part in parts(kind) for union in unions_in(part)]


def annotation(kind: Kind, sent: bool = False, integers: Collection[str] = ()) -> str:
    """The Python annotation of a type expression; in models that are sent, numbers take Decimal and text as well.

    `integers`: the enumerations of whole numbers.
    """
    if isinstance(kind, str):
        if kind.startswith("@"):
            return f"{kind[1:]} | {'int' if kind[1:] in integers else 'str'}"
        if kind.startswith("time:"):
            return "Date | str" if kind in ("time:yyyyMMdd", "time:yyyyMMddZ") else "DateTime | str"
        if sent and kind in ("int", "float"):
            return "Numeric"
        return _PYTHON.get(kind, kind)
    if kind[0] == "list":
        return f"list[{annotation(kind[1], sent, integers)}]"
    if kind[0] == "map":
        return f"dict[str, {annotation(kind[1], sent, integers)}]"
    return union(annotation(part, sent, integers) for part in parts(kind))


def argument(kind: Kind, integers: Collection[str] = ()) -> str:
    """The annotation of an argument: lists take any sequence, numbers take Decimal and text, text takes numbers."""
    if isinstance(kind, str):
        if kind in ("int", "float"):
            return "Numeric"
        return annotation(kind, integers=integers)
    if kind[0] == "list":
        return f"Sequence[{argument(kind[1], integers)}] | str"
    if kind[0] == "map":
        return annotation(kind, integers=integers)
    return union(argument(part, integers) for part in parts(kind))


def union(annotations: Iterable[str]) -> str:
    """One annotation for several: members once each, None last, Any swallows the rest."""
    members = dict.fromkeys(member for text in annotations for member in _members(text))
    if "Any" in members:
        return "Any"
    if "None" in members:
        del members["None"]
        members["None"] = None
    return " | ".join(members) or "None"


def _members(text: str) -> list[str]:
    """The members of a top-level union in an annotation."""
    found: list[str] = []
    depth = start = 0
    for index, letter in enumerate(text):
        depth += (letter == "[") - (letter == "]")
        if letter == "|" and depth == 0:
            found.append(text[start:index].strip())
            start = index + 1
    return [*found, text[start:].strip()]
