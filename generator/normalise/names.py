"""Names that everything else hangs on: components, operations, tags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from generator.normalise.draft import Draft
from generator.normalise.grammar import Json, walk
from generator.normalise.paths import PLACEHOLDER
from generator.normalise.references import PREFIX, pointer

_HUMPS = (re.compile(r"([a-z0-9])([A-Z])"), re.compile(r"([A-Z]+)([A-Z][a-z])"))


def words(text: str) -> list[str]:
    """The words of a name in ASCII letters and digits, camel case taken apart."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    for hump in _HUMPS:
        plain = hump.sub(r"\1 \2", plain)
    return re.findall(r"[A-Za-z0-9]+", plain)


def class_name(name: str) -> str:
    """What a generator makes of a component's name."""
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def component_names(draft: Draft) -> None:
    """Schemas whose names differ only by case or punctuation become one class: answers of one are read as the other."""
    schemas = draft.components("schemas")
    moved: dict[str, str] = {}
    taken: dict[str, str] = {}
    for name in sorted(schemas, key=lambda name: (_legal(name) != name, name[:1].islower(), name)):
        if _legal(name) == name and taken.setdefault(_folded(name), name) == name:
            continue
        moved[name] = ""
    for name in moved:
        beside = taken.get(_folded(_legal(name)))
        moved[name] = _other(_legal(name), taken) if beside else _legal(name)
        taken[_folded(moved[name])] = moved[name]
        why = f"beside {beside}" if beside else "the old name holds signs that references escape"
        draft.note(f"components/schemas/{name}", f"-> {moved[name]}, {why}")
    if moved:
        draft.document["components"]["schemas"] = {moved.get(name, name): schema for name, schema in schemas.items()}
        _follow(draft, {pointer("schemas", name): PREFIX + chosen for name, chosen in moved.items()})


def _folded(name: str) -> str:
    """What must differ: class names, and their files where letter case does not count."""
    return class_name(name).lower()


def _legal(name: str) -> str:
    """A name that needs no escaping in a reference."""
    return re.sub(r"[\s/~%#]+", "_", name) or "Unnamed"


def _other(name: str, taken: Collection[str]) -> str:
    """The first free name beside one that is taken."""
    stem = f"{name}Body" if class_name(name).endswith("Response") else f"{name}Info"
    chosen, number = stem, 2
    while _folded(chosen) in taken:
        chosen = f"{stem}{number}"
        number += 1
    return chosen


def _follow(draft: Draft, moved: dict[str, str]) -> None:
    for node in walk(draft.document):
        if node.value.get("$ref") in moved:
            node.value["$ref"] = moved[node.value["$ref"]]
        mapping: Json = node.value["discriminator"].get("mapping", {}) if "discriminator" in node.value else {}
        for value, reference in mapping.items():
            mapping[value] = moved.get(reference, reference)


def operation_ids(draft: Draft) -> None:
    """Operations without an id, or with the same, replace one another in generated code."""
    operations = list(draft.operations())
    given: dict[str, str] = {}
    for operation in operations:
        name = operation.value.get("operationId")
        if isinstance(name, str) and name.strip():
            given[operation.place] = re.sub(r"\s+", "_", name.strip())
    taken: set[str] = set()
    for operation in operations:
        name = given.get(operation.place) or _made(operation.method, operation.path)
        chosen, number = name, 2
        while chosen in taken or (chosen != name and chosen in given.values()):
            chosen = f"{name}_{number}"
            number += 1
        taken.add(chosen)
        if chosen != operation.value.get("operationId"):
            draft.note(operation.place, f"{operation.value.get('operationId')!r} -> {chosen}")
        operation.value["operationId"] = chosen


def _made(method: str, path: str) -> str:
    spoken = PLACEHOLDER.sub("by", path)
    return "_".join([method, *re.findall(r"[A-Za-z0-9]+", spoken)])


def tags(draft: Draft) -> None:
    """Tags twice, undeclared or not in a list break the grouping of operations."""
    used: set[str] = set()
    for operation in draft.operations():
        given = operation.value.get("tags", [])
        names = [name for name in _listed(given) if isinstance(name, str)]
        operation.value["tags"] = sorted(set(names))
        if sorted(map(str, _listed(given))) != operation.value["tags"]:
            draft.note(operation.place, f"tags {given!r} -> {operation.value['tags']}")
        used.update(names)
    declared = [tag.get("name") for tag in draft.document.get("tags", [])]
    names = sorted({name for name in declared if isinstance(name, str)} | used)
    if len(names) != len(declared):
        draft.note("tags", f"{len(declared)} declared, {len(names)} kept")
    draft.document["tags"] = [{"name": name} for name in names]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def tag_groups(draft: Draft) -> None:
    """Groups of tags are kept as names only."""
    groups = draft.document.get("x-tagGroups")
    if groups is None:
        return
    mended = [
        {"name": group["name"], "tags": sorted({tag for tag in _listed(group.get("tags")) if isinstance(tag, str)})}
        for group in groups
        if isinstance(group.get("name"), str)
    ]
    if len(mended) < len(groups):
        draft.note("x-tagGroups", f"{len(groups) - len(mended)} without a name, dropped")
    draft.document["x-tagGroups"] = sorted(mended, key=lambda group: (group["name"], group["tags"]))
