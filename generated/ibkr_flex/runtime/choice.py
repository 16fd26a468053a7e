# Generated from spec/ by `make regenerate`; do not edit.
"""Open enumerations: the known members with their meaning, and any other text as a member of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

__all__ = ["Choice"]

_KEPT = 1024
"""Unknown members of one enumeration that are the same object every time."""
_SHORT = 200
"""Letters of such a member, at most."""


class Choice(StrEnum):
    """One of several values. Text that is not listed is a member, too: `known` is False, `meaning` is empty."""

    meaning: str
    known: bool

    def __new__(cls, value: str, meaning: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.known = True
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        others: dict[str, Self] = cls.__dict__.get("_others_") or {}
        if not others:
            type.__setattr__(cls, "_others_", others)
        member = others.get(value)
        if member is None:
            member = str.__new__(cls, value)
            member._name_ = member._value_ = str(value)
            member.meaning = ""
            member.known = False
            if len(others) < _KEPT and len(value) <= _SHORT:
                others[value] = member
        return member

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        return type(self), (self._value_,)
