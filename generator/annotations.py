"""Annotations that name other operations: those that this revision of the document does not have are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.normalise.grammar import METHODS, Json

_NAMING = ("whole", "one", "refresh")
"""Members of `pagination` that name an operation."""


def without_absent(contracts: list[Json]) -> list[str]:
    """Takes out of the annotated contracts what leads to an operation that is not there, and tells what that was.

    A program that follows such a name fails; without it, it does with what the revision has.
    """
    annotated = [(raw["x-ibkr"], str(raw.get("x-ibkr-key", ""))) for raw in _operations(contracts) if "x-ibkr" in raw]
    names = {own.get("name") for own, _ in annotated}
    return [
        f"{key}: {place} names {name}, which this revision does not have; left out"
        for own, key in annotated
        for place, name in _taken(own, names)
    ]


def _operations(contracts: list[Json]) -> Iterator[Json]:
    for contract in contracts:
        for item in contract["paths"].values():
            yield from (item[method] for method in METHODS if method in item)


def _taken(own: Json, names: set[Any]) -> Iterator[tuple[str, str]]:
    pagination, identifier = own.get("pagination") or {}, own.get("identifier") or {}
    for holder, key, place in ((own, "ends", "ends"), *((pagination, key, f"pagination/{key}") for key in _NAMING)):
        if key in holder and holder[key] not in names:
            yield place, holder.pop(key)
    for holder, key, place in ((own, "priming", "priming"), (identifier, "look_up", "identifier/look_up")):
        rules = holder.get(key, [])
        for rule in [rule for rule in rules if "call" in rule and rule["call"] not in names]:
            rules.remove(rule)
            yield place, rule["call"]
        if key in holder and not rules:
            del holder[key]
