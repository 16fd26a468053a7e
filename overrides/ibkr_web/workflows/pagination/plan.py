"""What an operation's annotation says about its pages: how to ask for one, what is in it, which comes next.

A *place* is what one asks with: the number of a page, an offset, the last id or a time; None is the beginning where
nothing has to be said. Sources: the annotations in spec/overlays and what they name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import field, frozen

from ibkr_openapi import Operation
from ibkr_openapi import operation as find
from ibkr_openapi.runtime.model import UNSET, Model, to_json
from ibkr_web.errors import ConfigurationError

__all__ = ["Place", "Plan", "key_of"]

Place = int | str | None
Key = tuple[Any, ...]
MOMENT = "%Y%m%d-%H:%M:%S"
LENGTH = re.compile(r"(\d{1,4})(min|h|d|w|m|y)")
UNITS = {"min": 1 / 1440, "h": 1 / 24, "d": 1, "w": 7, "m": 30, "y": 365}
"""Days of a unit of time, as IBKR writes the length of a window."""


@frozen
class Plan:
    """How one operation is paged."""

    operation: Operation[Any]
    style: str
    parameter: str
    """Python name of the argument that says where."""
    size_parameter: str | None
    size: int
    """Elements of a full page, as far as IBKR says."""
    sizes: tuple[int, ...]
    """What full pages have been seen to hold."""
    rule: Mapping[str, Any] = field(repr=False)

    @classmethod
    def of(cls, name: str, arguments: Mapping[str, Any], page_size: int | None = None) -> Plan:
        """The plan of an operation; raises ConfigurationError where it is not paged, or where the arguments page."""
        try:
            operation = find(name)
        except LookupError as error:
            raise ConfigurationError(f"there is no operation {name!r}") from error
        rule = operation.pagination
        if rule is None:
            raise ConfigurationError(f"{name} comes in one piece: call it as it is")
        names = {parameter.wire: parameter.name for parameter in operation.parameters}
        parameter, size_parameter = names[rule["parameter"]], names.get(rule.get("size_parameter", ""))
        for taken in (parameter, size_parameter):
            if taken in arguments:
                instead = "resume=" if taken == parameter else "page_size="
                raise ConfigurationError(f"{taken} is for the paging to choose; {instead} is the way to have a say")
        unknown = set(arguments) - set(names.values())
        if unknown:
            raise ConfigurationError(f"{name} has no argument {', '.join(sorted(unknown))}")
        size = int(rule["size"])
        if page_size is not None:
            if size_parameter is None:
                raise ConfigurationError(f"IBKR decides how much a page of {name} holds")
            if not 1 <= page_size <= size:
                raise ConfigurationError(f"page_size is from 1 to {size} for {name}")
            size = page_size
        return cls(operation, rule["style"], parameter, size_parameter, size, tuple(rule.get("sizes", (size,))), rule)

    @property
    def start(self) -> Place:
        """Where the list begins."""
        return int(self.rule.get("first", 0)) if self.style in ("page", "page-path", "offset") else None

    @property
    def overlaps(self) -> bool:
        """Whether each page begins with the last element of the one before, to see that nothing has moved."""
        return self.style == "offset" and self.size > 1

    @property
    def fixed(self) -> bool:
        """Whether pages are cut by counting, so that a change moves what comes after it."""
        return self.style in ("page", "page-path", "offset")

    @property
    def slow(self) -> bool:
        """Whether IBKR allows the operation so seldom that reading ahead gains nothing."""
        return any(
            "concurrent" not in limit and limit["requests"] / limit["seconds"] <= 1 for limit in self.operation.pacing
        )

    def asked(self, arguments: Mapping[str, Any], place: Place) -> dict[str, Any]:
        """The arguments of the call for a place."""
        asked = dict(arguments)
        if place is not None:
            asked[self.parameter] = place
        if self.size_parameter is not None:
            asked[self.size_parameter] = self.size
        return asked

    def ahead(self, place: Place, count: int, total: int | None) -> list[Place]:
        """This place and those that will come after it, as far as that can be known before the answer."""
        if not self.fixed or not isinstance(place, int):
            return [place]
        step = 1 if self.style != "offset" else self._step(self.size)
        places = [place + step * number for number in range(count)]
        if self.style == "offset" and total is not None:
            places = [each for each in places if each < total] or [place]
        return list(places)

    def following(self, place: Place, rows: list[Any]) -> Place:
        """The place after a page that was not the last."""
        if self.style == "offset":
            return int(place or 0) + self._step(len(rows))
        if self.style == "cursor":
            return str(rows[-1][self.rule["cursor"]])
        if self.style == "backwards":
            earliest = min(row[self.rule["descending"]] for row in rows) / 1000
            return datetime.fromtimestamp(earliest, UTC).strftime(MOMENT)
        return int(place or 0) + 1

    def window(self, arguments: Mapping[str, Any]) -> timedelta | None:
        """How much time one page covers at least, where the operation is asked by time and the arguments tell."""
        found = LENGTH.fullmatch(str(arguments.get(self.rule.get("window", ""), "")))
        return None if found is None else timedelta(days=int(found[1]) * UNITS[found[2]])

    def earlier(self, place: Place, arguments: Mapping[str, Any]) -> Place:
        """The place one window before one that had nothing new; None where that cannot be told."""
        window = self.window(arguments)
        if window is None or not isinstance(place, str):
            return None
        return (datetime.strptime(place, MOMENT).replace(tzinfo=UTC) - window).strftime(MOMENT)

    def _step(self, count: int) -> int:
        return max(1, count - 1 if self.overlaps else count)

    def rows(self, answer: Any) -> list[Any]:
        """The elements of an answer, in IBKR's order; backwards in time the latest first.

        An object in place of a list is the only element, if it has what elements are known by.
        """
        found = _member(answer, self.rule["items"]) if "items" in self.rule else answer
        if isinstance(found, (list, tuple)):
            rows = list(found)
        elif found is None or found is UNSET or not any(_has(found, name) for name in self.rule["identity"]):
            rows = []
        else:
            rows = [found]
        by = self.rule.get("descending")
        if by is None:
            return rows
        return sorted((row for row in rows if _value(row, by) is not None), key=lambda row: row[by], reverse=True)

    def total(self, answer: Any) -> int | None:
        """How many elements the whole list has, where the answer tells."""
        found = answer
        for step in str(self.rule.get("total", "")).split("/"):
            found = _member(found, step) if step else None
        return int(found) if isinstance(found, (int, float, str)) and str(found).strip().isdigit() else None

    def key(self, row: Any) -> Key:
        """What an element is known by."""
        return key_of(row, self.rule["identity"])

    def match(self, row: Any) -> str:
        """What an element is known by in the answer that has the whole list at once."""
        return str(_value(row, self.rule["match"]))


def key_of(row: Any, names: tuple[str, ...]) -> Key:
    """The members of an element that make it this one; all of it where it has none of them."""
    if not any(_has(row, name) for name in names):
        return (json.dumps(to_json(row), sort_keys=True, default=str),)
    return tuple("" if (value := _value(row, name)) is None else str(value) for name in names)


def _has(row: Any, name: str) -> bool:
    return isinstance(row, (Model, Mapping)) and name in row


def _value(row: Any, name: str) -> Any:
    return row[name] if _has(row, name) else None


def _member(row: Any, name: str) -> Any:
    """The same, where models are kept as models."""
    if not isinstance(row, Model) or name not in row:
        return _value(row, name)
    attribute = next((attribute for attribute, wire in type(row)._wire.items() if wire == name), None)
    return row[name] if attribute is None else getattr(row, attribute)
