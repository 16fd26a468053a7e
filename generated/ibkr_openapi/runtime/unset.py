# Generated from spec/ by `make regenerate`; do not edit.
"""UNSET: the third state beside a value and JSON null."""

from __future__ import annotations

from typing import Final, Literal, final


@final
class Unset:
    """The type of `UNSET`: the key was absent from what the server sent, or the caller did not set it."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()
"""Absent. `None` is JSON null; `UNSET` means the key is not there at all (and is never sent)."""
