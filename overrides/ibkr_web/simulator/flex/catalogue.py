"""Which sections a Flex statement can have, which rows they hold, and what the attributes of a row look like."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Attribute", "Catalogue", "Element", "catalogue"]

FIRST = (
    "accountId",
    "acctAlias",
    "model",
    "currency",
    "fxRateToBase",
    "assetCategory",
    "symbol",
    "description",
    "conid",
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a row."""

    name: str
    kind: str
    """text, number (digits kept as text), integer, decimal, date, datetime, time, flag, list or choice."""
    values: tuple[str, ...] = ()
    """What a choice may be; the real list is open."""


@dataclass(frozen=True, slots=True)
class Element:
    """One kind of row."""

    tag: str
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that is known of the sections."""

    sections: dict[str, tuple[str, ...]]
    """Container to the tags of its rows; none where nobody has published any."""
    single: frozenset[str]
    """Sections that are one element without a container."""
    wrapped: dict[str, str]
    """Containers that hold their rows in a second one."""
    elements: dict[str, Element]

    @property
    def names(self) -> tuple[str, ...]:
        """Every section a query can ask for."""
        return (*sorted(self.single), *self.sections)

    def rows_of(self, section: str) -> tuple[str, ...]:
        """The tags of the rows of a section, the usual one first."""
        return (section,) if section in self.single else self.sections[section]


KINDS = {
    "s": "text",
    "k": "number",
    "i": "integer",
    "n": "decimal",
    "d": "date",
    "m": "datetime",
    "t": "time",
    "b": "flag",
    "l": "list",
}


def _attributes(groups: dict[str, str], values: list[list[str]]) -> tuple[Attribute, ...]:
    found = []
    for code, names in groups.items():
        for name in names.split():
            if code.startswith("e"):
                found.append(Attribute(name, "choice", tuple(values[int(code[1:])])))
            else:
                found.append(Attribute(name, KINDS[code]))
    places = {name: place for place, name in enumerate(FIRST)}
    return tuple(sorted(found, key=lambda attribute: places.get(attribute.name, len(FIRST))))


@cache
def catalogue() -> Catalogue:
    """The catalogue; the file is read once."""
    data = json.loads(files("ibkr_web.simulator.flex").joinpath("sections.json").read_text("utf-8"))
    return Catalogue(
        sections={name: tuple(tags) for name, tags in data["sections"].items()},
        single=frozenset(data["single"]),
        wrapped=data["wrapped"],
        elements={tag: Element(tag, _attributes(groups, data["values"])) for tag, groups in data["elements"].items()},
    )
