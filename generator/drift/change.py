"""One difference between two contracts, and what it does to users of this client."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["ABSENT", "VERDICTS", "Change", "Place", "gravest"]

VERDICTS: Final = ("source", "wire", "addition")
"""From the gravest on. `source`: a name or a type they use goes away or changes. `wire`: what we send, or expect, is no
longer right. `addition`: nothing that works today stops working."""


class _Absent:
    def __repr__(self) -> str:
        return "absent"


ABSENT: Final = _Absent()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is, as JSON pointers into the two contracts; None where that one does not have it."""

    before: str | None
    after: str | None
    renamed: bool = False
    """Only the key is another; what is under it is told for itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. What is under its places is told by it, and by no other."""

    kind: str
    operation: str | None
    """Key of the operation, where it is one's own; of a moved one the new key."""
    places: tuple[Place, ...]
    before: Any
    """The value in the old contract, or a list of values where there are several places; `ABSENT` for nothing."""
    after: Any
    verdict: str
    subject: str
    """What has changed, in words: a parameter, an answer, a schema or a field of it; empty for operations."""
    what: str
    """What has become of it. Changes that say the same here are one group."""
    absorbed: str = ""
    """What keeps users from noticing: a correction of ours, a frozen name. Then the verdict is `addition`."""
    uses: tuple[str, ...] = ()
    """Keys of the operations that use a shared schema, parameter or response."""

    @property
    def message(self) -> str:
        """In plain words, without the operation."""
        return f"{self.subject}: {self.what}" if self.subject else self.what

    @property
    def place(self) -> str:
        """Its first place as a JSON pointer into the new contract, or into the old one for what is gone."""
        first = self.places[0]
        return first.after if first.after is not None else str(first.before)

    def json(self) -> dict[str, Any]:
        """For machines; what is absent or empty is left out."""
        places = [
            {key: value for key, value in (("before", place.before), ("after", place.after)) if value is not None}
            for place in self.places
        ]
        told: dict[str, Any] = {
            "kind": self.kind,
            "verdict": self.verdict,
            "operation": self.operation,
            "message": self.message,
            "absorbed": self.absorbed,
            "place": self.place,
            "places": places,
            "uses": list(self.uses),
        }
        values = {key: value for key, value in (("before", self.before), ("after", self.after)) if value is not ABSENT}
        return {**{key: value for key, value in told.items() if value not in ("", [], None)}, **values}


def gravest(verdicts: Iterable[str]) -> str | None:
    """The first of `VERDICTS` among these; nothing where there is none."""
    found = set(verdicts)
    return next((verdict for verdict in VERDICTS if verdict in found), None)
