"""Python names for wire names: deterministic, unique, ASCII."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Collection, Iterable

from openapi_python_client.strings import ClassName

_LONGEST = 100
"""Letters of a class name: it is a file name as well."""
_WORD = re.compile(r"[A-Za-z0-9]+")
_CAMEL = (re.compile(r"([a-z0-9])([A-Z])"), re.compile(r"([A-Z]+)([A-Z][a-z])"))

FIELD_RESERVED = frozenset(
    {"self", "to_json", "from_json", "replace", "extra", "str", "int", "float", "bool", "list", "dict"}
) | frozenset(keyword.kwlist)
"""Names a model's own methods, its annotations or the language need."""

ARGUMENT_RESERVED = frozenset({"self", "body", "media", "headers", "timeout"}) | frozenset(keyword.kwlist)
"""Names the generated methods need."""

CLIENT_RESERVED = frozenset(
    {"send", "close", "account_management", "trading", "flex", "models", "enums", "none", "true", "false"}
) | frozenset(keyword.kwlist)
"""Names the clients and the package need."""

CLASS_RESERVED = frozenset(
    {"Model", "Any", "Unset", "UNSET", "Literal", "Numeric", "Mapping", "Decimal", "TYPE_CHECKING", "None"}
    | set(dir(builtins))
    | {word.capitalize() for word in keyword.kwlist}  # their files could not be imported
)


def words(text: str) -> list[str]:
    """The words of a camelCase, snake_case, kebab-case or free text name, in ASCII."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    for pattern in _CAMEL:
        plain = pattern.sub(r"\1 \2", plain)
    return _WORD.findall(plain)


def pascal(text: str) -> str:
    """PascalCase."""
    return "".join(word[:1].upper() + word[1:] for word in words(text))


def snake(text: str) -> str:
    """snake_case."""
    return "_".join(word.lower() for word in words(text))


def unique(name: str, taken: Collection[str]) -> str:
    """The name itself, or with the first free number."""
    if name not in taken:
        return name
    number = 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"


def class_name(text: str, taken: Collection[str]) -> str:
    """A class name that no other has; file names must differ too where letter case does not count."""
    name = pascal(text)[:_LONGEST] or "Schema"
    if name[0].isdigit():
        name = f"Schema{name}"
    name = str(ClassName(name, ""))  # as the parser will spell it
    if name in CLASS_RESERVED:
        name = f"{name}Model"
    folded = {other.lower() for other in taken}
    if name.lower() not in folded:
        return name
    number = 2
    while f"{name}{number}".lower() in folded:
        number += 1
    return f"{name}{number}"


def identifier(text: str, prefix: str, reserved: Collection[str]) -> str:
    """A snake_case identifier for one wire name (not yet unique)."""
    name = snake(text) or prefix
    if name[0].isdigit():
        name = f"{prefix}_{name}"
    return f"{name}_" if name in reserved else name


def identifiers(wires: Iterable[str], prefix: str, reserved: Collection[str], given: dict[str, str]) -> dict[str, str]:
    """Wire name -> unique Python name. `given` names win; then names that need no change; then the rest in order."""
    result: dict[str, str] = {}
    taken: set[str] = set()
    ordered = sorted(wires, key=lambda wire: (wire not in given, identifier(wire, prefix, reserved) != wire, wire))
    for wire in ordered:
        name = unique(given.get(wire) or identifier(wire, prefix, reserved), taken)
        taken.add(name)
        result[wire] = name
    return result
