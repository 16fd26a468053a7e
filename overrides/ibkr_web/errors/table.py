"""What known statuses, codes and texts mean at IBKR: the entries of known.toml, read when the first error occurs."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ibkr_openapi import Operation
    from ibkr_web.errors.bodies import Told

__all__ = ["Entry", "entries", "explained"]


class Entry(NamedTuple):
    """One entry: when it applies, and what it says. Empty conditions always hold."""

    statuses: tuple[int, ...] = ()
    session: str = ""
    operations: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    text: re.Pattern[str] | None = None
    page: bool = False
    kind: str = ""
    meaning: str = ""
    advice: str = ""

    def applies(self, operation: Operation[Any], status: int, told: Told) -> bool:
        """Whether it is about such an answer."""
        return (
            (not self.statuses or status in self.statuses)
            and (not self.session or self.session == operation.session)
            and (not self.operations or operation.name in self.operations)
            and (not self.codes or told.code in self.codes)
            and (self.text is None or self.text.search(told.page or told.reason) is not None)
            and (not self.page or bool(told.page))
        )


@cache
def entries() -> tuple[Entry, ...]:
    """All of them, the most particular first, as they stand in the file."""
    import tomllib

    document = tomllib.loads((files(__package__) / "known.toml").read_text(encoding="utf-8"))
    return tuple(
        Entry(
            statuses=tuple(one.get("statuses", ())),
            session=one.get("session", ""),
            operations=frozenset(one.get("operations", ())),
            codes=frozenset(one.get("codes", ())),
            text=re.compile(one["text"], re.IGNORECASE) if "text" in one else None,
            page=one.get("page", False),
            kind=one.get("kind", ""),
            meaning=one.get("meaning", ""),
            advice=one.get("advice", ""),
        )
        for one in document["known"]
    )


def explained(operation: Operation[Any], status: int, told: Told) -> Entry:
    """The first entry that applies; an empty one where nothing is known."""
    for entry in entries():
        if entry.applies(operation, status, told):
            return entry
    return Entry()
