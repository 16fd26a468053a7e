"""Text that must never be seen: it hides itself wherever Python would show it."""

from __future__ import annotations

from hashlib import sha256
from typing import NoReturn

__all__ = ["Secret", "digest", "optional"]


class Secret:
    """A password, token or key text. `reveal()` gives it; nothing else does, not even pickling."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text._text if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """The text itself. Keep it out of variables that live long."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __repr__(self) -> str:
        return "Secret('***')"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled; load it anew from where it is kept")


def optional(text: str | Secret | None) -> Secret | None:
    """A secret, or None where there is no text."""
    return Secret(text) if text else None


def digest(*parts: str | Secret) -> str:
    """A name for something secret: the same for the same parts, and nobody can tell what they were."""
    return sha256("\0".join(Secret(part).reveal() for part in parts).encode()).hexdigest()
