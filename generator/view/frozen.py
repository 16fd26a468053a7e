"""The frozen names of operations: given by overlays, checked, and made up for what nobody has named yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from keyword import iskeyword
from typing import Any

from generator.view import names
from generator.view.errors import ViewError

Json = dict[str, Any]
PLACEHOLDER = re.compile(r"{([^}]*)}")
_PRODUCTS = {"account_management": "account_management", "authorization": "account_management", "flex": "flex"}
"""First part of a resource's name -> sub-package; all others are trading."""


def key_of(path: str, method: str, raw: Json) -> str:
    """The key of an operation: method and path without the spelling of placeholders."""
    return str(raw.get("x-ibkr-key") or f"{method.upper()} {PLACEHOLDER.sub('{}', path)}")


def operation_names(entries: list[tuple[Json, str, str, Json]]) -> tuple[dict[str, str], set[str]]:
    """Key -> dotted name: frozen where an overlay names it, else made from method and path, beside its neighbours."""
    chosen: dict[str, str] = {}
    homes: dict[str, Counter[str]] = {}
    owners: dict[str, str] = {}
    for _, path, method, raw in entries:
        name = raw.get("x-ibkr", {}).get("name")
        if name is None:
            continue
        key = key_of(path, method, raw)
        if name in owners:
            raise ViewError(f"{key} and {owners[name]} are both named {name!r}")
        _check_name(name, key)
        chosen[key] = name
        owners[name] = key
        for tag in raw.get("tags", []):
            homes.setdefault(tag, Counter())[name.rpartition(".")[0]] += 1
    unnamed: set[str] = set()
    for _, path, method, raw in entries:
        key = key_of(path, method, raw)
        if key in chosen:
            continue
        unnamed.add(key)
        tags = raw.get("tags", [])
        near = next((homes[tag] for tag in tags if tag in homes), None)
        home = min(near, key=lambda name: (-near[name], name)) if near else _new_area(tags[0] if tags else "", owners)
        path_words = PLACEHOLDER.sub("", re.sub(r"^/(v1/api|gw/api/v\d+|oauth2/api/v\d+)(?=/)", "", path))
        name = f"{home}.{names.snake(f'{method} {path_words}')}"
        chosen[key] = names.unique(name, owners)
        owners[chosen[key]] = key
    _check_tree(owners)
    return chosen, unnamed


def _check_name(name: str, key: str) -> None:
    """A frozen name has to be an area, perhaps in a group, and a method, none of which the client itself needs."""
    parts = name.split(".")
    if not all(part.isidentifier() and part == names.snake(part) for part in parts) or len(parts) not in (2, 3):
        raise ViewError(f"{key}: {name!r} is no dotted snake_case name of an area (perhaps in a group) and a method")
    taken = [part for part in parts if iskeyword(part)]
    taken += [parts[0]] if parts[0] in ("send", "close") else []
    taken += [parts[-1]] if parts[-1] in ("unset", "type_checking") else []
    if taken:
        raise ViewError(f"{key}: {name!r} cannot be, the generated code needs {taken[0]!r} itself")


def _check_tree(owners: dict[str, str]) -> None:
    """No area may stand where another or a group stands, in the client or among the files."""
    areas = sorted({name.rpartition(".")[0] for name in owners})
    groups = {area.partition(".")[0] for area in areas if "." in area}
    files: dict[tuple[str, str], str] = {}
    for area in areas:
        if area in groups:
            raise ViewError(f"{area!r} is an area with methods and a group of areas at once")
        place = (product(area), area.rpartition(".")[2])
        if place in files:
            raise ViewError(f"{area!r} and {files[place]!r} would share a file")
        files[place] = area


def product(area: str) -> str:
    """The sub-package of a resource."""
    return _PRODUCTS.get(area.partition(".")[0], "trading")


def _new_area(tag: str, owners: Iterable[str]) -> str:
    """A resource name for a tag nobody has named an operation of."""
    groups = {name.split(".")[0] for name in owners if name.count(".") > 1}
    return names.identifier(tag[:60], "area", names.CLIENT_RESERVED | groups)
