"""One difference between two contracts, and what it does to users of this client."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

__all__ = ["ABSENT", "VERDICTS", "Change", "gravest"]

VERDICTS: Final = ("source", "wire", "addition")
"""From the gravest on. `source`: a name or a type they use goes away or changes. `wire`: what we send, or expect, is no
longer right. `addition`: nothing that works today stops working."""


class _Absent:
    def __repr__(self) -> str:
        return "absent"


ABSENT: Final = _Absent()


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. Everything under its places is told by it, and by no other."""

    kind: str
    operation: str | None
    """Key of the operation, where it is one's own."""
    places: tuple[tuple[str, ...], ...]
    """Paths in the shape of the contract."""
    before: Any
    after: Any
    verdict: str
    message: str
    """In plain words, without the operation: equal messages of several operations are one group."""
    absorbed: str = ""
    """What keeps users from noticing: a correction of ours, a frozen name. Then the verdict is `addition`."""
    uses: tuple[str, ...] = ()
    """Keys of the operations that use a shared schema, parameter or response."""

    @property
    def place(self) -> str:
        """The first of its places, as a JSON pointer into the shape."""
        from generator.drift.shape import pointer

        return pointer(self.places[0])

    def json(self) -> dict[str, Any]:
        """For machines; absent values are left out."""
        values = asdict(self)
        values["places"] = [list(place) for place in self.places]
        values["place"] = self.place
        return {
            key: value
            for key, value in values.items()
            if not isinstance(value, _Absent) and value not in ("", (), None)
        }


def gravest(verdicts: Any) -> str | None:
    """The first of `VERDICTS` among these; nothing where there is none."""
    found = set(verdicts)
    return next((verdict for verdict in VERDICTS if verdict in found), None)
