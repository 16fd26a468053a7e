"""References: each leads to a component by its plain name, or the document is refused."""

from __future__ import annotations

import re
from typing import Any

from generator.normalise.draft import Draft, copied
from generator.normalise.errors import NormaliseError
from generator.normalise.grammar import SECTIONS, Json, Node, walk

PREFIX = "#/components/schemas/"
_SKIPPED = frozenset({"components", "properties", "items", "paths", "schema", "content"})


def pointer(section: str, name: str) -> str:
    """The one spelling of a reference to a component."""
    return f"#/components/{section}/{name.replace('~', '~0').replace('/', '~1')}"


def references(draft: Draft) -> None:
    """A reference into nothing, out of the document or into the middle of a schema stops or confuses every parser."""
    deep: dict[int, tuple[Json, set[str]]] = {}
    for node in walk(draft.document):
        _mapping(draft, node)
        if "$ref" not in node.value:
            continue
        reference, target = _checked(draft, node)
        section = SECTIONS[node.kind]
        name = _component(draft, section, target, reference)
        beside = sorted(node.value.keys() - {"$ref"}) if node.kind != "schema" else []
        for key in beside:
            del node.value[key]
        if beside:
            draft.note(node.place, f"{', '.join(beside)} beside a reference, dropped")
        if name is not None:
            node.value["$ref"] = pointer(section, name)
            if reference != node.value["$ref"]:
                draft.note(node.place, f"{reference} is written {node.value['$ref']}")
        elif node.kind == "schema":
            _same_kind(draft, node, reference, target)
            deep.setdefault(id(target), (target, set()))[1].add(reference)
        else:
            _same_kind(draft, node, reference, target)
            del node.value["$ref"]
            node.value.update(copied(draft.resolve(target, node.place)))
            draft.note(node.place, f"copied from {reference}")
    if deep:
        _raise_to_components(draft, sorted(deep.values(), key=lambda pair: min(pair[1])))
    _circles(draft)


def _checked(draft: Draft, node: Node) -> tuple[str, Json]:
    reference = node.value["$ref"]
    if not isinstance(reference, str):
        raise NormaliseError(node.place, f"$ref must be text, not {reference!r}")
    if not reference.startswith("#"):
        raise NormaliseError(node.place, f"refers to {reference!r}, which is outside the document")
    target = draft.find(reference)
    if not isinstance(target, dict):
        raise NormaliseError(node.place, f"refers to {reference!r}, which is not in the document")
    return reference, target


def _same_kind(draft: Draft, node: Node, reference: str, target: Json) -> None:
    """A reference into the middle of the document must at least lead to the same kind of thing."""
    if not any(other.kind == node.kind and other.value is target for other in walk(draft.document)):
        raise NormaliseError(node.place, f"refers to {reference!r}, which is not a {node.kind}")


def _component(draft: Draft, section: str, target: Json, reference: str) -> str | None:
    """The name of the component a reference means, or None where it leads elsewhere."""
    if not reference.startswith(f"#/components/{section}/") or reference.count("/") != 3:
        return None
    components = draft.components(section)
    name = reference.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    if components.get(name) is target:
        return name
    return next(name for name, value in components.items() if value is target)


def _raise_to_components(draft: Draft, targets: list[tuple[Json, set[str]]]) -> None:
    """What is referred to in the middle of something becomes a component of its own."""
    schemas = draft.components("schemas")
    moved: dict[str, str] = {}
    for target, spellings in targets:
        reference = min(spellings)
        words = re.findall(r"[A-Za-z0-9]+", reference.replace("~1", "/"))
        name = base = "_".join(word for word in words if word not in _SKIPPED) or "Shared"
        number = 2
        while name in schemas:
            name = f"{base}{number}"
            number += 1
        schemas[name] = dict(target)
        target.clear()
        target["$ref"] = pointer("schemas", name)
        moved |= {spelling: pointer("schemas", name) for spelling in spellings}
        draft.note(f"components/schemas/{name}", f"made from {reference}, which others refer to")
    for _, schema in draft.schemas():
        if schema.get("$ref") in moved:
            schema["$ref"] = moved[schema["$ref"]]


def _mapping(draft: Draft, node: Node) -> None:
    """A discriminator's mapping may hold names or references; all become references."""
    if node.kind != "schema" or "discriminator" not in node.value:
        return
    found: Any = node.value["discriminator"]
    if isinstance(found, str):
        found = {"propertyName": found}
        draft.note(f"{node.place}/discriminator", "a bare property name")
    if not isinstance(found, dict) or not isinstance(found.get("propertyName"), str):
        draft.note(f"{node.place}/discriminator", "names no property, dropped")
        del node.value["discriminator"]
        return
    mended: Json = {"propertyName": found["propertyName"]}
    mapping = found.get("mapping")
    if isinstance(mapping, dict) and mapping:
        mended["mapping"] = {}
        for value, name in mapping.items():
            reference = name if isinstance(name, str) and "/" in name else f"{PREFIX}{name}"
            if not isinstance(draft.find(reference), dict):
                place = f"{node.place}/discriminator"
                raise NormaliseError(place, f"{value!r} leads to {name!r}, which is not in the document")
            mended["mapping"][value] = reference
    node.value["discriminator"] = mended


def _circles(draft: Draft) -> None:
    """Components that are nothing but references to one another describe nothing."""
    for section, components in draft.document["components"].items():
        for name, value in components.items() if isinstance(components, dict) else ():
            seen = [name]
            while isinstance(value, dict) and isinstance(value.get("$ref"), str):
                following = value["$ref"].rpartition("/")[2].replace("~1", "/").replace("~0", "~")
                if following in seen:
                    chain = " -> ".join([*seen, following])
                    raise NormaliseError(f"components/{section}/{name}", f"refers to itself: {chain}")
                seen.append(following)
                value = components.get(following)
