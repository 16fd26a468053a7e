"""How far a walk through a list has got, and the token that says it to another program."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Generic, TypeVar

from attrs import asdict, define, field, frozen

from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.pagination.plan import Key, Place

__all__ = ["Changes", "Mark", "Page", "Progress", "digest"]

T = TypeVar("T")


@define
class Changes:
    """What was noticed of changes while a list was read. Nothing noticed: all are 0 or empty, and it is false."""

    duplicates: int = 0
    """Elements that came again on a later page; they were handed out once."""
    moved: int = 0
    """How often a page did not begin where the one before had ended, or the number of elements changed."""
    late: int = 0
    """Elements that were found only when the list was read again; they were handed out last, out of order."""
    gone: int = 0
    """Elements that were handed out, and had left the list by the end."""
    unlisted: int = 0
    """Elements IBKR has by another way of asking, and does not list on any page, even when asked anew."""
    rounds: int = 0
    """How often the list was read."""

    def joined(self, other: Changes) -> Changes:
        """Those of two lists together; of their rounds the greater."""
        mine, its = asdict(self), asdict(other)
        rounds = max(mine.pop("rounds"), its.pop("rounds"))
        return Changes(**{name: count + its[name] for name, count in mine.items()}, rounds=rounds)

    def __bool__(self) -> bool:
        return bool(self.duplicates or self.moved or self.late or self.gone or self.unlisted)


@frozen
class Mark:
    """A place between two elements: after `row` elements of the page at `place`, the last of which is `anchor`."""

    of: str
    """Which list: a digest of operation and arguments."""
    place: Place
    row: int
    anchor: str

    def token(self) -> str:
        """As text. It holds no account number: only digests, and the number or id of a page."""
        text = json.dumps([1, self.of, self.place, self.row, self.anchor], separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, token: str) -> Mark:
        """Raises ConfigurationError for a text that is no token."""
        try:
            text = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
            version, of, place, row, anchor = json.loads(text)
        except (ValueError, TypeError) as error:
            raise ConfigurationError("resume= is not a token of a list") from error
        fits = isinstance(of, str) and isinstance(row, int) and isinstance(anchor, str)
        if version != 1 or not fits or not isinstance(place, (int, str, type(None))):
            raise ConfigurationError("resume= is a token of another version")
        return cls(of, place, row, anchor)


@frozen
class Page(Generic[T]):
    """The elements of one answer that had not come before."""

    items: tuple[T, ...]
    number: int
    """Counted from 0, as they were handed out."""
    total: int | None = field(default=None)
    """Elements of the whole list, where IBKR tells."""
    answer: Any = field(default=None, repr=False)
    """The whole decoded answer."""
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    """For each element the place right after it."""

    def __len__(self) -> int:
        return len(self.items)


@define
class Progress:
    """What is known of one walk, while it goes on and after it."""

    changes: Changes = field(factory=Changes)
    total: int | None = None
    mark: Mark | None = None
    """After the last element that was handed out."""
    number: int = 0
    """Pages handed out."""
    complete: bool = False
    """Whether the end was reached, and what was handed out is the whole list."""


def digest(*parts: Any) -> str:
    """A short text that is the same for the same things, and tells nothing about them."""
    text = json.dumps(parts, sort_keys=True, default=str, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:20]


def of(operation: str, arguments: Mapping[str, Any]) -> str:
    """Which list it is."""
    return digest(operation, dict(arguments))


def anchor(key: Key) -> str:
    """An element, as a token names it."""
    return digest(*key)
